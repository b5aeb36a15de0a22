import { deepFreeze } from './assemble-instrument.ts';
import { applies } from './conditions.ts';
import type { Instrument } from './instrument.ts';
import { itemOf, scanOf } from './instrument.ts';
import type { ItemOutcomes } from './item-result.ts';
import { itemResult } from './item-result.ts';
import type { GroupResult, ItemResult } from './report.ts';
import type { Responses } from './responses.ts';
import { scorePlan, scoreResponses } from './scoring.ts';
import { makePlan, planFor } from './scoring-plan.ts';

/**
 * One side of a comparison: what was answered, and the instrument it is read with. A session's state is one.
 * For an old round whose own version of the instrument is no longer at hand, the present one will do.
 */
export interface Round {
  readonly instrument: Instrument;
  readonly responses: Responses;
}

/** What moved between two rounds, over the items that can be compared and over nothing else. */
export interface Change {
  /** Items scored in both rounds, with the same id and revision, in reading order. */
  readonly items: readonly ItemChange[];
  readonly notComparable: readonly NotComparable[];
  /** By view and group of the later instrument. */
  readonly views: Readonly<Record<string, Readonly<Record<string, GroupChange>>>>;
  /** Present only when the instrument asks for an overall number. */
  readonly overall?: GroupChange;
}

export interface ItemChange {
  readonly id: string;
  readonly before: ItemResult;
  readonly after: ItemResult;
  /** After minus before, in [−1, 1]. */
  readonly change: number;
}

/** `new` and `removed` items, `revised` ones, and those with a score on one side only. */
export interface NotComparable {
  readonly id: string;
  readonly why: 'new' | 'removed' | 'revised' | 'not-scored-before' | 'not-scored-after';
}

export interface GroupChange {
  readonly id: string;
  /** Both sides over the same items, with their traces; nothing when no item of the group can be compared. */
  readonly before?: GroupResult;
  readonly after?: GroupResult;
  /** After minus before, in [−1, 1]. */
  readonly change?: number;
  /** How many items were compared, and how many of the group are scored in the later round. */
  readonly compared: number;
  readonly scored: number;
}

/**
 * Compares two rounds (scoring rule 8): only items with the same id and revision that are scored in both; the rest
 * is listed with the reason. It takes rounds, not reports, because a report does not know which revision of an item
 * was answered, and because each side must be scored anew over the items they share.
 *
 * Both sides are scored by the instrument of the later round: another weight or target is no progress.
 */
export function compareRounds(before: Round, after: Round): Change {
  if (before.instrument.id !== after.instrument.id) {
    throw new TypeError(`compareRounds: "${before.instrument.id}" and "${after.instrument.id}" are not the same instrument`);
  }
  const { instrument, responses } = after;
  const items: ItemChange[] = [];
  const notComparable: NotComparable[] = [];
  for (const outcomes of planFor(instrument, undefined).outcomes) {
    const found = compareItem(outcomes, before, after);
    if (found && 'why' in found) notComparable.push(found);
    else if (found) items.push(found);
  }
  for (const id of removed(before, instrument)) notComparable.push({ id, why: 'removed' });

  const plan = makePlan(instrument, '', new Set(items.map((item) => item.id)));
  const first = scorePlan(instrument, plan, before.responses);
  const second = scorePlan(instrument, plan, responses);
  const whole = scoreResponses(instrument, responses);
  const views = Object.entries(second.views).map(([view, groups]) => {
    const changes = Object.keys(groups).map((id) => [id, changeOf(first.views[view]?.[id], groups[id], whole.views[view]?.[id])] as const);
    return [view, Object.fromEntries(changes)] as const;
  });
  return deepFreeze({
    items,
    notComparable,
    views: Object.fromEntries(views),
    ...(second.overall ? { overall: changeOf(first.overall, second.overall, whole.overall) } : {}),
  });
}

function compareItem(outcomes: ItemOutcomes, before: Round, after: Round): ItemChange | NotComparable | undefined {
  const { id } = outcomes.item;
  const one = resultIn(before, after.instrument, outcomes);
  const two = resultIn(after, after.instrument, outcomes);
  if (!two || two.status === 'shown') return one?.share === undefined ? undefined : { id, why: 'not-scored-after' };
  if (!itemOf(before.instrument, id)) return { id, why: 'new' };
  if (revisionIn(before, id) !== revisionIn(after, id)) return { id, why: 'revised' };
  if (one?.share !== undefined && two.share !== undefined) return { id, before: one, after: two, change: two.share - one.share };
  if (one?.share !== undefined) return { id, why: 'not-scored-after' };
  return two.share === undefined ? undefined : { id, why: 'not-scored-before' };
}

/** What became of an item in a round, by the rules of one instrument; nothing when the round's scan did not ask it. */
function resultIn({ responses }: Round, instrument: Instrument, outcomes: ItemOutcomes): ItemResult | undefined {
  const { item } = outcomes;
  if (responses.scan !== undefined && !scanOf(instrument, responses.scan).items.includes(item.id)) return undefined;
  return itemResult(outcomes, applies(instrument, item, responses), responses.items[item.id]);
}

/** The revision that was answered; without an answer, the one that was asked. */
function revisionIn({ instrument, responses }: Round, id: string): number | undefined {
  const response = responses.items[id];
  return response?.answer ? response.revision : itemOf(instrument, id)?.revision;
}

/** Items that the earlier instrument had, or that were answered then, and that are there no more. */
function removed(before: Round, instrument: Instrument): string[] {
  const answered = Object.keys(before.responses.items).filter((id) => before.responses.items[id]?.answer);
  const once = new Set([...before.instrument.items.map((item) => item.id), ...answered]);
  return [...once].filter((id) => !itemOf(instrument, id));
}

function changeOf(one: GroupResult | undefined, two: GroupResult | undefined, whole: GroupResult | undefined): GroupChange {
  const compared = two?.counts.scored ?? 0;
  const counts = { id: two?.id ?? '', compared, scored: whole?.counts.scored ?? 0 };
  if (one?.trace.value === undefined || two?.trace.value === undefined) return counts;
  return { ...counts, before: one, after: two, change: two.trace.value - one.trace.value };
}
