import type { Instrument } from '@drempel/core/instrument.js';
import type { Drafts } from './drafts.ts';
import type { OpenedDraft } from './open-draft.ts';
import { openDraft } from './open-draft.ts';
import type { Versions } from './versions.ts';

/** What the draft in the store says; one that cannot be read is kept as a version, and the page says so. */
export async function readableDraft(stored: unknown, instrument: Instrument, { store, key, host }: Drafts, versions: Versions): Promise<OpenedDraft | undefined> {
  if (stored === undefined) return undefined;
  const opened = openDraft(stored, instrument);
  if (opened.wrong === undefined) return opened;
  await versions.put(stored);
  await store.remove(key);
  host.report({ code: 'draft-unreadable', found: opened.wrong, where: key });
  return undefined;
}
