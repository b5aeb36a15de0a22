/**
 * Makes text safe to stand in a cell of a spreadsheet.
 *
 * A spreadsheet runs text that begins like a formula, and so would run what somebody typed as a note. OWASP's list of
 * first characters is taken, with full-width and small forms. A program that expects another separator cuts a line in
 * other places, so the same holds after every separator that is common in such files. `'` before the character makes
 * it text; `original` takes it away again.
 */

/** Longest text a cell of Excel holds, in UTF-16 units. */
export const CELL_LIMIT = 32_767;

/** Stands at the end of a text that was cut off. A sign, not a word: exports carry no language. */
export const CUT = ' […]';

export interface CellText {
  readonly text: string;
  /** Whether the text was too long and ends in `CUT`. */
  readonly cut: boolean;
}

/** Text for a cell of a file that knows only text (CSV): harmless, without characters it cannot hold, and not too long. */
export function cellText(text: string): CellText {
  return shortened(harmless(wellFormed(text)));
}

/** Text for a cell that is told to be text (XLSX): without characters it cannot hold, and not too long. */
export function fitting(text: string): CellText {
  return shortened(wellFormed(text));
}

function shortened(text: string): CellText {
  if (text.length <= CELL_LIMIT) return { text, cut: false };
  const kept = text.slice(0, CELL_LIMIT - CUT.length).replace(/[\uD800-\uDBFF]$/, '');
  return { text: kept + CUT, cut: true };
}

/** Whether somebody who types this text into a spreadsheet would make a formula of it, or lose its first sign. */
export function isFormulaLike(text: string): boolean {
  return /^[\s\p{Cc}\p{Cf}\uFFFD"'`]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^['\t\r\n]/u.test(text);
}

/** Text in which no cell can begin as a formula, wherever a program may think that a cell begins. */
export function harmless(text: string): string {
  let safe = '';
  let place: Place = 'first';
  for (const character of text) {
    if (isDangerous(character, place)) safe += MARK;
    safe += character;
    place = placeAfter(character, place);
  }
  return safe;
}

/** What `harmless` was given. */
export function original(text: string): string {
  let found = '';
  let place: Place = 'first';
  const characters = [...text];
  characters.forEach((character, index) => {
    if (character === MARK && isDangerous(characters[index + 1], place)) return;
    found += character;
    place = placeAfter(character, place);
  });
  return found;
}

/** Characters that no XML and few programs can take (controls, halves of a pair) become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}

/** Where a character stands: first in the text (marks aside), where some program begins a cell, or inside one. */
type Place = 'first' | 'begin' | 'inside';

const MARK = "'";
const BEGINS_FORMULA: ReadonlySet<string> = new Set('=+-@＝＋－＠﹦﹢﹣﹫');
/** In front of a formula these are stripped. In front of the text they are refused, further on they are just text. */
const STRIPPED_FIRST: ReadonlySet<string> = new Set('\t\r\n\0');
const SEPARATOR: ReadonlySet<string> = new Set(',;\t\r\n');
/** White space, what cannot be seen, and quotes: programs may strip these before they look at what a cell begins with. */
const STRIPPED = /^[\s\p{Cc}\p{Cf}\uFFFD"'`´‘’‚“”„«»‹›＂＇]$/u;

function isDangerous(character: string | undefined, place: Place): boolean {
  if (character === undefined || place === 'inside') return false;
  return BEGINS_FORMULA.has(character) || (place === 'first' && STRIPPED_FIRST.has(character));
}

function placeAfter(character: string, place: Place): Place {
  if (place === 'first' && character === MARK) return 'first';
  if (SEPARATOR.has(character)) return 'begin';
  return place !== 'inside' && STRIPPED.test(character) ? 'begin' : 'inside';
}
