import type { Draft, DraftStore } from '../drafts/draft-store.ts';
import type { Parcel, StopReason } from './attempt.ts';

/** What is under way to a receiver, or arrived. Kept with the draft, so that it survives the page. */
export interface KeptParcel extends Parcel {
  readonly schema: 1;
  readonly state: 'waiting' | 'stopped' | 'sent';
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly tries: number;
  /** Why it stopped. */
  readonly why?: StopReason;
  /** When the receiver has received it, ISO 8601, as it says. */
  readonly received?: string;
}

/** The one parcel of a draft: a newer one takes its place. */
export interface ParcelStore {
  load(): Promise<KeptParcel | undefined>;
  save(parcel: KeptParcel): Promise<void>;
}

export const parcelKey = (draftKey: string): string => `${draftKey}~sending`;

/** Beside the draft, where that is kept. */
export function parcelsBeside({ store, key }: { readonly store: DraftStore; readonly key: string }): ParcelStore {
  return {
    async load() {
      const found = await store.load(parcelKey(key));
      return isParcel(found) ? found : undefined;
    },
    async save(parcel) {
      await store.save(parcelKey(key), parcel as unknown as Draft);
    },
  };
}

/** In the page alone, where the page keeps nothing. */
export function parcelsInPage(): ParcelStore {
  let kept: KeptParcel | undefined;
  return {
    load: () => Promise.resolve(kept),
    save: (parcel) => Promise.resolve(void (kept = parcel)),
  };
}

function isParcel(found: unknown): found is KeptParcel {
  const { schema, id, url, body, state } = (found ?? {}) as Partial<Record<keyof KeptParcel, unknown>>;
  return schema === 1 && [id, url, body].every((text) => typeof text === 'string') && ['waiting', 'stopped', 'sent'].includes(state as string);
}
