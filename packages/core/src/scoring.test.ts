import { expect } from '@open-wc/testing';
import { bandOf } from './group-result.ts';
import type { Instrument } from './instrument.ts';
import { scoreResponses } from './scoring.ts';
import type { Short, StructureItem } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const report = (instrument: Instrument, answers: Record<string, Short>) => scoreResponses(instrument, responsesFrom(instrument, answers));
const group = (instrument: Instrument, answers: Record<string, Short>, id = 'g') => {
  const found = report(instrument, answers).views.v?.[id];
  if (!found) throw new Error(`no group ${id}`);
  return found;
};
const near = (found: number | undefined, expected: number) => expect(found).to.be.closeTo(expected, 1e-12);

describe('rule 1: what an answer earns', () => {
  const options = [{ id: 'a' }, { id: 'b' }, { id: 'c', weight: 2 }];
  const checklist: StructureItem = { id: 'x', kind: 'checklist', options, in: { v: { g: 1 } } };
  const indicator = { id: 'x', kind: 'indicator', measure: 'fraction', direction: 'higher', in: { v: { g: 1 } } } as const;
  const own = level('x', { g: 1 }, { scale: 'own' });
  const cases: [string, StructureItem, Short, number | undefined][] = [
    ['the lowest rung is a real 0', level('x'), 0, 0],
    ['a rung is rung / top rung', level('x'), 3, 0.75],
    ['the top rung is all', level('x'), 4, 1],
    ['a reversed item counts from the other end', level('x', { g: 1 }, { reversed: true }), 3, 0.25],
    ['a scale may give its own shares', own, 1, 0.1],
    ['its own shares are reversed too', { ...own, reversed: true } as StructureItem, 1, 0.9],
    ['a checklist is ticked weight / total weight', checklist, ['a', 'c'], 0.75],
    ['"none of these" is a real 0', checklist, [], 0],
    ['everything ticked is all', checklist, ['c', 'b', 'a'], 1],
    ['an indicator is measured against its target', { ...indicator, target: 0.5 }, { numerator: 1, denominator: 4 }, 0.5],
    ['an indicator without a target is not scored', indicator, { numerator: 1, denominator: 4 }, undefined],
    ['an indicator over nobody has no score', { ...indicator, target: 0.5 }, { numerator: 0, denominator: 0 }, undefined],
    ['a text is never scored', { id: 'x', kind: 'open', in: { v: { g: 1 } } }, { text: 'long story' }, undefined],
  ];
  for (const [sentence, item, answer, share] of cases) {
    it(sentence, () => {
      const instrument = instrumentFrom({ scales: { ladder: { rungs: 5 }, own: { rungs: 3, shares: [0, 0.1, 1] } }, items: [item] });
      const found = report(instrument, { x: answer }).items.x;
      if (share === undefined) expect(found?.share).to.equal(undefined);
      else near(found?.share, share);
    });
  }
});

