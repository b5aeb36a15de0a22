import type { Clash } from '@drempel/core/merge.js';
import { mergeResponses, saysTheSame } from '@drempel/core/merge.js';
import type { Responses } from '@drempel/core/responses.js';
import type { Drafts } from './drafts.ts';
import { draftOf } from './open-draft.ts';
import { readableDraft } from './readable-draft.ts';
import type { Versions } from './versions.ts';

const SOON = 50;

/** The same question was answered differently here and in another window. */
export interface Conflict {
  readonly clashes: readonly Clash[];
  readonly mine: Responses;
  readonly theirs: Responses;
  /** What both windows started from. */
  readonly base: Responses | undefined;
}

/** What this window and another one said meanwhile: put together where that can be done, asked about where it cannot. */
export class TwoWindows {
  conflict: Conflict | undefined;
  /** Whether answers or a plan from another window came in during this visit. */
  joined = false;
  #deciding = false;
  readonly #drafts: Drafts;
  readonly #versions: Versions;
  readonly #isCurrent: () => boolean;

  /** @param isCurrent whether the page goes on with this draft, and not with that of somebody else */
  constructor(drafts: Drafts, versions: Versions, isCurrent: () => boolean) {
    this.#drafts = drafts;
    this.#versions = versions;
    this.#isCurrent = isCurrent;
  }

  /** Another window says that it wrote: if all of ours is kept, what it said comes in at once. */
  async look(): Promise<void> {
    const { keeper, store, key, host } = this.#drafts;
    if (this.conflict || keeper.unsaved || !host.state() || !this.#isCurrent()) return;
    const present = await store.load(key).catch(() => undefined);
    if (present !== undefined && !keeper.knows(present) && !keeper.unsaved) await this.settle(present);
  }

  /** Somebody else wrote since: puts both together where that can be done, and asks where it cannot. */
  async settle(present: unknown): Promise<void> {
    const { keeper, host } = this.#drafts;
    if (!this.#isCurrent()) {
      // The page went on with somebody else: what could not be kept before that is kept apart, and meets nobody's answers.
      keeper.divert(this.#versions.newKey());
      return keeper.buildOn(undefined, undefined);
    }
    const state = host.state();
    // It has not begun yet: then the next look tells.
    if (!state) return new Promise((resolve) => setTimeout(resolve, SOON));
    const theirs = await readableDraft(present, state.instrument, this.#drafts, this.#versions);
    const agreed = keeper.agreed as Responses | undefined;
    const merged = theirs && mergeResponses(agreed, state.responses, theirs.responses);
    if (theirs && merged?.clashes.length) {
      this.conflict = { clashes: merged.clashes, mine: state.responses, theirs: theirs.responses, base: agreed };
      keeper.divert(this.#versions.newKey());
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
    const apart = this.#versions.own;
    try {
      const present = await store.load(key);
      const theirs = (await readableDraft(present, state.instrument, this.#drafts, this.#versions))?.responses ?? conflict.theirs;
      // Where there is no room for the other side, the question stays: nothing has been decided yet.
      await this.#versions.put(side === 'mine' ? present : draftOf({ ...state, saved: new Date().toISOString() }));
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
    if (apart) await this.#versions.remove(apart);
    await this.#versions.list();
  }

  /** Nothing is left of this scan: then there is nothing to decide, nor to tell. */
  forget(): void {
    this.conflict = undefined;
    this.joined = false;
  }
}
