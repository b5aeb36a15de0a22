import type { Instrument } from '@drempel/core/instrument.js';
import { mergeResponses } from '@drempel/core/merge.js';
import type { Draft } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import { parsed } from './fallback-stores.ts';
import { readAhead } from './left-behind.ts';
import type { OpenedDraft } from './open-draft.ts';
import { openDraft } from './open-draft.ts';
import type { Versions } from './versions.ts';
import type { Ahead } from './write-ahead.ts';
import { writeAhead } from './write-ahead.ts';

/** A draft as it was read, and as it stands in the store. */
export interface StoredDraft {
  readonly draft: OpenedDraft | undefined;
  readonly stored: unknown;
}

/**
 * What is written ahead of the store when a page goes away, by this window and by others, and how it comes in at the next
 * visit. Nothing of it goes before the store has what it says.
 */
export class AheadKeeper {
  readonly #drafts: Drafts;
  readonly #versions: Versions;
  /** What was written ahead, is not the draft, and could not be kept as a version yet. */
  #asides: readonly unknown[] = [];
  /** What this page wrote ahead, or read: all else that is there is of another window. */
  #own: string | undefined;
  /** What other windows wrote ahead before this one did: it stays for the next visit. */
  #others: readonly unknown[] = [];
  #bringingIn = false;

  constructor(drafts: Drafts, versions: Versions) {
    this.#drafts = drafts;
    this.#versions = versions;
  }

  get asides(): readonly unknown[] {
    return this.#asides;
  }

  /** What earlier visits wrote ahead and the store has not, put together; nothing when there is none. */
  async bringIn(instrument: Instrument, there: StoredDraft, text: string | undefined): Promise<OpenedDraft | undefined> {
    this.#bringingIn = true;
    this.#own = text;
    let found: OpenedDraft | undefined;
    for (const each of text ? aheadsIn(parsed(text)) : []) found = (await this.#with(instrument, there, found, each)) ?? found;
    this.#bringingIn = false;
    if (!found && !this.#asides.length) this.#forget();
    return found;
  }

  /** Writes ahead what the store has not acknowledged; for when the page goes away. */
  readonly write = (): void => {
    const { keeper, store, key, host } = this.#drafts;
    if (!keeper.unsaved || store.keeps !== 'device' || host.settings.store) return;
    const there = readAhead(key);
    if (there !== undefined && there !== this.#own) this.#others = [...this.#others, parsed(there)];
    const also = [...this.#asides, ...this.#others];
    writeAhead(key, { ...keeper.unsaved, ...(also.length && { also }) });
    this.#own = readAhead(key);
  };

  /** All of this page is in the store: what was written ahead may go there, or become a version. */
  allIsIn(): void {
    if (this.#asides.length) void this.#putAside();
    else this.#forget();
  }

  /** Nothing of it is needed any more, also what is of other windows. */
  letGo(): void {
    this.#own = undefined;
    this.#asides = this.#others = [];
    writeAhead(this.#drafts.key, undefined);
  }

  /** What was written ahead, when it is newer than the draft; when neither is, both together. `before` is what another window had written ahead. */
  async #with(instrument: Instrument, { draft, stored }: StoredDraft, before: OpenedDraft | undefined, ahead: unknown): Promise<OpenedDraft | undefined> {
    const opened = openDraft(ahead, instrument);
    const revision = (stored as Partial<Draft> | undefined)?.revision;
    const { revision: own, base } = (ahead ?? {}) as Partial<Ahead>;
    if (revision && own === revision) return undefined;
    // Cut off while it was written: kept as a version, like every draft that cannot be read.
    if (opened.wrong !== undefined) return void (await this.#putAside(ahead));
    // It stays where it is until the store has acknowledged what it says: this page may be cut off too.
    const present = before ?? draft;
    if (!present || (!before && base === revision)) return opened;
    const { responses, clashes } = mergeResponses(undefined, present.responses, opened.responses);
    if (clashes.length) await this.#putAside(ahead);
    return { ...present, responses };
  }

  /** Keeps as a version what was written ahead and is not the draft; where there is no room, later, for the page must open. */
  async #putAside(...more: readonly unknown[]): Promise<void> {
    this.#asides = [...this.#asides, ...more];
    try {
      for (const each of this.#asides) {
        await this.#versions.put(each);
        this.#asides = this.#asides.filter((other) => other !== each);
      }
    } catch {
      // Until then it stays written ahead.
      return;
    }
    if (this.#bringingIn) return;
    if (this.#drafts.keeper.unsaved) this.write();
    else this.#forget();
  }

  /** All of this page is in the store. What another window wrote ahead stays for the next visit. */
  #forget(): void {
    const { key } = this.#drafts;
    if (readAhead(key) === this.#own) writeAhead(key, this.#others.length ? ({ also: this.#others } as unknown as Ahead) : undefined);
    this.#own = undefined;
    this.#others = [];
  }
}

/** What is written ahead: of one window, and of others that went away before it. */
function aheadsIn(found: unknown): readonly unknown[] {
  if (typeof found !== 'object' || !found || !('also' in found) || !Array.isArray(found.also)) return [found];
  const { also, ...own } = found;
  return [...('schema' in own ? [own] : []), ...(also as unknown[]).flatMap(aheadsIn)];
}
