import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { planCases } from './generators.fixtures.ts';
import { itemOf } from './instrument.ts';
import { newRound } from './new-round.ts';
import { parseResponses } from './parse-responses.ts';
import type { Action, Plan } from './plan.ts';
import { actionOf, indicatorWords, isDay, isEmptyPlan, MOST_ACTIONS, MOST_NOTES, NO_PLAN, titleOf } from './plan.ts';
import { checkedPlan, withAction, withCharter, withNote, withoutAction, withPeople, withStatus } from './plan-edits.ts';
import { describeProblem } from './problem-words.ts';
import type { Responses } from './responses.ts';
import { TEXT_LIMIT, withAnswer, withPlan } from './responses.ts';
import { parseResultFile, writeResultFile } from './result-file.ts';
import { scoreResponses } from './scoring.ts';
import { AssessmentSession } from './session.ts';
import { responsesSchema } from './submission-schema.ts';
import { instrumentFrom, level, responsesFrom, valueOf } from './testing.fixtures.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const g = { v: { g: 1 } };
const instrument = instrumentFrom({
  items: [
    level('a', { g: 1 }, { suggestions: [{ id: 'a-0', at: [0], impact: 3, effort: 1 }] }),
    { id: 'b', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }], in: g },
    { id: 'c', kind: 'indicator', measure: 'fraction', direction: 'higher', target: 80, per: 100, in: g },
  ],
});
const responses = responsesFrom(instrument, { a: 0, b: ['x'] }, { completed: NOW });

/** A plan with one of everything, as JSON, for a test to change. */
function whole() {
  return {
    responsible: 'schepen voor gelijke kansen',
    lead: 'diensthoofd onthaal',
    actions: [
      {
        id: 'p1', title: 'Train the desk', item: 'a', suggestion: 'a-0', goal: { kind: 'level', rung: 1 }, owner: 'head of the desk', deadline: '2026-12-31',
        indicator: { text: 'trained', item: 'c', baseline: 12.5, target: 80, unit: '%' }, means: '5,000 euro', partners: 'the agency', government: 'regional',
        status: 'busy', evaluation: '2027-01-31', progress: [{ date: '2026-03-01', status: 'planned' }, { date: '2026-06-01', status: 'busy', value: 20, note: 'begun' }],
      },
      { id: 'p2', title: 'Our own', edited: true, status: 'planned', progress: [] },
    ] as Record<string, unknown>[],
    charter: { statement: 'We stand for all.', signedBy: 'The mayor', date: '2026-04-01' } as Record<string, unknown>,
  };
}
type Whole = ReturnType<typeof whole>;
const given = () => whole() as unknown as Plan;

const read = (plan: unknown, by = instrument, version = '1') => parseResponses({ instrument: { id: 'test', version }, profile: {}, items: {}, plan }, by);
const planOf = (change: (plan: Whole) => unknown = () => {}) => {
  const plan = whole();
  change(plan);
  return plan;
};