describe('rule 2: not applicable, don\'t know, unanswered', () => {
  const items = [level('a'), level('b'), level('c'), level('d', { g: 3 })];
  const four = instrumentFrom({ items });
  const cases: [string, Record<string, Short>, { status: string; score?: number; coverage?: number }][] = [
    ['all answered is full coverage', { a: 0, b: 4, c: 4, d: 4 }, { status: 'published', score: 5 / 6, coverage: 1 }],
    ['not applicable leaves the score and the coverage', { a: 4, b: 0, c: 'na', d: 'na' }, { status: 'published', score: 0.5, coverage: 1 }],
    ["don't know lowers the coverage by its weight", { a: 4, b: '?', c: 0, d: 4 }, { status: 'published', score: 4 / 5, coverage: 5 / 6 }],
    ['unanswered lowers it as much', { a: 4, c: 0, d: 4 }, { status: 'published', score: 4 / 5, coverage: 5 / 6 }],
    ['two thirds is enough', { a: '?', b: '?', c: 4, d: 4 }, { status: 'published', score: 1, coverage: 4 / 6 }],
    ['less than two thirds is withheld', { a: 4, b: 4, c: 4 }, { status: 'withheld', coverage: 0.5 }],
    ['nothing answered is withheld, not 0', {}, { status: 'withheld', coverage: 0 }],
    ['nothing applicable is empty, not 0', { a: 'na', b: 'na', c: 'na', d: 'na' }, { status: 'empty' }],
    ['not applicable without a reason is still open', { a: 4, b: 4, c: 4, d: 'na!' }, { status: 'withheld', coverage: 0.5 }],
  ];
  for (const [sentence, answers, { status, score, coverage }] of cases) {
    it(sentence, () => {
      const found = group(four, answers);
      expect(found.status).to.equal(status);
      if (score === undefined) expect(found.score).to.equal(undefined);
      else near(found.score, score);
      if (coverage === undefined) expect(found.coverage).to.equal(undefined);
      else near(found.coverage, coverage);
    });
  }

  it('publishes at exactly the floor, also where weights are thirds', () => {
    const thirds = instrumentFrom({ items: [level('a', { g: 1 / 3 }), level('b', { g: 1 / 3 }), level('c', { g: 1 / 3 })] });
    expect(group(thirds, { a: 4, b: 0 }).status).to.equal('published');
    // (1.9 + 0.7) / 3.9 is two thirds, and in floating point a hair less.
    const odd = instrumentFrom({ items: [level('a', { g: 1.3 }), level('b', { g: 1.9 }), level('c', { g: 0.7 })] });
    expect(group(odd, { b: 4, c: 0 }).status).to.equal('published');
  });

  it('takes another floor when the instrument sets one', () => {
    const all = instrumentFrom({ coverageFloor: 1, items });
    expect(group(all, { a: 4, b: 4, c: 4, d: '?' }).status).to.equal('withheld');
    const none = instrumentFrom({ coverageFloor: 0, items });
    expect(group(none, { a: 4 }).status).to.equal('published');
    expect(group(none, {}).status).to.equal('withheld');
  });

  it('leaves a figure about too few people out of everything', () => {
    const few = { id: 'x', kind: 'indicator', measure: 'fraction', direction: 'higher', target: 1, hiddenUnder: { count: 10, part: 'denominator' }, in: { v: { g: 5 } } } as const;
    const found = group(instrumentFrom({ items: [level('a'), few] }), { a: 4, x: { numerator: 1, denominator: 4 } });
    expect([found.coverage, found.score, found.counts.hidden]).to.deep.equal([1, 1, 1]);
  });

  it('counts an optional item once it has a value, and misses it never', () => {
    const instrument = instrumentFrom({ items: [level('a'), level('b', { g: 1 }, { optional: true })] });
    expect(([{ a: 4 }, { a: 4, b: '?' }, { a: 4, b: 'na!' }] as Record<string, Short>[]).map((each) => group(instrument, each).coverage)).to.deep.equal([1, 1, 1]);
    expect(group(instrument, { a: 4, b: 0 }).score).to.equal(0.5);
  });

  it('takes a rung that the item no longer has for no answer, never for 0', () => {
    const instrument = instrumentFrom({ items: [level('a')] });
    const responses = { ...responsesFrom(instrument, {}), items: { a: { revision: 1, answer: { kind: 'level', rung: 9 } } } } as const;
    expect(scoreResponses(instrument, responses).items.a?.status).to.equal('unanswered');
  });
});

/** Two children under one parent: `many` has three items, `one` has one. */
const tree = (combine: 'mean' | 'median' | 'min' = 'mean', weight = 1, extra: StructureItem[] = []) =>
  instrumentFrom({
    views: [{ id: 'v', groups: [{ id: 'g', combine }, { id: 'many', parent: 'g', ...(weight === 1 ? {} : { weight }) }, { id: 'one', parent: 'g' }, { id: 'more', parent: 'g' }] }],
    items: [level('a', { many: 1 }), level('b', { many: 1 }), level('c', { many: 1 }), level('d', { one: 1 }), ...extra],
  });

