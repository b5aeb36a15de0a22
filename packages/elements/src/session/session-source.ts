import type { AssessmentSession } from '@drempel/core/session.js';
import type { SaveStatus } from '../drafts/draft-keeper.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { Recovery } from '../drafts/recovery.ts';
import type { DrempelErrorCode } from '../later-events.ts';
import type { InstrumentOffer } from './instrument-source.ts';

/** What a session element offers to the views around it. */
export interface SessionSource {
  /** Nothing until the instrument has been loaded, and when that failed. */
  readonly session: AssessmentSession | undefined;
  /** Where its instrument came from, and its glossary can be had. */
  readonly offer: InstrumentOffer | undefined;
  /** The language in which its views speak (BCP 47). */
  readonly language: string;
  readonly saving: SaveStatus;
  /** How long what is kept stays. */
  readonly keeps: DraftStore['keeps'];
  /** What is out of the ordinary with keeping the answers, and the ways out; nothing as long as all is as usual. */
  readonly recovery: Recovery | undefined;
  /** Whether this visit took up an earlier draft. */
  readonly resumed: boolean;
  /** How often the respondent went somewhere during this visit; at 0, no view takes focus. */
  readonly moves: number;
  /** What the page itself says about the respondent; empty where it says nothing. */
  readonly organisation: string;
  readonly sector: string;
  readonly respondentRole: string;
  /** What is wrong with the page, the instrument or a draft, to be told gently on the page. */
  readonly notices: readonly Notice[];
  /** Whether it shows its notices itself; otherwise `drempel-recovery` does. */
  readonly showsNotices?: boolean;
  /** Calls back after every change of any of these; the returned function stops that. */
  observe(callback: () => void): () => void;
  /** Throws away the draft and all answers. */
  startAgain(): Promise<void>;
  /** Where the result can be sent, to whom, and whether that may be another origin; empty where the page does not say. */
  readonly submitUrl: string;
  readonly submitTo: string;
  readonly submitCrossOrigin: boolean;
  /** Views ask, and the session element tells: it is the one that fires public events. */
  dispatchEvent(event: Event): boolean;
}

/** Something a reader of the page may have to pass on to whoever made it. */
export interface Notice {
  readonly code: Exclude<DrempelErrorCode, 'unknown-look' | 'unknown-storage' | 'save-failed' | 'send-failed' | 'wipe-failed'>;
  /** The value that was not understood. */
  readonly found: string;
}

/**
 * The request by which a view finds its session. It follows the community protocol for context
 * (`context-request`), so that other libraries can answer it too; the key lets two copies of this library meet.
 */
export class SessionRequestEvent extends Event {
  readonly context = SESSION_KEY;
  readonly callback: (source: SessionSource) => void;

  constructor(callback: (source: SessionSource) => void) {
    super('context-request', { bubbles: true, composed: true });
    this.callback = callback;
  }
}

/** The session of a view: of the element that its `for` names (beside it, or beside an element it is inside of), else the nearest around it. */
export function sourceOf(view: Element & { for?: string }): SessionSource | undefined {
  let found: SessionSource | undefined;
  for (let root: Node | undefined = view.getRootNode(); root && !found; root = (root as ShadowRoot).host?.getRootNode?.()) {
    const from = view.for ? (root as ShadowRoot).getElementById?.(view.for) : view;
    from?.dispatchEvent(new SessionRequestEvent((source) => (found = source)));
  }
  return found;
}

export const SESSION_KEY = Symbol.for('drempel.session.v1');

/** Fired on the document by a session element that was just connected, for views that are still waiting. */
export const SESSION_ARRIVED = 'drempel-session-arrived';
