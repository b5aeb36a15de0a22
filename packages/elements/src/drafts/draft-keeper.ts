import type { Draft, DraftStore } from './draft-store.ts';

/**
 * What may be said about saving: `off` (this page keeps nothing), `idle` (nothing to save yet), `saving`,
 * `saved` (everything said so far is on this device) or `failed` (it is only in this page).
 */
export type SaveStatus = 'off' | 'idle' | 'saving' | 'saved' | 'failed';

/**
 * Keeps a draft on the device. One write is under way at a time; what changes meanwhile goes with the next, so the
 * status is true: `saved` is said only when the latest state has been acknowledged by the store.
 */
export class DraftKeeper {
  #status: SaveStatus = 'idle';
  #waiting: Draft | undefined;
  #writing: Promise<void> | undefined;
  readonly #store: DraftStore;
  readonly #key: string;
  readonly #changed: (status: SaveStatus, cause?: unknown) => void;

  constructor(store: DraftStore, key: string, changed: (status: SaveStatus, cause?: unknown) => void) {
    this.#store = store;
    this.#key = key;
    this.#changed = changed;
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** The stored draft, unparsed; nothing when there is none. Rejects when storage cannot be read. */
  async load(): Promise<unknown> {
    const draft = await this.#store.load(this.#key);
    if (draft !== undefined) this.#set('saved');
    return draft;
  }

  /** Says that storage cannot be used; later changes are tried all the same. */
  fail(cause: unknown): void {
    this.#set('failed', cause);
  }

  /** Moves what is stored to a key of its own, where nothing writes over it. */
  async setAside(stored: unknown): Promise<void> {
    await this.#store.save(`${this.#key}/unreadable`, stored);
    await this.forget();
  }

  /** Keeps this draft; a later one takes its place if it has not been written yet. */
  keep(draft: Draft): void {
    this.#waiting = draft;
    this.#set('saving');
    this.#writing ??= this.#write();
  }

  /** Takes the draft away, after what is being written. */
  async forget(): Promise<void> {
    this.#waiting = undefined;
    await this.#writing;
    await this.#store.remove(this.#key);
    this.#set('idle');
  }

  async #write(): Promise<void> {
    for (let draft = this.#waiting; draft; draft = this.#waiting) {
      this.#waiting = undefined;
      try {
        await this.#store.save(this.#key, draft);
        if (!this.#waiting) this.#set('saved');
      } catch (error) {
        if (!this.#waiting) this.#set('failed', error);
      }
    }
    this.#writing = undefined;
  }

  #set(status: SaveStatus, cause?: unknown): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#changed(status, cause);
  }
}
