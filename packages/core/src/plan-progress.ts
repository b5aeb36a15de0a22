import { isMeasurable } from './plan-gaps.ts';
import type { Action, ActionStatus, Plan } from './plan.ts';
import { ACTION_STATUSES } from './plan.ts';

export type StatusCounts = Readonly<Record<ActionStatus, number>>;

/** Where a plan stands on a day. */
export interface PlanProgress {
  readonly total: number;
  readonly counts: StatusCounts;
  /** Ids of actions that are past their deadline and neither done nor stopped. */
  readonly overdue: readonly string[];
  /** Ids of actions whose evaluation was due, with no note since. */
  readonly toEvaluate: readonly string[];
  /** Ids of actions of which nobody could say afterwards whether they worked. */
  readonly notMeasurable: readonly string[];
}

/** How many actions had which status, on one day. */
export interface Milestone {
  readonly date: string;
  readonly counts: StatusCounts;
}

/** Where the plan stands on `today` (`YYYY-MM-DD`). */
export function planProgress({ actions }: Plan, today: string): PlanProgress {
  const ids = (which: (action: Action) => boolean) => actions.filter(which).map(({ id }) => id);
  return {
    total: actions.length,
    counts: countsOf(actions.map(({ status }) => status)),
    overdue: ids((action) => isOverdue(action, today)),
    toEvaluate: ids(({ evaluation, status, progress }) => status !== 'stopped' && evaluation !== undefined && evaluation <= today && !progress.some(({ date }) => date >= evaluation)),
    notMeasurable: ids((action) => !isMeasurable(action)),
  };
}

/** Whether its deadline has passed while it was still to be done. The day itself is in time. */
export function isOverdue({ deadline, status }: Action, today: string): boolean {
  return deadline !== undefined && deadline < today && (status === 'planned' || status === 'busy');
}

/**
 * The plan over time: the counts on each day on which an action got a status, from old to new. An action is not there
 * before its first note.
 */
export function milestonesOf({ actions }: Plan): readonly Milestone[] {
  const days = [...new Set(actions.flatMap(({ progress }) => progress.flatMap(({ date, status }) => (status ? [date] : []))))].sort();
  return days.map((date) => ({ date, counts: countsOf(actions.flatMap((action) => statusOn(action, date) ?? [])) }));
}

/** The status of an action on a day, as its notes tell; nothing before the first. */
export function statusOn({ progress }: Action, date: string): ActionStatus | undefined {
  return progress.findLast((note) => note.status && note.date <= date)?.status;
}

/** The last value that was measured, with its day; nothing when none was. */
export function lastMeasured({ progress }: Action): { readonly date: string; readonly value: number } | undefined {
  const last = progress.findLast(({ value }) => value !== undefined);
  return last && { date: last.date, value: last.value as number };
}

/** How much of the way from baseline to target has been gone, in [0, 1]; nothing without both, or without a value since. */
export function towardsTarget(action: Action): number | undefined {
  const { baseline, target } = action.indicator ?? {};
  const value = lastMeasured(action)?.value;
  if (baseline === undefined || target === undefined || value === undefined || baseline === target) return undefined;
  return Math.min(1, Math.max(0, (value - baseline) / (target - baseline)));
}

function countsOf(statuses: readonly ActionStatus[]): StatusCounts {
  const counts = Object.fromEntries(ACTION_STATUSES.map((status) => [status, 0])) as Record<ActionStatus, number>;
  for (const status of statuses) counts[status] += 1;
  return counts;
}
