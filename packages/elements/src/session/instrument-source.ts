import type { Instrument } from '@drempel/core/instrument.js';
import { nearest } from '@drempel/core/problem-words.js';
import type { DrempelErrorCode } from '../events.ts';

/** A built-in instrument on offer: its name, its languages, and how to get it. */
export interface InstrumentOffer {
  readonly id: string;
  /** Languages in which it is complete; the first is its own. */
  readonly languages: readonly string[];
  /** Gives the instrument in the best language for the one wanted. Already checked, so without Zod. */
  load(language: string): Promise<Instrument>;
}

/** An instrument of your own, as data: its structure, and its words by language. */
export interface InstrumentDefinition {
  readonly structure: unknown;
  readonly text: Readonly<Record<string, unknown>>;
}

const offers = new Map<string, InstrumentOffer>();

/** Makes instruments available by name to every session on the page: `<drempel-scan instrument="name">`. */
export function offerInstruments(catalog: readonly InstrumentOffer[]): void {
  for (const offer of catalog) offers.set(offer.id, offer);
}

/** Why there is no instrument, for the page's author. */
export class InstrumentError extends Error {
  readonly code: DrempelErrorCode;
  readonly found: string;

  constructor(code: DrempelErrorCode, found: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'InstrumentError';
    this.code = code;
    this.found = found;
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
  if (definition) return offerOf(definition, 'definition');
  if (src) return offerOf(await fetchDefinition(src), src);
  if (!name) throw new InstrumentError('no-instrument', '', 'no instrument. Set instrument="…" (a name), src="…" (an address) or the property definition.');
  const offer = offers.get(name);
  if (offer) return offer;
  const known = [...offers.keys()];
  const guess = nearest(name, known);
  throw new InstrumentError(
    'unknown-instrument',
    name,
    `no instrument "${name}". Known here: ${known.join(', ') || 'none (call offerInstruments first)'}.${guess ? ` Did you mean "${guess}"?` : ''}`,
  );
}

async function fetchDefinition(src: string): Promise<InstrumentDefinition> {
  try {
    const response = await fetch(src, { credentials: 'same-origin', signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return (await response.json()) as InstrumentDefinition;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InstrumentError('load-failed', src, `could not load the instrument from src="${src}": ${why}`, { cause });
  }
}

function offerOf(definition: InstrumentDefinition, source: string): InstrumentOffer {
  const text = (definition as Partial<InstrumentDefinition> | null)?.text;
  const languages = text && typeof text === 'object' ? Object.keys(text) : [];
  if (!languages.length) throw new InstrumentError('bad-instrument', source, `${source}: expected an object with "structure" and "text" by language.`);
  return {
    id: source,
    languages,
    load: async (language) => {
      // Only an instrument of one's own needs the parser, and so Zod.
      const { parseInstrument } = await import('@drempel/core/parse-instrument.js');
      const { describeProblem } = await import('@drempel/core/problem-words.js');
      const served = languages.find((each) => each === language) ?? languages.find((each) => each === language.split('-')[0]) ?? (languages[0] as string);
      const instrument = parseInstrument(definition.structure, text?.[served], { structure: `${source} › structure`, text: `${source} › text › ${served}` });
      if (instrument.ok) return instrument.value;
      throw new InstrumentError('bad-instrument', source, instrument.problems.map(describeProblem).join('\n'));
    },
  };
}
