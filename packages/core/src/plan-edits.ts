import { parsePlan } from './parse-plan.ts';
import type { Action, ActionNote, ActionStatus, Charter, Plan } from './plan.ts';
import { inOrderOfTime, MOST_NOTES } from './plan.ts';
import { describeProblem } from './problem-words.ts';
import type { Problem } from './problems.ts';

/*
 * Ways to change a plan. Each gives a new plan, without fields in which nothing stands, and throws a `TypeError` where
 * a file with it could not be read back: a date that is none, an id twice, a text that is too long. Views keep people
 * from going there.
 */

/** The same plan with this action: in the place of the one with its id, else at the end. */
export function withAction(plan: Plan, action: Action): Plan {
  const known = plan.actions.some(({ id }) => id === action.id);
  const actions = known ? plan.actions.map((each) => (each.id === action.id ? action : each)) : [...plan.actions, action];
  return checkedPlan({ ...plan, actions });
}

/** The same plan without this action. */
export function withoutAction(plan: Plan, id: string): Plan {
  return checkedPlan({ ...plan, actions: plan.actions.filter((each) => each.id !== id) });
}

/** The same plan with others who answer for it. A field that is not named stays as it was; an empty one is taken away. */
export function withPeople(plan: Plan, people: Pick<Plan, 'responsible' | 'lead'>): Plan {
  return checkedPlan({ ...plan, ...people });
}

/** The same plan with other words in its charter. A field that is not named stays as it was; an empty one is taken away. */
export function withCharter(plan: Plan, charter: Charter): Plan {
  return checkedPlan({ ...plan, charter: { ...plan.charter, ...charter } });
}

/**
 * The same action with one note more. A status in it becomes that of the action, if no later note has one. Notes stand in
 * order of time; of two of the same day, the one that came last stands last.
 */
export function withNote(action: Action, note: ActionNote): Action {
  const progress = inOrderOfTime([...action.progress, note]);
  const status = note.status && progress.findLast((each) => each.status)?.status;
  return Object.freeze({ ...action, status: status ?? action.status, progress: Object.freeze(progress.map((each) => Object.freeze({ ...each }))) });
}

/**
 * The same action with another status since this day. Of several on one day, the last is what is remembered. An action with
 * `MOST_NOTES` notes gets the status alone: no note goes for it.
 */
export function withStatus(action: Action, status: ActionStatus, today: string): Action {
  const { progress } = action;
  const last = progress.at(-1);
  const changedToday = last?.date === today && last.status && last.note === undefined && last.value === undefined;
  if (!changedToday && progress.length >= MOST_NOTES) return Object.freeze({ ...action, status });
  return withNote(changedToday ? { ...action, progress: progress.slice(0, -1) } : action, { date: today, status });
}

/** The plan as a reader of a file would give it back: what `AssessmentSession.setPlan` takes. */
export function checkedPlan(plan: Plan): Plan {
  const problems: Problem[] = [];
  const checked = parsePlan(withoutNothing(plan), { otherVersion: true }, ['plan'], problems);
  if (!checked) throw new TypeError(problems.map(describeProblem).join('\n'));
  return checked;
}

/** The same data without what is empty or `undefined`: fields that people emptied. */
function withoutNothing<T>(data: T): T {
  if (Array.isArray(data)) return data.map((each: unknown) => withoutNothing(each)) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (value === undefined || value === '' ? [] : [[key, withoutNothing(value)]]))) as T;
}
