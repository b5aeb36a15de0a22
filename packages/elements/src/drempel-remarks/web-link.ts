import { webLink } from '@drempel/core/web-link.js';

/** Whether something stands where a link belongs, and it cannot be opened. */
export const isWrongLink = (text: string): boolean => text.trim() !== '' && webLink(text) === undefined;

const HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]\S*)?$/i;
const CLEARLY_HOST = /^www\.|^[^/?#]+\.(?:be|nl|fr|de|eu|com|org|net|info|brussels|vlaanderen|gent)(?:[:/?#]|$)|^[^/?#]+\//i;

/**
 * The link with `https://` in front, when what is typed is clearly an address on the web; `undefined` when it is a link
 * already, or may be something else, such as the name of a file.
 */
export function completedLink(text: string): string | undefined {
  const bare = text.trim();
  return HOST.test(bare) && CLEARLY_HOST.test(bare) ? webLink(`https://${bare}`) && `https://${bare}` : undefined;
}
