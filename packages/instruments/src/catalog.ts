import type { Instrument } from '@drempel/core/instrument.js';

/** A built-in instrument that can be loaded in one of its languages. */
export interface CatalogEntry {
  readonly id: string;
  /** BCP 47 tags of the languages it is written in; the first is the one it was made in. */
  readonly languages: readonly string[];
  /**
   * The instrument in the language that comes nearest to the one asked for: `nl-BE` gives `nl`, and a language
   * it does not have gives the first. Asking again gives the same object. Fails only when its files cannot be read.
   */
  load(language?: string): Promise<Instrument>;
}

/** Paths are written out, so that a bundler makes each language a file of its own. The first is the usual one. */
type Languages = Readonly<Record<string, () => Promise<{ readonly default: Instrument }>>>;

/** The instruments that come with Drempel. */
export const catalog: readonly CatalogEntry[] = [
  entry('actieplan', {
    nl: () => import('./actieplan/nl.ts'),
    en: () => import('./actieplan/en.ts'),
  }),
];

function entry(id: string, texts: Languages): CatalogEntry {
  const languages = Object.freeze(Object.keys(texts));
  return Object.freeze({
    id,
    languages,
    async load(asked = '') {
      const load = texts[nearestLanguage(asked, languages)] as Languages[string];
      return (await load()).default;
    },
  });
}

/** The tag itself, else the same tag with fewer parts (`nl-BE-x` → `nl-BE` → `nl`), else the first language. */
function nearestLanguage(asked: string, languages: readonly string[]): string {
  const parts = asked.toLowerCase().split(/[-_]/);
  for (let count = parts.length; count > 0; count -= 1) {
    const tag = parts.slice(0, count).join('-');
    const found = languages.find((each) => each.toLowerCase() === tag);
    if (found !== undefined) return found;
  }
  return languages[0] as string;
}
