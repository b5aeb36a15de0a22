import type { Instrument } from '@drempel/core/instrument.js';
import { parseResponses } from '@drempel/core/parse-responses.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import type { Responses } from '@drempel/core/responses.js';
import type { Place } from '@drempel/core/session.js';

/** A draft that was read back, and the place where the respondent was. */
export interface OpenedDraft {
  readonly responses: Responses;
  readonly place: Place;
  readonly wrong?: undefined;
}

const PLACE = /^(intro|profile|review|report|page:.+)$/;

/** Reads a stored draft as responses to this instrument, or tells what is wrong with it. */
export function openDraft(stored: unknown, instrument: Instrument): OpenedDraft | { readonly wrong: string } {
  const { schema, place, responses } = (typeof stored === 'object' && stored ? stored : {}) as Readonly<Record<string, unknown>>;
  if (schema !== 1) return { wrong: `this is no draft of schema 1 (found: ${JSON.stringify(schema)})` };
  const parsed = parseResponses(responses, instrument);
  if (!parsed.ok) return { wrong: parsed.problems.map(describeProblem).join(' ') };
  return { responses: parsed.value, place: typeof place === 'string' && PLACE.test(place) ? (place as Place) : 'intro' };
}
