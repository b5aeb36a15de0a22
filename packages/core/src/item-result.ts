import { indicatorShare, measure, targetOf } from './indicators.ts';
import type { Item } from './instrument.ts';
import type { ItemResult, ItemStatus } from './report.ts';
import type { Answer, ItemResponse } from './responses.ts';

const answeredResults = new WeakMap<ItemResponse, { item: Item; result: ItemResult }>();
const openResults = new WeakMap<Item, { unanswered: ItemResult; excluded: ItemResult }>();

/**
 * What became of an item: scoring rule 1 (shares) and rule 2 (not applicable, don't know, unanswered).
 * The same response to the same item gives the same object, so that unchanged groups can be recognised.
 */
export function itemResult(item: Item, applicable: boolean, response: ItemResponse | undefined): ItemResult {
  if (!applicable || !response?.answer) return openResult(item)[applicable ? 'unanswered' : 'excluded'];
  const known = answeredResults.get(response);
  if (known?.item === item) return known.result;
  const result = Object.freeze(scoreItem(item, response.answer));
  answeredResults.set(response, { item, result });
  return result;
}

function openResult(item: Item): { unanswered: ItemResult; excluded: ItemResult } {
  let results = openResults.get(item);
  if (!results) {
    results = {
      unanswered: Object.freeze({ id: item.id, status: openStatus(item) }),
      excluded: Object.freeze({ id: item.id, status: 'excluded' }),
    };
    openResults.set(item, results);
  }
  return results;
}

function openStatus(item: Item): ItemStatus {
  if (item.kind === 'open') return 'shown';
  return item.optional ? 'optional' : 'unanswered';
}

function scoreItem(item: Item, answer: Answer): ItemResult {
  const { id } = item;
  // "Not applicable" counts once its reason is there; until then the item is still open.
  if (answer.kind === 'not-applicable') return { id, status: answer.reason.trim() ? 'not-applicable' : openStatus(item) };
  if (item.kind === 'open') return { id, status: 'shown' };
  if (answer.kind === 'unknown') return { id, status: item.optional ? 'optional' : 'unknown' };
  if (item.kind === 'level' && answer.kind === 'level') {
    const share = item.rungs[answer.rung]?.share;
    // A rung that this revision of the item no longer has is no answer to it; 0 never stands for that.
    return share === undefined ? { id, status: openStatus(item) } : { id, status: 'scored', share };
  }
  if (item.kind === 'checklist' && answer.kind === 'checklist') {
    const total = item.options.reduce((sum, option) => sum + option.weight, 0);
    const ticked = item.options.reduce((sum, option) => sum + (answer.ticked.includes(option.id) ? option.weight : 0), 0);
    return { id, status: 'scored', share: ticked / total };
  }
  if (item.kind === 'indicator' && answer.kind === 'indicator') {
    const { value, missing } = measure(item, answer);
    if (value === undefined) return { id, status: missing === 'too-few' ? 'hidden' : openStatus(item) };
    const share = indicatorShare(item, value, targetOf(item, answer));
    return share === undefined ? { id, status: 'shown', value } : { id, status: 'scored', share, value };
  }
  return { id, status: openStatus(item) };
}
