import { measure } from './indicators.ts';
import type { Item } from './instrument.ts';
import type { Answer } from './responses.ts';

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
      return item.kind === 'indicator' && measure(item, answer).missing !== 'incomplete';
    case 'level':
      return item.kind === 'level' && item.rungs[answer.rung] !== undefined;
    case 'checklist':
      return item.kind === 'checklist';
  }
}
