import type { LocalizeController } from './localize-controller.ts';
import type { Namespace } from './translations.ts';

type Speaker = Pick<LocalizeController<Namespace>, 'wanted'>;

/** A number as the view's language writes it, with at most so many decimals. */
export function numberWords({ wanted }: Speaker, value: number, decimals = 1): string {
  return formatter(wanted, decimals).format(value);
}

/** A share in [0, 1] as a whole number from 0 to 100; rounding happens here and nowhere earlier. */
export function pointsWords(speaker: Speaker, share: number): string {
  return numberWords(speaker, share * 100, 0);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(language: string, decimals: number): Intl.NumberFormat {
  const key = `${language}/${decimals}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.NumberFormat(known(language), { maximumFractionDigits: decimals });
    formatters.set(key, format);
  }
  return format;
}

/**
 * Plain Dutch is written as in Belgium; a tag that is no language at all is, too. Arabic as in the Maghreb, whatever the
 * country: with the digits and the decimal comma that those who read it in Belgium use in every other language.
 */
export function known(language: string): string {
  try {
    return language === 'nl' ? 'nl-BE' : /^ar\b/i.test(language) ? 'ar-MA' : (Intl.getCanonicalLocales(language)[0] ?? 'nl-BE');
  } catch {
    return 'nl-BE';
  }
}
