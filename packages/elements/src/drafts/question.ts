import { mergeResponses } from '@drempel/core/merge.js';
import type { Responses } from '@drempel/core/responses.js';
import { saysAnything } from '@drempel/core/says-anything.js';
import type { SessionState } from '@drempel/core/session.js';
import type { StoredDraft } from './ahead-keeper.ts';
import type { OpenedDraft } from './open-draft.ts';
import { draftOf } from './open-draft.ts';
import type { Version, Versions } from './versions.ts';

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

/** All of a question but why it is asked. `opened` is the draft with what earlier visits left elsewhere. */
export function questionAbout(opened: OpenedDraft | undefined, { draft, stored }: StoredDraft): Omit<Question, 'why'> {
  return { ...(opened && { draft: opened }), stored: draft && stored, agreed: draft?.responses, whole: opened && (opened === draft ? stored : draftOf(opened)) };
}

/**
 * What was chosen, together with what was said before it was; nothing when neither says anything. Where they contradict
 * each other, what was chosen is kept as a version too, as it was stored.
 */
export async function begunWith(chosen: OpenedDraft | Version | undefined, stored: unknown, state: SessionState | undefined, versions: Versions): Promise<OpenedDraft | undefined> {
  const said = state && saysAnything(state.responses) ? state : undefined;
  if (!chosen?.responses) return said && { responses: said.responses, place: said.place, saved: '' };
  const { responses, clashes } = state ? mergeResponses(undefined, state.responses, chosen.responses) : { responses: chosen.responses, clashes: [] };
  if (clashes.some(({ item, plan }) => item ?? plan)) await versions.put(stored).catch(() => undefined);
  return { responses, place: 'place' in chosen ? chosen.place : 'intro', saved: chosen.saved };
}
