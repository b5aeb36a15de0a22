import type { SessionState } from '@drempel/core/session.js';
import type { Draft } from '../drafts/draft-store.ts';
import type { SessionSource } from '../session/session-source.ts';

/** Whether what is replaced can be kept as a version that outlives this page. */
export function canKeep(source: SessionSource | undefined): boolean {
  return source?.recovery !== undefined && source.keeps !== 'page' && source.saving !== 'failed';
}

/** Keeps what is here as a version beside the draft; false when that cannot be done. */
export async function keepVersion(source: SessionSource, { place, responses }: SessionState): Promise<boolean> {
  if (!source.recovery || !canKeep(source)) return false;
  const draft: Draft = { schema: 2, revision: '', saved: new Date().toISOString(), place, responses };
  return source.recovery.versions.put(draft).then(
    () => true,
    () => false,
  );
}
