import type { LocalizeController } from './localize-controller.ts';
import type { Namespace } from './translations.ts';

type Speaker = Pick<LocalizeController<Namespace>, 'language'>;

/** A year, a month (`2026-11`) or a day as the interface's language writes it, and no more precise than it is. */
export function dateWords({ language }: Speaker, date: string): string {
  const [, month, day] = date.split('-');
  const known: Intl.DateTimeFormatOptions = { year: 'numeric', ...(month && { month: 'long' as const }), ...(day && { day: 'numeric' as const }) };
  return new Intl.DateTimeFormat(language, { ...known, timeZone: 'UTC' }).format(new Date(date));
}
