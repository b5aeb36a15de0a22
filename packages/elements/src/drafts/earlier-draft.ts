import type { Instrument } from '@drempel/core/instrument.js';
import type { Migrated } from '@drempel/core/migrate.js';
import type { AheadKeeper } from './ahead-keeper.ts';
import type { Drafts } from './drafts.ts';
import { pageStore } from './fallback-stores.ts';
import { leaveAside, takeUp, throwAway } from './left-aside.ts';
import { LeftBehindKeeper } from './left-behind-keeper.ts';
import type { OpenedDraft } from './open-draft.ts';
import type { Question } from './question.ts';
import { begunWith, questionAbout } from './question.ts';
import { readableDraft } from './readable-draft.ts';
import { isMarkedTab, markTab, unmarkTab } from './tab-mark.ts';
import type { Version, Versions } from './versions.ts';

const DAY = 86_400_000;

/** What earlier visits left: goes on with it, or asks the respondent first, and does what they say. */
export class EarlierDraft {
  question: Question | undefined;
  /** What became of answers to an older version of the instrument, until the respondent has seen it. */
  renewed: Migrated | undefined;
  /** Whether what earlier visits left elsewhere is being read: until then nothing of it may go. */
  bringingIn = false;
  #deciding = false;
  #once: (() => void)[] = [];
  readonly #drafts: Drafts;
  readonly #versions: Versions;
  readonly #ahead: AheadKeeper;
  readonly #leftBehind: LeftBehindKeeper;
  readonly #restart: (draft?: OpenedDraft) => void;

  /** @param restart starts anew from what was chosen, or from nothing */
  constructor(drafts: Drafts, versions: Versions, ahead: AheadKeeper, restart: (draft?: OpenedDraft) => void) {
    this.#drafts = drafts;
    this.#versions = versions;
    this.#ahead = ahead;
    this.#leftBehind = new LeftBehindKeeper(drafts.key, versions);
    this.#restart = restart;
  }

  /** Opens what earlier visits left; nothing when there is nothing to go on with, or when it must be asked first. */
  async resume(instrument: Instrument, stored: unknown, aheadText: string | undefined, left?: string): Promise<OpenedDraft | undefined> {
    const { keeper, host, key } = this.#drafts;
    let full: unknown;
    const draft = await readableDraft(stored, instrument, this.#drafts, this.#versions).catch((error: unknown) => void (full = error));
    this.bringingIn = true;
    keeper.buildOn(draft ? stored : undefined, draft?.responses);
    if (full !== undefined) {
      // There is no room to set it aside: it stays where it is, and nothing is written over it.
      keeper.buildOn({ revision: 'unreadable' }, undefined);
      keeper.fail(full);
    }
    const ahead = await this.#ahead.bringIn(instrument, { draft, stored }, aheadText);
    const opened = left === undefined ? (ahead ?? draft) : await this.#leftBehind.bringIn(instrument, ahead ?? draft, left);
    this.bringingIn = false;
    const question = questionAbout(opened, { draft, stored });
    if (host.settings.shared && !isMarkedTab(key)) {
      // Without a draft nobody can say whose that is which stands beside it.
      if (!opened) await leaveAside({ ...question, why: 'shared' }, this.#drafts, this.#versions, this.#ahead).then(() => this.#letGo(), () => undefined);
      await this.#versions.list(instrument);
      if (opened || this.#versions.others.length) return this.#ask({ ...question, why: 'shared' });
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
      if (!goesOn) {
        await (choice === 'remove' ? throwAway(question, this.#drafts, this.#versions) : leaveAside(question, this.#drafts, this.#versions, this.#ahead));
        this.#letGo();
      }
      if (other) await takeUp(other, this.#drafts, this.#versions);
    } catch (error) {
      // There is no room to leave it aside: it stays where it is, and what is said from now on is on this page only.
      this.#drafts.store = pageStore();
      host.report({ code: 'save-failed', found: String(error) });
      await this.#versions.list();
    } finally {
      this.#deciding = false;
    }
    await keeper.stop();
    const meanwhile = this.#versions.own;
    this.question = undefined;
    this.claim();
    keeper.divert(key);
    keeper.buildOn(goesOn ? question.stored : undefined, goesOn ? question.agreed : undefined);
    const chosen = choice === 'continue' ? (other ?? question.draft) : undefined;
    this.renewed = chosen && 'migration' in chosen ? chosen.migration : undefined;
    const draft = await begunWith(chosen, other?.stored ?? question.whole, host.state(), this.#versions);
    this.#goOn(draft, [meanwhile, ...(other?.responses ? [other.key] : [])]);
    host.changed();
  }

  /** Marks this tab as that of whoever fills in, so that a reload asks nothing. */
  claim(): void {
    const { host, key, store } = this.#drafts;
    if (host.settings.shared && !this.question && store.keeps !== 'page' && host.state()) markTab(key);
  }

  /** The store has what earlier visits left elsewhere: there it may go. */
  allIsIn(): void {
    this.#leftBehind.letGo();
    for (const forget of this.#once.splice(0)) forget();
    this.#ahead.allIsIn();
  }

  /** Nothing is left of this scan: no question, nothing elsewhere, and no mark on this tab. */
  forget(): void {
    this.#letGo();
    this.#once = [];
    unmarkTab(this.#drafts.key);
    this.question = this.renewed = undefined;
  }

  #ask(question: Question): undefined {
    this.question = question;
    // What is said before the question was answered stays apart.
    this.#drafts.keeper.divert(this.#versions.newKey());
    this.#drafts.keeper.buildOn(undefined, undefined);
  }

  /** Starts with what was chosen, or anew. The versions it was made of go; those of a draft, once the store has it. */
  #goOn(draft: OpenedDraft | undefined, versions: readonly (string | undefined)[]): void {
    this.#restart(draft);
    const done = versions.flatMap((each) => each ?? []);
    const forget = () => void Promise.all(done.map((each) => this.#versions.remove(each))).catch(() => undefined);
    if (!draft) return forget();
    // Also what was written ahead and what was kept elsewhere: neither is in the store yet.
    this.#once.push(forget);
    this.#drafts.keeper.keep(draft);
  }

  /** What was written ahead or left elsewhere is not needed any more. */
  #letGo(): void {
    this.#leftBehind.letGo();
    this.#ahead.letGo();
  }
}
