/** Marks this tab as that of whoever fills in, on a device that people share: so that a reload asks nothing. */
const markOf = (key: string) => `drempel/${key}~mine`;

export function markTab(key: string): void {
  try {
    sessionStorage.setItem(markOf(key), 'yes');
  } catch {
    // Then it is asked again.
  }
}

export function unmarkTab(key: string): void {
  try {
    sessionStorage.removeItem(markOf(key));
  } catch {
    // Where it cannot be taken away, it could not be put.
  }
}

export function isMarkedTab(key: string): boolean {
  try {
    return sessionStorage.getItem(markOf(key)) !== null;
  } catch {
    return false;
  }
}
