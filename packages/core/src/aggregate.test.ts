import { expect } from '@open-wc/testing';
import { aggregateResponses } from './aggregate.ts';
import { stillToDiscuss, withConsensus } from './consensus.ts';
import type { Item } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { Responses } from './responses.ts';
import { noResponses } from './responses.ts';
import { scoreResponses } from './scoring.ts';
import type { Short } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const instrument = instrumentFrom({
  views: [{ id: 'v', groups: [{ id: 'g' }, { id: 'h' }] }],
  profile: [{ id: 'service', choices: ['desk', 'office', 'field'] }],
  items: [level('a'), level('b'), { id: 'c', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }], in: { v: { h: 1 } } }],
});
const people = (...all: Record<string, Short>[]): Responses[] => all.map((answers) => responsesFrom(instrument, answers));
const of = (id: string, ...shorts: (Short | undefined)[]) => {
  const found = aggregateResponses(instrument, people(...shorts.map((short) => (short === undefined ? {} : { [id]: short })))).items[id];
  if (!found) throw new Error(`no item ${id}`);
  return found;
};

describe('rule 9: an item, by many respondents', () => {
  it('has median, quartiles, lowest and highest, and how many chose each rung', () => {
    const { spread, rungs } = of('a', 0, 1, 1, 2, 4);
    expect(spread).to.deep.equal({ median: 0.25, lowerQuartile: 0.25, upperQuartile: 0.5, min: 0, max: 1 });
    expect(rungs).to.deep.equal([1, 2, 1, 0, 1]);
  });

  it('has quartiles between neighbours, as a spreadsheet has them', () => {
    // QUARTILE.INC of 0, ¼, ½, 1 gives 0.1875, 0.375, 0.625.
    expect(of('a', 0, 1, 2, 4).spread).to.deep.include({ lowerQuartile: 0.1875, median: 0.375, upperQuartile: 0.625 });
  });

  it("tells don't know, not applicable and open apart", () => {
    const { counts, unknownShare } = of('a', 1, 2, 3, '?', 'na', 'na!', undefined);
    expect(counts).to.deep.equal({ scored: 3, unknown: 1, notApplicable: 1, open: 2 });
    expect(unknownShare).to.equal(0.25);
  });

  it('leaves out answers to another revision', () => {
    const [one, two, three, four] = people({ a: 0 }, { a: 0 }, { a: 0 }, { a: 4 }) as [Responses, Responses, Responses, Responses];
    const old = { ...four, items: { a: { revision: 2, answer: { kind: 'level', rung: 4 } } } } as const;
    expect(aggregateResponses(instrument, [one, two, three, old]).items.a?.counts).to.deep.equal({ scored: 3, unknown: 0, notApplicable: 0, open: 1 });
  });

  const talks: [string, Short[], string[]][] = [
    ['not when all are within one rung', [1, 2, 1, 2], []],
    ['when answers lie two rungs apart', [1, 2, 3], ['apart']],
    ['when a third does not know', [2, 2, '?'], ['unknown']],
    ['not when fewer than a third do not know', [2, 2, 2, '?'], []],
    ['for both', [0, 4, 0, '?', '?'], ['apart', 'unknown']],
    ['not when those for whom it does not apply are many', [2, 2, 2, '?', 'na', 'na'], []],
    ['not about fewer than three', [0, 4], []],
  ];
  for (const [sentence, answers, talk] of talks) {
    it(`is to be talked about ${sentence}`, () => expect(answers.length < 3 ? [] : of('a', ...answers).talk).to.deep.equal(talk));
  }
});

describe('rule 9: groups and agreement', () => {
  it('has the spread of the published scores of a group', () => {
    const { v } = aggregateResponses(instrument, people({ a: 0, b: 0 }, { a: 2, b: 2 }, { a: 4, b: 4 }, { a: 4 })).views;
    expect(v?.g?.scored).to.equal(3);
    expect(v?.g?.spread).to.deep.include({ min: 0, median: 0.5, max: 1 });
    expect(v?.h?.spread).to.equal(undefined);
  });

  it('has the agreement over all level items, and by group', () => {
    const { agreement, views } = aggregateResponses(instrument, people({ a: 0, b: 4 }, { a: 0, b: 4 }, { a: 0, b: 4 }));
    expect([agreement, views.v?.g?.agreement, views.v?.h?.agreement]).to.deep.equal([1, 1, undefined]);
  });
});

