import type { Answer } from '@drempel/core/responses.js';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { settled, until } from '../testing.fixtures.ts';

/** A second window beside the first: it must not see the first on its page. */
export async function beside(first: DrempelSession, open: () => Promise<DrempelSession>): Promise<DrempelSession> {
  const { parentElement } = first;
  first.remove();
  const second = await open();
  parentElement?.append(first);
  await settled(first);
  return second;
}

export const saved = (element: DrempelSession): Promise<void> => until(() => element.saving === 'saved' || element.saving === 'failed');

export const answerOf = (element: DrempelSession, id: string): Answer | undefined => element.session?.state.responses.items[id]?.answer;
