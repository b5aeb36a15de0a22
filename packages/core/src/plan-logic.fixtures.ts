import { instrumentFrom, level } from './testing.fixtures.ts';

const step = (id: string, impact: 1 | 2 | 3, effort: 1 | 2 | 3, more: object = {}) => ({ id, impact, effort, ...more });
const g = { v: { g: 1 } };

/** An instrument with steps of every kind: for a rung, for an option, and measured by a figure. */
export const planned = instrumentFrom({
  stages: ['first'],
  items: [
    level('a', { g: 1 }, { suggestions: [step('a-0', 2, 2, { at: [0, 1] })] }),
    { id: 'b', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }, { id: 'z' }], in: g, suggestions: [step('b-x', 3, 1, { missing: 'x' }), step('b-y', 1, 3, { missing: 'y' })] },
    level('c', { g: 1 }, { suggestions: [step('c-0', 2, 2, { at: [0] })], gate: { stage: 'first', atLeast: 0.5 } }),
    { id: 'k', kind: 'indicator', measure: 'fraction', direction: 'higher', target: 80, per: 100, partOfWhole: true, hiddenUnder: { count: 10, part: 'either' }, in: g, belongsTo: 'a' },
    { id: 'm', kind: 'indicator', measure: 'value', direction: 'lower', target: 5, in: g },
    level('r', { g: 1 }, { reversed: true, suggestions: [step('r-1', 1, 1)] }),
  ],
});
