import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { planCases } from './generators.fixtures.ts';
import type { Instrument } from './instrument.ts';
import type { Action } from './plan.ts';
import { expectedEffect } from './plan-effect.ts';
import { planned as instrument } from './plan-logic.fixtures.ts';
import type { Report } from './report.ts';
import type { Responses } from './responses.ts';
import { scoreResponses } from './scoring.ts';
import type { Short } from './testing.fixtures.ts';
import { responsesFrom } from './testing.fixtures.ts';

const action = (id: string, more: Partial<Action>): Action => ({ id, title: id, status: 'planned', progress: [], ...more });
const rung = (at: number) => ({ kind: 'level', rung: at }) as const;
const effectOf = (of: Instrument, responses: Responses, actions: readonly Action[]) => expectedEffect(of, responses, scoreResponses(of, responses), actions);
const effect = (answers: Record<string, Short>, ...actions: Action[]) => effectOf(instrument, responsesFrom(instrument, answers), actions);
const raised = (answers: Record<string, Short>, ...actions: Action[]) => effect(answers, ...actions).raised.map(({ item, from, to }) => [item, from, to]);
const why = (answers: Record<string, Short>, one: Action) => effect(answers, one).without.map((each) => each.why)[0];

/** The items that a score is made of, in the groups below that count. */
function madeOf(report: Report, view: string, group: string): string {
  const { of, parts = [] } = report.views[view]?.[group]?.trace ?? {};
  return parts.map(({ id }) => (of === 'items' ? id : `${id}(${madeOf(report, view, id)})`)).join();
}

describe('the expected effect of a plan', () => {
  it('is an estimate by the same engine: before and after, with what made the difference', () => {
    const answers = { a: 0, b: ['z'], c: 2 };
    const found = effect(answers, action('p1', { item: 'a', goal: rung(1) }), action('p2', { item: 'b', goal: { kind: 'checklist', ticked: ['x'] } }));
    expect(found.estimate).to.equal(true);
    expect(found.before).to.deep.equal(scoreResponses(instrument, responsesFrom(instrument, answers)));
    expect(found.after).to.deep.equal(scoreResponses(instrument, responsesFrom(instrument, { a: 1, b: ['z', 'x'], c: 2 })));
    expect(found.raised).to.deep.equal([{ item: 'a', from: 0, to: 0.25, actions: ['p1'] }, { item: 'b', from: 1 / 3, to: 2 / 3, actions: ['p2'] }]);
  });

  it('never lowers: the highest goal holds, in whatever order', () => {
    const [low, high] = [action('p1', { item: 'a', goal: rung(1) }), action('p2', { item: 'a', goal: rung(3) })];
    expect(raised({ a: 0 }, low, high)).to.deep.equal(raised({ a: 0 }, high, low));
    expect(effect({ a: 0 }, high, low).without).to.deep.equal([{ action: 'p1', why: 'reached' }]);
  });

  it('brings an indicator to the target of the action, out of as many as there are', () => {
    const measured = action('p1', { indicator: { item: 'k', target: 40 } });
    expect(raised({ k: { numerator: 20, denominator: 100 } }, measured)).to.deep.equal([['k', 0.25, 0.5]]);
    expect(raised({ m: { value: 10 } }, action('p1', { indicator: { item: 'm', target: 5 } }))).to.deep.equal([['m', 0.5, 1]]);
  });

  it('gives a score to what had none, where it says which', () => {
    expect(raised({}, action('p1', { item: 'a', goal: rung(2) }))).to.deep.equal([['a', undefined, 0.5]]);
    expect(raised({ k: { numerator: 1, denominator: 12 } }, action('p1', { indicator: { item: 'k', target: 40 } }))).to.deep.equal([['k', undefined, 0.5]]);
  });

  const rows: [string, Record<string, Short>, Partial<Action>, string][] = [
    ['was stopped', { a: 0 }, { item: 'a', goal: rung(1), status: 'stopped' }, 'stopped'],
    ['says not what it achieves', { a: 0 }, { item: 'a' }, 'no-goal'],
    ['is about nothing that is asked', { a: 0 }, {}, 'no-goal'],
    ['is about an item that is no more', { a: 0 }, { item: 'gone', goal: rung(1) }, 'not-asked'],
    ['is about what does not apply', { a: 'na' }, { item: 'a', goal: rung(1) }, 'not-applicable'],
    ['achieved already what it says', { a: 3 }, { item: 'a', goal: rung(2) }, 'reached'],
    ['has a goal that its item does not have any more', { a: 0 }, { item: 'a', goal: rung(9) }, 'no-goal'],
    ['has a target beyond the whole', { k: { numerator: 20, denominator: 100 } }, { indicator: { item: 'm', target: -1 } }, 'no-goal'],
  ];
  for (const [what, answers, more, expected] of rows) it(`of an action that ${what} is none: ${expected}`, () => expect(why(answers, action('p1', more))).to.equal(expected));

  it('lowers no item and no published score, for any plan on any responses', () => {
    assert(property(planCases, ({ instrument: any, responses, plans: [plan] }) => {
      const { before, after, without, raised: changes } = effectOf(any, responses, plan.actions);
      for (const [id, { share }] of Object.entries(before.items)) if (share !== undefined) expect(after.items[id]?.share).to.be.at.least(share - 1e-9);
      for (const [view, groups] of Object.entries(before.views)) {
        for (const [group, { score, coverage }] of Object.entries(groups)) {
          const later = after.views[view]?.[group];
          // What had no answer yet may come in under the mean, here or in a group below; only then can a score go down.
          if (score !== undefined && later?.coverage === coverage && madeOf(before, view, group) === madeOf(after, view, group)) expect(later?.score).to.be.at.least(score - 1e-9);
        }
      }
      const told = new Set([...without.map(({ action: id }) => id), ...changes.flatMap(({ actions }) => actions)]);
      expect([...told].sort()).to.deep.equal(plan.actions.map(({ id }) => id).sort());
    }), { numRuns: 60 });
  });
});
