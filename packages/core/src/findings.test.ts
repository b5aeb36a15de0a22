import { expect } from '@open-wc/testing';
import { gaps, numberedSteps, strengths, toFindOut } from './findings.ts';
import { progressOf } from './progress.ts';
import { scoreResponses } from './scoring.ts';
import { HIGH, nextSteps } from './suggestions.ts';
import type { Short, StructureItem } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const step = (id: string, impact: 1 | 2 | 3, effort: 1 | 2 | 3) => ({ id, impact, effort });
const items: StructureItem[] = [
  level('a', { g: 1 }, { suggestions: [step('a1', 1, 2), step('a2', 2, 2)] }),
  level('b', { g: 1 }, { suggestions: [step('b1', 3, 1)] }),
  level('c', { h: 1 }),
  level('d', { h: 1 }, { appliesWhen: { item: 'a', atLeast: 2 } }),
  { id: 'e', kind: 'indicator', measure: 'value', direction: 'higher', target: 10, optional: true, in: { v: { h: 1 } } },
];
const instrument = instrumentFrom({ items, views: [{ id: 'v', groups: [{ id: 'g' }, { id: 'h' }] }] });

function found(answers: Record<string, Short>) {
  const responses = responsesFrom(instrument, answers);
  return { responses, report: scoreResponses(instrument, responses), progress: progressOf(instrument, responses) };
}

describe('strengths', () => {
  it('are the items that go well, highest first and then in reading order', () => {
    const { report } = found({ a: 3, b: 4, c: 3, d: 2 });
    expect(strengths(instrument, report).map(({ item, share }) => [item.id, share])).to.deep.equal([['b', 1], ['a', HIGH], ['c', HIGH]]);
  });
});

describe('gaps', () => {
  const { responses, report } = found({ a: 1, b: 0, c: 2, d: 0 });

  it('are the low items, widest first, each with what it misses', () => {
    // d applies from rung 2 of a on, which is not there yet.
    expect(gaps(instrument, responses, report).map(({ item, gap }) => [item.id, gap])).to.deep.equal([['b', 1], ['a', 0.75]]);
  });

  it('stand in the order of the next steps', () => {
    expect(gaps(instrument, responses, report).map(({ item }) => item)).to.deep.equal(nextSteps(instrument, responses, report).map(({ item }) => item));
  });

  it('have their steps numbered through', () => {
    expect(numberedSteps(gaps(instrument, responses, report)).map(({ number, suggestion }) => [number, suggestion.id])).to.deep.equal([[1, 'b1'], [2, 'a1'], [3, 'a2']]);
  });
});

describe('what is to be found out', () => {
  it('is what is not known or open, with the page that asks it, and not what is optional or does not apply', () => {
    const { report, progress } = found({ a: 0, b: '?', c: 'na!' });
    expect(toFindOut(report, progress)).to.deep.equal([
      { id: 'b', status: 'unknown', page: 'g' },
      { id: 'c', status: 'unanswered', page: 'h' },
    ]);
  });

  it('is nothing where all is answered', () => {
    const { report, progress } = found({ a: 0, b: 4, c: 'na' });
    expect(toFindOut(report, progress)).to.deep.equal([]);
  });
});
