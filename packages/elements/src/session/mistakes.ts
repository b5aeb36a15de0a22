import { nearest } from '@drempel/core/problem-words.js';
import type { DrempelErrorCode } from '../later-events.ts';
import { DrempelErrorEvent } from '../later-events.ts';
import type { Debugged } from './show-problems.ts';
import { showProblems } from './show-problems.ts';

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

/** What was told about each element, so that it is told once. */
const told = new WeakMap<Element, Map<string, Mistake>>();

/** Tells whoever made the page: once, in the console and by event; and on the page, where it asks for that. */
export function tell(element: Debugged, mistake: Mistake): void {
  const before = told.get(element) ?? new Map<string, Mistake>();
  const key = `${mistake.code} ${mistake.found}`;
  if (!before.has(key)) {
    told.set(element, before.set(key, mistake));
    const event = new DrempelErrorEvent(mistake.code, `<${element.localName}>: ${describeMistake(mistake)}`);
    console.warn(event.message);
    element.dispatchEvent(event);
  }
  showProblems(element);
}

/** What was told about an element until now. */
export function toldAbout(element: Element): readonly Mistake[] {
  return [...(told.get(element)?.values() ?? [])];
}

/** A mistake in one sentence: where, what, what to do. Loaded only when something is wrong. */
export function describeMistake({ code, found, what = '', where = '', known = [] }: Mistake): string {
  switch (code) {
    case 'save-failed':
      return `answers could not be kept on this device: ${found}`;
    case 'wipe-failed':
      return `what is kept on this device could not be taken away: ${found}`;
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
