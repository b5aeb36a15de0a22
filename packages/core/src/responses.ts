import type { Instrument, Item } from './instrument.ts';
import type { Plan } from './plan.ts';

/** All answers of one respondent, plus the profile. Frozen; changed only by making a new one. */
export interface Responses {
  /** The instrument and version that were answered; and `madeWith`, the version of the first answers, when that was another. */
  readonly instrument: { readonly id: string; readonly version: string; readonly madeWith?: string };
  /** The scan that was answered; without it, the whole instrument. */
  readonly scan?: string;
  /** Name of the organisation, as the page or the respondent gave it. */
  readonly organisation?: string;
  /** The choice made for each profile field (`sector`, `role`, …), by field. */
  readonly profile: Readonly<Record<string, string>>;
  readonly items: Readonly<Record<string, ItemResponse>>;
  /** When the respondent said "done": ISO 8601. */
  readonly completed?: string;
  /** What was decided to do about it. No answer: it changes no score, and what is done stays done when the plan changes. */
  readonly plan?: Plan;
}

/** What was said at one item. A note may come before an answer. */
export interface ItemResponse {
  /** Revision of the item that was answered. */
  readonly revision: number;
  readonly answer?: Answer;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
}

/** Where the proof is: a label and a link, never a file. */
export interface Evidence {
  readonly label: string;
  readonly url: string;
}

/** A value, *not applicable* with its reason, or *don't know*. No answer at all is the fourth state. */
export type Answer =
  | LevelAnswer
  | ChecklistAnswer
  | IndicatorAnswer
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'not-applicable'; readonly reason: string }
  | { readonly kind: 'unknown' };

export interface LevelAnswer {
  readonly kind: 'level';
  /** Index of the rung, from 0. */
  readonly rung: number;
}

export interface ChecklistAnswer {
  readonly kind: 'checklist';
  /** Ids of the options that are true. Empty means "none of these", which is a real 0. */
  readonly ticked: readonly string[];
}

/** Numbers may be missing while someone is still typing; the answer counts once its value can be computed. */
export interface IndicatorAnswer {
  readonly kind: 'indicator';
  readonly numerator?: number;
  readonly denominator?: number;
  readonly value?: number;
  /** The organisation's own target, instead of the instrument's. */
  readonly target?: number;
}

/** Longest text kept in a note, a reason, an open answer or a link, in UTF-16 units. */
export const TEXT_LIMIT = 20_000;

/** Responses in which nothing has been said yet. */
export function noResponses(instrument: Instrument, scan?: string): Responses {
  return Object.freeze({
    instrument: Object.freeze({ id: instrument.id, version: instrument.version }),
    ...(scan ? { scan } : {}),
    profile: Object.freeze({}),
    items: Object.freeze({}),
  });
}

/** The same responses with another answer at one item; note and evidence stay. */
export function withAnswer(responses: Responses, item: Item, answer: Answer): Responses {
  return withItem(responses, item, { ...responses.items[item.id], revision: item.revision, answer: freezeAnswer(answer) });
}

/** The same responses without an answer at one item; note and evidence stay. */
export function withoutAnswer(responses: Responses, item: Item): Responses {
  const { answer: _answer, ...rest } = responses.items[item.id] ?? {};
  return withItem(responses, item, { ...rest, revision: item.revision });
}

/** The same responses with another note or other evidence at one item. */
export function withRemarks(
  responses: Responses,
  item: Item,
  remarks: { readonly note?: string; readonly evidence?: readonly Evidence[] },
): Responses {
  const { note, evidence, ...rest } = { ...responses.items[item.id], ...remarks };
  return withItem(responses, item, {
    ...rest,
    // A note beside last year's answer does not make it an answer to this year's wording.
    ...(rest.answer ? {} : { revision: item.revision }),
    ...(note ? { note } : {}),
    ...(evidence?.length ? { evidence: Object.freeze(evidence.map((each) => Object.freeze({ ...each }))) } : {}),
  });
}

/** The same responses with another plan, or without one. */
export function withPlan(responses: Responses, plan: Plan | undefined): Responses {
  return withPart(responses, 'plan', plan);
}

/** The same responses with another value of one part; an empty one takes it away. */
export function withPart<K extends 'organisation' | 'plan'>(responses: Responses, part: K, value: Responses[K]): Responses {
  const { [part]: _old, ...rest } = responses;
  return Object.freeze(value ? { ...rest, [part]: value } : rest) as Responses;
}

function withItem(responses: Responses, item: Item, response: Partial<ItemResponse>): Responses {
  const items: Record<string, ItemResponse> = { ...responses.items };
  if (Object.keys(response).every((key) => key === 'revision')) delete items[item.id];
  else items[item.id] = Object.freeze({ ...response, revision: response.revision ?? item.revision });
  const { completed: _completed, ...rest } = responses;
  return Object.freeze({ ...rest, items: Object.freeze(items) });
}

/** A frozen copy. */
export function freezeAnswer(answer: Answer): Answer {
  const copy = answer.kind === 'checklist' ? { ...answer, ticked: Object.freeze([...answer.ticked]) } : { ...answer };
  return Object.freeze(copy);
}