describe('rule 3: groups and parents', () => {
  it('combines the items of a group by weighted mean', () => {
    near(group(instrumentFrom({ items: [level('a', { g: 3 }), level('b', { g: 1 })] }), { a: 4, b: 0 }).score, 0.75);
  });

  const answers = { a: 4, b: 4, c: 4, d: 0 };
  it('counts a group with many items no more than one with few', () => near(group(tree(), answers).score, 0.5));
  it('counts a group by its own weight', () => near(group(tree('mean', 3), answers).score, 0.75));
  it('leaves out a child in which nothing was scored', () => near(group(tree(), { ...answers, d: 'na' }).score, 1));
  it('takes the lowest child where the instrument asks for min', () => near(group(tree('min'), { ...answers, d: 1 }).score, 0.25));

  const third = level('e', { more: 1 });
  it('takes the middle child where it asks for the median', () => near(group(tree('median', 1, [third]), { ...answers, e: 1 }).score, 0.25));
  it('takes halfway between the middle two of an even number', () => near(group(tree('median'), answers).score, 0.5));

  it('takes a withheld child with it, so that a score stays within its own range', () => {
    const found = group(tree(), { a: 4, b: 4, c: 4, d: '?' });
    expect(found.status).to.equal('published');
    near(found.score, 1);
    const half = group(tree('mean', 1, [third, level('f', { more: 1 })]), { a: 4, b: 4, c: 4, d: 4, e: 0, f: '?' });
    near(half.score, 2 / 3);
    near(half.coverage, 5 / 6);
  });

  it('has an overall number only where the instrument asks for it', () => {
    const items = [level('a', { g: 1 }), level('b', { h: 1 })];
    const views = [{ id: 'v', groups: [{ id: 'g' }, { id: 'h' }] }];
    expect(report(instrumentFrom({ views, items }), { a: 4, b: 0 }).overall).to.equal(undefined);
    near(report(instrumentFrom({ views, items, overall: { view: 'v', combine: 'mean' } }), { a: 4, b: 0 }).overall?.score, 0.5);
    near(report(instrumentFrom({ views, items, overall: { view: 'v', combine: 'min' } }), { a: 4, b: 0 }).overall?.score, 0);
  });

  it('counts an item once for its main group and half for a side group', () => {
    const views = [{ id: 'v', groups: [{ id: 'g' }] }, { id: 'effects', groups: [{ id: 'main' }, { id: 'side' }] }];
    const a: StructureItem = { ...level('a'), in: { v: { g: 1 }, effects: { main: 1, side: 0.5 } } };
    const b: StructureItem = { ...level('b'), in: { v: { g: 1 }, effects: { side: 1 } } };
    const found = report(instrumentFrom({ views, items: [a, b] }), { a: 4, b: 0 }).views.effects;
    near(found?.main?.score, 1);
    near(found?.side?.score, 1 / 3);
  });
});

describe('rule 4: the possible range', () => {
  const three = instrumentFrom({ coverageFloor: 0, items: [level('a'), level('b'), level('c', { g: 2 })] });
  const cases: [string, Instrument, Record<string, Short>, [number, number]][] = [
    ['is the score itself when everything is known', three, { a: 4, b: 0, c: 2 }, [0.5, 0.5]],
    ['opens by what is unknown and what is unanswered', three, { a: 4, b: '?' }, [0.25, 1]],
    ['is everything when nothing is known', three, {}, [0, 1]],
    ['does not open by what is not applicable', three, { a: 4, b: 0, c: 'na' }, [0.5, 0.5]],
    ['of a parent takes its children at their lowest and highest', tree(), { a: 4, b: 4, c: '?', d: 0 }, [1 / 3, 0.5]],
    ['of a parent counts a child that is wholly open', tree(), { a: 4, b: 4, c: 4 }, [0.5, 1]],
    ['of a lowest child begins at 0 when one is open', tree('min'), { a: 3, b: 3, c: 3 }, [0, 0.75]],
    ['of a median takes the open child at both ends', tree('median'), { a: 2, b: 2, c: 2 }, [0.25, 0.75]],
  ];
  for (const [sentence, instrument, answers, [low, high]] of cases) {
    it(sentence, () => {
      const { range } = group(instrument, answers);
      near(range?.low, low);
      near(range?.high, high);
    });
  }

  it('holds the score also where sums end in a rounding error', () => {
    const odd = instrumentFrom({ coverageFloor: 0, items: [level('a', { g: 0.1 }), level('b', { g: 0.6 }), level('c', { g: 0.1 })] });
    for (const answers of [{ a: 4, b: '?', c: 4 }, { a: 4, b: 4, c: '?' }, { a: '?', b: 4, c: 4 }] as const) {
      const { score, range } = group(odd, answers);
      expect(score).to.be.within(range?.low ?? 2, range?.high ?? -1);
    }
  });
});

describe('rule 5: what a mean hides', () => {
  it('names the lowest item, the first of equals, and counts the zeros', () => {
    const { lowest, zeros } = group(tree(), { a: 4, b: 0, c: 4, d: 0 });
    expect(lowest).to.deep.equal({ item: 'b', share: 0 });
    expect(zeros).to.equal(2);
  });

  it('counts neither open items nor those that do not apply as zeros', () => {
    const { lowest, zeros } = group(tree(), { a: '?', b: 'na', d: 3 });
    expect([lowest, zeros]).to.deep.equal([{ item: 'd', share: 0.75 }, 0]);
  });
});

