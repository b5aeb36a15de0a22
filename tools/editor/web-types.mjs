/** Web-types, which JetBrains editors read: https://github.com/JetBrains/web-types */
import { nameOnce, sections } from './words.mjs';

/**
 * @param {object[]} elements as `elementsIn` gives them
 * @param {{ name: string, version: string }} library
 */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'description-markup': 'markdown',
    contributions: {
      html: { elements: elements.map(element) },
      css: {
        properties: nameOnce(elements, 'cssProperties').map(named),
        'pseudo-elements': nameOnce(elements, 'parts').map((part) => ({ ...named(part), name: `part(${part.name})` })),
      },
    },
  };
}

const named = ({ name, description }) => ({ name, description });

function element(each) {
  const settable = [...each.attributes.filter(({ property }) => property).map(({ property, type, description }) => ({ name: property, type, description })), ...each.properties];
  return {
    name: each.tag,
    description: sections(each),
    attributes: each.attributes.map(attribute),
    slots: each.slots.map(named),
    js: {
      properties: settable.map(({ name, type, description }) => ({ name, description, type })),
      events: each.events.map(({ name, type, description }) => ({ name, description, type })),
    },
    css: { 'pseudo-elements': each.parts.map((part) => ({ ...named(part), name: `part(${part.name})` })) },
  };
}

function attribute({ name, description, kind, type, values, open, default: initial }) {
  const value = kind === 'boolean' ? { type: 'boolean', required: false } : { type: open && values.length > 0 ? [...values.map((each) => `'${each.name}'`), 'string'] : type };
  return { name, description, ...(initial && initial !== "''" ? { default: initial } : {}), value };
}
