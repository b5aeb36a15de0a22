import type { Glossary } from '@drempel/core/glossary.js';
import { parseGlossary } from '@drempel/core/glossary.js';
import { parseInstrument } from '@drempel/core/parse-instrument.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import { servedBy } from '@drempel/core/served-by.js';
import type { InstrumentDefinition, InstrumentOffer } from './instrument-source.ts';
import { InstrumentError } from './instrument-source.ts';

/**
 * An instrument of one's own, from data or from an address, as an offer. Loaded only when a page asks for it: with it
 * come the parser and Zod.
 */
export async function ownInstrument(from: InstrumentDefinition | string): Promise<InstrumentOffer> {
  return typeof from === 'string' ? offerOf(await fetchDefinition(from), from) : offerOf(from, 'definition');
}

async function fetchDefinition(src: string): Promise<InstrumentDefinition> {
  try {
    const response = await fetch(src, { credentials: 'same-origin', signal: AbortSignal.timeout(30_000) });
    if (!response.ok) throw new Error(`the server answered ${response.status}`);
    return (await response.json()) as InstrumentDefinition;
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new InstrumentError({ code: 'load-failed', found: src, what: `could not load the instrument from src="${src}": ${why}` }, { cause });
  }
}

function offerOf(definition: InstrumentDefinition, source: string): InstrumentOffer {
  const text = (definition as Partial<InstrumentDefinition> | null)?.text;
  const languages = text && typeof text === 'object' ? Object.keys(text) : [];
  const [first] = languages;
  if (first === undefined) throw new InstrumentError({ code: 'bad-instrument', found: source, what: `${source}: expected an object with "structure" and "text" by language.` });
  return {
    id: source,
    languages,
    load: (language) => {
      const served = servedBy(language, languages) ?? first;
      const instrument = parseInstrument(definition.structure, text?.[served], { structure: `${source} › structure`, text: `${source} › text › ${served}` });
      if (instrument.ok) return Promise.resolve(instrument.value);
      return Promise.reject(new InstrumentError({ code: 'bad-instrument', found: source, what: instrument.problems.map(describeProblem).join('\n') }));
    },
    ...(definition.glossary && {
      loadGlossary: (language: string) => {
        const served = servedBy(language, languages) ?? first;
        return glossaryIn(definition.glossary?.[served], `${source} › glossary › ${served}`);
      },
    }),
  };
}

/** A faulty glossary costs its reader no question: words stay plain, and the page's author is told. */
function glossaryIn(input: unknown, name: string): Promise<Glossary | undefined> {
  if (input === undefined) return Promise.resolve(undefined);
  const glossary = parseGlossary(input, name);
  return glossary.ok ? Promise.resolve(glossary.value) : Promise.reject(new Error(glossary.problems.map(describeProblem).join('\n')));
}
