import type { LocalizeController } from './localize-controller.ts';
import { known } from './number-words.ts';
import type { Namespace } from './translations.ts';

type Speaker = Pick<LocalizeController<Namespace>, 'language' | 'wanted'>;

/** A year, a month (`2026-11`) or a day as the interface's language writes it, and no more precise than it is. */
export function dateWords({ language }: Pick<Speaker, 'language'>, date: string): string {
  const [, month, day] = date.split('-');
  return inWords(language, date, { year: 'numeric', ...(month && { month: 'long' }), ...(day && { day: 'numeric' }), timeZone: 'UTC' });
}

/** A moment as the view's language writes it: its day, its time, or both. */
export function momentWords({ wanted }: Pick<Speaker, 'wanted'>, moment: string | number, style: 'day' | 'time' | 'both'): string {
  return inWords(known(wanted), moment, { ...(style !== 'time' && { dateStyle: 'long' }), ...(style !== 'day' && { timeStyle: 'short' }) });
}

/**
 * English without a country is written as in Europe: day before month, 24 hours. In French, the first of a month is
 * "1er", which `Intl` does not know. In Arabic, months have the names that every
 * country knows, years are counted as on the other papers, and digits and hours are written as in the other languages.
 */
function inWords(language: string, moment: string | number, style: Intl.DateTimeFormatOptions): string {
  const wanted = /^ar\b/i.test(language) ? 'ar-u-ca-gregory-hc-h23-nu-latn' : /^en$/i.test(language) ? 'en-GB' : language;
  const text = new Intl.DateTimeFormat(wanted, style).format(new Date(moment));
  return /^fr\b/i.test(language) ? text.replace(/^1 /, '1er ') : text;
}
