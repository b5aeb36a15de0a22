import type { Combine } from './instrument.ts';

/** Scores, coverage, bands and the trace behind each number. Frozen data; shares and scores lie in [0, 1]. */
export interface Report {
  readonly instrument: { readonly id: string; readonly version: string };
  readonly scan: string;
  readonly items: Readonly<Record<string, ItemResult>>;
  /** Results by view and group. */
  readonly views: Readonly<Record<string, Readonly<Record<string, GroupResult>>>>;
  /** Present only when the instrument asks for an overall number. */
  readonly overall?: GroupResult;
}

/**
 * What became of an item:
 * `scored`; `shown` (a text, or an indicator without target: never scored); `not-applicable` (said so, with a
 * reason); `excluded` (its condition says it does not apply); `unknown` (don't know); `unanswered`; `hidden`
 * (a figure about too few people); `optional` (an optional item left open or not known).
 */
export type ItemStatus =
  | 'scored'
  | 'shown'
  | 'not-applicable'
  | 'excluded'
  | 'unknown'
  | 'unanswered'
  | 'hidden'
  | 'optional';

export interface ItemResult {
  readonly id: string;
  readonly status: ItemStatus;
  /** In [0, 1]; only when scored. */
  readonly share?: number;
  /** Value of an indicator, in its unit. */
  readonly value?: number;
}

export interface GroupResult {
  readonly id: string;
  /** `published`; `withheld` (coverage under the instrument's floor); `empty` (nothing applies, or nothing to score). */
  readonly status: 'published' | 'withheld' | 'empty';
  /** Only when published. */
  readonly score?: number;
  readonly band?: string;
  /** Highest stage of which all items, and those of every stage below, meet their threshold. */
  readonly stage?: string;
  /** Answered weight / applicable weight of the items in and below the group; nothing when nothing applies. */
  readonly coverage?: number;
  /** The score if all that is open or unknown were 0, and if it were 1. */
  readonly range?: { readonly low: number; readonly high: number };
  /** The scored item with the lowest share; the first of them in reading order. */
  readonly lowest?: { readonly item: string; readonly share: number };
  /** How many scored items have share 0. */
  readonly zeros: number;
  /** How many items in and below the group have each status. */
  readonly counts: Readonly<Record<ItemStatus, number>>;
  readonly trace: Trace;
}

/** Where a number comes from. `value` is what the parts make, published or not. */
export interface Trace {
  readonly of: 'items' | 'groups';
  readonly combine: Combine;
  readonly value?: number;
  readonly answeredWeight: number;
  readonly applicableWeight: number;
  readonly parts: readonly { readonly id: string; readonly weight: number; readonly share: number }[];
  readonly leftOut: readonly { readonly id: string; readonly weight: number; readonly why: ItemStatus | 'no-score' }[];
}

/** The one group of the overall result. */
export const OVERALL = 'overall';
