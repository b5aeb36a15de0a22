import { fitsItem } from './answer-fit.ts';
import { deepFreeze } from './assemble-instrument.ts';
import type { Instrument, Migration } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { Action, Plan } from './plan.ts';
import type { ItemResponse, Responses } from './responses.ts';

/** What became of responses when they were brought to the present version of their instrument. */
export interface Migrated {
  readonly responses: Responses;
  /** The version they were given to; nothing when that is the present one. */
  readonly from?: string;
  /** Answers that now stand at the same question under another id. */
  readonly renamed: readonly { readonly from: string; readonly to: string }[];
  /** Questions that became several: note and evidence went to the first, the answer stayed where it was. */
  readonly split: readonly { readonly from: string; readonly to: readonly string[] }[];
  /** Answers to a question whose meaning has changed since: they count, and deserve another look. */
  readonly revised: readonly string[];
  /** Ids under which something is kept that no question asks any more: never scored, never thrown away. */
  readonly orphans: readonly string[];
}

type Items = Record<string, ItemResponse>;

/**
 * Brings responses to an older version of the instrument to this one, by the steps in its `migrations`. Every answer
 * that was there is still there, under its own id or under that of the same question now; `madeWith` tells the version
 * it was given to.
 */
export function migrateResponses(responses: Responses, instrument: Instrument): Migrated {
  const { id, version, madeWith } = responses.instrument;
  if (version === instrument.version) return Object.freeze({ responses, renamed: [], split: [], revised: [], orphans: orphansIn(responses, instrument) });

  const items: Items = { ...responses.items };
  const renamed: Migrated['renamed'][number][] = [];
  const split: Migrated['split'][number][] = [];
  for (const step of stepsSince(instrument.migrations ?? [], version)) {
    for (const [from, to] of Object.entries(step.renamed ?? {})) {
      const before = renamed.find((each) => each.to === from);
      if (!rename(items, from, to, instrument)) continue;
      if (before) renamed.splice(renamed.indexOf(before), 1);
      renamed.push({ from: before?.from ?? from, to });
    }
    for (const [from, to] of Object.entries(step.split ?? {})) {
      if (!items[from]) continue;
      handOver(items, from, to[0] as string, instrument);
      split.push({ from, to });
    }
  }
  const since = madeWith !== undefined && madeWith !== instrument.version ? madeWith : version;
  const migrated = Object.freeze({
    ...responses,
    instrument: Object.freeze({ id, version: instrument.version, madeWith: since }),
    items: Object.freeze(items),
    ...(responses.plan && { plan: migratePlan(responses.plan, instrument, version) }),
  });
  const arrived = renamed.filter(({ from, to }) => itemOf(instrument, to) && !split.some((each) => each.to.includes(from)));
  return Object.freeze({ responses: migrated, from: version, renamed: arrived, split, revised: revisedIn(migrated, instrument), orphans: orphansIn(migrated, instrument) });
}

/**
 * Actions follow their item to its id of today; of one that became several, to the first. What no longer fits there
 * (a suggestion, a goal) goes, and the title stays what it was: no plan loses an action because a question was dropped.
 */
function migratePlan(plan: Plan, instrument: Instrument, version: string): Plan {
  const steps = stepsSince(instrument.migrations ?? [], version);
  const now = (item: string) => steps.reduce((id, { renamed, split }) => renamed?.[id] ?? split?.[id]?.[0] ?? id, item);
  const actions = plan.actions.map((action): Action => {
    const { item, suggestion, goal, indicator, ...rest } = action;
    const today = item && itemOf(instrument, now(item));
    const known = today && today.suggestions.some(({ id }) => id === suggestion);
    const about = !today
      ? { ...(item && { item }), ...(suggestion && { suggestion }), ...(goal && { goal }) }
      : { item: today.id, ...(known && { suggestion }), ...(goal && fitsItem(today, goal) && { goal }) };
    return { ...rest, ...about, ...(indicator && { indicator: indicator.item ? { ...indicator, item: now(indicator.item) } : indicator }) };
  });
  return deepFreeze({ ...plan, actions });
}

/** Ids under which something is kept that no item of this version asks. */
export function orphansIn({ items }: Responses, instrument: Instrument): readonly string[] {
  return Object.keys(items).filter((id) => !itemOf(instrument, id));
}

function revisedIn({ items }: Responses, instrument: Instrument): readonly string[] {
  return instrument.items.filter(({ id, revision }) => items[id]?.answer && items[id].revision !== revision).map(({ id }) => id);
}

/** Steps stand from old to new. Of a version without a step of its own, all are tried: what was done has nothing left to do. */
function stepsSince(migrations: readonly Migration[], version: string): readonly Migration[] {
  return migrations.slice(migrations.findIndex(({ to }) => to === version) + 1);
}

/** The same question under another id. An answer that does not fit there, or finds another one there, stays where it is. */
function rename(items: Items, from: string, to: string, instrument: Instrument): boolean {
  const response = items[from];
  if (!response || items[to]) return false;
  const item = itemOf(instrument, to);
  const fits = !response.answer || !item || item.revision !== response.revision || fitsItem(item, response.answer);
  if (!fits) {
    handOver(items, from, to, instrument);
    return false;
  }
  items[to] = response;
  delete items[from];
  return true;
}

/** Copies note and evidence to a question where nothing stands yet. */
function handOver(items: Items, from: string, to: string, instrument: Instrument): void {
  const { answer, note, evidence, revision } = items[from] as ItemResponse;
  if (items[to] || !(note || evidence)) return;
  items[to] = Object.freeze({ revision: itemOf(instrument, to)?.revision ?? revision, ...(note && { note }), ...(evidence && { evidence }) });
  if (!answer) delete items[from];
}
