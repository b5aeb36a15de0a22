import { wellFormed } from './cells.ts';

/** Longest text that a paper shows in full, in UTF-16 units: some seven pages. */
export const PAPER_TEXT_LIMIT = 20_000;

/** A text as a paper can hold it: no characters that a file cannot hold, and not so long that the rest drowns in it. */
export function paperText(text: string, cut: string): string {
  if (text.length <= PAPER_TEXT_LIMIT) return wellFormed(text);
  const kept = text.slice(0, PAPER_TEXT_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
  return `${wellFormed(kept)} ${cut}`;
}

/** Lines of a text, however its breaks were made. */
export function linesOf(text: string): readonly string[] {
  return text.split(/\r\n|[\r\n\u2028\u2029]/);
}

/** Whether a text runs from right to left: what its first letter says, or `otherwise` where it has none. */
export function isRightToLeft(text: string, otherwise = false): boolean {
  const first = /\p{L}/u.exec(text)?.[0];
  return first === undefined ? otherwise : RIGHT_TO_LEFT.test(first);
}

/** Signs that nobody sees: what stands between two of them orders its own letters only. */
export const ISOLATES = /[\u2066-\u2069]/g;

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** A language as an office program looks it up: with its country. Ours are spoken in Belgium first. */
export function officeLanguage(language: string): string {
  const plain = language.toLowerCase();
  return { nl: 'nl-BE', fr: 'fr-BE', de: 'de-DE', en: 'en-GB' }[plain] ?? language;
}
