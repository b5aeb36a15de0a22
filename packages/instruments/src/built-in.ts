import { assembleInstrument, deepFreeze } from '@drempel/core/assemble-instrument.js';
import type { Glossary } from '@drempel/core/glossary.js';
import type { Instrument } from '@drempel/core/instrument.js';
import type { InstrumentStructure, InstrumentText } from '@drempel/core/instrument-schema.js';

/**
 * A built-in instrument from its two JSON files. `check.mjs` parsed both when the library was built; that is what
 * this cast stands on, and what keeps Zod out of the page.
 */
export function builtIn(structure: unknown, text: unknown): Instrument {
  return assembleInstrument(structure as InstrumentStructure, text as InstrumentText);
}

/** A built-in glossary from its JSON file, checked at the same time as the instrument. */
export function builtInGlossary(glossary: unknown): Glossary {
  return deepFreeze(glossary as Glossary);
}
