import type { Parsed } from './problems.ts';
import { parsed, problem, refused } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { untrustedProblems } from './untrusted.ts';
import { z } from './zod.ts';

export const ACKNOWLEDGEMENT_FORMAT = 'drempel-acknowledgement';
export const ACKNOWLEDGEMENT_VERSION = 1;

/** Longer than any acknowledgement, and shorter than most login pages. */
const LONGEST = 20_000;

/** The body of the answer to a submission that was stored. A receiver may add fields of its own. */
export const acknowledgementSchema = z.looseObject({
  format: z.literal(ACKNOWLEDGEMENT_FORMAT),
  formatVersion: z.literal(ACKNOWLEDGEMENT_VERSION),
  id: z.uuid('a UUID').check(z.describe('The id of the submission that was stored.')),
  received: z.iso.datetime({ offset: true, error: 'ISO 8601 date and time' }).check(z.describe('When it was stored: of a duplicate, the first time.')),
  duplicate: z.boolean().check(z.describe('Whether it was there already, from an earlier try.')),
});

/** A receiver's word that a submission was stored. */
export interface Acknowledgement {
  readonly id: string;
  readonly received: string;
  readonly duplicate: boolean;
}

/** The body of the answer to a submission that was stored. `received` is the moment of storing, ISO 8601. */
export function writeAcknowledgement({ id, received, duplicate }: Acknowledgement): string {
  return JSON.stringify({ format: ACKNOWLEDGEMENT_FORMAT, formatVersion: ACKNOWLEDGEMENT_VERSION, id, received, duplicate });
}

/**
 * Reads the answer to the submission with this id. Whatever is not the receiver's word that this one was stored (a
 * login page, nothing at all, the answer to another) is a list of problems: only a value may be called "sent".
 */
export function parseAcknowledgement(text: string, id: string): Parsed<Acknowledgement> {
  if (text.length > LONGEST) return refused([problem('too-big', [], { most: LONGEST, unit: 'characters' })]);
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused([problem('not-json', [])]);
  }
  const untrusted = untrustedProblems(input);
  if (untrusted.length) return refused(untrusted);
  const read = acknowledgementSchema.safeParse(input);
  if (!read.success) return refused(schemaProblems(read.error.issues, input, acknowledgementSchema));
  const { id: found, received, duplicate } = read.data;
  // Some servers write every UUID in capitals.
  if (found.toLowerCase() !== id.toLowerCase()) return refused([problem('wrong-value', ['id'], { found, expected: id })]);
  return parsed({ id, received, duplicate });
}
