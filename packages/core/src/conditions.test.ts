import { expect } from '@open-wc/testing';
import { applies } from './conditions.ts';
import type { Condition } from './instrument.ts';
import { itemOf } from './instrument.ts';
import { scoreResponses } from './scoring.ts';
import type { Short, StructureItem } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const g = { v: { g: 1 } };
const profile = [{ id: 'sector', choices: ['school', 'library'] }, { id: 'role', choices: ['staff', 'management'] }];
const others: StructureItem[] = [
  level('a'),
  { id: 'b', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }], in: g },
  { id: 'c', kind: 'indicator', measure: 'value', direction: 'higher', in: g },
];

function holds(condition: Condition, answers: Record<string, Short>, chosen: Record<string, string>): boolean {
  const instrument = instrumentFrom({ profile, items: [...others, level('z', { g: 1 }, { appliesWhen: condition as NonNullable<StructureItem['appliesWhen']> })] });
  const item = itemOf(instrument, 'z');
  if (!item) throw new Error('no item z');
  return applies(instrument, item, responsesFrom(instrument, answers, { profile: chosen }));
}

const school: Condition = { profile: 'sector', in: ['school'] };
const staff: Condition = { profile: 'role', in: ['staff'] };
const IN_SCHOOL = { sector: 'school' };
const IN_LIBRARY = { sector: 'library' };

describe('an item with a condition', () => {
  const rows: [string, Condition, Record<string, Short>, Record<string, string>, boolean][] = [
    ['applies when the profile says so', school, {}, IN_SCHOOL, true],
    ['does not when the profile says otherwise', school, {}, IN_LIBRARY, false],
    ['stays while the profile says nothing', school, {}, {}, true],
    ['stays also when the condition is turned round', { not: school }, {}, {}, true],
    ['goes when the turned condition is met', { not: school }, {}, IN_SCHOOL, false],
    ['all: one that is false is enough to go, whatever is not known', { all: [staff, school] }, {}, IN_LIBRARY, false],
    ['all: stays while the rest is not known', { all: [staff, school] }, {}, IN_SCHOOL, true],
    ['any: one that is true is enough', { any: [staff, school] }, {}, IN_SCHOOL, true],
    ['any: stays while one is not known', { any: [staff, school] }, {}, IN_LIBRARY, true],
    ['any: goes when all are false', { any: [school, { item: 'a', is: 'answered' }] }, {}, IN_LIBRARY, false],
    ['waits for an answer', { item: 'a', is: 'answered' }, {}, {}, false],
    ['comes with an answer, also 0', { item: 'a', is: 'answered' }, { a: 0 }, {}, true],
    ["don't know is no answer", { item: 'a', is: 'answered' }, { a: '?' }, {}, false],
    ['not applicable is no answer', { item: 'a', is: 'answered' }, { a: 'na' }, {}, false],
    ['half a figure is no answer', { item: 'c', is: 'answered' }, { c: {} }, {}, false],
    ["can wait for don't know", { item: 'a', is: 'unknown' }, { a: '?' }, {}, true],
    ['can wait for not applicable', { item: 'a', is: 'not-applicable' }, { a: 'na' }, {}, true],
    ['not applicable counts once its reason is there', { item: 'a', is: 'not-applicable' }, { a: 'na!' }, {}, false],
    ['at least: on the bound', { item: 'a', atLeast: 2 }, { a: 2 }, {}, true],
    ['at least: under it', { item: 'a', atLeast: 2 }, { a: 1 }, {}, false],
    ['at most: over it', { item: 'a', atMost: 2 }, { a: 3 }, {}, false],
    ['between', { item: 'a', atLeast: 1, atMost: 2 }, { a: 2 }, {}, true],
    ['ticked', { item: 'b', ticked: 'x' }, { b: ['x'] }, {}, true],
    ['not ticked', { item: 'b', ticked: 'x' }, { b: ['y'] }, {}, false],
  ];
  for (const [sentence, condition, answers, chosen, expected] of rows) it(sentence, () => expect(holds(condition, answers, chosen)).to.equal(expected));

  it('goes together with the item it waits for', () => {
    const items = [level('a', { g: 1 }, { appliesWhen: { profile: 'sector', in: ['school'] } }), level('b', { g: 1 }, { appliesWhen: { item: 'a', atLeast: 1 } })];
    const instrument = instrumentFrom({ profile, items });
    const statuses = (chosen: Record<string, string>) => Object.values(scoreResponses(instrument, responsesFrom(instrument, { a: 4, b: 4 }, { profile: chosen })).items).map(({ status }) => status);
    expect(statuses(IN_SCHOOL)).to.deep.equal(['scored', 'scored']);
    expect(statuses(IN_LIBRARY)).to.deep.equal(['excluded', 'excluded']);
  });

  it('is worked out once, however many wait for it', () => {
    const both = (id: string) => ({ any: [{ not: { item: id, is: 'answered' as const } }, { item: id, is: 'answered' as const }] });
    const items = Array.from({ length: 50 }, (_, index) => level(`i${index}`, { g: 1 }, index ? { appliesWhen: both(`i${index - 1}`) } : {}));
    const instrument = instrumentFrom({ items: items.reverse() });
    expect(scoreResponses(instrument, responsesFrom(instrument, {})).views.v?.g?.counts.unanswered).to.equal(50);
  });
});
