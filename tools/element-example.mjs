/** A short example of an element, as HTML: made of what stories/elements.json says of it. */

const SESSION = { instrument: 'actieplan', scan: 'full' };
/** The instrument that `docs/writing-instruments.md` writes. */
const OWN = { src: 'balie.json', scan: 'kort' };
/** These hold a session themselves; the others stand in one. */
const WITH_SESSION = ['drempel-scan', 'drempel-session'];

/**
 * @param {string} tag
 * @param {{ attributes?: Record<string, string>, text?: string, inside?: string[], beside?: string[], own?: boolean }} example
 *   text: between its tags; inside: tags between its tags; beside: tags after it, where it alone shows nothing yet; own: in the instrument of the docs
 */
export function exampleOf(tag, { attributes = {}, text = '', inside = [], beside = [], own = false }) {
  const content = inside.length ? `\n${inside.map((each) => `  <${each}></${each}>\n`).join('')}` : text;
  const element = `<${tag}${list(attributes)}>${content}</${tag}>`;
  if (WITH_SESSION.includes(tag)) return element;
  const lines = [element, ...beside.map((each) => `<${each}></${each}>`)];
  return `<drempel-session${list(own ? OWN : SESSION)}>\n${lines.map((line) => `  ${line}\n`).join('')}</drempel-session>`;
}

const list = (attributes) => Object.entries(attributes).map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${value}"`)).join('');