describe('a plan in responses', () => {
  it('is given back as it was, frozen all the way down, sharing nothing with its input', () => {
    const input = whole();
    const { plan } = valueOf(read(input));
    const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(plan).to.deep.equal(whole());
    expect(frozen(plan)).to.equal(true);
    (input.actions[0]?.goal as { rung: number }).rung = 4;
    expect(plan).to.deep.equal(whole());
  });

  it('is no answer: it changes no score and no progress, what is done stays done, and an answer leaves it alone', () => {
    const session = new AssessmentSession(instrument, responses, 'report');
    const before = session.state;
    const heard: string[] = [];
    session.subscribe((_state, { kind }) => heard.push(kind));
    session.setPlan(checkedPlan(given()));
    const { state } = session;
    expect([heard, state.place, state.responses.completed]).to.deep.equal([['plan'], 'report', NOW]);
    expect([state.progress, state.responses.items]).to.deep.equal([before.progress, before.responses.items]);
    expect(scoreResponses(instrument, state.responses)).to.deep.equal(scoreResponses(instrument, before.responses));
    session.answer('a', { kind: 'level', rung: 1 });
    expect(session.state.responses.plan).to.equal(state.responses.plan);
    session.setPlan(undefined);
    expect('plan' in session.state.responses).to.equal(false);
  });

  it('is taken by a session only from the functions that check it', () => {
    expect(() => new AssessmentSession(instrument).setPlan({ actions: [] })).to.throw(TypeError, 'checkedPlan()');
  });

  it('comes back from a result file', () => {
    const planned = withPlan(responses, checkedPlan(given()));
    expect(valueOf(parseResultFile(writeResultFile(instrument, planned, NOW), instrument)).responses).to.deep.equal(planned);
  });

  it('survives a new round; answers and what was done do not', () => {
    const planned: Responses = { ...withPlan(responses, checkedPlan(given())), organisation: 'X', scan: 'full' };
    const { plan, instrument: of, profile } = planned;
    expect(newRound(planned)).to.deep.equal({ instrument: of, scan: 'full', organisation: 'X', profile, items: {}, plan });
    expect(newRound({ ...responses, instrument: { ...of, madeWith: '0' } }).instrument).to.deep.equal({ id: 'test', version: '1' });
  });

  const rows: [string, (plan: Whole) => unknown, string][] = [
    ['a field too many', (plan) => Object.assign(plan, { budget: 1 }), 'plan › budget: unknown field "budget". Remove it or mend its name. Fields here: responsible, lead, actions, charter.'],
    ['no actions', (plan) => delete (plan as Partial<Whole>).actions, 'plan › actions: this is missing; add a list.'],
    ['actions that are no list', (plan) => Object.assign(plan, { actions: {} }), 'plan › actions: this must be a list.'],
    ['too many actions', (plan) => (plan.actions = Array.from({ length: MOST_ACTIONS + 1 }, (_, index) => ({ id: `p${index}`, title: 'x', status: 'done', progress: [] }))), 'plan › actions: this may have at most 500 entries.'],
    ['an action that is none', (plan) => plan.actions.push(null as never), 'plan › actions[2]: this must be an object with named fields.'],
    ['an id twice', (plan) => (plan.actions[1]!.id = 'p1'), 'plan › actions[1] › id: "p1" occurs twice. Give each its own id.'],
    ['an id with a space', (plan) => (plan.actions[1]!.id = 'p 1'), 'plan › actions[1] › id: "p 1" cannot be used here. Expected: letters, digits, ".", "_" or "-", at most 64.'],
    ['an id that reaches the prototype', (plan) => (plan.actions[1]!.id = 'constructor'), 'plan › actions[1] › id: "constructor" cannot be used here. Expected: letters, digits, ".", "_" or "-", at most 64.'],
    ['no title', (plan) => delete plan.actions[1]!.title, 'plan › actions[1] › title: this is missing; add text.'],
    ['a blank title', (plan) => (plan.actions[1]!.title = ' '), 'plan › actions[1] › title: this may not be empty.'],
    ['a title that is too long', (plan) => (plan.actions[1]!.title = 'x'.repeat(TEXT_LIMIT + 1)), 'plan › actions[1] › title: this may have at most 20000 characters.'],
    ['an edited that is no', (plan) => (plan.actions[1]!.edited = false), 'plan › actions[1] › edited: "false" cannot be used here. Expected: true, or nothing.'],
    ['an unknown item', (plan) => (plan.actions[0]!.item = 'aa'), 'plan › actions[0] › item: there is no "aa".'],
    ['an unknown suggestion', (plan) => (plan.actions[0]!.suggestion = 'a-9'), 'plan › actions[0] › suggestion: there is no "a-9". Known here: a-0. Did you mean "a-0"?'],
    ['a goal without an item', (plan) => (plan.actions[1]!.goal = { kind: 'level', rung: 1 }), 'plan › actions[1] › item: this is missing; add text.'],
    ['a goal that is none', (plan) => (plan.actions[0]!.goal = null), 'plan › actions[0] › goal: this must be an object with named fields.'],
    ['a goal of another kind', (plan) => (plan.actions[0]!.goal = { kind: 'checklist', ticked: [] }), 'plan › actions[0] › goal › kind: "checklist" cannot be used here. Known here: level, not-applicable, unknown.'],
    ['a goal above the ladder', (plan) => (plan.actions[0]!.goal = { kind: 'level', rung: 5 }), 'plan › actions[0] › goal › rung: this must be at most 4.'],
    ['a day that is none', (plan) => (plan.actions[0]!.deadline = '2026-02-30'), 'plan › actions[0] › deadline: "2026-02-30" cannot be used here. Expected: a day, YYYY-MM-DD.'],
    ['a moment where a day is asked', (plan) => (plan.actions[0]!.evaluation = NOW), `plan › actions[0] › evaluation: "${NOW}" cannot be used here. Expected: a day, YYYY-MM-DD.`],
    ['a figure in words', (plan) => ((plan.actions[0]!.indicator as Record<string, unknown>).target = 'all'), 'plan › actions[0] › indicator › target: this must be a number.'],
    ['an indicator that is a ladder', (plan) => ((plan.actions[0]!.indicator as Record<string, unknown>).item = 'a'), 'plan › actions[0] › indicator › item: "a" cannot be used here. Expected: id of an indicator.'],
    ['a level of government that is none', (plan) => (plan.actions[0]!.government = 'world'), 'plan › actions[0] › government: "world" cannot be used here. Known here: local, intermunicipal, provincial, regional, federal, european.'],
    ['a suggestion of an item that is empty', (plan) => Object.assign(plan.actions[1]!, { item: '', suggestion: 'a-0' }), 'plan › actions[1] › item: this is missing; add text.'],
    ['no status', (plan) => delete plan.actions[0]!.status, 'plan › actions[0] › status: this is missing; add text. Known here: planned, busy, done, stopped.'],
    ['a note without a day', (plan) => (plan.actions[1]!.progress = [{ note: 'x' }]), 'plan › actions[1] › progress[0] › date: this is missing; add text.'],
    ['a day of signing that is none', (plan) => (plan.charter.date = 'soon'), 'plan › charter › date: "soon" cannot be used here. Expected: a day, YYYY-MM-DD.'],
    ['another charter', (plan) => (plan.charter.logo = 'x'), 'plan › charter › logo: unknown field "logo". Remove it or mend its name. Fields here: title, statement, strengths, commitments, closing, signedBy, role, place, date.'],
  ];
  for (const [what, change, expected] of rows) {
    it(`with ${what} is refused`, () => {
      const result = read(planOf(change));
      expect(result.ok ? [] : result.problems.map(describeProblem)).to.deep.equal([expected]);
    });
  }

  it('made with another version may speak of what this one does not have', () => {
    const plan = planOf(({ actions }) => Object.assign(actions[0]!, { item: 'old', suggestion: 'old-0', goal: { kind: 'level', rung: 9 } }));
    expect(valueOf(read(plan, instrument, '0')).plan).to.deep.equal(plan);
    const odd = read(planOf(({ actions }) => (actions[0]!.item = '__proto__')), instrument, '0');
    expect(odd.ok).to.equal(false);
  });

  it('of any kind is read back, by core and by the published contract alike', () => {
    assert(property(planCases, ({ instrument: any, responses: said, plans: [plan] }) => {
      const planned = withPlan(said, plan);
      const input: unknown = JSON.parse(JSON.stringify(planned));
      expect(valueOf(parseResponses(input, any)).plan).to.deep.equal(JSON.parse(JSON.stringify(plan)));
      expect(responsesSchema.safeParse(input).success).to.equal(true);
      expect(valueOf(parseResultFile(writeResultFile(any, planned, NOW), any)).report).to.deep.equal(scoreResponses(any, said));
    }), { numRuns: 60 });
  });
});

