import type { Instrument } from '@drempel/core/instrument.js';
import type { Migrated } from '@drempel/core/migrate.js';
import { migrateResponses } from '@drempel/core/migrate.js';
import { parseResponses } from '@drempel/core/parse-responses.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import type { Responses } from '@drempel/core/responses.js';
import type { Place } from '@drempel/core/session.js';
import type { Draft } from './draft-store.ts';

/** A draft that was read back, and the place where the respondent was. */
export interface OpenedDraft {
  readonly responses: Responses;
  readonly place: Place;
  /** When it was kept, ISO 8601; empty when it does not say. */
  readonly saved: string;
  /** What became of its answers, when they were given to an older version of the instrument. */
  readonly migration?: Migrated | undefined;
  readonly wrong?: undefined;
}

const PLACE = /^(intro|profile|review|report|plan|page:.+)$/;

/** Every shape in which drafts were ever kept; what is newer than this program, it cannot read. */
const READABLE: readonly unknown[] = [1, 2];

/**
 * Reads a stored draft as responses to this instrument, or tells what is wrong with it. Schema 1 (November 2026) had no
 * revision; all else is as in schema 2.
 */
export function openDraft(stored: unknown, instrument: Instrument): OpenedDraft | { readonly wrong: string } {
  const { schema, place, saved, responses } = (typeof stored === 'object' && stored ? stored : {}) as Readonly<Record<string, unknown>>;
  if (!READABLE.includes(schema)) return { wrong: `this is no draft of schema ${READABLE.join(' or ')} (found: ${JSON.stringify(schema)})` };
  const parsed = parseResponses(responses, instrument);
  if (!parsed.ok) return { wrong: parsed.problems.map(describeProblem).join(' ') };
  const migration = migrateResponses(parsed.value, instrument);
  return {
    responses: migration.responses,
    ...(migration.from !== undefined && { migration }),
    place: typeof place === 'string' && PLACE.test(place) ? (place as Place) : 'intro',
    saved: typeof saved === 'string' ? saved : '',
  };
}

/** The same as it is kept, to be a version: no revision, for nobody writes on from there. */
export function draftOf({ place, responses, saved }: Pick<OpenedDraft, 'place' | 'responses' | 'saved'>): Draft {
  return { schema: 2, revision: '', saved, place, responses };
}
