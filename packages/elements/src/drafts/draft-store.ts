import { createStore, del, get, keys, update, type UseStore } from 'idb-keyval';

/** What is kept on the device between visits. Unknown until it has been parsed again. */
export interface Draft {
  readonly schema: 2;
  /** Another with every write: by it, a window sees that somebody else wrote since it last looked. */
  readonly revision: string;
  /** When it was kept, ISO 8601. */
  readonly saved: string;
  /** Where the respondent was. */
  readonly place: string;
  /** The responses, as data. */
  readonly responses: unknown;
}

/** What is there instead, when a store did not write because of it. */
export interface Refusal {
  readonly present: unknown;
}

/** Where drafts are kept: the seam behind which storage of any kind can be. Values are plain data; every call may reject. */
export interface DraftStore {
  /** How long it keeps them: on this device, until this tab is closed, no longer than this page, or in a place of the page's own, such as a server. */
  readonly keeps: 'device' | 'tab' | 'page' | 'elsewhere';
  load(key: string): Promise<unknown>;
  /**
   * Writes, if `mayReplace` agrees with what is there now: asking and writing are one step, between which nobody else
   * can write. Otherwise nothing is written, and the refusal says what is there.
   */
  save(key: string, draft: Draft, mayReplace?: (present: unknown) => boolean): Promise<Refusal | undefined>;
  remove(key: string): Promise<void>;
  /** Every key there is. Where a store cannot tell, versions kept beside a draft are not found again. */
  keys?(): Promise<readonly string[]>;
}

/** Drafts in IndexedDB, in one database of our own on the page's origin. */
export function browserStore(database = 'drempel'): DraftStore {
  let store: UseStore | undefined;
  /** Opens at the first use, because opening throws where storage is blocked; and once more when the browser closed it under us. */
  const use = async <T>(work: (store: UseStore) => Promise<T>): Promise<T> => {
    try {
      return await work((store ??= createStore(database, 'drafts')));
    } catch {
      return work((store = createStore(database, 'drafts')));
    }
  };
  return {
    keeps: 'device',
    load: (key) => use((open) => get<unknown>(key, open)),
    async save(key, draft, mayReplace = () => true) {
      let refusal: Refusal | undefined;
      await use((open) =>
        update<unknown>(
          key,
          (present) => {
            refusal = mayReplace(present) ? undefined : { present };
            return refusal ? present : draft;
          },
          open,
        ),
      );
      return refusal;
    },
    remove: (key) => use((open) => del(key, open)),
    keys: () => use((open) => keys<string>(open)),
  };
}
