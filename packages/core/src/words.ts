import type { Instrument } from './instrument.ts';

/**
 * The same instrument in the words of a sector: `{people}` in its texts becomes what that sector calls them
 * (*burgers*, *cliënten*, *leerlingen en ouders*, …). Made once per instrument and sector. An instrument
 * without such words comes back as it is; a word that the sector does not have takes its usual form (`*`).
 */
export function inWordsOf(instrument: Instrument, sector = '*'): Instrument {
  const names = Object.keys(instrument.words);
  if (!names.length) return instrument;
  const worded = cache.get(instrument) ?? new Map<string, Instrument>();
  cache.set(instrument, worded);
  let found = worded.get(sector);
  if (!found) {
    const words = new Map(names.map((name) => [name, wordFor(instrument, name, sector)]));
    found = { ...replace(instrument, words), words: instrument.words };
    Object.freeze(found);
    worded.set(sector, found);
  }
  return found;
}

const cache = new WeakMap<Instrument, Map<string, Instrument>>();

function wordFor(instrument: Instrument, name: string, sector: string): string {
  const forms = instrument.words[name];
  return (forms && Object.hasOwn(forms, sector) ? forms[sector] : forms?.['*']) ?? '';
}

/** `{name}` gives the word, `{Name}` the word with a capital. */
export const WORD = /\{(\p{L}[\p{L}-]*)\}/gu;

function replace<T>(value: T, words: ReadonlyMap<string, string>): T {
  if (typeof value === 'string') return value.replace(WORD, (whole, name: string) => spelled(name, words) ?? whole) as T;
  if (Array.isArray(value)) return Object.freeze(value.map((each: unknown) => replace(each, words))) as T;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]: [string, unknown]) => [key, replace(each, words)]);
    return Object.freeze(Object.fromEntries(entries)) as T;
  }
  return value;
}

function spelled(name: string, words: ReadonlyMap<string, string>): string | undefined {
  const word = words.get(name);
  if (word !== undefined) return word;
  const lower = words.get(name.charAt(0).toLowerCase() + name.slice(1));
  return lower && lower.charAt(0).toUpperCase() + lower.slice(1);
}