describe('rule 9: no small groups', () => {
  it('says nothing but their number about fewer than three', () => {
    expect(aggregateResponses(instrument, people({ a: 0 }, { a: 4 }))).to.deep.equal({ respondents: 2, withheld: true, items: {}, views: {} });
  });

  it('has no spread, no rungs and no reason to talk of an item that fewer than three have scored', () => {
    const found = of('a', 0, 4, 'na');
    expect([found.spread, found.rungs, found.talk]).to.deep.equal([undefined, undefined, []]);
  });

  const staff = (service: string | undefined, count: number, a: Short = 2) =>
    Array.from({ length: count }, () => responsesFrom(instrument, { a, b: 1 }, { profile: service ? { service } : {} }));
  const cells = (all: Responses[]) => aggregateResponses(instrument, all, 'service').breakdown?.cells ?? [];
  const shown = (all: Responses[]) => cells(all).filter(({ hidden }) => !hidden).map(({ choice, respondents }) => `${choice ?? 'none'} ${respondents ?? '-'}`);

  const breakdowns: [string, Responses[], string[]][] = [
    ['shows cells of five and more', [...staff('desk', 5), ...staff('office', 6), ...staff('field', 7)], ['desk 5', 'office 6', 'field 7', 'none 0']],
    ['hides a cell under five, and the smallest other with it', [...staff('desk', 12), ...staff('office', 3), ...staff('field', 7)], ['desk 12', 'none 0']],
    ['hides two small cells that are five together', [...staff('desk', 12), ...staff('office', 3), ...staff('field', 2)], ['desk 12', 'none 0']],
    ['hides all when there is nothing to hide among', [...staff('desk', 12), ...staff('office', 3)], ['field 0', 'none 0']],
    ['counts those who made no choice as a cell', [...staff('desk', 12), ...staff('office', 9), ...staff(undefined, 2)], ['desk 12', 'field 0']],
  ];
  for (const [sentence, all, expected] of breakdowns) it(sentence, () => expect(shown(all)).to.deep.equal(expected));

  it('tells nothing about a hidden cell, not even how many there are', () => {
    expect(cells([...staff('desk', 12), ...staff('office', 3), ...staff('field', 7)])[1]).to.deep.equal({ choice: 'office', hidden: true });
  });

  it('hides a single item where a shown cell has too few answers to it, and in another cell with it', () => {
    const found = cells([...staff('desk', 9), ...staff('office', 6, '?'), ...staff('office', 2), ...staff('field', 7)]);
    expect(found.map(({ items }) => Object.keys(items ?? {}))).to.deep.equal([['a', 'b', 'c'], ['b', 'c'], ['b', 'c'], ['a', 'b', 'c']]);
  });

  it('is refused for a profile field that is not there', () => {
    expect(() => aggregateResponses(instrument, [], 'shoe')).to.throw(TypeError, 'no profile field "shoe"');
  });
});

describe('consensus', () => {
  const a = itemOf(instrument, 'a') as Item;
  const all = people({ a: 0, b: 1 }, { a: 4, b: 1 }, { a: 2, b: 2 });
  const aggregate = aggregateResponses(instrument, all);

  it('is an answer of the group with one line of reason, and touches nobody\'s own', () => {
    const before = JSON.stringify(all);
    const consensus = withConsensus(noResponses(instrument), a, { kind: 'level', rung: 2 }, ' the desk does, the office not yet ');
    expect(consensus.items.a).to.deep.equal({ revision: 1, answer: { kind: 'level', rung: 2 }, note: 'the desk does, the office not yet' });
    expect(JSON.stringify(all)).to.equal(before);
    expect(scoreResponses(instrument, consensus).items.a?.share).to.equal(0.5);
  });

  it('is asked for where the group should talk, until it is there', () => {
    expect(stillToDiscuss(aggregate, noResponses(instrument))).to.deep.equal(['a']);
    expect(stillToDiscuss(aggregate, withConsensus(noResponses(instrument), a, { kind: 'level', rung: 2 }, 'x'))).to.deep.equal([]);
  });

  for (const [what, reason] of [['no reason', ' '], ['more than a line of reason', 'one\ntwo']] as const) {
    it(`is refused with ${what}`, () => expect(() => withConsensus(noResponses(instrument), a, { kind: 'level', rung: 2 }, reason)).to.throw(TypeError, 'one line'));
  }
  it('is refused when the answer does not fit', () => {
    expect(() => withConsensus(noResponses(instrument), a, { kind: 'level', rung: 9 }, 'x')).to.throw(TypeError, 'too-big at rung');
  });
});
