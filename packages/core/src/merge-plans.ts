import { deepFreeze } from './assemble-instrument.ts';
import type { Action, ActionNote, ActionStatus, Charter, Plan } from './plan.ts';
import { ACTION_STATUSES, actionOf, isEmptyPlan, NO_PLAN } from './plan.ts';
import type { PlanClash } from './merge.ts';
import { same } from './same.ts';

/** Which of two values holds: the one that changed since they were the same; where both did, differently, it is a clash. */
export type Choose = <T>(was: T | undefined, ours: T | undefined, other: T | undefined, clash: PlanClash) => T | undefined;

/** What makes sense only together: what is said about the item, and what is written by the title. */
const TOGETHER = { title: ['title', 'edited'], item: ['item', 'suggestion', 'goal'] } as const;
const ALONE = ['owner', 'deadline', 'indicator', 'means', 'partners', 'government', 'evaluation'] as const;

/**
 * Puts two plans together: action by action, and in each part by part. An action that one side took away stays away,
 * unless the other changed it since: then whether it is there is the clash (`action`). Notes about what became of an
 * action never clash: both sides' are kept, and the last of them tells its status.
 */
export function mergePlans(base: Plan | undefined, mine: Plan | undefined, theirs: Plan | undefined, choose: Choose): Plan | undefined {
  if (same(mine, theirs)) return mine;
  const part = <K extends 'responsible' | 'lead'>(name: K) => choose(base?.[name], mine?.[name], theirs?.[name], { plan: true, part: name });
  const responsible = part('responsible');
  const lead = part('lead');
  const charter = mergeCharters(base?.charter, mine?.charter, theirs?.charter, choose);
  const ids = [...new Set([...idsOf(mine), ...idsOf(theirs)])];
  const actions = ids.flatMap((id) => {
    const [was, ours, other] = [base, mine, theirs].map((side) => side && actionOf(side, id));
    return mergeActions(was, ours, other, choose) ?? [];
  });
  const merged = deepFreeze({ ...(responsible && { responsible }), ...(lead && { lead }), actions, ...(charter && { charter }) });
  return isEmptyPlan(merged) && !(mine && theirs) ? undefined : merged;
}

function mergeActions(was: Action | undefined, ours: Action | undefined, other: Action | undefined, choose: Choose): Action | undefined {
  const one = ours ?? other;
  if (!one) return undefined;
  // Without what both started from, an action that one side has not is new to it.
  if (!ours || !other) return choose(was, ours, other, { plan: true, action: one.id, part: 'action' });
  if (same(ours, other)) return ours;
  const merged: Record<string, unknown> = { id: one.id };
  for (const part of ['title', 'item'] as const) {
    const fields = TOGETHER[part];
    Object.assign(merged, choose(pick(was, fields), pick(ours, fields), pick(other, fields), { plan: true, action: one.id, part }));
  }
  for (const field of ALONE) {
    const chosen = choose<unknown>(was?.[field], ours[field], other[field], { plan: true, action: one.id, part: field });
    if (chosen !== undefined) merged[field] = chosen;
  }
  const progress = mergeNotes(was?.progress, ours.progress, other.progress);
  // Where the notes of both tell how they came to their status, those together tell the status of now.
  const told = [ours, other].every(({ status, progress: notes }) => lastStatus(notes) === status) ? lastStatus(progress) : undefined;
  merged.status = told ?? choose(was?.status, ours.status, other.status, { plan: true, action: one.id, part: 'status' });
  return { ...merged, progress } as unknown as Action;
}

function lastStatus(notes: readonly ActionNote[]): ActionStatus | undefined {
  return notes.findLast(({ status }) => status)?.status;
}

function mergeCharters(was: Charter | undefined, ours: Charter | undefined, other: Charter | undefined, choose: Choose): Charter | undefined {
  const fields = [...new Set([...Object.keys(ours ?? {}), ...Object.keys(other ?? {})])] as (keyof Charter)[];
  const merged = fields.flatMap((field) => {
    const chosen = choose(was?.[field], ours?.[field], other?.[field], { plan: true, part: `charter.${field}` });
    return chosen === undefined ? [] : [[field, chosen]];
  });
  return merged.length ? (Object.fromEntries(merged) as Charter) : undefined;
}

/** Notes of both sides in order of time, each once; what a side took away since is gone. */
function mergeNotes(was: readonly ActionNote[] | undefined, ours: readonly ActionNote[], other: readonly ActionNote[]): readonly ActionNote[] {
  if (same(ours, other) || (was && same(was, other))) return ours;
  if (was && same(was, ours)) return other;
  const [before, here, there] = [was ?? [], ours, other].map((notes) => new Set(notes.map(keyOf))) as [Set<string>, Set<string>, Set<string>];
  const holds = (key: string) => !was || !before.has(key) || (here.has(key) && there.has(key));
  return [...ours, ...other.filter((note) => !here.has(keyOf(note)))].filter((note) => holds(keyOf(note))).sort(inOrder);
}

/** Notes that say the same have the same. */
function keyOf({ date, status, value, note }: ActionNote): string {
  return JSON.stringify([date, status, value, note]);
}

/** The same order on both sides: of two notes of one day, the one whose status lies further stands last. */
function inOrder(one: ActionNote, other: ActionNote): number {
  const order = ({ date, status, value, note }: ActionNote) => JSON.stringify([date, status ? ACTION_STATUSES.indexOf(status) : -1, value, note]);
  const [a, b] = [order(one), order(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** These fields of an action, as far as something stands in them; nothing when nothing does, so that it cannot clash. */
function pick<K extends keyof Action>(action: Action | undefined, fields: readonly K[]): Partial<Action> | undefined {
  const said = fields.flatMap((field) => (action?.[field] === undefined ? [] : [[field, action[field]]]));
  return said.length ? (Object.fromEntries(said) as Partial<Action>) : undefined;
}

function idsOf(plan: Plan | undefined): readonly string[] {
  return (plan ?? NO_PLAN).actions.map(({ id }) => id);
}

/** Whether two plans say the same; the order of their actions says nothing. */
export function plansSayTheSame(one: Plan | undefined, other: Plan | undefined): boolean {
  const [a, b] = [one, other].map((plan) => plan && { ...plan, actions: Object.fromEntries(plan.actions.map((action) => [action.id, action])) });
  return same(a, b);
}
