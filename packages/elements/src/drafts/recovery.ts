import type { Instrument } from '@drempel/core/instrument.js';
import { mergeResponses } from '@drempel/core/merge.js';
import type { Migrated } from '@drempel/core/migrate.js';
import { saysAnything } from '@drempel/core/says-anything.js';
import type { SessionChange, SessionState } from '@drempel/core/session.js';
import { parcelKey } from '../sending/parcel-store.ts';
import { AheadKeeper } from './ahead-keeper.ts';
import { Company } from './company.ts';
import type { SaveStatus } from './draft-keeper.ts';
import type { DraftStore } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import { EarlierDraft } from './earlier-draft.ts';
import { pageStore, webStore } from './fallback-stores.ts';
import type { OpenedDraft } from './open-draft.ts';
import type { Question } from './question.ts';
import type { Conflict } from './two-windows.ts';
import { TwoWindows } from './two-windows.ts';
import type { Version } from './versions.ts';
import { Versions } from './versions.ts';

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

/**
 * What is out of the ordinary with keeping a draft, and the ways out. In none of them an answer is lost: what does not
 * go on as the draft is kept beside it, as a version.
 */
export class Recovery {
  readonly versions: Versions;
  readonly company: Company;
  /** Not all could be wiped when the respondent asked for it. */
  wipeFailed = false;
  readonly #drafts: Drafts;
  readonly #ahead: AheadKeeper;
  readonly #earlier: EarlierDraft;
  readonly #windows: TwoWindows;
  #asked = false;
  /** Whether all answers are about to be replaced by what the store has, or by nothing. */
  #restarts = false;
  #unfollow: (() => void) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_RETRY;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.versions = new Versions(drafts);
    this.#ahead = new AheadKeeper(drafts, this.versions);
    this.#earlier = new EarlierDraft(drafts, this.versions, this.#ahead, this.#restart);
    this.#windows = new TwoWindows(drafts, this.versions, () => this.#isCurrent);
    this.company = new Company(drafts.key, () => drafts.host.changed(), this.#heard);
  }

  /** The earlier draft that the respondent is asked about. */
  get question(): Question | undefined {
    return this.#earlier.question;
  }

  /** What this window and another one said differently, until the respondent says what holds. */
  get conflict(): Conflict | undefined {
    return this.#windows.conflict;
  }

  /** Whether answers or a plan from another window came in during this visit. */
  get joined(): boolean {
    return this.#windows.joined;
  }

  /** What became of answers to an older version of the instrument, until the respondent has seen it. */
  get renewed(): Migrated | undefined {
    return this.#earlier.renewed;
  }

  /** Where the draft is kept, and under which key. */
  get place(): { readonly store: DraftStore; readonly key: string } {
    return this.#drafts;
  }

  /** Whether there is something that the respondent should know or decide. */
  get outOfTheOrdinary(): boolean {
    return !!(this.question ?? this.conflict ?? this.renewed) || this.joined || this.wipeFailed || this.company.elsewhere || this.versions.found.length > 0;
  }

