/** The sections of an element's page, as Markdown: for the reference, and for the docs of Storybook. Runs in browsers too. */
import { exampleOf } from './element-example.mjs';

/**
 * @param {object} element as `elementsOf` gives it
 * @param {{ example?: object, keyboard?: [string, string][], aria?: string[], heard?: string[] }} notes what stories/elements.json says of it
 * @returns {[title: string, content: string][]} without those that have nothing to say
 */
export function elementSections(element, notes) {
  const sections = [
    ['Example', `\`\`\`html\n${exampleOf(element.tag, notes.example ?? {})}\n\`\`\`\n`],
    ['Attributes', rows(['Attribute', 'Type', 'Default', 'What it does'], element.attributes, (each) => [code(each.name), choices(each), value(each), said(each)])],
    ['Properties', rows(['Property', 'Type', 'What it is'], element.properties, (each) => [code(each.name), code(each.type), `${each.attribute ? `attribute \`${each.attribute}\`` : `${said(each)}${each.readonly ? ' Read-only.' : ''}`}`])],
    ['Methods', rows(['Method', 'Type', 'What it does'], element.methods, (each) => [code(each.name), code(each.type), said(each)])],
    ['Events', rows(['Event', 'Type', 'When'], element.events, (each) => [`[${code(each.name)}](events.md#${each.name})`, code(each.type), said(each)])],
    ['Slots', rows(['Slot', 'What goes there'], element.slots, (each) => [each.name ? code(each.name) : 'the text between the tags', said(each)])],
    ['Parts', rows(['Part', 'What it is'], element.parts, (each) => [code(each.name), said(each)])],
    ['Custom properties', element.custom.length ? rows(['Property', 'Default', 'What it is'], element.custom, (each) => [code(each.name), value(each), said(each)]) : 'Those of every element: [theming](../../theming.md#custom-properties).\n'],
    ['States', rows(['State', 'When'], element.states, (each) => [code(each.name), said(each)])],
    ['Keyboard', rows(['Key', 'What it does'], notes.keyboard ?? [], ([keys, what]) => [keys, what])],
    ['Accessibility', list([...(notes.aria ?? []), ...(notes.heard ?? []).map((heard) => `A screen reader is given: ${heard}`)])],
  ];
  return sections.filter(([, content]) => content);
}

export const rows = (head, things, cells) => (things.length ? table(head, things.map(cells)) : '');
export const table = (head, lines) => [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
const list = (sentences) => sentences.map((sentence) => `- ${sentence}\n`).join('');
export const code = (text) => (text ? `\`${text}\`` : '–');
export const said = ({ description }) => description;
const value = (each) => (each.type === 'boolean' && each.default === 'false' ? 'off' : code(each.default));
const choices = (each) => (each.choices ? each.choices.map(code).join(', ') : code(each.type));
