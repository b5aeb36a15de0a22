import type { IndicatorItem, Item } from './instrument.ts';
import type { Answer, IndicatorAnswer } from './responses.ts';

/**
 * Whether an answer is complete: a reason stands beside "not applicable", an indicator has all its numbers, a text
 * is not blank. An answer to another kind of item, from an older revision of this one, is not.
 */
export function isSettled(item: Item, answer: Answer | undefined): boolean {
  switch (answer?.kind) {
    case undefined:
      return false;
    case 'unknown':
      return true;
    case 'not-applicable':
      return answer.reason.trim() !== '';
    case 'open':
      return item.kind === 'open' && answer.text.trim() !== '';
    case 'indicator':
      return item.kind === 'indicator' && hasFigures(item, answer);
    case 'level':
      return item.kind === 'level' && item.rungs[answer.rung] !== undefined;
    case 'checklist':
      return item.kind === 'checklist';
  }
}

/** Whether all numbers of an indicator are there, and can be what they say: no part larger than its whole, nothing beyond the most there can be. */
export function hasFigures({ measure, upTo = Number.MAX_VALUE, partOfWhole, per }: IndicatorItem, { numerator, denominator, value }: IndicatorAnswer): boolean {
  const counts = (figure: number | undefined): figure is number => figure !== undefined && figure >= 0 && figure <= upTo;
  if (measure === 'value') return counts(value);
  if (!counts(numerator) || !counts(denominator) || (partOfWhole && numerator > denominator)) return false;
  return denominator === 0 || (numerator / denominator) * per < Infinity;
}
