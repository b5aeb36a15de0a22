import type { Instrument } from '@drempel/core/instrument.js';
import type { Clash } from '@drempel/core/merge.js';
import { mergeResponses, saysTheSame } from '@drempel/core/merge.js';
import type { Migrated } from '@drempel/core/migrate.js';
import type { Responses } from '@drempel/core/responses.js';
import { saysAnything } from '@drempel/core/says-anything.js';
import type { SessionChange, SessionState } from '@drempel/core/session.js';
import { isParcel, parcelKey, parcelsBeside } from '../sending/parcel-store.ts';
import { AheadKeeper } from './ahead-keeper.ts';
import { Company } from './company.ts';
import type { SaveStatus } from './draft-keeper.ts';
import type { Draft, DraftStore } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import { pageStore, parsed, webStore } from './fallback-stores.ts';
import type { OpenedDraft } from './open-draft.ts';
import { openDraft } from './open-draft.ts';
import { isMarkedTab, markTab, unmarkTab } from './tab-mark.ts';
import type { Version } from './versions.ts';
import { Versions } from './versions.ts';
import { forgetLeftBehind } from './write-ahead.ts';

const DAY = 86_400_000;
const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 60_000;
const SOON = 50;

/** An earlier draft that is not shown until the respondent says what to do with it. */
export interface Question {
  /** Why it is asked: people share this device, or the draft is older than drafts are kept. */
  readonly why: 'shared' | 'old';
  /** The draft that is there; nothing when there are only answers that someone left aside on a shared device. */
  readonly draft?: OpenedDraft;
  /** What stands in the store, and the responses in it. */
  readonly stored?: unknown;
  readonly agreed?: Responses | undefined;
  /** The draft with what earlier visits left elsewhere; it is this that is left aside. */
  readonly whole?: unknown;
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
  /** Whether answers or a plan from another window came in during this visit. */
  joined = false;
  /** Not all could be wiped when the respondent asked for it. */
  wipeFailed = false;
  /** What became of answers to an older version of the instrument, until the respondent has seen it. */
  renewed: Migrated | undefined;
  readonly #drafts: Drafts;
  readonly #ahead: AheadKeeper;
  #asked = false;
  #deciding = false;
  /** Whether what earlier visits left elsewhere is being read: until then nothing of it may go. */
  #bringingIn = false;
  /** What is to be done once the store has what an earlier visit kept elsewhere. */
  #forgetLeft: (() => void) | undefined;
  #once: (() => void)[] = [];
  /** Whether all answers are about to be replaced by what the store has, or by nothing. */
  #restarts = false;
  #unfollow: (() => void) | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #pause = FIRST_RETRY;

