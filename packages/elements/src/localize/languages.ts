import type { Namespace } from './translations.ts';

export type Words = Readonly<Record<string, string>>;

/** The files of a language: what the first pages show has files of its own, so that a visit begins with no more. */
export interface Files {
  /** The questions. */
  questionnaire(): Promise<{ default: Words }>;
  /** What stands around them. */
  scan(): Promise<{ default: Words }>;
  /** All that no first page shows, by namespace. */
  later(): Promise<Readonly<Record<Exclude<Namespace, 'questionnaire' | 'scan'>, Words>>>;
}

/** One line a language: a build for some languages leaves out the lines of the others (`tools/bundle.mjs`). */
export const files = {
  nl: { questionnaire: () => import('./locales/nl/questionnaire.ts'), scan: () => import('./locales/nl/scan.ts'), later: () => import('./locales/nl/later.ts') },
  en: { questionnaire: () => import('./locales/en/questionnaire.ts'), scan: () => import('./locales/en/scan.ts'), later: () => import('./locales/en/later.ts') },
  de: { questionnaire: () => import('./locales/de/questionnaire.ts'), scan: () => import('./locales/de/scan.ts'), later: () => import('./locales/de/later.ts') },
  fr: { questionnaire: () => import('./locales/fr/questionnaire.ts'), scan: () => import('./locales/fr/scan.ts'), later: () => import('./locales/fr/later.ts') },
  ar: { questionnaire: () => import('./locales/ar/questionnaire.ts'), scan: () => import('./locales/ar/scan.ts'), later: () => import('./locales/ar/later.ts') },
} satisfies Record<string, Files>;
