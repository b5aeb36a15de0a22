import type { Glossary } from '@drempel/core/glossary.js';
import type { Instrument } from '@drempel/core/instrument.js';
import { servedBy } from '@drempel/core/served-by.js';
import { actieplan } from './actieplan/languages.ts';

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
  /** The words of its field in the language in which `load` gives the instrument; nothing when it has no glossary. */
  loadGlossary?(language?: string): Promise<Glossary | undefined>;
}

/** What the file of a language gives: the instrument, and the way to its glossary, which is fetched later. */
export interface Door {
  readonly default: Instrument;
  readonly glossary?: () => Promise<Glossary>;
}

/** The instruments that come with Drempel. */
export const catalog: readonly CatalogEntry[] = [entry('actieplan', actieplan)];

function entry(id: string, texts: Readonly<Record<string, () => Promise<Door>>>): CatalogEntry {
  const languages: readonly [string, ...string[]] = Object.freeze(Object.keys(texts) as [string, ...string[]]);
  const door = (asked = '') => (texts[servedBy(asked, languages) ?? languages[0]] as () => Promise<Door>)();
  return Object.freeze({
    id,
    languages,
    load: (asked?: string) => door(asked).then((from) => from.default),
    loadGlossary: (asked?: string) => door(asked).then((from) => from.glossary?.()),
  });
}
