import { createInstance, type i18n } from 'i18next';
import type nlExport from './locales/nl/export.ts';
import type nlIndicator from './locales/nl/indicator.ts';
import type nlQuestionnaire from './locales/nl/questionnaire.ts';
import type nlRecovery from './locales/nl/recovery.ts';
import type nlRemarks from './locales/nl/remarks.ts';
import type nlReport from './locales/nl/report.ts';
import type nlScan from './locales/nl/scan.ts';
import type nlSubmit from './locales/nl/submit.ts';
import { servedBy } from './language.ts';

/** What each namespace holds; Dutch is the source of the keys, and a missing key elsewhere fails the compile. */
interface Dictionaries {
  questionnaire: typeof nlQuestionnaire;
  remarks: typeof nlRemarks;
  indicator: typeof nlIndicator;
  scan: typeof nlScan;
  report: typeof nlReport;
  export: typeof nlExport;
  recovery: typeof nlRecovery;
  submit: typeof nlSubmit;
}

export type Namespace = keyof Dictionaries;

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutPlural<K> = K extends `${infer Base}${PluralSuffix}` ? Base : K;

/** Keys of a namespace, without the endings for plural forms. */
export type MessageKey<N extends Namespace> = WithoutPlural<keyof Dictionaries[N]> & string;

/** A dictionary of another language: every key of the Dutch one, and whatever plural forms that language has. */
export type Translation<N extends Namespace> = Readonly<
  Record<keyof Dictionaries[N], string> & Partial<Record<`${MessageKey<N>}${PluralSuffix}`, string>>
>;

type Loader<N extends Namespace> = () => Promise<{ default: Readonly<Record<string, string>> & Partial<Record<keyof Dictionaries[N], string>> }>;

/** One file a language and namespace, so that a page loads only the words it shows. */
const loaders = {
  nl: {
    questionnaire: () => import('./locales/nl/questionnaire.ts'),
    remarks: () => import('./locales/nl/remarks.ts'),
    indicator: () => import('./locales/nl/indicator.ts'),
    scan: () => import('./locales/nl/scan.ts'),
    report: () => import('./locales/nl/report.ts'),
    export: () => import('./locales/nl/export.ts'),
    recovery: () => import('./locales/nl/recovery.ts'),
    submit: () => import('./locales/nl/submit.ts'),
  },
  en: {
    questionnaire: () => import('./locales/en/questionnaire.ts'),
    remarks: () => import('./locales/en/remarks.ts'),
    indicator: () => import('./locales/en/indicator.ts'),
    scan: () => import('./locales/en/scan.ts'),
    report: () => import('./locales/en/report.ts'),
    export: () => import('./locales/en/export.ts'),
    recovery: () => import('./locales/en/recovery.ts'),
    submit: () => import('./locales/en/submit.ts'),
  },
} satisfies Record<string, { [N in Namespace]: Loader<N> }>;

export type Language = keyof typeof loaders;
export const LANGUAGES = Object.keys(loaders) as Language[];

/** The interface language for a wanted language; Dutch where there is none. */
export function interfaceLanguage(wanted: string): Language {
  return servedBy(wanted, LANGUAGES) ?? 'nl';
}

/** The library's own instance: a page that uses i18next itself never meets it. */
let instance: i18n | undefined;

function i18next(): i18n {
  if (!instance) {
    instance = createInstance();
    void instance.init({
      fallbackLng: false,
      initAsync: false,
      resources: {},
      // Keys are flat: their dots are part of the name.
      keySeparator: false,
      nsSeparator: false,
      // Values end up in text, where Lit makes markup harmless; escaping twice would show `&amp;`.
      interpolation: { escapeValue: false },
    });
  }
  return instance;
}

const loading = new Map<string, Promise<void>>();

/** Loads the words of a namespace; resolves at once when they are there. */
export function loadWords(language: Language, namespace: Namespace): Promise<void> {
  const key = `${language}/${namespace}`;
  let promise = loading.get(key);
  if (!promise) {
    promise = loaders[language][namespace]().then(({ default: words }) => {
      i18next().addResourceBundle(language, namespace, words);
    });
    promise.catch(() => loading.delete(key));
    loading.set(key, promise);
  }
  return promise;
}

export const hasWords = (language: Language, namespace: Namespace): boolean => i18next().hasResourceBundle(language, namespace);

/** Values that go into a message. `count` chooses the plural form. */
export type MessageValues = Readonly<Record<string, string | number>> & { readonly count?: number };

export type Translate<N extends Namespace> = (key: MessageKey<N>, values?: MessageValues) => string;

const fixed = new Map<string, Translate<Namespace>>();

/** The function that says a namespace's messages in one language. */
export function translator<N extends Namespace>(language: Language, namespace: N): Translate<N> {
  const key = `${language}/${namespace}`;
  let translate = fixed.get(key);
  if (!translate) {
    const t = i18next().getFixedT(language, namespace);
    translate = (name, values) => t(name, { ...values });
    fixed.set(key, translate);
  }
  return translate as Translate<N>;
}
