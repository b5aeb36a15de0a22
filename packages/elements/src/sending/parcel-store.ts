import type { Draft, DraftStore } from '../drafts/draft-store.ts';
import type { Parcel, StopReason } from './attempt.ts';

/** What is under way to a receiver, or arrived. Kept with the draft, so that it survives the page. */
export interface KeptParcel extends Parcel {
  readonly schema: 1;
  readonly state: 'waiting' | 'stopped' | 'sent';
  /** When it was made, ISO 8601. */
  readonly made: string;
  readonly tries: number;
  /** Before when the receiver wants no other try, in ms since 1970. */
  readonly notBefore?: number;
  /** Why it stopped. */
  readonly why?: StopReason;
  /** When the receiver has received it, ISO 8601, as it says. */
  readonly received?: string;
}

/** The one parcel of a draft: a newer one takes its place. */
export interface ParcelStore {
  load(): Promise<KeptParcel | undefined>;
  /** Resolves to whether it is kept. Only a new one takes the place of another, or comes back where it was wiped. */
  save(parcel: KeptParcel, isNew?: boolean): Promise<boolean>;
  /** Whether what is kept outlives the tab. */
  readonly lasts: boolean;
}

export const parcelKey = (draftKey: string): string => `${draftKey}~sending`;

/** Beside the draft, where that is kept. */
export function parcelsBeside(place: { readonly store: DraftStore; readonly key: string }): ParcelStore {
  return {
    get lasts() {
      return place.store.keeps === 'device' || place.store.keeps === 'elsewhere';
    },
    async load() {
      const found = await place.store.load(parcelKey(place.key));
      return isParcel(found) ? found : undefined;
    },
    async save(parcel, isNew = false) {
      const mayReplace = (present: unknown) => isNew || (isParcel(present) && present.id === parcel.id);
      return (await place.store.save(parcelKey(place.key), parcel as unknown as Draft, mayReplace)) === undefined;
    },
  };
}

/** In the page alone, where the page keeps nothing. */
export function parcelsInPage(): ParcelStore {
  let kept: KeptParcel | undefined;
  return {
    lasts: false,
    load: () => Promise.resolve(kept),
    save: (parcel) => Promise.resolve(!!(kept = parcel)),
  };
}

export function isParcel(found: unknown): found is KeptParcel {
  const { schema, id, url, body, state } = (found ?? {}) as Partial<Record<keyof KeptParcel, unknown>>;
  return schema === 1 && [id, url, body].every((text) => typeof text === 'string') && ['waiting', 'stopped', 'sent'].includes(state as string);
}
