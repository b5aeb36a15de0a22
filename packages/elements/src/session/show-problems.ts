import type { LitElement } from 'lit';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { SessionSource } from './session-source.ts';

/** A session element, as far as the panel for the page's author knows it. */
export interface Debugged extends LitElement, Omit<SessionSource, 'dispatchEvent'> {
  readonly debug: boolean;
  readonly storage: string;
  readonly store?: DraftStore;
}

let panel: Promise<{ readonly look: (element: Debugged) => void }> | undefined;

/** Shows beside an element with `debug` what is wrong with its markup; its code is loaded only then. */
export function showProblems(element: Debugged): void {
  if (element.debug) panel ??= import('../debug/debugging.ts');
  panel?.then(
    ({ look }) => look(element),
    (error: unknown) => console.warn(`<${element.localName} debug>: the panel could not be loaded.`, error),
  );
}
