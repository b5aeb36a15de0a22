import type { Draft, DraftStore } from './draft-store.ts';

const PREFIX = 'drempel/';

/** Drafts in `localStorage` or `sessionStorage`; throws at once where the browser blocks it. */
export function webStore(keeps: 'device' | 'tab'): DraftStore {
  const storage = keeps === 'device' ? localStorage : sessionStorage;
  // Some browsers hand out a storage that has no room at all.
  storage.setItem(`${PREFIX}probe`, 'x');
  storage.removeItem(`${PREFIX}probe`);
  const read = (key: string): unknown => {
    const text = storage.getItem(PREFIX + key);
    return text === null ? undefined : parsed(text);
  };
  return {
    keeps,
    load: async (key) => Promise.resolve(read(key)),
    // Nothing comes between reading and writing: both happen at once.
    save: async (key, draft, mayReplace = () => true) => {
      const present = read(key);
      if (!mayReplace(present)) return Promise.resolve({ present });
      storage.setItem(PREFIX + key, JSON.stringify(draft));
      return Promise.resolve(undefined);
    },
    remove: async (key) => Promise.resolve(storage.removeItem(PREFIX + key)),
    keys: async () => Promise.resolve(Object.keys(storage).filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))),
  };
}

/** Drafts in this page alone: where nothing else can be had. The page says so. */
export function pageStore(): DraftStore {
  const drafts = new Map<string, Draft>();
  return {
    keeps: 'page',
    load: async (key) => Promise.resolve(drafts.get(key)),
    save: async (key, draft) => {
      drafts.set(key, draft);
      return Promise.resolve(undefined);
    },
    remove: async (key) => Promise.resolve(void drafts.delete(key)),
    keys: async () => Promise.resolve([...drafts.keys()]),
  };
}

/** What cannot be read is a draft all the same: whoever opens it sets it aside. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