describe('changing a plan', () => {
  const plan = checkedPlan(given());
  const action = plan.actions[0] as Action;

  it('puts an action at the end, or in the place of the one with its id', () => {
    const added = withAction(plan, { id: 'p3', title: 'New', status: 'planned', progress: [] });
    expect(added.actions.map(({ id }) => id)).to.deep.equal(['p1', 'p2', 'p3']);
    expect(withAction(added, { ...action, owner: 'Ann' }).actions.map(({ owner }) => owner)).to.deep.equal(['Ann', undefined, undefined]);
    expect(withoutAction(added, 'p2').actions.map(({ id }) => id)).to.deep.equal(['p1', 'p3']);
    expect(plan).to.deep.equal(whole());
  });

  it('leaves out what was emptied', () => {
    const { owner: _owner, indicator: _indicator, ...rest } = action;
    expect(actionOf(withAction(plan, { ...action, owner: '', indicator: {} }), 'p1')).to.deep.equal(rest);
    expect(withPeople(plan, { responsible: '' }).responsible).to.equal(undefined);
    expect(withPeople(plan, { responsible: '' }).lead).to.equal(plan.lead);
    expect(withCharter(plan, { signedBy: '', statement: 'All.' }).charter).to.deep.equal({ statement: 'All.', date: '2026-04-01' });
    expect('charter' in withCharter(NO_PLAN, { title: '' })).to.equal(false);
  });

  it('throws what would make a file that cannot be read', () => {
    expect(() => withAction(plan, { ...action, deadline: '2026-02-30' })).to.throw(TypeError, 'plan › actions[0] › deadline');
    expect(() => withPeople(plan, { lead: 'x'.repeat(TEXT_LIMIT + 1) })).to.throw(TypeError, '20000 characters');
  });

  it('adds notes in order of time, of which the last with a status says how the action is', () => {
    const done = withNote(action, { date: '2026-09-01', status: 'done' });
    const later = withNote(done, { date: '2026-05-01', status: 'stopped', note: 'remembered late' });
    expect(later.progress.map(({ date }) => date)).to.deep.equal(['2026-03-01', '2026-05-01', '2026-06-01', '2026-09-01']);
    expect([done.status, later.status, withNote(action, { date: '2026-07-01', value: 3 }).status]).to.deep.equal(['done', 'done', 'busy']);
    expect(withNote(action, { date: '2026-06-01', status: 'done' }).status).to.equal('done');
  });

  it('remembers one change of status a day, and what was noted with it', () => {
    const status = (one: Action, to: Action['status']) => withStatus(one, to, '2026-09-01');
    const twice = status(status(action, 'stopped'), 'done');
    expect([twice.status, twice.progress.length, status(twice, 'busy').status]).to.deep.equal(['done', 3, 'busy']);
    expect(status(withNote(action, { date: '2026-09-01', status: 'done', note: 'all' }), 'busy').progress.slice(-2).map((note) => note.status)).to.deep.equal(['done', 'busy']);
    expect(status(withNote(action, { date: '2027-01-01', status: 'done' }), 'busy').status, 'a later note says more').to.equal('done');
    const full = { ...action, progress: Array.from({ length: MOST_NOTES }, () => ({ date: '2026-01-01', note: 'x' })) };
    expect([status(full, 'done').status, status(full, 'done').progress], 'no note goes for it').to.deep.equal(['done', full.progress]);
  });

  it('is empty only when nothing stands in it', () => {
    expect([isEmptyPlan(NO_PLAN), isEmptyPlan(plan), isEmptyPlan({ actions: [], lead: 'x' })]).to.deep.equal([true, false, false]);
  });
});

