import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { planCases } from './generators.fixtures.ts';
import { mergeResponses, saysTheSame } from './merge.ts';
import { plansSayTheSame } from './merge-plans.ts';
import type { Action, ActionStatus, Plan } from './plan.ts';
import { checkedPlan } from './plan-edits.ts';
import { statusOn } from './plan-progress.ts';
import { withPlan } from './responses.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const DONE = '2026-11-24T10:00:00Z';
const instrument = instrumentFrom({ items: [level('a')] });
const answers = responsesFrom(instrument, { a: 1 }, { completed: DONE });
const with_ = (plan?: Plan) => withPlan(answers, plan);

const action = (id: string, more: Partial<Action> = {}): Action => ({ id, title: id, status: 'planned', progress: [{ date: '2026-01-01', status: 'planned' }], ...more });
const plan = (actions: readonly Action[], more: Partial<Plan> = {}) => checkedPlan({ actions, ...more });
const merge = (base: Plan | undefined, mine: Plan | undefined, theirs: Plan | undefined, prefer: 'mine' | 'theirs' = 'mine') => mergeResponses(base && with_(base), with_(mine), with_(theirs), prefer);

describe('putting together what two windows did with a plan', () => {
  const base = plan([action('p1'), action('p2')]);

  it('keeps the actions that each added, and the fields that each filled in', () => {
    const { responses, clashes, takenPlan, taken } = merge(base, plan([action('p1', { owner: 'Ann' }), action('p2'), action('p3')]), plan([action('p1', { deadline: '2026-12-31' }), action('p2'), action('p4')]));
    expect(responses.plan?.actions.map(({ id }) => id)).to.deep.equal(['p1', 'p2', 'p3', 'p4']);
    expect(responses.plan?.actions[0]).to.deep.equal(action('p1', { owner: 'Ann', deadline: '2026-12-31' }));
    expect([clashes, takenPlan, taken]).to.deep.equal([[], true, []]);
  });

  it('is still done: no answer came in', () => {
    expect(merge(base, base, plan([action('p9')])).responses.completed).to.equal(DONE);
  });

  it('clashes where both wrote something else in one field, and names it', () => {
    const [mine, theirs] = [plan([action('p1', { owner: 'Ann' }), action('p2')]), plan([action('p1', { owner: 'Bea' }), action('p2')])];
    expect(merge(base, mine, theirs).clashes).to.deep.equal([{ plan: true, action: 'p1', part: 'owner' }]);
    expect([merge(base, mine, theirs), merge(base, mine, theirs, 'theirs')].map(({ responses }) => responses.plan?.actions[0]?.owner)).to.deep.equal(['Ann', 'Bea']);
  });

  it('lets what was taken away be gone, unless the other side went on with it', () => {
    const less = plan([action('p2')]);
    expect(merge(base, less, base).responses.plan).to.deep.equal(less);
    expect(merge(base, base, less).responses.plan).to.deep.equal(less);
    const edited = plan([action('p1', { owner: 'Ann' }), action('p2')]);
    expect(merge(base, less, edited).clashes).to.deep.equal([{ plan: true, action: 'p1', part: 'action' }]);
    expect([merge(base, less, edited), merge(base, less, edited, 'theirs')].map(({ responses }) => responses.plan?.actions.length)).to.deep.equal([1, 2]);
  });

  it('keeps the notes of both, each once, in order of time', () => {
    const note = (date: string) => ({ date, note: date });
    const [mine, theirs] = [plan([action('p1', { progress: [...action('p1').progress, note('2026-03-01')] }), action('p2')]), plan([action('p1', { progress: [...action('p1').progress, note('2026-02-01')] }), action('p2')])];
    const { responses, clashes } = merge(base, mine, theirs);
    expect(responses.plan?.actions[0]?.progress.map(({ date }) => date)).to.deep.equal(['2026-01-01', '2026-02-01', '2026-03-01']);
    expect(clashes).to.deep.equal([]);
  });

  it('A6: keeps as many notes as a file can carry', () => {
    const noted = (side: string) => plan(Array.from({ length: 60 }, (_, index) => action(`p${index}`, { progress: Array.from({ length: 250 }, (_each, at) => ({ date: '2026-01-01', note: `${side}${at}` })) })));
    const [mine, theirs] = [noted('a'), noted('b')];
    expect(merge(undefined, mine, theirs).responses.plan?.actions[0]?.progress.length).to.equal(500);
  });

  it('gives an action the status that the notes of both tell, so that list and course say the same; without notes it is a clash', () => {
    const noted = (...notes: readonly [date: string, status: ActionStatus][]) => plan([action('p1', { status: notes.at(-1)![1], progress: notes.map(([date, status]) => ({ date, status })) }), action('p2')]);
    const [busy, done] = [noted(['2026-01-01', 'planned'], ['2026-03-01', 'busy']), noted(['2026-01-01', 'planned'], ['2026-02-01', 'stopped'], ['2026-06-01', 'done'])];
    for (const [from, mine, theirs] of [[base, busy, done], [base, done, busy], [undefined, base, done], [undefined, done, base]] as const) {
      const { responses, clashes } = merge(from, mine, theirs);
      const merged = responses.plan!.actions[0]!;
      expect([merged.status, statusOn(merged, '2027-01-01'), clashes]).to.deep.equal(['done', 'done', []]);
    }
    const bare = (status: ActionStatus) => plan([action('p1', { status, progress: [] }), action('p2')]);
    expect(merge(base, bare('busy'), bare('done')).clashes).to.deep.equal([{ plan: true, action: 'p1', part: 'status' }]);
  });

  it('moves an item with its suggestion and its goal, and a title with the mark that it was edited', () => {
    const mine = plan([action('p1', { item: 'a', goal: { kind: 'level', rung: 2 } }), action('p2')]);
    const theirs = plan([action('p1', { title: 'other', edited: true }), action('p2')]);
    expect(merge(base, mine, theirs).responses.plan?.actions[0]).to.deep.equal(action('p1', { item: 'a', goal: { kind: 'level', rung: 2 }, title: 'other', edited: true }));
  });

  it('merges those who answer for it, and the charter, part by part', () => {
    const { responses, clashes } = merge(base, plan(base.actions, { lead: 'A', charter: { statement: 'S', role: 'x' } }), plan(base.actions, { lead: 'B', responsible: 'R', charter: { statement: 'T', date: '2026-05-05' } }));
    expect(clashes).to.deep.equal([{ plan: true, part: 'lead' }, { plan: true, part: 'charter.statement' }]);
    expect([responses.plan?.responsible, responses.plan?.charter]).to.deep.equal(['R', { statement: 'S', role: 'x', date: '2026-05-05' }]);
  });

  it('without what both started from, takes the item of the side that has one: nothing is no other opinion', () => {
    const [mine, theirs] = [plan([action('p1')]), plan([action('p1', { item: 'a', goal: { kind: 'level', rung: 2 } })])];
    for (const { responses, clashes } of [merge(undefined, mine, theirs), merge(undefined, theirs, mine)]) {
      expect([responses.plan, clashes]).to.deep.equal([theirs, []]);
    }
    expect(merge(theirs, mine, theirs).responses.plan, 'it was taken away').to.deep.equal(mine);
  });

  it('takes a plan where there was none', () => {
    expect(merge(undefined, undefined, base).responses.plan).to.deep.equal(base);
    expect('plan' in merge(undefined, undefined, undefined).responses).to.equal(false);
    expect('plan' in merge(base, undefined, base).responses, 'it was taken away').to.equal(false);
  });
});

