import type { Instrument, Item, Suggestion } from './instrument.ts';
import type { Progress } from './progress.ts';
import type { ItemStatus, Report } from './report.ts';
import type { Responses } from './responses.ts';
import type { NextStep } from './suggestions.ts';
import { HIGH, nextSteps } from './suggestions.ts';

/** An item that goes well. */
export interface Strength {
  readonly item: Item;
  /** At least `HIGH`. */
  readonly share: number;
}

/** A low item: how far it still has to go, and the next steps that fit its answer. */
export interface Gap extends NextStep {
  /** What is missing to a share of 1. */
  readonly gap: number;
}

/** A suggested step of a gap; its number is the same wherever it is shown. */
export interface NumberedStep {
  /** From 1. */
  readonly number: number;
  readonly item: Item;
  readonly share: number;
  readonly suggestion: Suggestion;
}

/** An item of which nobody has said yet where it stands. */
export interface ToFindOut {
  readonly id: string;
  readonly status: Extract<ItemStatus, 'unknown' | 'unanswered'>;
  /** The group whose page asks it. */
  readonly page: string;
}

/** What goes well: the items with a share of at least `HIGH`, highest first, then in reading order. */
export function strengths(instrument: Instrument, report: Report): readonly Strength[] {
  return instrument.items
    .flatMap((item): Strength[] => {
      const share = report.items[item.id]?.share;
      return share === undefined || share < HIGH ? [] : [{ item, share }];
    })
    .sort((a, b) => b.share - a.share);
}

/** Where most is to be won: the low items, the widest gap first; equals as in `nextSteps`. */
export function gaps(instrument: Instrument, responses: Responses, report: Report): readonly Gap[] {
  return nextSteps(instrument, responses, report).map((step) => ({ ...step, gap: 1 - step.share }));
}

/** Every suggested step of these gaps, numbered in their order. */
export function numberedSteps(found: readonly Gap[]): readonly NumberedStep[] {
  return found
    .flatMap(({ item, share, suggestions }) => suggestions.map((suggestion) => ({ item, share, suggestion })))
    .map((step, index) => ({ number: index + 1, ...step }));
}

/** What is still to be found out, in the order in which it is asked. What is optional or does not apply is not. */
export function toFindOut(report: Report, { pages }: Progress): readonly ToFindOut[] {
  return pages.flatMap((page) =>
    page.items.flatMap((id): ToFindOut[] => {
      const status = report.items[id]?.status;
      return status === 'unknown' || status === 'unanswered' ? [{ id, status, page: page.group }] : [];
    }),
  );
}
