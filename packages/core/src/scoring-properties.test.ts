import { expect } from '@open-wc/testing';
import { assert, nat, property, record, shuffledSubarray } from 'fast-check';
import { compareRounds } from './change.ts';
import type { Case } from './generators.fixtures.ts';
import { cases, values } from './generators.fixtures.ts';
import type { Instrument, Item } from './instrument.ts';
import type { InstrumentStructure } from './instrument-schema.ts';
import { parseInstrument } from './parse-instrument.ts';
import type { GroupResult, Report } from './report.ts';
import { withAnswer, withoutAnswer } from './responses.ts';
import { parseResultFile, writeResultFile } from './result-file.ts';
import { scoreResponses } from './scoring.ts';
import type { Short } from './testing.fixtures.ts';
import { answerFrom, level, responsesFrom, valueOf, wordsFor } from './testing.fixtures.ts';

const RUNS = { numRuns: 300 };
const WHATEVER = cases({ conditions: true });

const results = (report: Report): GroupResult[] => [...Object.values(report.views).flatMap((groups) => Object.values(groups)), ...(report.overall ? [report.overall] : [])];
const parsed = (structure: InstrumentStructure): Instrument => valueOf(parseInstrument(structure, wordsFor(structure)));

/** What a report says, numbers to the twelfth digit: sums in another order differ in the last. */
function gist(report: Report): unknown {
  const round = (number: number | undefined) => number === undefined ? undefined : Math.round(number * 1e9) / 1e9;
  return results(report).map(({ id, status, score, coverage, range, band, stage, zeros, counts }) => ({
    id, status, score: round(score), coverage: round(coverage), low: round(range?.low), high: round(range?.high), band, stage, zeros, counts,
  }));
}

