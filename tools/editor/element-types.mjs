/** What the types for every framework are made of: `editor/elements.d.ts`, beside the few lines for each in `types/`. */

/** @param {object[]} elements as `elementsIn` gives them */
export function elementTypes(elements) {
  const classes = elements.map(({ className, module }) => `import type { ${className} } from '../${module}';`);
  const events = [...new Set(elements.flatMap((element) => element.events.map(({ type }) => type)))].sort();
  return [
    '// Made by `npm run build` from custom-elements.json.',
    ...classes,
    `import type { ${events.join(', ')} } from '../dist/events.js';`,
    '',
    '/**',
    ' * Every element: its class, its attributes as they stand in HTML (a boolean one stands there or not), the properties',
    ' * that can be set, and its events.',
    ' */',
    'export interface DrempelElements {',
    ...elements.map(entry),
    '}',
    '',
  ].join('\n');
}

function entry({ tag, className, description, attributes, properties, events }) {
  const settable = [...attributes.flatMap(({ property }) => property ?? []), ...properties.map(({ name }) => name)];
  const suggested = attributes.flatMap((each) => (each.property && isSuggested(each) ? `${each.property}?: ${suggestions(each)}` : []));
  return [
    ...documented(description, '  '),
    `  '${tag}': {`,
    `    element: ${className};`,
    '    attributes: {',
    ...attributes.flatMap((each) => [...documented(each.description, '      '), `      ${key(each.name)}?: ${attributeType(each, className)};`]),
    '    };',
    `    properties: Partial<Pick<${className}, ${settable.map((name) => `'${name}'`).join(' | ')}>>${suggested.length > 0 ? ` & { ${suggested.join('; ')} }` : ''};`,
    '    events: {',
    ...events.flatMap((each) => [...documented(each.description, '      '), `      '${each.name}': ${each.type};`]),
    '    };',
    '  };',
  ].join('\n');
}

const key = (name) => (/^\w+$/.test(name) ? name : `'${name}'`);

/** Words that an editor offers, where any other text is right too. */
const isSuggested = ({ open, values }) => open && values.length > 0;
const suggestions = ({ values }) => `${values.map(({ name }) => `'${name}'`).join(' | ')} | (string & {}) | undefined`;

function attributeType(attribute, className) {
  const { kind, property } = attribute;
  if (kind === 'boolean') return "true | ''";
  if (isSuggested(attribute)) return suggestions(attribute);
  if (!property) return 'string';
  return kind === 'number' ? `${className}['${property}'] | \`\${number}\`` : `${className}['${property}']`;
}

function documented(description, indent) {
  const lines = description.split('\n');
  return lines.length === 1 ? [`${indent}/** ${description} */`] : [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`), `${indent} */`];
}
