import type { Instrument } from '@drempel/core/instrument.js';
import { mergeResponses } from '@drempel/core/merge.js';
import { parsed } from './fallback-stores.ts';
import type { OpenedDraft } from './open-draft.ts';
import { openDraft } from './open-draft.ts';
import type { Versions } from './versions.ts';
import { forgetLeftBehind } from './write-ahead.ts';

/**
 * What a visit without IndexedDB kept in web storage, and how it comes in at the next visit. Nothing of it goes before
 * the store has what it says.
 */
export class LeftBehindKeeper {
  readonly #key: string;
  readonly #versions: Versions;
  /** What is to be done once the store has it. */
  #forget: (() => void) | undefined;

  constructor(key: string, versions: Versions) {
    this.#key = key;
    this.#versions = versions;
  }

  /** The draft with what was left behind; where that says something else, it is kept as a version too. */
  async bringIn(instrument: Instrument, draft: OpenedDraft | undefined, text: string): Promise<OpenedDraft | undefined> {
    const stored = parsed(text);
    const opened = openDraft(stored, instrument);
    const merged = draft && opened.wrong === undefined ? mergeResponses(undefined, draft.responses, opened.responses) : undefined;
    const forget = () => forgetLeftBehind(this.#key, text);
    await this.#versions.bringOver().catch(() => undefined);
    if (opened.wrong !== undefined || merged?.clashes.length) await this.#versions.put(stored).then(forget, () => undefined);
    else this.#forget = forget;
    if (opened.wrong !== undefined || !draft || !merged) return opened.wrong === undefined ? opened : draft;
    return { ...draft, responses: merged.responses };
  }

  /** The store has what it says, or nobody needs it any more: it may go. */
  letGo(): void {
    this.#forget?.();
    this.#forget = undefined;
  }
}
