import { servedBy } from '@drempel/core/served-by.js';
import { createInstance, type i18n } from 'i18next';
import { files } from './languages.ts';
import type { Files } from './languages.ts';
import type * as nlLater from './locales/nl/later.ts';
import type nlQuestionnaire from './locales/nl/questionnaire.ts';
import type nlScan from './locales/nl/scan.ts';

type Later = typeof nlLater;

/** What each namespace holds; Dutch is the source of the keys, and a missing key elsewhere fails the compile. */
interface Dictionaries extends Later {
  questionnaire: typeof nlQuestionnaire;
  scan: typeof nlScan;
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

export type Language = keyof typeof files;
export const LANGUAGES = Object.keys(files) as Language[];

/** The interface language for a wanted language; the first, Dutch, where there is none. */
export function interfaceLanguage(wanted: string): Language {
  return servedBy(wanted, LANGUAGES) ?? (LANGUAGES[0] as Language);
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

/** Loads the words of a namespace, with those that travel along; resolves at once when they are there. */
export function loadWords(language: Language, namespace: Namespace): Promise<void> {
  const file = namespace === 'questionnaire' || namespace === 'scan' ? namespace : 'later';
  const key = `${language}/${file}`;
  let promise = loading.get(key);
  if (!promise) {
    promise = (files as Record<Language, Files>)[language][file]().then((loaded) => {
      const bundles = 'default' in loaded ? { [file]: loaded.default } : loaded;
      for (const [name, words] of Object.entries(bundles)) i18next().addResourceBundle(language, name, words);
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
