/** So many requests a minute from one address; who comes more often is told when to come back. */
const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 10_000;

/** A function that counts a request from an address and gives the seconds it must wait: 0 when it need not. */
export function rateLimit(perMinute, now = Date.now) {
  const windows = new Map();
  return (address) => {
    const time = now();
    let window = windows.get(address);
    if (!window || window.end <= time) {
      // In the order in which they end: a new window is always the last to end.
      windows.delete(address);
      for (const [other, { end }] of windows) {
        if (end > time && windows.size < MOST_ADDRESSES) break;
        windows.delete(other);
      }
      window = { end: time + WINDOW_MS, count: 0 };
      windows.set(address, window);
    }
    window.count += 1;
    return window.count > perMinute ? Math.ceil((window.end - time) / 1000) : 0;
  };
}