describe('the words of an action', () => {
  const dutch = { ...instrument, items: instrument.items.map((item) => ({ ...item, statement: 'stelling', suggestions: item.suggestions.map((each) => ({ ...each, text: 'Vorm het onthaal.' })) })) };
  const action = whole().actions[0] as unknown as Action;
  it('follow the language while nobody changed them', () => expect(titleOf(action, dutch)).to.equal('Vorm het onthaal.'));
  it('stay where people wrote them', () => expect(titleOf({ ...action, edited: true }, dutch)).to.equal('Train the desk'));
  it('stay where the item or the suggestion is no more', () => {
    expect([titleOf({ ...action, item: 'gone' }, dutch), titleOf({ ...action, suggestion: 'gone' }, dutch)]).to.deep.equal(['Train the desk', 'Train the desk']);
  });
  it('of an indicator are those of its item', () => {
    expect(indicatorWords({ item: 'c', text: 'old', unit: 'x' }, dutch).text).to.equal('stelling');
    expect(indicatorWords({ item: 'gone', text: 'old', unit: 'x' }, dutch)).to.deep.equal({ text: 'old', unit: 'x' });
  });
});

describe('a day', () => {
  for (const [text, expected] of [['2026-02-28', true], ['2028-02-29', true], ['2026-02-29', false], ['2026-13-01', false], ['2026-1-1', false], ['0000-00-00', false], ['', false], ['2026-01-01T00:00:00Z', false]] as const) {
    it(`${text || 'of no letters'} is ${expected ? 'one' : 'none'}`, () => expect(isDay(text)).to.equal(expected));
  }
});

it('a plan stays when answers are given to another item', () => {
  const planned = withPlan(responses, checkedPlan(given()));
  expect(withAnswer(planned, itemOf(instrument, 'a')!, { kind: 'unknown' }).plan).to.equal(planned.plan);
});
