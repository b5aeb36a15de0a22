/** Lets go of what `readLeftBehind` found once it is in the draft, unless a window that still writes there wrote since. */
export function forgetLeftBehind(key: string, text: string): void {
  try {
    if (localStorage.getItem(`drempel/${key}`) === text) localStorage.removeItem(`drempel/${key}`);
  } catch {
    // The next visit finds it once more, and nothing new in it.
  }
}
