/** Custom data of VS Code: https://code.visualstudio.com/api/extension-guides/custom-data-extension */
import { nameOnce, sections } from './words.mjs';

const markdown = (value) => ({ kind: 'markdown', value });

/** @param {object[]} elements as `elementsIn` gives them */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tag,
      description: markdown(sections(element)),
      attributes: element.attributes.map(({ name, description, kind, values }) => ({
        name,
        description: markdown(description),
        // `v`: stands without a value.
        ...(kind === 'boolean' ? { valueSet: 'v' } : values.length > 0 ? { values: values.map(({ name: value, description: words }) => ({ name: value, ...(words && { description: words }) })) } : {}),
      })),
    })),
  };
}

/** @param {object[]} elements as `elementsIn` gives them */
export function cssData(elements) {
  return {
    version: 1.1,
    properties: nameOnce(elements, 'cssProperties').map(({ name, description, default: initial }) => ({ name, description: markdown(`${description}${initial ? ` Default: \`${initial}\`` : ''}`) })),
    pseudoElements: nameOnce(elements, 'parts').map(({ name, description }) => ({ name: `::part(${name})`, description: markdown(description) })),
  };
}