describe('rule 10: for any instrument and any responses', function () {
  // Hundreds of generated cases each: a busy machine takes its time.
  this.timeout(90_000);

  it('every number lies between 0 and 1, and every score within its own possible range', () => {
    assert(property(WHATEVER, ({ instrument, responses }) => {
      const report = scoreResponses(instrument, responses);
      for (const { share } of Object.values(report.items)) if (share !== undefined) expect(share).to.be.within(0, 1);
      for (const { status, score, coverage, range, trace } of results(report)) {
        if (status === 'empty') continue;
        expect(coverage).to.be.within(0, 1);
        expect(range?.low).to.be.within(0, 1);
        expect(range?.high).to.be.within(range?.low ?? 2, 1);
        if (trace.value !== undefined) expect(trace.value).to.be.within(range?.low ?? 2, range?.high ?? -1);
        if (status === 'published') expect(score).to.equal(trace.value);
        if (coverage === 1) expect((range?.high ?? 0) - (range?.low ?? 1)).to.be.closeTo(0, 1e-9);
      }
    }), RUNS);
  });

  it('a group with nothing applicable has no score, which is not 0', () => {
    assert(property(WHATEVER, ({ instrument }) => {
      const none = Object.fromEntries(instrument.items.map(({ id }) => [id, 'na' as const]));
      for (const { status, score, coverage, range, stage } of results(scoreResponses(instrument, responsesFrom(instrument, none)))) {
        expect([status, score, coverage, range, stage]).to.deep.equal(['empty', undefined, undefined, undefined, undefined]);
      }
    }), RUNS);
  });

  it('adding an item that is not applicable changes no score', () => {
    assert(property(cases({ conditions: true }), nat(), ({ structure, instrument, responses, answers }, place) => {
      const leaves = structure.views.flatMap((view) => view.groups.filter(({ id }) => !view.groups.some(({ parent }) => parent === id)).map((leaf) => ({ view, leaf })));
      const first = leaves.filter(({ view }) => view.id === 'v0');
      const { leaf } = first[place % first.length] as (typeof first)[0];
      const extra = { ...level('extra'), in: { v0: { [leaf.id]: 5 } } };
      const larger = parsed({ ...structure, items: [...structure.items, extra] });
      const after = scoreResponses(larger, responsesFrom(larger, { ...answers, extra: 'na' }, { profile: responses.profile }));
      const withoutCounts = (report: Report) => (gist(report) as { counts: unknown }[]).map(({ counts: _counts, ...rest }) => rest);
      expect(withoutCounts(after)).to.deep.equal(withoutCounts(scoreResponses(instrument, responses)));
    }), RUNS);
  });

  it('raising an answer lowers no score, no range and no stage', () => {
    const raised = cases().chain((each) => record({ each: record({ index: nat() }), to: record(Object.fromEntries(each.instrument.items.map((item) => [item.id, values(item)]))) })
      .map(({ each: { index }, to }) => ({ ...each, item: each.instrument.items[index % each.instrument.items.length] as Item, to: to })));
    assert(property(raised, ({ instrument, responses, item, to }: Case & { item: Item; to: Record<string, Short> }) => {
      const before = scoreResponses(instrument, responses);
      const after = scoreResponses(instrument, withAnswer(responses, item, answerFrom(to[item.id] as Short)));
      const [from, until] = [before.items[item.id]?.share, after.items[item.id]?.share];
      if (from === undefined || until === undefined) return;
      const [lower, higher] = from <= until ? [before, after] : [after, before];
      const stages = instrument.stages.map(({ id }) => id);
      results(lower).forEach((one, index) => {
        const two = results(higher)[index] as GroupResult;
        expect((two.score ?? 0) - (one.score ?? 0)).to.be.at.least(-1e-12);
        expect((two.range?.low ?? 0) - (one.range?.low ?? 0)).to.be.at.least(-1e-12);
        expect((two.range?.high ?? 0) - (one.range?.high ?? 0)).to.be.at.least(-1e-12);
        expect(stages.indexOf(two.stage ?? '')).to.be.at.least(stages.indexOf(one.stage ?? ''));
      });
    }), { numRuns: 600 });
  });

  it('the order of the items, and of the answers, does not matter', () => {
    const shuffled = WHATEVER.chain((each) => record({ items: shuffledSubarray(each.structure.items, { minLength: each.structure.items.length }) }).map(({ items }) => ({ ...each, items })));
    assert(property(shuffled, ({ structure, instrument, responses, items }) => {
      const other = parsed({ ...structure, items });
      const reversed = { ...responses, items: Object.fromEntries(Object.entries(responses.items).reverse()) };
      expect(gist(scoreResponses(other, reversed))).to.deep.equal(gist(scoreResponses(instrument, responses)));
    }), RUNS);
  });

  it('scaling all weights changes nothing', () => {
    assert(property(WHATEVER, nat({ max: 5 }), ({ structure, instrument, responses }, which) => {
      const factor = [2, 3, 0.1, 1000, 1 / 7, 0.37][which] as number;
      const times = (weights: Record<string, number>) => Object.fromEntries(Object.entries(weights).map(([id, weight]) => [id, weight * factor]));
      const scaled = parsed({
        ...structure,
        views: structure.views.map((view) => ({
          ...view,
          groups: view.groups.map((group) => group.weight === undefined || onlyMean(view, group.parent) !== 'mean' ? group : { ...group, weight: group.weight * factor }),
        })),
        items: structure.items.map((item) => ({
          ...item,
          in: Object.fromEntries(Object.entries(item.in).map(([view, weights]) => [view, times(weights)])),
          ...(item.kind === 'checklist' ? { options: item.options.map(({ id, weight = 1 }) => ({ id, weight: weight * factor })) } : {}),
        })),
      });
      expect(gist(scoreResponses(scaled, responses))).to.deep.equal(gist(scoreResponses(instrument, responses)));
    }), RUNS);
  });

  it('export → import gives the same responses and the same report', () => {
    assert(property(WHATEVER, ({ instrument, responses }) => {
      const file = valueOf(parseResultFile(writeResultFile(instrument, responses, '2026-03-01T10:00:00Z', '2026'), instrument));
      expect(JSON.stringify(file.responses)).to.equal(JSON.stringify(responses));
      expect(file.report).to.deep.equal(scoreResponses(instrument, responses));
    }), RUNS);
  });

  it('a round compared with itself shows no change, and has nothing that cannot be compared', () => {
    assert(property(WHATEVER, ({ instrument, responses }) => {
      const round = { instrument, responses };
      const { items, notComparable, views, overall } = compareRounds(round, round);
      expect(notComparable).to.deep.equal([]);
      const changes = [...items, ...Object.values(views).flatMap((groups) => Object.values(groups)), ...(overall ? [overall] : [])];
      for (const { change } of changes) if (change !== undefined) expect(change).to.equal(0);
    }), RUNS);
  });

  it('scoring from an earlier report gives what scoring from scratch gives', () => {
    const steps = WHATEVER.chain((each) => record(Object.fromEntries(each.instrument.items.map((item) => [item.id, values(item)]))).map((next) => ({ ...each, next: next })));
    assert(property(steps, ({ instrument, responses: first, next }) => {
      let responses = first;
      let report = scoreResponses(instrument, responses);
      for (const [index, item] of instrument.items.entries()) {
        responses = index % 3 === 2 ? withoutAnswer(responses, item) : withAnswer(responses, item, answerFrom(next[item.id] as Short));
        report = scoreResponses(instrument, responses, report);
        expect(report).to.deep.equal(scoreResponses(instrument, responses));
      }
    }), { numRuns: 150 });
  });
});

function onlyMean(view: InstrumentStructure['views'][number], parent: string | undefined): string {
  return parent === undefined ? 'mean' : (view.groups.find(({ id }) => id === parent)?.combine ?? 'mean');
}

describe('scoring from an earlier report', () => {
  it('takes over the results that cannot have changed, object and all', () => {
    const structure = { views: [{ id: 'v', groups: [{ id: 'g' }, { id: 'h' }] }], items: [level('a'), level('b', { h: 1 })] };
    const instrument = parsed({ format: 1, id: 't', version: '1', scales: { ladder: { rungs: 5 } }, scans: [{ id: 'full', minutes: 1, items: 'all', pages: { view: 'v', groups: ['g', 'h'] } }], ...structure });
    const responses = responsesFrom(instrument, { a: 1, b: 2 });
    const before = scoreResponses(instrument, responses);
    const after = scoreResponses(instrument, withAnswer(responses, instrument.items[0] as Item, { kind: 'level', rung: 4 }), before);
    expect(after.views.v?.h).to.equal(before.views.v?.h);
    expect(after.views.v?.g).not.to.equal(before.views.v?.g);
  });
});
