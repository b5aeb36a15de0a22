const claimed = new Map<string, WeakRef<object>>();

/**
 * A storage key for one owner: the same scan twice on one page gets a second key, so that the two do not write over
 * each other. The first to ask has the plain key, so order on the page decides, the same way at every visit.
 */
export function claimKey(owner: object, wanted: string): string {
  for (let turn = 1; ; turn += 1) {
    const key = turn === 1 ? wanted : `${wanted}#${turn}`;
    const holder = claimed.get(key)?.deref();
    if (holder === undefined || holder === owner || !isOnPage(holder)) {
      claimed.set(key, new WeakRef(owner));
      return key;
    }
  }
}

/** Gives a key back. */
export function releaseKey(owner: object, key: string): void {
  if (claimed.get(key)?.deref() === owner) claimed.delete(key);
}

function isOnPage(holder: object): boolean {
  return !(holder instanceof Node) || holder.isConnected;
}
