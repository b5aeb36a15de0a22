import { assembleInstrument } from './assemble-instrument.ts';
import { checked } from './checked.ts';
import type { Instrument } from './instrument.ts';
import { instrumentStructure, instrumentText } from './instrument-schema.ts';
import { structureProblems } from './instrument-structure-rules.ts';
import { textProblems } from './instrument-text-rules.ts';
import type { Parsed } from './problems.ts';
import { parsed, refused } from './problems.ts';

/** What the parts are called in messages. */
export interface SourceNames {
  readonly structure: string;
  readonly text: string;
}

/**
 * Turns unknown input into an instrument in one language, or into the list of everything that is wrong with it.
 *
 * @param structure - The structure, as parsed JSON (see `instrumentStructure` for its fields).
 * @param text - The words in one language, as parsed JSON (see `instrumentText`).
 * @param names - What to call the two in messages, for example their file names.
 */
export function parseInstrument(
  structure: unknown,
  text: unknown,
  names: SourceNames = { structure: 'instrument.json', text: 'text.json' },
): Parsed<Instrument> {
  const structured = checked(instrumentStructure, structure, names.structure, structureProblems);
  const worded = checked(instrumentText, text, names.text, (words) =>
    structured.ok ? textProblems(structured.value, words) : [],
  );
  if (structured.ok && worded.ok) return parsed(assembleInstrument(structured.value, worded.value));
  return refused([...(structured.ok ? [] : structured.problems), ...(worded.ok ? [] : worded.problems)]);
}
