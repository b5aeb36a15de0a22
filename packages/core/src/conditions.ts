import type { Condition, Instrument, Item } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { ItemResponse, Responses } from './responses.ts';
import { isSettled } from './settled.ts';

const outcomes = new WeakMap<Responses, Map<Item, boolean>>();

/**
 * Whether an item applies to this respondent.
 *
 * Conditions are data and are read with three outcomes: true, false and *not known yet*. A profile field that
 * was not filled in is not known yet, and what is not known yet hides nothing. An item that itself does not
 * apply counts as unanswered, as does one whose answer is not complete. So conditions follow each other; cycles were
 * refused when the instrument was parsed. Each outcome is worked out once for the same responses.
 */
export function applies(instrument: Instrument, item: Item, responses: Responses): boolean {
  if (item.appliesWhen === undefined) return true;
  const known = outcomes.get(responses) ?? new Map<Item, boolean>();
  outcomes.set(responses, known);
  let outcome = known.get(item);
  if (outcome === undefined) {
    outcome = holds(item.appliesWhen, instrument, responses) !== false;
    known.set(item, outcome);
  }
  return outcome;
}

function holds(condition: Condition, instrument: Instrument, responses: Responses): boolean | undefined {
  if ('profile' in condition) {
    const choice = responses.profile[condition.profile];
    return choice === undefined ? undefined : condition.in.includes(choice);
  }
  if ('all' in condition) return every(condition.all.map((each) => holds(each, instrument, responses)));
  if ('any' in condition) return negate(every(condition.any.map((each) => negate(holds(each, instrument, responses)))));
  if ('not' in condition) return negate(holds(condition.not, instrument, responses));
  const item = itemOf(instrument, condition.item);
  if (!item || !applies(instrument, item, responses)) return false;
  return meets(condition, item, responses.items[item.id]);
}

function meets(condition: Extract<Condition, { item: string }>, item: Item, response: ItemResponse | undefined): boolean {
  const answer = response?.answer;
  if (!answer || !isSettled(item, answer)) return false;
  if ('is' in condition) {
    return condition.is === 'answered' ? answer.kind !== 'unknown' && answer.kind !== 'not-applicable' : answer.kind === condition.is;
  }
  if ('ticked' in condition) return answer.kind === 'checklist' && answer.ticked.includes(condition.ticked);
  if (answer.kind !== 'level') return false;
  return answer.rung >= (condition.atLeast ?? 0) && answer.rung <= (condition.atMost ?? Infinity);
}

function every(outcomes: readonly (boolean | undefined)[]): boolean | undefined {
  if (outcomes.includes(false)) return false;
  return outcomes.includes(undefined) ? undefined : true;
}

function negate(outcome: boolean | undefined): boolean | undefined {
  return outcome === undefined ? undefined : !outcome;
}

const askedAbout = new WeakMap<Instrument, ReadonlySet<string>>();

/** Whether the answer to an item decides about others: some condition asks about it. */
export function isAskedAbout(instrument: Instrument, item: string): boolean {
  let ids = askedAbout.get(instrument);
  if (!ids) askedAbout.set(instrument, (ids = new Set(instrument.items.flatMap((each) => (each.appliesWhen ? itemsIn(each.appliesWhen) : [])))));
  return ids.has(item);
}

/** The items whose answers a condition asks about. */
export function itemsIn(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(itemsIn);
  if ('any' in condition) return condition.any.flatMap(itemsIn);
  if ('not' in condition) return itemsIn(condition.not);
  return 'item' in condition ? [condition.item] : [];
}
