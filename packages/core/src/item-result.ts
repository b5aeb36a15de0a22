import { indicatorShare, measure, targetOf } from './indicators.ts';
import type { Item } from './instrument.ts';
import type { ItemResult, ItemStatus } from './report.ts';
import type { Answer, ItemResponse } from './responses.ts';

/**
 * What can become of one item. Most results are known before anybody answers (one a rung, one a status), so they are
 * made once; the same response gives the same object, so that unchanged groups can be recognised.
 */
export interface ItemOutcomes {
  readonly item: Item;
  readonly conditional: boolean;
  readonly byRung: readonly ItemResult[];
  /** While there is no value. */
  readonly open: ItemResult;
  readonly unknown: ItemResult;
  readonly excluded: ItemResult;
  readonly notApplicable: ItemResult;
  /** The other results, by the response they came from. */
  readonly byResponse: WeakMap<ItemResponse, ItemResult>;
}

/** All results of an item that do not need a response. */
export function outcomesOf(item: Item): ItemOutcomes {
  const { id, kind, optional } = item;
  const rungs = kind === 'level' ? item.rungs : [];
  const unscored = kind === 'open' ? 'shown' : optional ? 'optional' : undefined;
  return {
    item,
    conditional: item.appliesWhen !== undefined,
    byRung: rungs.map(({ share }) => result(id, 'scored', share)),
    open: result(id, unscored ?? 'unanswered'),
    unknown: result(id, unscored ?? 'unknown'),
    excluded: result(id, 'excluded'),
    notApplicable: result(id, 'not-applicable'),
    byResponse: new WeakMap(),
  };
}

/** Every result has every field: objects of one shape are read many times faster. */
function result(id: string, status: ItemStatus, share?: number, value?: number): ItemResult {
  return Object.freeze({ id, status, share, value });
}

/** What became of an item: scoring rule 1 (shares) and rule 2 (not applicable, don't know, unanswered). */
export function itemResult(outcomes: ItemOutcomes, applicable: boolean, response: ItemResponse | undefined): ItemResult {
  if (!applicable) return outcomes.excluded;
  const answer = response?.answer;
  switch (answer?.kind) {
    case undefined:
      return outcomes.open;
    case 'unknown':
      return outcomes.unknown;
    case 'not-applicable':
      // Counts once its reason is there; until then the item is still open (`docs/decisions/0011`).
      return answer.reason.trim() ? outcomes.notApplicable : outcomes.open;
    case 'level':
      // A rung that this revision of the item no longer has is no answer to it; 0 never stands for that.
      return outcomes.byRung[answer.rung] ?? outcomes.open;
    default:
      return resultOf(outcomes, response as ItemResponse, answer as Answer);
  }
}

function resultOf({ item, open, byResponse }: ItemOutcomes, response: ItemResponse, answer: Answer): ItemResult {
  let found = byResponse.get(response);
  if (!found) {
    found = measured(item, answer) ?? open;
    byResponse.set(response, found);
  }
  return found;
}

function measured(item: Item, answer: Answer): ItemResult | undefined {
  if (item.kind === 'checklist' && answer.kind === 'checklist') {
    let total = 0;
    let ticked = 0;
    for (const option of item.options) {
      total += option.weight;
      if (answer.ticked.includes(option.id)) ticked += option.weight;
    }
    return result(item.id, 'scored', ticked / total);
  }
  if (item.kind === 'indicator' && answer.kind === 'indicator') {
    const { value, missing } = measure(item, answer);
    if (value === undefined) return missing === 'too-few' ? result(item.id, 'hidden') : undefined;
    const share = indicatorShare(item, value, targetOf(item, answer));
    return result(item.id, share === undefined ? 'shown' : 'scored', share, value);
  }
  return undefined;
}
