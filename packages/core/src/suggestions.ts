import type { Instrument, Item, Suggestion } from './instrument.ts';
import { scanOf } from './instrument.ts';
import type { Report } from './report.ts';
import type { Answer, Responses } from './responses.ts';

/** A low item with the next steps that fit its answer. */
export interface NextStep {
  readonly item: Item;
  /** Share of the item, in [0, 1]. */
  readonly share: number;
  readonly suggestions: readonly Suggestion[];
}

/** An item with a share under this is low: it has not come halfway. */
export const LOW = 0.5;
/** An item with at least this share goes well. */
export const HIGH = 0.75;

/**
 * What to do first: the items with a share under `below`, lowest first; where two are equal, the one whose step has
 * most impact for least effort, then reading order.
 */
export function nextSteps(instrument: Instrument, responses: Responses, report: Report, below = LOW): readonly NextStep[] {
  const chosen = new Set(scanOf(instrument, responses.scan).items);
  return instrument.items
    .flatMap((item): NextStep[] => {
      const share = chosen.has(item.id) ? report.items[item.id]?.share : undefined;
      if (share === undefined || share >= below) return [];
      return [{ item, share, suggestions: suggestionsFor(item, responses.items[item.id]?.answer, share) }];
    })
    .sort((a, b) => a.share - b.share || gain(b) - gain(a));
}

/** The suggestions of an item that fit an answer: those for its rung, for an option it lacks, or for any share below 1. */
export function suggestionsFor(item: Item, answer: Answer | undefined, share: number): readonly Suggestion[] {
  return item.suggestions.filter(({ at, missing }) => {
    if (at) return answer?.kind === 'level' && at.includes(answer.rung);
    if (missing !== undefined) return answer?.kind === 'checklist' && !answer.ticked.includes(missing);
    return share < 1;
  });
}

function gain({ suggestions }: NextStep): number {
  return Math.max(0, ...suggestions.map(yieldOf));
}

/** How much a step wins for the work it takes: its impact by its effort. */
export function yieldOf({ impact, effort }: Pick<Suggestion, 'impact' | 'effort'>): number {
  return impact / effort;
}
