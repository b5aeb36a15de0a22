/** Which element on the page writes to which key. */
const owners = new Map<string, Element>();

/**
 * A storage key for one element: the same scan twice on one page gets a second key, so that the two do not write over
 * each other. The first to ask has the plain key, so order on the page decides, the same way at every visit. What an
 * element had before, and what an element that has left the page has, is free again.
 */
export function claimKey(owner: Element, parts: readonly (string | undefined)[], respondent: string): string {
  for (const [key, other] of owners) if (other === owner || !other.isConnected) owners.delete(key);
  const wanted = [...parts, ...(respondent ? [`@${respondent}`] : [])].map(part => encodeURIComponent(part ?? '').replace('%40', '@').replaceAll('~', '%7E')).join('/');
  let key = wanted;
  for (let turn = 2; owners.has(key); turn += 1) key = `${wanted}#${turn}`;
  owners.set(key, owner);
  return key;
}
