import { wraps, lineHeight } from './looks.ts';
import type { Row } from './sheet.ts';

/** A row can be no higher, in points. */
const HIGHEST = 409;

/**
 * How high a row must be for its texts, in points; nothing for a row of one usual line. Excel would see to it itself, but
 * LibreOffice does not. Whoever widens a column gets a new height from either.
 */
export function rowHeight(cells: Row, widths: readonly number[]): number | undefined {
  let highest = 0;
  cells.forEach((cell, column) => {
    if (!cell || typeof cell.value !== 'string') return;
    const look = cell.look ?? 'text';
    const width = widths.slice(column, column + (cell.span ?? 1)).reduce((sum, each) => sum + each, 0);
    highest = Math.max(highest, lineHeight(look) * (wraps(look) ? linesIn(cell.value, width * LETTERS) : 1));
  });
  return highest > lineHeight('text') ? Math.min(HIGHEST, highest) : undefined;
}

/** Widths are counted in figures; of text, a little more goes on a line. */
const LETTERS = 1.05;

/** On how many lines of so many letters a text comes to stand. */
function linesIn(text: string, letters: number): number {
  let lines = 0;
  for (const line of text.split('\n')) {
    lines += 1;
    if (line.length <= letters) continue;
    let used = 0;
    for (const word of line.split(' ')) {
      if (used && used + word.length > letters) {
        lines += 1;
        used = 0;
      }
      // A word that is longer than a line is cut.
      lines += Math.floor(word.length / letters);
      used += (word.length % letters) + 1;
    }
  }
  return lines;
}
