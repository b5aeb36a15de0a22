import { servedBy } from '@drempel/core/served-by.js';
import { languageAround as languageOfPage } from './language.ts';
import { LANGUAGES } from './translations.ts';

/**
 * Takes the place of `language.ts` in a file with one language, such as `dist/drempel.fr.js` (`tools/bundle.mjs`): that
 * language is spoken, whatever the page asks for, also in dates and numbers.
 */
export { watchLanguage } from './language.ts';

const [only = ''] = LANGUAGES;
const warned = new Set<string>();

/** The language around an element where it is this one (`fr-BE` in a French file), else this one; and the page's author is told once. */
export function languageAround(element: Element): string {
  const asked = languageOfPage(element, only);
  if (servedBy(asked, LANGUAGES)) return asked;
  if (!warned.has(asked)) {
    warned.add(asked);
    console.warn(`<${element.localName}>: the page is in "${asked}", but this file of Drempel has only "${only}". For other languages take drempel.js or drempel.all.js; or say lang="${only}" around the element.`);
  }
  return only;
}
