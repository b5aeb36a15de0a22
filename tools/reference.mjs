/**
 * `npm run reference`: writes docs/reference/elements, a page for each element, from the manifest and from
 * stories/elements.json (example, keyboard, what is heard). Whoever reads the repository finds them there, so they are
 * committed, and `reference.test.mjs` fails when they are not what the sources say. Needs a manifest: build first.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exampleOf } from './element-example.mjs';
import { elementsOf, eventsOf, readManifest } from './manifest.mjs';
import { root } from './run.mjs';

export const FOLDER = 'docs/reference/elements';

/** What a person has written of each element: example, keyboard, roles, what is heard. */
export const readNotes = () => JSON.parse(readFileSync(join(root, 'stories/elements.json'), 'utf8'));

/** The pages: path from the root, and text. */
export function referencePages(manifest, notes) {
  const elements = elementsOf(manifest);
  return [
    [`${FOLDER}/README.md`, overview(elements)],
    [`${FOLDER}/events.md`, eventsPage(eventsOf(manifest), elements)],
    ...elements.map((element) => [`${FOLDER}/${element.tag}.md`, page(element, elements, notes[element.tag] ?? {})]),
  ];
}

const MADE = '<!-- Made by `npm run reference` from the sources: do not edit. -->\n';

const overview = (elements) => `${MADE}
# Elements

Every tag with its attributes, properties, methods, events, slots, parts and custom properties, as the sources say. Events bubble, also out of shadow roots: one listener on \`document\` will do ([events](events.md)).

${table(['Tag', 'What it is'], elements.map(({ tag, description }) => [`[\`${tag}\`](${tag}.md)`, description]))}`;

const eventsPage = (events, elements) => `${MADE}
# Events

All bubble, also out of shadow roots. In TypeScript they are the classes of \`@drempel/elements/events.js\`; \`addEventListener\` knows them by name.
${events.map((event) => eventSection(event, elements)).join('')}`;

function eventSection({ name, type, description, fields }, elements) {
  const from = elements.filter(({ events }) => events.some((each) => each.name === name)).map(({ tag }) => `[\`${tag}\`](${tag}.md)`);
  return `\n## \`${name}\`\n\n${description} Class \`${type}\`, from ${from.join(', ')}.\n\n${rows(['Field', 'Type', 'What it is'], fields, (each) => [code(each.name), code(each.type), said(each)])}`;
}

function page(element, elements, notes) {
  const parent = elements.find(({ name }) => name === element.extends);
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
  return `${MADE}
# \`${element.tag}\`

${element.description}

Class \`${element.name}\` in \`@drempel/elements/classes.js\`.${parent ? ` It extends [\`${parent.tag}\`](${parent.tag}.md), and has all that this has.` : ''}
${sections.filter(([, content]) => content).map(([title, content]) => `\n## ${title}\n\n${content}`).join('')}`;
}

const rows = (head, things, cells) => (things.length ? table(head, things.map(cells)) : '');
const table = (head, lines) => [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |\n`).join('');
const list = (sentences) => sentences.map((sentence) => `- ${sentence}\n`).join('');
const code = (text) => (text ? `\`${text}\`` : '–');
const said = ({ description }) => description;
const value = (each) => (each.type === 'boolean' && each.default === 'false' ? 'off' : code(each.default));
const choices = (each) => (each.choices ? each.choices.map(code).join(', ') : code(each.type));

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = referencePages(readManifest(), readNotes());
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const file of readdirSync(join(root, FOLDER))) rmSync(join(root, FOLDER, file));
  for (const [path, text] of pages) writeFileSync(join(root, path), text);
  console.log(`${pages.length} pages in ${FOLDER}`);
}