  connect(): void {
    // The page has gone on with another draft since.
    if (!this.#isCurrent) return;
    this.#unfollow = this.#drafts.host.settings.session?.subscribe(this.#replaced);
    addEventListener('pagehide', this.#ahead.write);
    if (this.#drafts.host.settings.storage !== 'none') this.company.join(/^(device|elsewhere)$/.test(this.#drafts.store.keeps));
    addEventListener('beforeunload', this.#guard);
    void this.versions.list();
  }

  disconnect(): void {
    this.#ahead.write();
    this.#unfollow?.();
    removeEventListener('pagehide', this.#ahead.write);
    this.company.leave();
    removeEventListener('beforeunload', this.#guard);
  }

  /** Goes on where IndexedDB cannot be had: in web storage, else in the page alone. A store of the author's own is left to them. */
  async fallBack(cause: unknown): Promise<unknown> {
    const { host, keeper, key } = this.#drafts;
    if (host.settings.store) {
      keeper.fail(cause);
      return undefined;
    }
    try {
      this.#drafts.store = webStore((host.settings.storage || 'local') === 'local' ? 'device' : 'tab');
      return await this.#drafts.store.load(key);
    } catch (error) {
      this.#drafts.store = pageStore();
      host.report({ code: 'save-failed', found: String(error) });
      return undefined;
    }
  }

  /** Opens what earlier visits left; nothing when there is nothing to go on with, or when it must be asked first. */
  resume(instrument: Instrument, stored: unknown, aheadText: string | undefined, left?: string): Promise<OpenedDraft | undefined> {
    return this.#earlier.resume(instrument, stored, aheadText, left);
  }

  /** The respondent has seen what became of answers to an older version. */
  seen(): void {
    this.#earlier.seen();
  }

  /** The respondent says: go on with it (or with one that was left aside), begin anew and leave it aside, or throw it away. */
  answer(choice: 'continue' | 'aside' | 'remove', other?: Version): Promise<void> {
    return this.#earlier.answer(choice, other);
  }

  /** Somebody else wrote since: puts both together where that can be done, and asks where it cannot. */
  settle(present: unknown): Promise<void> {
    return this.#windows.settle(present);
  }

  /** The respondent says whose answers hold where both said something else; the others are kept as a version. */
  prefer(side: 'mine' | 'theirs'): Promise<void> {
    return this.#windows.prefer(side);
  }

  /** Fills in from a version what is still open here; then the version is no longer needed. */
  async join(version: Version): Promise<void> {
    const { host } = this.#drafts;
    const state = host.state();
    if (!state || !version.responses) return;
    const { responses, clashes } = mergeResponses(undefined, state.responses, version.responses);
    host.adopt(responses);
    // As long as it says something else, it stays.
    if (!clashes.length) await this.versions.remove(version.key);
  }

  /**
   * Leaves nothing of this scan on the device: no draft, no version, no mark. Whether that was possible: where it was
   * not, the respondent is told, and goes on with what is still there.
   */
  async wipe(): Promise<boolean> {
    const { host, keeper, key, store } = this.#drafts;
    await keeper.stop();
    keeper.divert(key);
    try {
      await this.versions.removeAll();
      await store.remove(parcelKey(key));
      await store.remove(key);
    } catch (error) {
      this.wipeFailed = true;
      host.report({ code: 'wipe-failed', found: String(error) });
      host.changed();
      return false;
    }
    this.wipeFailed = false;
    keeper.buildOn(undefined, undefined);
    this.#earlier.forget();
    this.#windows.forget();
    this.#restarts = true;
    this.company.tell();
    return true;
  }

  /**
   * What happens after a write: the other windows hear of it, and the browser is asked to hold on to what it keeps. What
   * could not be written is tried again, at longer and longer intervals.
   */
  follow(status: SaveStatus): void {
    const { keeper } = this.#drafts;
    clearTimeout(this.#retry);
    if (status === 'failed') {
      this.#retry = setTimeout(() => keeper.retry(), this.#pause);
      this.#pause = Math.min(LONGEST_RETRY, this.#pause * 2);
    }
    if (status !== 'saved' || this.#earlier.bringingIn) return;
    this.#pause = FIRST_RETRY;
    if (!this.question) this.#earlier.allIsIn();
    this.company.tell();
    this.#earlier.claim();
    const state = this.#drafts.host.state();
    // Not before there is something to lose: Firefox asks the respondent.
    if (this.#asked || this.#drafts.store.keeps !== 'device' || !state || state.progress.answered < 3) return;
    this.#asked = true;
    void navigator.storage?.persist?.().catch(() => false);
  }

  /** Whether the page goes on with this draft, and not with that of somebody else. */
  get #isCurrent(): boolean {
    return this.#drafts.host.settings.recovery === this;
  }

  readonly #restart = (draft?: OpenedDraft): void => {
    this.#restarts = true;
    this.#drafts.host.restart(draft);
    this.#restarts = false;
  };

  /** Another window says that it wrote. While the question is open, nobody says whose that is. */
  readonly #heard = (): void => {
    if (!this.question) void this.#windows.look();
  };

  /** What the page itself puts in the place of all answers is not kept yet. */
  readonly #replaced = (state: SessionState, { kind }: SessionChange): void => {
    if (kind !== 'replaced') return;
    if (!this.#restarts) this.#drafts.keeper.keep(state);
    this.#restarts = false;
  };

  /** Leaving a page that alone has the answers: the browser asks whether that is meant. */
  readonly #guard = (event: BeforeUnloadEvent): void => {
    const { keeper, store, host } = this.#drafts;
    const state = host.state();
    if (state && saysAnything(state.responses) && (keeper.status === 'failed' || store.keeps === 'page')) event.preventDefault();
  };
}