  constructor(drafts: Drafts) {
    this.#drafts = drafts;
    this.versions = new Versions(drafts);
    this.#ahead = new AheadKeeper(drafts, this.versions);
    this.company = new Company(drafts.key, () => drafts.host.changed(), () => void this.#look());
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
  async resume(instrument: Instrument, stored: unknown, aheadText: string | undefined, left?: string): Promise<OpenedDraft | undefined> {
    const { keeper, host, key } = this.#drafts;
    let full: unknown;
    const draft = await this.#opened(instrument, stored).catch((error: unknown) => void (full = error));
    this.#bringingIn = true;
    keeper.buildOn(draft ? stored : undefined, draft?.responses);
    if (full !== undefined) {
      // There is no room to set it aside: it stays where it is, and nothing is written over it.
      keeper.buildOn({ revision: 'unreadable' }, undefined);
      keeper.fail(full);
    }
    const ahead = await this.#ahead.bringIn(instrument, { draft, stored }, aheadText);
    const opened = left === undefined ? (ahead ?? draft) : await this.#withLeft(instrument, ahead ?? draft, left);
    this.#bringingIn = false;
    const question = { ...(opened && { draft: opened }), stored: draft && stored, agreed: draft?.responses, whole: opened && (opened === draft ? stored : draftOf(opened)) };
    if (host.settings.shared && !isMarkedTab(key)) {
      // Without a draft nobody can say whose that is which stands beside it.
      if (!opened) await this.#leaveAside({ ...question, why: 'shared' }).catch(() => undefined);
      await this.versions.list(instrument);
      if (opened || this.versions.others.length) return this.#ask({ ...question, why: 'shared' });
    }
    if (!opened) return undefined;
    const old = host.settings.keepDays > 0 && Date.parse(opened.saved) < Date.now() - host.settings.keepDays * DAY;
    if (old) return this.#ask({ ...question, why: 'old' });
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
    const { keeper, host, key } = this.#drafts;
    if (!question || this.#deciding) return;
    this.#deciding = true;
    const goesOn = choice === 'continue' && !other;
    try {
      if (!goesOn) await (choice === 'remove' ? this.#throwAway(question) : this.#leaveAside(question));
      if (other) await this.#takeUp(other);
    } catch (error) {
      // There is no room to leave it aside: it stays where it is, and what is said from now on is on this page only.
      this.#drafts.store = pageStore();
      host.report({ code: 'save-failed', found: String(error) });
      await this.versions.list();
    } finally {
      this.#deciding = false;
    }
    await keeper.stop();
    const meanwhile = this.versions.own;
    this.question = undefined;
    this.#claim();
    keeper.divert(key);
    keeper.buildOn(goesOn ? question.stored : undefined, goesOn ? question.agreed : undefined);
    const draft = await this.#begunWith(choice === 'continue' ? (other ?? question.draft) : undefined, other?.stored ?? question.whole);
    this.#restarts = true;
    host.restart(draft);
    this.#restarts = false;
    const done = [meanwhile, ...(other?.responses ? [other.key] : [])].flatMap((each) => each ?? []);
    const forget = () => void Promise.all(done.map((each) => this.versions.remove(each))).catch(() => undefined);
    if (draft) {
      // Also what was written ahead and what was kept elsewhere: neither is in the store yet.
      this.#once.push(forget);
      keeper.keep(draft);
    } else forget();
    host.changed();
  }

  /** What was chosen, together with what was said before it was; nothing when neither says anything. */
  async #begunWith(chosen: OpenedDraft | Version | undefined, stored: unknown): Promise<OpenedDraft | undefined> {
    const state = this.#drafts.host.state();
    const said = state && saysAnything(state.responses) ? state : undefined;
    this.renewed = chosen && 'migration' in chosen ? chosen.migration : undefined;
    if (!chosen?.responses) return said && { responses: said.responses, place: said.place, saved: '' };
    const { responses, clashes } = state ? mergeResponses(undefined, state.responses, chosen.responses) : { responses: chosen.responses, clashes: [] };
    if (clashes.some(({ item, plan }) => item ?? plan)) await this.versions.put(stored).catch(() => undefined);
    return { responses, place: 'place' in chosen ? chosen.place : 'intro', saved: chosen.saved };
  }

  /** Keeps for who they are of: the draft, what earlier visits left elsewhere, the versions, and what was sent or waits to be. */
  async #leaveAside(question: Question): Promise<void> {
    const { key, store } = this.#drafts;
    const present = await this.#writtenSince(question);
    const sending = await parcelsBeside(this.#drafts).load();
    const draft = (question.whole ?? present ?? (sending && sentDraft(sending))) as Draft | undefined;
    await this.versions.put(draft && sending ? { ...draft, sending } : draft, 'other');
    if (present !== draft) await this.versions.put(present, 'other');
    for (const each of this.#ahead.asides) await this.versions.put(each, 'other');
    await this.versions.giveAway();
    await store.remove(parcelKey(key));
    await store.remove(key);
    this.#letGo();
  }

  async #throwAway(question: Question): Promise<void> {
    const { key, store } = this.#drafts;
    // What another window wrote meanwhile is not what may go.
    await this.versions.put(await this.#writtenSince(question));
    await store.remove(parcelKey(key));
    await store.remove(key);
    this.#letGo();
  }

  /** What another window wrote since the question was asked. */
  async #writtenSince({ stored }: Question): Promise<unknown> {
    const present = await this.#drafts.store.load(this.#drafts.key);
    return stored === undefined || (present as Partial<Draft> | undefined)?.revision !== (stored as Partial<Draft>).revision ? present : undefined;
  }

  /** A version that was left aside is somebody's again. */
  async #takeUp({ key, responses, stored }: Version): Promise<void> {
    const { sending } = stored as { sending?: unknown };
    if (isParcel(sending)) await parcelsBeside(this.#drafts).save(sending, true);
    if (responses) return;
    // What cannot be read can only be had as a file.
    await this.versions.put(stored);
    await this.versions.remove(key);
  }

  /** What was written ahead or left elsewhere is not needed any more. */
  #letGo(): void {
    this.#forgetLeft?.();
    this.#forgetLeft = undefined;
    this.#ahead.letGo();
  }

  /** Whether the page goes on with this draft, and not with that of somebody else. */
  get #isCurrent(): boolean {
    return this.#drafts.host.settings.recovery === this;
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
    if (host.settings.shared && !this.question && this.#drafts.store.keeps !== 'page' && host.state()) markTab(key);
  }

  /** Somebody else wrote since: puts both together where that can be done, and asks where it cannot. */
  async settle(present: unknown): Promise<void> {
    const { keeper, host } = this.#drafts;
    if (!this.#isCurrent) {
      // The page went on with somebody else: what could not be kept before that is kept apart, and meets nobody's answers.
      keeper.divert(this.versions.newKey());
      return keeper.buildOn(undefined, undefined);
    }
    const state = host.state();
    // It has not begun yet: then the next look tells.
    if (!state) return new Promise((resolve) => setTimeout(resolve, SOON));
    const theirs = await this.#opened(state.instrument, present);
    const agreed = keeper.agreed as Responses | undefined;
    const merged = theirs && mergeResponses(agreed, state.responses, theirs.responses);
    if (theirs && merged?.clashes.length) {
      this.conflict = { clashes: merged.clashes, mine: state.responses, theirs: theirs.responses, base: agreed };
      keeper.divert(this.versions.newKey());
      keeper.buildOn(undefined, agreed);
    } else {
      keeper.buildOn(theirs && present, theirs?.responses);
      // Two windows that say the same have nothing to tell each other: else they would never stop.
      if (merged && !(saysTheSame(merged.responses, state.responses) && merged.responses.completed === state.responses.completed && merged.responses.instrument === state.responses.instrument)) {
        this.joined ||= merged.taken.length > 0 || merged.takenPlan;
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
      // A write that is still under way would pass for one of what comes now.
      await keeper.stop();
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
    this.#letGo();
    this.#once = [];
    this.#restarts = true;
    unmarkTab(key);
    this.question = this.conflict = this.renewed = undefined;
    this.joined = false;
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
    for (const forget of this.#once.splice(0)) forget();
    this.#ahead.allIsIn();
  }

  /** Another window says that it wrote: if all of ours is kept, what it said comes in at once. */
  async #look(): Promise<void> {
    const { keeper, store, key, host } = this.#drafts;
    if (this.conflict || this.question || keeper.unsaved || !host.state() || !this.#isCurrent) return;
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

function draftOf({ place, responses, saved }: Pick<OpenedDraft, 'place' | 'responses' | 'saved'>): Draft {
  return { schema: 2, revision: '', saved, place, responses };
}

/** What was sent, as a draft: the only trace of answers of which no draft is left. */
function sentDraft({ body, made }: { readonly body: string; readonly made: string }): Draft {
  return { schema: 2, revision: '', saved: made, place: 'report', responses: (JSON.parse(body) as { result?: { responses?: unknown } }).result?.responses };
}
