import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { planCases } from './generators.fixtures.ts';
import type { Action } from './plan.ts';
import { NO_PLAN } from './plan.ts';
import { gapsIn, isMeasurable, planGaps } from './plan-gaps.ts';
import { isOverdue, lastMeasured, milestonesOf, planProgress, towardsTarget } from './plan-progress.ts';

const TODAY = '2026-11-24';
const action = (id: string, more: Partial<Action> = {}): Action => ({ id, title: id, status: 'planned', progress: [], ...more });
const whole = action('p', { owner: 'x', deadline: TODAY, evaluation: TODAY, indicator: { text: 'y', baseline: 0, target: 10 } });

describe('what an action lacks', () => {
  const rows: [string, Action, string[], boolean][] = [
    ['nothing', whole, [], true],
    ['everything', action('p'), ['no-owner', 'no-deadline', 'no-indicator', 'no-evaluation'], false],
    ['an owner', { ...whole, owner: '' }, ['no-owner'], true],
    ['figures', { ...whole, indicator: { item: 'k' } }, ['no-baseline', 'no-target'], false],
    ['a target', { ...whole, indicator: { text: 'y', baseline: 0 } }, ['no-target'], false],
    ['a difference', { ...whole, indicator: { text: 'y', baseline: 3, target: 3 } }, ['target-is-baseline'], false],
    ['words for its figures', { ...whole, indicator: { baseline: 0, target: 3 } }, ['no-indicator'], false],
    ['nothing any more, once it is stopped', action('p', { status: 'stopped' }), [], true],
  ];
  for (const [what, one, expected, measurable] of rows) it(`can be ${what}`, () => expect([gapsIn(one), isMeasurable(one)]).to.deep.equal([expected, measurable]));
  it('can be missing in the plan as a whole', () => {
    expect(planGaps(NO_PLAN)).to.deep.equal(['no-actions', 'no-responsible', 'no-lead']);
    expect(planGaps({ actions: [whole], responsible: 'x', lead: 'y' })).to.deep.equal([]);
  });
});

describe('how a plan goes', () => {
  it('counts by status, and names what is late and what must be looked at', () => {
    const actions = [
      action('late', { deadline: '2026-11-23' }),
      action('today', { deadline: TODAY }),
      action('done', { deadline: '2026-01-01', status: 'done', evaluation: '2026-06-01' }),
      action('looked', { status: 'done', evaluation: '2026-06-01', progress: [{ date: '2026-06-02', note: 'good' }] }),
      action('dropped', { deadline: '2026-01-01', status: 'stopped', evaluation: '2026-02-01' }),
    ];
    expect(planProgress({ actions }, TODAY)).to.deep.equal({
      total: 5, counts: { planned: 2, busy: 0, done: 2, stopped: 1 }, overdue: ['late'], toEvaluate: ['done'], notMeasurable: ['late', 'today', 'done', 'looked'],
    });
  });

  it('has a milestone for each day on which a status changed', () => {
    const actions = [
      action('p1', { progress: [{ date: '2026-01-01', status: 'planned' }, { date: '2026-03-01', status: 'done' }] }),
      action('p2', { progress: [{ date: '2026-02-01', status: 'busy' }, { date: '2026-04-01', note: 'no status' }] }),
    ];
    expect(milestonesOf({ actions }).map(({ date, counts: { planned, busy, done } }) => [date, planned, busy, done])).to.deep.equal([['2026-01-01', 1, 0, 0], ['2026-02-01', 1, 1, 0], ['2026-03-01', 0, 1, 1]]);
  });

  it('measures the way from baseline to target, also downwards', () => {
    const at = (baseline: number, target: number, value: number) => towardsTarget(action('p', { indicator: { baseline, target }, progress: [{ date: '2026-01-01', value: 99 }, { date: '2026-02-01', value }] }));
    expect([at(0, 10, 5), at(10, 0, 8), at(0, 10, 12), at(0, 10, -3), at(3, 3, 3)]).to.deep.equal([0.5, 0.2, 1, 0, undefined]);
    expect([towardsTarget(whole), lastMeasured(whole)]).to.deep.equal([undefined, undefined]);
  });

  it('adds up, for any plan', () => {
    assert(property(planCases, ({ plans: [plan] }) => {
      const { total, counts, overdue } = planProgress(plan, TODAY);
      expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).to.equal(total);
      expect(overdue).to.deep.equal(plan.actions.filter((each) => isOverdue(each, TODAY)).map(({ id }) => id));
    }), { numRuns: 40 });
  });
});
