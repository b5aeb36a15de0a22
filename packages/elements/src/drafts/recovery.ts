import type { Instrument } from '@drempel/core/instrument.js';
import type { Clash } from '@drempel/core/merge.js';
import { mergeResponses } from '@drempel/core/merge.js';
import type { Migrated } from '@drempel/core/migrate.js';
import type { Responses } from '@drempel/core/responses.js';
import { parcelKey } from '../sending/parcel-store.ts';
import { Company } from './company.ts';
import type { SaveStatus } from './draft-keeper.ts';
import type { Draft, DraftStore } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import { pageStore, parsed, webStore } from './fallback-stores.ts';
import type { OpenedDraft } from './open-draft.ts';
import { openDraft } from './open-draft.ts';
import type { Version } from './versions.ts';
import { Versions } from './versions.ts';
import { forgetLeftBehind, writeAhead } from './write-ahead.ts';

const DAY = 86_400_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;

/** An earlier draft that is not shown until the respondent says what to do with it. */
export interface Question {
  /** Why it is asked: people share this device, or the draft is older than drafts are kept. */
  readonly why: 'shared' | 'old';
  /** The draft that is there; nothing when there are only answers that someone left aside on a shared device. */
  readonly draft?: OpenedDraft;
  readonly stored?: unknown;
}

/** The same question was answered differently here and in another window. */
export interface Conflict {
  readonly clashes: readonly Clash[];
  readonly mine: Responses;
  readonly theirs: Responses;
  /** What both windows started from. */
  readonly base: Responses | undefined;
}

/**
 * What is out of the ordinary with keeping a draft, and the ways out. In none of them an answer is lost: what does not
 * go on as the draft is kept beside it, as a version.
 */
export class Recovery {
  readonly versions: Versions;
  readonly company: Company;
  question: Question | undefined;
  conflict: Conflict | undefined;
  /** Whether answers from another window came in during this visit. */
  joined = false;
  /** What became of answers to an older version of the instrument, until the respondent has seen it. */
  renewed: Migrated | undefined;
  readonly #drafts: Drafts;
  #asked = false;
  #deciding = false;
  /** What was written ahead, is not the draft, and could not be kept as a version yet. */
  #aside: unknown;
  /** Whether what earlier visits left elsewhere is being read: until then nothing of it may go. */
  #bringingIn = false;
  /** What is to be done once the store has what an earlier visit kept elsewhere. */
  #forgetLeft: (() => void) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_RETRY;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.versions = new Versions(drafts);
    this.company = new Company(drafts.key, () => drafts.host.changed(), () => void this.#look());
  }

  /** Where the draft is kept, and under which key. */
  get place(): { readonly store: DraftStore; readonly key: string } {
    return this.#drafts;
  }

  /** Whether there is something that the respondent should know or decide. */
  get outOfTheOrdinary(): boolean {
    return !!(this.question ?? this.conflict ?? this.renewed) || this.joined || this.company.elsewhere || this.versions.found.length > 0;
  }

