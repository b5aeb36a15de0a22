import type { Glossary } from '@drempel/core/glossary.js';
import type { Instrument } from '@drempel/core/instrument.js';
import type { Mistake } from './mistakes.ts';

/** A built-in instrument on offer: its name, its languages, and how to get it. */
export interface InstrumentOffer {
  readonly id: string;
  /** Languages in which it is complete; the first is its own. */
  readonly languages: readonly string[];
  /** Gives the instrument in the best language for the one wanted. Already checked, so without Zod. */
  load(language: string): Promise<Instrument>;
  /** Gives the words of its field, in the language in which `load` gives the instrument; asked for after the first page. */
  loadGlossary?(language: string): Promise<Glossary | undefined>;
}

/** An instrument of your own, as data: its structure, and its words by language. */
export interface InstrumentDefinition {
  readonly structure: unknown;
  readonly text: Readonly<Record<string, unknown>>;
  /** What the words in it mean, by language. */
  readonly glossary?: Readonly<Record<string, unknown>>;
}

const offers = new Map<string, InstrumentOffer>();

/** Makes instruments available by name to every session on the page: `<drempel-scan instrument="name">`. */
export function offerInstruments(catalog: readonly InstrumentOffer[]): void {
  for (const offer of catalog) offers.set(offer.id, offer);
}

/** Why there is no instrument, for the page's author. */
export class InstrumentError extends Error {
  readonly mistake: Mistake;

  constructor(mistake: Mistake, options?: ErrorOptions) {
    super(`${mistake.code}: ${mistake.found}`, options);
    this.name = 'InstrumentError';
    this.mistake = mistake;
  }
}

/** What a session element says about its instrument. */
export interface InstrumentRequest {
  readonly name?: string;
  readonly src?: string;
  readonly definition?: InstrumentDefinition;
}

/** The offer that was asked for: by property, by address, or by name. Rejects with an `InstrumentError`. */
export async function instrumentOffer({ name, src, definition }: InstrumentRequest): Promise<InstrumentOffer> {
  if (definition || src) {
    const { ownInstrument } = await import('./own-instrument.ts');
    return ownInstrument(definition ?? (src as string));
  }
  if (!name) throw new InstrumentError({ code: 'no-instrument', found: '' });
  const offer = offers.get(name);
  if (offer) return offer;
  throw new InstrumentError({ code: 'unknown-instrument', found: name, what: 'instrument', known: [...offers.keys()] });
}
