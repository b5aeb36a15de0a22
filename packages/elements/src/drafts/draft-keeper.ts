import type { Draft, DraftStore } from './draft-store.ts';

/**
 * What may be said about saving: `off` (this page keeps nothing), `idle` (nothing to save yet), `saving`,
 * `saved` (everything said so far is where the store keeps it) or `failed` (it is only in this page).
 */
export type SaveStatus = 'off' | 'idle' | 'saving' | 'saved' | 'failed';

export type DraftContent = Pick<Draft, 'place' | 'responses'>;

/** How a keeper tells what happens. */
export interface KeeperEvents {
  changed(status: SaveStatus, cause?: unknown): void;
  /** Somebody else wrote since: `buildOn` what is there, or `divert` to another key. Then the keeper goes on. */
  refused(present: unknown): Promise<void>;
  /** What was kept is gone: the data of the browser were cleared. It has been kept again. */
  recreated(): void;
}

/**
 * Keeps a draft. One write is under way at a time; what changes meanwhile goes with the next, so the status is true:
 * `saved` is said only when the latest state has been acknowledged by the store. Nothing that another window wrote is
 * ever written over: each write names the revision it builds on.
 */
export class DraftKeeper {
  #status: SaveStatus = 'idle';
  #waiting: DraftContent | undefined;
  #writing: Promise<void> | undefined;
  /** The revision that the store holds, as far as we know, and what it says. */
  #revision: string | undefined;
  #agreed: unknown;
  #key: string;
  readonly #store: () => DraftStore;
  readonly #events: KeeperEvents;
  /** This keeper, among those of all windows and visits, and how often it wrote. */
  readonly #name = Math.random().toString(36).slice(2);
  #writes = 0;

  constructor(store: () => DraftStore, key: string, events: KeeperEvents) {
    this.#store = store;
    this.#key = key;
    this.#events = events;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** The responses that were last both here and in the store: from there on, others may have changed something. */
  get agreed(): unknown {
    return this.#agreed;
  }

  /** Whether what is in the store is what we last saw there. */
  knows(present: unknown): boolean {
    return revisionOf(present) === this.#revision;
  }

  /** What is not in the store yet, stamped with the revision it builds on; nothing when all is. */
  get unsaved(): (Draft & { readonly base?: string }) | undefined {
    const content = this.#waiting;
    return content && { ...this.#stamped(content), ...(this.#revision && { base: this.#revision }) };
  }

  /** Says what is kept under the key now, and which responses it holds: the next write takes its place. */
  buildOn(present: unknown, responses: unknown): void {
    this.#revision = revisionOf(present);
    this.#agreed = responses;
    if (present !== undefined && !this.#waiting) this.#set('saved');
  }

  /** Says that storage cannot be used; later changes are tried all the same. */
  fail(cause: unknown): void {
    this.#set('failed', cause);
  }

  /** Goes on under another key. */
  divert(key: string): void {
    this.#key = key;
  }

  /** Keeps this; a later one takes its place if it has not been written yet. */
  keep(content: DraftContent): void {
    this.#waiting = content;
    this.#set('saving');
    this.#writing ??= this.#write();
  }

  /** Tries again to keep what could not be kept. */
  retry(): void {
    if (this.#waiting) this.keep(this.#waiting);
  }

  /** Drops what waits, and resolves when nothing is being written any more. */
  async stop(): Promise<void> {
    this.#waiting = undefined;
    await this.#writing;
    this.#waiting = undefined;
    this.#set('idle');
  }

  async #write(): Promise<void> {
    for (let content = this.#waiting; content; ) {
      const draft = this.#stamped(content);
      try {
        let lost = false;
        const refusal = await this.#store().save(this.#key, draft, (present) => {
          lost = present === undefined && this.#revision !== undefined;
          return this.#mayReplace(present);
        });
        if (refusal) await this.#events.refused(refusal.present);
        else {
          this.#revision = draft.revision;
          this.#agreed = draft.responses;
          // What came meanwhile goes next; else all that was said is kept.
          if (this.#waiting === content) this.#waiting = undefined;
          if (lost) this.#events.recreated();
          if (!this.#waiting) this.#set('saved');
        }
        content = this.#waiting;
      } catch (error) {
        this.#set('failed', error);
        content = undefined;
      }
    }
    this.#writing = undefined;
  }

  /** What we know, what we wrote ourselves without hearing back, or nothing at all. */
  #mayReplace(present: unknown): boolean {
    const revision = revisionOf(present);
    return present === undefined || revision === this.#revision || !!revision?.startsWith(this.#name);
  }

  #stamped(content: DraftContent): Draft {
    this.#writes += 1;
    return { schema: 2, revision: `${this.#name}.${this.#writes}`, saved: new Date().toISOString(), place: content.place, responses: content.responses };
  }

  #set(status: SaveStatus, cause?: unknown): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#events.changed(status, cause);
  }
}

function revisionOf(present: unknown): string | undefined {
  return (present as Partial<Draft> | undefined)?.revision;
}
