import type { Draft } from './draft-store.ts';
import { aheadName, leftName } from './left-behind.ts';

/** A draft that had not reached the store when the page went away, and the revision it built on. */
export type Ahead = Draft & { readonly base?: string };

/**
 * Writes what the store has not acknowledged where it is kept at once. IndexedDB may drop a write that is under way
 * when a page goes away; `localStorage` does not. Where that is blocked, there is nothing more to be done.
 */
export function writeAhead(key: string, draft: Ahead | undefined): void {
  try {
    if (draft) localStorage.setItem(aheadName(key), JSON.stringify(draft));
    else localStorage.removeItem(aheadName(key));
  } catch {
    // The next visit finds what the store has.
  }
}

/** Lets go of what was left behind once it is in the draft, unless a window that still writes there wrote since. */
export function forgetLeftBehind(key: string, text: string): void {
  try {
    if (localStorage.getItem(leftName(key)) === text) localStorage.removeItem(leftName(key));
  } catch {
    // The next visit finds it once more, and nothing new in it.
  }
}
