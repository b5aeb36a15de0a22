import type { Instrument } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import type { AssessmentSession, SessionState } from '@drempel/core/session.js';
import type { Mistake } from '../session/mistakes.ts';
import { DraftKeeper } from './draft-keeper.ts';
import type { DraftStore } from './draft-store.ts';
import { browserStore } from './draft-store.ts';
import { readAhead, readLeftBehind } from './left-behind.ts';
import type { OpenedDraft } from './open-draft.ts';
import type { Recovery } from './recovery.ts';

/** What the page's author says about drafts. */
export interface DraftSettings {
  /** Where drafts are, when that is not the browser. */
  readonly store?: DraftStore;
  /** `local`, `session` or `none`; anything, since it comes from markup. */
  readonly storage: string;
  readonly shared: boolean;
  readonly keepDays: number;
  /** That of the draft with which the page goes on now. */
  readonly recovery?: Recovery | undefined;
  readonly session?: Pick<AssessmentSession, 'subscribe'> | undefined;
}

/** What drafts ask of the session they keep. */
export interface DraftsHost {
  readonly settings: DraftSettings;
  state(): SessionState | undefined;
  /** Takes responses into which others' answers came. */
  adopt(responses: Responses): void;
  /** Starts anew from a draft that the respondent chose, or from nothing. */
  restart(draft?: OpenedDraft): void;
  /** Something changed that views show. */
  changed(): void;
  report(mistake: Mistake): void;
}

/**
 * Keeps the draft of one session. Here stands what the first answer needs; what is out of the ordinary (an earlier
 * draft, another window, storage that fails) is in `recovery.ts`, which comes after the first page.
 */
export class Drafts {
  readonly host: DraftsHost;
  readonly key: string;
  readonly keeper: DraftKeeper;
  store: DraftStore;
  recovery: Recovery | undefined;

  constructor(host: DraftsHost, key: string) {
    this.host = host;
    this.key = key;
    this.store = host.settings.store ?? browserStore();
    this.keeper = new DraftKeeper(() => this.store, key, {
      changed: (status, cause) => {
        if (status === 'failed') host.report({ code: 'save-failed', found: String(cause) });
        this.recovery?.follow(status);
        host.changed();
      },
      refused: async (present) => (await this.recover()).settle(present),
      recreated: () => host.report({ code: 'draft-cleared', found: key }),
    });
  }

  /** The draft to go on with; nothing when there is none, or when the respondent must be asked first. */
  async open(instrument: Instrument): Promise<OpenedDraft | undefined> {
    let stored: unknown;
    let left: string | undefined;
    const { store, storage, shared } = this.host.settings;
    try {
      // Whoever writes something else meant to keep less than a page does by itself.
      if (!store && storage && storage !== 'local') throw new Error(storage);
      stored = await this.store.load(this.key);
      if (!store) left = readLeftBehind(this.key);
    } catch (error) {
      stored = await (await this.recover()).fallBack(error);
    }
    const ahead = store ? undefined : readAhead(this.key);
    if (stored === undefined && !ahead && !left && !shared) return undefined;
    return (await this.recover()).resume(instrument, stored, ahead, left);
  }

  async recover(): Promise<Recovery> {
    const { Recovery } = await import('./recovery.ts');
    return (this.recovery ??= new Recovery(this));
  }
}
