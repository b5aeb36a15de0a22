import type { Answer } from '@drempel/core/responses.js';
import type { Draft, DraftStore, Refusal } from '@drempel/elements/drafts/draft-store.js';
import { catalog } from '@drempel/instruments';
import './session.ts';

/** Where the drafts of a story are kept: in the story alone, with what its earlier visits left. */
export class StoryStore implements DraftStore {
  readonly keeps: DraftStore['keeps'];
  readonly #drafts: Map<string, unknown>;

  constructor(drafts: Readonly<Record<string, unknown>> = {}, keeps: DraftStore['keeps'] = 'device') {
    this.keeps = keeps;
    this.#drafts = new Map(Object.entries(drafts));
  }

  load(key: string): Promise<unknown> {
    return Promise.resolve(this.#drafts.get(key)).then((draft) => structuredClone(draft));
  }

  async save(key: string, draft: Draft, mayReplace: (present: unknown) => boolean = () => true): Promise<Refusal | undefined> {
    const present = await this.load(key);
    if (!mayReplace(present)) return { present };
    this.#drafts.set(key, structuredClone(draft));
    return undefined;
  }

  remove(key: string): Promise<void> {
    this.#drafts.delete(key);
    return Promise.resolve();
  }

  keys(): Promise<readonly string[]> {
    return Promise.resolve([...this.#drafts.keys()]);
  }

  /** Puts there what another window would have written. */
  put(key: string, draft: unknown): void {
    this.#drafts.set(key, draft);
  }
}

/** A draft of the action plan with these answers, as an earlier visit left it. */
export async function heldDraft(answers: Readonly<Record<string, Answer>>, { saved = '2026-11-18T14:32:00.000Z', revision = 'story.1' } = {}): Promise<Draft> {
  const instrument = await catalog[0]?.load('nl');
  const items = Object.entries(answers).map(([id, answer]) => [id, { revision: instrument?.items.find((each) => each.id === id)?.revision ?? 1, answer }] as const);
  return {
    schema: 2,
    revision,
    saved,
    place: 'page:T',
    responses: { instrument: { id: instrument?.id, version: instrument?.version }, scan: 'quick', organisation: 'Gemeente Voorbeeld', profile: { sector: 'gem' }, items: Object.fromEntries(items) },
  };
}

/** The key of the draft of a story's session: instrument, scan, `storage-key`. */
export const draftKey = (name: string): string => `actieplan/quick/${name}`;
