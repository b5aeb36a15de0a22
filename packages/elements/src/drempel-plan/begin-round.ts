import { newRound } from '@drempel/core/new-round.js';
import { keepVersion } from '../drempel-open/keep-version.ts';
import type { SessionSource } from '../session/session-source.ts';

/**
 * Begins the next round: the questions become empty and the plan stays. `keep`: the answers of now stay as a version;
 * where that fails, nothing begins. Whether it began.
 */
export async function beginRound(source: SessionSource | undefined, keep: boolean): Promise<boolean> {
  const { session } = source ?? {};
  if (!source || !session || (keep && !(await keepVersion(source, session.state)))) return false;
  const next = newRound(session.state.responses);
  session.replace(next);
  // What replaces answers is taken to come from where they are kept; this does not.
  session.adopt(next);
  return true;
}
