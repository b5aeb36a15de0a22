import type { ArgTypes } from '@storybook/web-components-vite';
import type { ElementFacts, Thing } from '../tools/manifest.mjs';

/**
 * Rows for the table of an element in Storybook: a control for each attribute, and a line without one for all else. Storybook's own reading
 * of the manifest gives attributes no control.
 */
export function argTypesOf(element: ElementFacts): ArgTypes {
  const rows: ArgTypes = {};
  for (const each of element.attributes) rows[each.name] = { ...row(each, 'attributes'), ...controlOf(each) };
  const others = {
    properties: element.properties.filter(({ attribute }) => !attribute),
    methods: element.methods,
    events: element.events,
    slots: element.slots.map((slot) => ({ ...slot, name: slot.name || 'the text between the tags' })),
    parts: element.parts,
    'custom properties': element.custom,
    states: element.states,
  };
  for (const [category, things] of Object.entries(others)) {
    // Under a name of its own: a part may be named as an attribute is.
    for (const thing of things) rows[`${category}: ${thing.name}`] = { ...row(thing, category), control: { disable: true } };
  }
  return rows;
}

const row = ({ name, description, type, default: value }: Thing, category: string): ArgTypes[string] => ({
  name,
  description,
  table: { category, type: type ? { summary: type } : undefined, defaultValue: value === undefined ? undefined : { summary: value } },
});

function controlOf({ type, choices, default: value }: ElementFacts['attributes'][number]): ArgTypes[string] {
  // Where none of them is the default, "none" is a choice of its own.
  if (choices) return { control: { type: 'select' }, options: value === undefined ? ['', ...choices] : choices };
  if (type === 'boolean' || type === 'number') return { control: { type } };
  return { control: { type: 'text' } };
}
