/** Descriptions as an editor shows them. */

/** What an element is, with its events, slots and parts. */
export function sections({ description, events, slots, parts }) {
  const list = (title, things) => (things.length > 0 ? `\n\n**${title}**\n\n${things.map(({ name, description: words }) => `- ${name ? `\`${name}\`` : '(content)'}: ${words}`).join('\n')}` : '');
  return description.replace(/\n(?!\n)/g, ' ') + list('Events', events) + list('Slots', slots) + list('Parts', parts);
}

/**
 * Parts or custom properties of all elements, each name once. What is the same everywhere is said once; what is not, is
 * said with the elements that it is said of.
 */
export function nameOnce(elements, what) {
  const byName = new Map();
  for (const element of elements) {
    for (const { name, description, default: initial } of element[what]) {
      const found = byName.get(name) ?? byName.set(name, { name, default: initial, said: new Map() }).get(name);
      found.said.set(description, [...(found.said.get(description) ?? []), element.tag]);
    }
  }
  return [...byName.values()]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ said, ...rest }) => ({ ...rest, description: said.size === 1 ? [...said.keys()][0] : [...said].map(([words, tags]) => `${tags.map((tag) => `\`${tag}\``).join(', ')}: ${words}`).join('\n\n') }));
}
