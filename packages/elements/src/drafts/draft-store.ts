import { createStore, del, get, set, type UseStore } from 'idb-keyval';

/** What is kept on the device between visits. Unknown until it has been parsed again. */
export interface Draft {
  readonly schema: 1;
  /** When it was kept, ISO 8601. */
  readonly saved: string;
  /** Where the respondent was. */
  readonly place: string;
  /** The responses, as data. */
  readonly responses: unknown;
}

/** Where drafts are kept: the seam behind which storage of any kind can be. Values are plain data; every call may reject. */
export interface DraftStore {
  load(key: string): Promise<unknown>;
  save(key: string, draft: unknown): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Drafts in IndexedDB, in one database of our own on the page's origin. */
export function browserStore(): DraftStore {
  let store: UseStore | undefined;
  // Opened at the first use, because opening throws where storage is blocked.
  const opened = () => (store ??= createStore('drempel', 'drafts'));
  return {
    load: async (key) => get<unknown>(key, opened()),
    save: async (key, draft) => set(key, draft, opened()),
    remove: async (key) => del(key, opened()),
  };
}