it('two plans with the same actions in another order say the same', () => {
  expect(plansSayTheSame(plan([action('p1'), action('p2')]), plan([action('p2'), action('p1')]))).to.equal(true);
  expect(saysTheSame(with_(plan([action('p1')])), with_(plan([action('p1', { owner: 'Ann' })])))).to.equal(false);
});

describe('for any plans', () => {
  const three = planCases.map(({ responses, plans }) => plans.map((each) => withPlan(responses, each)) as [never, never, never]);

  it('nothing changed on one side gives the other side, without a clash', () => {
    assert(property(three, ([base, side]) => {
      for (const merged of [mergeResponses(base, side, base), mergeResponses(base, base, side)]) {
        expect(saysTheSame(merged.responses, side)).to.equal(true);
        expect(merged.clashes).to.deep.equal([]);
      }
    }), { numRuns: 60 });
  });

  it('the two sides find the same clashes, and the same result whichever of them is preferred', () => {
    assert(property(three, ([base, one, other]) => {
      for (const from of [base, undefined]) {
        const [here, there] = [mergeResponses(from, one, other), mergeResponses(from, other, one, 'theirs')];
        expect(saysTheSame(here.responses, there.responses)).to.equal(true);
        expect(here.clashes).to.have.deep.members(there.clashes as never[]);
      }
    }), { numRuns: 60 });
  });

  it('what comes out is a plan that can be read back', () => {
    assert(property(three, ([base, one, other]) => {
      const { plan: merged } = mergeResponses(base, one, other).responses;
      expect(merged && checkedPlan(merged)).to.deep.equal(merged);
    }), { numRuns: 60 });
  });
});
