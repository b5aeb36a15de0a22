import { expect } from '@open-wc/testing';
import { itemOf } from './instrument.ts';
import { scoreResponses } from './scoring.ts';
import { nextSteps, suggestionsFor } from './suggestions.ts';
import type { Short, StructureItem } from './testing.fixtures.ts';
import { answerFrom, instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const step = (id: string, more: object = {}) => ({ id, impact: 2 as const, effort: 2 as const, ...more });
const items: StructureItem[] = [
  level('a', { g: 1 }, { suggestions: [step('begin', { at: [0, 1] }), step('grow', { at: [2, 3] }), step('always')] }),
  { id: 'b', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }], in: { v: { g: 1 } }, suggestions: [step('add-x', { missing: 'x' })] },
  level('c', { g: 1 }, { suggestions: [step('easy', { impact: 3, effort: 1 })] }),
];
const instrument = instrumentFrom({ items });

describe('the suggestions that fit an answer', () => {
  const rows: [string, Short, number, string[]][] = [
    ['a', 1, 0.25, ['begin', 'always']],
    ['a', 3, 0.75, ['grow', 'always']],
    ['a', 4, 1, []],
    ['b', ['y'], 0.5, ['add-x']],
    ['b', ['x'], 0.5, []],
  ];
  for (const [id, short, share, expected] of rows) {
    it(`of ${id} at ${JSON.stringify(short)} are ${expected.join(' and ') || 'none'}`, () => {
      const item = itemOf(instrument, id);
      expect(item && suggestionsFor(item, answerFrom(short), share).map((each) => each.id)).to.deep.equal(expected);
    });
  }
});

describe('next steps', () => {
  const steps = (answers: Record<string, Short>) => {
    const responses = responsesFrom(instrument, answers);
    return nextSteps(instrument, responses, scoreResponses(instrument, responses)).map(({ item }) => item.id);
  };
  it('begin with the lowest item', () => expect(steps({ a: 1, b: [], c: 1 })).to.deep.equal(['b', 'c', 'a']));
  it('put most impact for least effort first among equals', () => expect(steps({ a: 1, b: ['x'], c: 1 })).to.deep.equal(['c', 'a']));
  it('leave out what is halfway, open or not applicable', () => expect(steps({ a: 2, b: '?', c: 'na' })).to.deep.equal([]));
});
