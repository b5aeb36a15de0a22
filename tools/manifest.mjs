/** What the manifest says of each element, in the form that the reference, Storybook, the configurator and the tests of the docs read. Runs in browsers too. */

/** Attributes that HTML gives to every element: these may stand on a tag of ours too. */
export const GLOBAL_ATTRIBUTES = ['class', 'dir', 'hidden', 'id', 'lang', 'part', 'slot', 'title'];

/**
 * Every element, by tag.
 *
 * @returns {{ tag: string, name: string, path: string, description: string, extends?: string, attributes: object[], properties: object[],
 *   methods: object[], events: object[], slots: object[], parts: object[], custom: object[], states: object[] }[]}
 *   each thing has `name`, `description`, `type` and `default` (text), and `from`, the class it was inherited from; an attribute that is one of a few words has
 *   `choices`, and `property`, the name of the property that it sets
 */
export function elementsOf(manifest) {
  return manifest.modules
    .flatMap((module) => (module.declarations ?? []).map((declaration) => ({ path: module.path, ...declaration })))
    .filter(({ tagName }) => tagName)
    .map((declaration) => {
      const fields = (declaration.members ?? []).filter(({ kind, static: ofClass }) => kind === 'field' && !ofClass);
      return {
        tag: declaration.tagName,
        name: declaration.name,
        path: declaration.path,
        description: oneLine(declaration.description),
        extends: declaration.superclass?.package ? undefined : declaration.superclass?.name,
        attributes: (declaration.attributes ?? []).map((each) => ({ ...thing(each), property: each.fieldName, choices: choicesOf(each.type?.text) })),
        properties: fields.map((each) => ({ ...thing(each), attribute: each.attribute, readonly: each.readonly === true })),
        methods: (declaration.members ?? []).filter(({ kind }) => kind === 'method').map((each) => ({ ...thing(each), type: signature(each) })),
        events: (declaration.events ?? []).map(thing),
        slots: (declaration.slots ?? []).map(thing),
        parts: (declaration.cssParts ?? []).map(thing),
        custom: (declaration.cssProperties ?? []).map(thing),
        states: (declaration.cssStates ?? []).map(thing),
      };
    })
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
}

/**
 * Every public event, by name: the class that it is, and its fields.
 *
 * @returns {{ name: string, type: string, description: string, fields: object[] }[]}
 */
export function eventsOf(manifest) {
  const classes = manifest.modules.flatMap(({ declarations = [] }) => declarations).filter(({ superclass }) => superclass?.name === 'Event');
  const named = new Map(manifest.modules.flatMap(({ declarations = [] }) => declarations).flatMap(({ events = [] }) => events).map(({ name, type }) => [type?.text, name]));
  return classes
    .filter(({ name }) => named.has(name))
    .map(({ name, description, members = [] }) => ({ name: named.get(name), type: name, description: oneLine(description), fields: members.map((each) => (each.kind === 'method' ? { ...thing(each), type: signature(each) } : thing(each))) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const thing = ({ name, description, type, default: value, inheritedFrom }) => ({
  name,
  description: oneLine(description),
  type: (type?.text ?? '').replace(/ \| undefined$/, ''),
  default: value === undefined || value === "''" ? undefined : value.replaceAll("'", ''),
  from: inheritedFrom?.name,
});

const oneLine = (text = '') => text.replace(/\s*\n\s*/g, ' ').trim();

/** The words of a type such as `'bars' | 'radar' | undefined`; nothing for any other type. */
export function choicesOf(type = '') {
  const parts = type.split('|').map((part) => part.trim()).filter((part) => part && part !== 'undefined');
  return parts.length > 0 && parts.every((part) => /^'[^']*'$/.test(part)) ? parts.map((part) => part.slice(1, -1)) : undefined;
}

const signature = ({ parameters = [], return: result }) =>
  `(${parameters.map(({ name, type }) => (type?.text ? `${name}: ${type.text}` : name)).join(', ')}) => ${result?.type?.text ?? 'void'}`;
