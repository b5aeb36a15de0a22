import { nearest } from '@drempel/core/problem-words.js';
import type { DrempelErrorCode } from '../later-events.ts';
import { DrempelErrorEvent } from '../later-events.ts';

/** What was found wrong, for whoever made the page. */
export interface Mistake {
  readonly code: DrempelErrorCode;
  /** The value that was not understood, or what the browser said. */
  readonly found: string;
  /** What it is: the attribute, or the part of the library. */
  readonly what?: string;
  /** Where it was looked for. */
  readonly where?: string;
  readonly known?: readonly string[];
}

/** The public event about a mistake that was found in an element. */
export function mistakeEvent(element: string, mistake: Mistake): DrempelErrorEvent {
  return new DrempelErrorEvent(mistake.code, `<${element}>: ${describeMistake(mistake)}`);
}

/** A mistake in one sentence: where, what, what to do. Loaded only when something is wrong. */
export function describeMistake({ code, found, what = '', where = '', known = [] }: Mistake): string {
  switch (code) {
    case 'save-failed':
      return `answers could not be kept on this device: ${found}`;
    case 'draft-unreadable':
      return `the draft "${where}" does not fit the instrument and was set aside: ${found}`;
    case 'draft-cleared':
      return `what was kept on this device is gone (were the browser's data cleared?); the answers on this page have been kept again under "${found}"`;
    case 'no-instrument':
      return 'no instrument. Set instrument="…" (a name), src="…" (an address) or the property definition.';
    case 'load-failed':
    case 'bad-instrument':
      return what;
    default: {
      const guess = nearest(found, known);
      return `no ${what} "${found}"${where ? ` in "${where}"` : ''}. Known here: ${known.join(', ') || 'none (call offerInstruments first)'}.${guess ? ` Did you mean "${guess}"?` : ''}`;
    }
  }
}
