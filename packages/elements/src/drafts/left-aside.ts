import { isParcel, parcelKey, parcelsBeside } from '../sending/parcel-store.ts';
import type { AheadKeeper } from './ahead-keeper.ts';
import type { Draft } from './draft-store.ts';
import type { Drafts } from './drafts.ts';
import type { Question } from './question.ts';
import type { Version, Versions } from './versions.ts';

/** Where a draft is kept, and under which key. */
type Kept = Pick<Drafts, 'store' | 'key'>;

/** Keeps for who they are of: the draft, what earlier visits left elsewhere, the versions, and what was sent or waits to be. */
export async function leaveAside(question: Question, kept: Kept, versions: Versions, ahead: Pick<AheadKeeper, 'asides'>): Promise<void> {
  const { key, store } = kept;
  const present = await writtenSince(question, kept);
  const sending = await parcelsBeside(kept).load();
  const draft = (question.whole ?? present ?? (sending && sentDraft(sending))) as Draft | undefined;
  await versions.put(draft && sending ? { ...draft, sending } : draft, 'other');
  if (present !== draft) await versions.put(present, 'other');
  for (const each of ahead.asides) await versions.put(each, 'other');
  await versions.giveAway();
  await store.remove(parcelKey(key));
  await store.remove(key);
}

/** Throws away the draft, and what was sent or waits to be. */
export async function throwAway(question: Question, kept: Kept, versions: Versions): Promise<void> {
  const { key, store } = kept;
  // What another window wrote meanwhile is not what may go.
  await versions.put(await writtenSince(question, kept));
  await store.remove(parcelKey(key));
  await store.remove(key);
}

/** A version that was left aside is somebody's again. */
export async function takeUp({ key, responses, stored }: Version, kept: Kept, versions: Versions): Promise<void> {
  const { sending } = stored as { sending?: unknown };
  if (isParcel(sending)) await parcelsBeside(kept).save(sending, true);
  if (responses) return;
  // What cannot be read can only be had as a file.
  await versions.put(stored);
  await versions.remove(key);
}

/** What another window wrote since the question was asked. */
async function writtenSince({ stored }: Question, { store, key }: Kept): Promise<unknown> {
  const present = await store.load(key);
  return stored === undefined || (present as Partial<Draft> | undefined)?.revision !== (stored as Partial<Draft>).revision ? present : undefined;
}

/** What was sent, as a draft: the only trace of answers of which no draft is left. */
function sentDraft({ body, made }: { readonly body: string; readonly made: string }): Draft {
  return { schema: 2, revision: '', saved: made, place: 'report', responses: (JSON.parse(body) as { result?: { responses?: unknown } }).result?.responses };
}