  connect(): void {
    addEventListener('pagehide', this.#writeAhead);
    if (this.#drafts.host.settings.storage !== 'none') this.company.join(this.#drafts.store.keeps === 'device');
    addEventListener('beforeunload', this.#guard);
    void this.versions.list();
  }

  disconnect(): void {
    this.#writeAhead();
    removeEventListener('pagehide', this.#writeAhead);
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
      this.#drafts.store = webStore(host.settings.storage === 'session' ? 'tab' : 'device');
      return await this.#drafts.store.load(key);
    } catch (error) {
      this.#drafts.store = pageStore();
      host.report({ code: 'save-failed', found: String(error) });
      return undefined;
    }
  }

  /** Opens what earlier visits left; nothing when there is nothing to go on with, or when it must be asked first. */
  async resume(instrument: Instrument, stored: unknown, aheadText: string | undefined, left?: string): Promise<OpenedDraft | undefined> {
    const { keeper, host, key } = this.#drafts;
    const draft = await this.#opened(instrument, stored);
    this.#bringingIn = true;
    keeper.buildOn(draft ? stored : undefined, draft?.responses);
    const ahead = (await this.#withAhead(instrument, draft, stored, aheadText)) ?? draft;
    const opened = left === undefined ? ahead : await this.#withLeft(instrument, ahead, left);
    this.#bringingIn = false;
    if (host.settings.shared && !isThisTab(key)) {
      await this.versions.list(instrument);
      if (opened || this.versions.others.length) return this.#ask({ why: 'shared', ...(opened && { draft: opened, stored }) });
    }
    if (!opened) return undefined;
    const old = host.settings.keepDays > 0 && Date.parse(opened.saved) < Date.now() - host.settings.keepDays * DAY;
    if (old) return this.#ask({ why: 'old', draft: opened, stored });
    if (opened !== draft) keeper.keep(opened);
    this.renewed = opened.migration;
    return opened;
  }

  /** The respondent has seen what became of answers to an older version. */
  seen(): void {
    this.renewed = undefined;
    this.#drafts.host.changed();
  }

  /** The respondent says: go on with it (or with one that was left aside), begin anew and leave it aside, or throw it away. */
  async answer(choice: 'continue' | 'aside' | 'remove', other?: Version): Promise<void> {
    const { question } = this;
    const { keeper, host, key, store } = this.#drafts;
    if (!question) return;
    this.question = undefined;
    this.#claim();
    const meanwhile = this.versions.own;
    keeper.divert(key);
    if (choice === 'continue' && !other) keeper.buildOn(question.stored, question.draft?.responses);
    else {
      if (choice !== 'remove') await this.versions.put(question.stored, 'other');
      await store.remove(key);
      keeper.buildOn(undefined, undefined);
    }
    const chosen = choice === 'continue' ? (other ?? question.draft) : undefined;
    const said = host.state()?.responses;
    if (!chosen?.responses) host.restart();
    else {
      const responses = said ? mergeResponses(undefined, said, chosen.responses).responses : chosen.responses;
      const draft = { responses, place: 'place' in chosen ? chosen.place : ('intro' as const), saved: chosen.saved };
      this.renewed = 'migration' in chosen ? chosen.migration : undefined;
      host.restart(draft);
      // Also what was written ahead and what was kept elsewhere: neither is in the store yet.
      keeper.keep(draft);
    }
    for (const done of [meanwhile, other?.key]) if (done) await this.versions.remove(done);
    if (choice !== 'continue') writeAhead(key, undefined);
    host.changed();
  }

  #ask(question: Question): undefined {
    this.question = question;
    // What is said before the question was answered stays apart.
    this.#drafts.keeper.divert(this.versions.newKey());
    this.#drafts.keeper.buildOn(undefined, undefined);
  }

  /** Marks this tab as that of whoever fills in, so that a reload asks nothing. */
  #claim(): void {
    const { host, key } = this.#drafts;
    if (!host.settings.shared || this.question || !host.state()) return;
    try {
      sessionStorage.setItem(markOf(key), 'yes');
    } catch {
      // Then it is asked again.
    }
  }

  /** Somebody else wrote since: puts both together where that can be done, and asks where it cannot. */
  async settle(present: unknown): Promise<void> {
    const { keeper, host } = this.#drafts;
    const state = host.state();
    if (!state) return;
    const theirs = await this.#opened(state.instrument, present);
    const agreed = keeper.agreed as Responses | undefined;
    const merged = theirs && mergeResponses(agreed, state.responses, theirs.responses);
    if (theirs && merged?.clashes.length) {
      this.conflict = { clashes: merged.clashes, mine: state.responses, theirs: theirs.responses, base: agreed };
      keeper.divert(this.versions.newKey());
      keeper.buildOn(undefined, agreed);
    } else {
      keeper.buildOn(present, theirs?.responses);
      if (merged && merged.responses !== state.responses) {
        this.joined ||= merged.taken.length > 0;
        host.adopt(merged.responses);
      }
    }
    host.changed();
  }

  /** The respondent says whose answers hold where both said something else; the others are kept as a version. */
  async prefer(side: 'mine' | 'theirs'): Promise<void> {
    const { keeper, host, key, store } = this.#drafts;
    const { conflict } = this;
    const state = host.state();
    if (!conflict || !state || this.#deciding) return;
    this.#deciding = true;
    const apart = this.versions.own;
    try {
      const present = await store.load(key);
      const theirs = (await this.#opened(state.instrument, present))?.responses ?? conflict.theirs;
      // Where there is no room for the other side, the question stays: nothing has been decided yet.
      await this.versions.put(side === 'mine' ? present : draftOf({ ...state, saved: new Date().toISOString() }));
      this.conflict = undefined;
      keeper.divert(key);
      keeper.buildOn(present, theirs);
      host.adopt(mergeResponses(conflict.base, (host.state() ?? state).responses, theirs, side).responses);
    } catch (error) {
      return keeper.fail(error);
    } finally {
      this.#deciding = false;
    }
    if (apart) await this.versions.remove(apart);
    await this.versions.list();
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

  /** Leaves nothing of this scan on the device: no draft, no version, no mark. */
  async wipe(): Promise<void> {
    const { keeper, key, store } = this.#drafts;
    await keeper.stop();
    keeper.divert(key);
    await this.versions.removeAll();
    await store.remove(parcelKey(key));
    await store.remove(key);
    keeper.buildOn(undefined, undefined);
    writeAhead(key, undefined);
    try {
      sessionStorage.removeItem(markOf(key));
    } catch {
      // Where it cannot be taken away, it could not be put.
    }
    this.question = this.conflict = undefined;
    this.joined = false;
    this.company.tell();
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
    if (status !== 'saved' || this.#bringingIn) return;
    this.#pause = FIRST_RETRY;
    if (!this.question) this.#allIsIn();
    this.company.tell();
    this.#claim();
    const state = this.#drafts.host.state();
    // Not before there is something to lose: Firefox asks the respondent.
    if (this.#asked || this.#drafts.store.keeps !== 'device' || !state || state.progress.answered < 3) return;
    this.#asked = true;
    void navigator.storage?.persist?.().catch(() => false);
  }

  /** The store has what earlier visits left elsewhere: there it may go. */
  #allIsIn(): void {
    this.#forgetLeft?.();
    this.#forgetLeft = undefined;
    if (this.#aside === undefined) writeAhead(this.#drafts.key, undefined);
    else void this.#putAside();
  }

  /** Another window says that it wrote: if all of ours is kept, what it said comes in at once. */
  async #look(): Promise<void> {
    const { keeper, store, key, host } = this.#drafts;
    if (this.conflict || this.question || keeper.unsaved || !host.state()) return;
    const present = await store.load(key).catch(() => undefined);
    if (present !== undefined && !keeper.knows(present) && !keeper.unsaved) await this.settle(present);
  }

  /** What a draft says; one that cannot be read is kept as a version, and the page says so. */
  async #opened(instrument: Instrument, stored: unknown): Promise<OpenedDraft | undefined> {
    if (stored === undefined) return undefined;
    const opened = openDraft(stored, instrument);
    if (opened.wrong === undefined) return opened;
    const { store, key, host } = this.#drafts;
    await this.versions.put(stored);
    await store.remove(key);
    host.report({ code: 'draft-unreadable', found: opened.wrong, where: key });
    return undefined;
  }

  /** What a visit without IndexedDB kept elsewhere comes in; where it says something else, it is kept as a version too. */
  async #withLeft(instrument: Instrument, draft: OpenedDraft | undefined, text: string): Promise<OpenedDraft | undefined> {
    const stored = parsed(text);
    const opened = openDraft(stored, instrument);
    const merged = draft && opened.wrong === undefined ? mergeResponses(undefined, draft.responses, opened.responses) : undefined;
    const forget = () => forgetLeftBehind(this.#drafts.key, text);
    await this.versions.bringOver().catch(() => undefined);
    if (opened.wrong !== undefined || merged?.clashes.length) await this.versions.put(stored).then(forget, () => undefined);
    else this.#forgetLeft = forget;
    if (opened.wrong !== undefined || !draft || !merged) return opened.wrong === undefined ? opened : draft;
    return { ...draft, responses: merged.responses };
  }

  /** What was written ahead, when it is newer than the draft; when neither is, both together. */
  async #withAhead(instrument: Instrument, draft: OpenedDraft | undefined, stored: unknown, text: string | undefined): Promise<OpenedDraft | undefined> {
    if (!text) return undefined;
    let ahead: Partial<Draft & { base: string }> | string = text;
    try {
      ahead = JSON.parse(text) as Partial<Draft & { base: string }>;
    } catch {
      // Cut off while it was written: kept as a version, like every draft that cannot be read.
    }
    const opened = openDraft(ahead, instrument);
    const revision = (stored as Partial<Draft> | undefined)?.revision;
    if (typeof ahead === 'object' && revision && ahead.revision === revision) return void writeAhead(this.#drafts.key, undefined);
    if (opened.wrong !== undefined) {
      this.#aside = ahead;
      return void (await this.#putAside());
    }
    // It stays where it is until the store has acknowledged what it says: this page may be cut off too.
    if (!draft || (ahead as Partial<Draft & { base: string }>).base === revision) return opened;
    const merged = mergeResponses(undefined, draft.responses, opened.responses);
    if (merged.clashes.length) {
      this.#aside = ahead;
      await this.#putAside();
    }
    return { ...draft, responses: merged.responses };
  }

  /** Keeps as a version what was written ahead and is not the draft; where there is no room, later, for the page must open. */
  async #putAside(): Promise<void> {
    const aside = this.#aside;
    if (aside === undefined) return;
    try {
      await this.versions.put(aside);
      if (this.#aside === aside) this.#aside = undefined;
      writeAhead(this.#drafts.key, this.#drafts.keeper.unsaved);
    } catch {
      // Until then it stays written ahead.
    }
  }

  readonly #writeAhead = (): void => {
    const { keeper, store, key, host } = this.#drafts;
    if (keeper.unsaved && store.keeps === 'device' && !host.settings.store) writeAhead(key, keeper.unsaved);
  };

  /** Leaving a page that alone has the answers: the browser asks whether that is meant. */
  readonly #guard = (event: BeforeUnloadEvent): void => {
    const { keeper, store, host } = this.#drafts;
    const { items = {}, plan } = host.state()?.responses ?? {};
    const something = Object.keys(items).length > 0 || plan;
    if (something && (keeper.status === 'failed' || store.keeps === 'page')) event.preventDefault();
  };
}

const markOf = (key: string) => `drempel/${key}~mine`;

function isThisTab(key: string): boolean {
  try {
    return sessionStorage.getItem(markOf(key)) !== null;
  } catch {
    return false;
  }
}

function draftOf({ place, responses, saved }: Pick<OpenedDraft, 'place' | 'responses' | 'saved'>): Draft {
  return { schema: 2, revision: '', saved, place, responses };
}
