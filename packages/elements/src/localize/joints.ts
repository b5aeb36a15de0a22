import { directionOf } from '@drempel/core/direction.js';
import type { Language } from './translations.ts';
import { translator } from './translations.ts';

/*
 * Texts that are put together from others. How they are joined is a word of each language: French has a space before a
 * colon, Arabic another comma. For who has the words that no first page shows: they come in one file.
 */

interface Speaker {
  readonly language: Language;
}

/** A name with what belongs to it: "Who: the reception desk". */
export function labelled({ language }: Speaker, label: string, text: string): string {
  return translator(language, 'report')('report.labelled', { label, text });
}

/** "a, b, c" */
export function seriesWords({ language }: Speaker, parts: readonly string[]): string {
  return isolated(language, parts).join(translator(language, 'report')('report.comma'));
}

/** "a, b and c" */
export function listWords({ language }: Speaker, parts: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(isolated(language, parts));
}

/**
 * From right to left, what stands in a list may run the other way: Dutch names in an Arabic sentence. Each then orders
 * its own letters only (U+2068 and U+2069, which nobody sees), so that the list itself is read in its order.
 */
function isolated(language: Language, parts: readonly string[]): readonly string[] {
  return directionOf(language) === 'rtl' ? parts.map((part) => (part.includes('\u2068') ? part : `\u2068${part}\u2069`)) : parts;
}
