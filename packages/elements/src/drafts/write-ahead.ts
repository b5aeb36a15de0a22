import type { Draft } from './draft-store.ts';

/** A draft that had not reached the store when the page went away, and the revision it built on. */
export type Ahead = Draft & { readonly base?: string };

const nameOf = (key: string) => `drempel/${key}~ahead`;

/**
 * Writes what the store has not acknowledged where it is kept at once. IndexedDB may drop a write that is under way
 * when a page goes away; `localStorage` does not. Where that is blocked, there is nothing more to be done.
 */
export function writeAhead(key: string, draft: Ahead | undefined): void {
  try {
    if (draft) localStorage.setItem(nameOf(key), JSON.stringify(draft));
    else localStorage.removeItem(nameOf(key));
  } catch {
    // The next visit finds what the store has.
  }
}

/** What was written ahead on an earlier visit, unparsed text; nothing when all had reached the store. */
export const readAhead = (key: string): string | undefined => read(nameOf(key));

/** The draft of a visit that could not open IndexedDB, and kept it in `localStorage`; nothing when there was none. */
export const readLeftBehind = (key: string): string | undefined => read(`drempel/${key}`);

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