describe('rule 6: bands and stages', () => {
  const bands = [{ id: 'startend', from: 0 }, { id: 'opbouw', from: 0.25 }, { id: 'verankerd', from: 0.5 }, { id: 'lerend', from: 0.75 }];
  const banded = instrumentFrom({ bands, items: [level('a')] });
  const cases: [number, string][] = [[0, 'startend'], [0.2499, 'startend'], [0.25, 'opbouw'], [0.4999, 'opbouw'], [0.5, 'verankerd'], [0.75, 'lerend'], [1, 'lerend'], [0.7 + 0.1 - 0.05 - 1e-16, 'lerend']];
  for (const [score, band] of cases) it(`puts ${score} in ${band}`, () => expect(bandOf(banded, score)).to.equal(band));

  it('gives a band to a published score alone', () => {
    expect(group(banded, { a: 2 }).band).to.equal('verankerd');
    expect(group(banded, {}).band).to.equal(undefined);
  });

  const gate = (id: string, stage: string, atLeast = 0.5) => level(id, { g: 1 }, { gate: { stage, atLeast } });
  const staged = instrumentFrom({ stages: ['one', 'two', 'three'], items: [gate('a', 'one'), gate('b', 'one'), gate('c', 'two'), gate('d', 'three', 0.75), level('e')] });
  const stages: [string, Record<string, Short>, string | undefined][] = [
    ['none while a gate of the first is not met', { a: 4, b: 1, c: 4, d: 4 }, undefined],
    ['the first when its gates are met', { a: 2, b: 2, c: 1, d: 4 }, 'one'],
    ['not past a gate that nobody answered', { a: 2, b: 2, d: 4 }, 'one'],
    ["not past a gate of which they don't know", { a: 2, b: 2, c: '?', d: 4 }, 'one'],
    ['past a gate that does not apply', { a: 2, b: 2, c: 'na', d: 3 }, 'three'],
    ['none above the last gate that was really met', { a: 2, b: 2, c: 4, d: 'na' }, 'two'],
    ['the top when all are met at their own threshold', { a: 2, b: 2, c: 2, d: 3 }, 'three'],
    ['not the top when the last is a rung short', { a: 2, b: 2, c: 2, d: 2 }, 'two'],
    ['none when no gate applies', { a: 'na', b: 'na', c: 'na', d: 'na', e: 4 }, undefined],
  ];
  for (const [sentence, answers, stage] of stages) it(`reaches ${sentence}`, () => expect(group(staged, answers).stage).to.equal(stage));

  it('gives a group without gates no stage', () => {
    const instrument = instrumentFrom({ stages: ['one'], views: [{ id: 'v', groups: [{ id: 'g' }, { id: 'h' }] }], items: [gate('a', 'one'), level('e', { h: 1 })] });
    expect(group(instrument, { a: 4, e: 4 }, 'h').stage).to.equal(undefined);
  });
});

describe('rule 7: the trace', () => {
  it('tells the items, weights and shares a score came from, and what was left out and why', () => {
    const { trace } = group(instrumentFrom({ items: [level('a', { g: 3 }), level('b'), level('c'), level('d')] }), { a: 4, b: 0, c: 'na', d: '?' });
    expect(trace).to.deep.equal({
      of: 'items', combine: 'mean', value: 0.75, answeredWeight: 4, applicableWeight: 5,
      parts: [{ id: 'a', weight: 3, share: 1 }, { id: 'b', weight: 1, share: 0 }],
      leftOut: [{ id: 'c', weight: 1, why: 'not-applicable' }, { id: 'd', weight: 1, why: 'unknown' }],
    });
  });

  it('tells the groups a parent came from', () => {
    const { trace } = group(tree('mean', 3), { a: 4, b: 4, c: 4 });
    expect(trace.parts).to.deep.equal([{ id: 'many', weight: 3, share: 1 }]);
    expect(trace.leftOut).to.deep.equal([{ id: 'one', weight: 1, why: 'no-score' }, { id: 'more', weight: 1, why: 'no-score' }]);
  });

  it('counts what became of every item', () => {
    const { counts } = group(tree(), { a: 4, b: 'na', c: '?' });
    expect(counts).to.deep.include({ scored: 1, 'not-applicable': 1, unknown: 1, unanswered: 1, hidden: 0 });
  });

  it('is frozen with the whole report', () => {
    const found = report(tree(), { a: 4, d: '?' });
    const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(frozen(found)).to.equal(true);
  });
});
