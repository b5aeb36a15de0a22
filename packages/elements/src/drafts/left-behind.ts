/** Where is written ahead, and where a visit without IndexedDB keeps its draft: `localStorage`. Looked at by every visit, written to later. */
export const aheadName = (key: string): string => `drempel/${key}~ahead`;
export const leftName = (key: string): string => `drempel/${key}`;

/** What was written ahead on an earlier visit, unparsed text; nothing when all had reached the store. */
export const readAhead = (key: string): string | undefined => read(aheadName(key));

/** The draft of a visit that could not open IndexedDB; nothing when there was none. */
export const readLeftBehind = (key: string): string | undefined => read(leftName(key));

function read(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}
