import { newRound } from '@drempel/core/new-round.js';
import { keepVersion } from '../drempel-open/keep-version.ts';
import type { SessionSource } from '../session/session-source.ts';

/** Begins the next round: the questions become empty and the plan stays. The answers of now stay as a version, where they can. */
export async function beginRound(source: SessionSource | undefined): Promise<void> {
  const { session } = source ?? {};
  if (!source || !session) return;
  await keepVersion(source, session.state);
  const next = newRound(session.state.responses);
  session.replace(next);
  // What replaces answers is taken to come from where they are kept; this does not.
  session.adopt(next);
}
