import type { Instrument } from './instrument.ts';
import type { Migrated } from './migrate.ts';
import { migrateResponses } from './migrate.ts';
import { parseResponses } from './parse-responses.ts';
import type { Parsed, Problem } from './problems.ts';
import { parsed, problem, refused } from './problems.ts';
import type { Responses } from './responses.ts';
import { schemaProblems } from './schema-problems.ts';
import type { GroupResult, Report } from './report.ts';
import { scoreResponses } from './scoring.ts';
import { MOST_VALUES, untrustedProblems } from './untrusted.ts';
import { z } from './zod.ts';

/** Format number written into result files; goes up when old programs could no longer read them. */
export const RESULT_FORMAT = 1;
const NAME = 'drempel-result';

const score = z.strictObject({ status: z.enum(['published', 'withheld', 'empty']), score: z.optional(z.number()), coverage: z.optional(z.number()) });

/** The envelope of a result file. What is inside `responses` is checked against the instrument. */
export const resultFileSchema = z.strictObject({
  format: z.literal(NAME),
  formatVersion: z.int().check(z.minimum(1)),
  /** When the file was written, ISO 8601. */
  written: z.string().check(z.refine((text) => !Number.isNaN(Date.parse(text)), 'ISO 8601 date and time')),
  /** The measurement it belongs to, for example `2026`. */
  round: z.optional(z.string()),
  responses: z.unknown(),
  /** The scores as they were shown, by view and group, so that a reader without Drempel has them too. */
  scores: z.record(z.string(), z.record(z.string(), score)),
  overall: z.optional(score),
});

/** One respondent's round, read back and checked. */
export interface ResultFile {
  readonly written: string;
  readonly round?: string;
  /** Brought to the present version of the instrument. */
  readonly responses: Responses;
  readonly report: Report;
  /** Version of the instrument the file was made with, when that is not the present one. */
  readonly madeWith?: string;
  /** What became of its answers in the present version. */
  readonly migration: Migrated;
}

/**
 * The text of a result file (JSON, indented, ending in a newline). `now` is the moment of writing, ISO 8601.
 * Reading it back with `parseResultFile` gives the same responses and the same report.
 */
export function writeResultFile(instrument: Instrument, responses: Responses, now: string, round?: string): string {
  const report = scoreResponses(instrument, responses);
  const scores = mapValues(report.views, (groups) => mapValues(groups, shown));
  const file = { format: NAME, formatVersion: RESULT_FORMAT, written: now, ...(round ? { round } : {}), responses, scores, ...(report.overall ? { overall: shown(report.overall) } : {}) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function shown({ status, score: value, coverage }: GroupResult): z.infer<typeof score> {
  return { status, ...(value === undefined ? {} : { score: value }), ...(coverage === undefined ? {} : { coverage }) };
}

/** Reads the text of a result file for this instrument, or tells everything that is wrong with it. */
export function parseResultFile(text: string, instrument: Instrument): Parsed<ResultFile> {
  let input: unknown;
  try {
    // An editor may have put a byte order mark before it.
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused([problem('not-json', [])]);
  }
  const untrusted = untrustedProblems(input, MOST_VALUES);
  if (untrusted.length) return refused(untrusted);
  const header = z.looseObject({ format: z.literal(NAME), formatVersion: z.number() }).safeParse(input);
  if (!header.success) return refused([problem('wrong-format', [])]);
  if (header.data.formatVersion > RESULT_FORMAT) {
    return refused([problem('newer-version', ['formatVersion'], { found: header.data.formatVersion, expected: RESULT_FORMAT })]);
  }
  const file = resultFileSchema.safeParse(input);
  if (!file.success) return refused(schemaProblems(file.error.issues, input, resultFileSchema));

  const read = parseResponses(file.data.responses, instrument);
  if (!read.ok) return refused(read.problems.map((each) => ({ ...each, path: ['responses', ...each.path] })));
  const migration = migrateResponses(read.value, instrument);
  const { responses, from: madeWith } = migration;
  const report = scoreResponses(instrument, responses);
  const differing = madeWith === undefined ? differences(file.data, report) : [];
  if (differing.length) return refused(differing);
  return parsed({
    written: file.data.written,
    ...(file.data.round ? { round: file.data.round } : {}),
    responses,
    report,
    ...(madeWith === undefined ? {} : { madeWith }),
    migration,
  });
}

/** Scores in the file that its answers do not give: somebody changed the one or the other by hand. */
function differences({ scores, overall }: Pick<z.infer<typeof resultFileSchema>, 'scores' | 'overall'>, report: Report): Problem[] {
  const groups = Object.entries(scores).flatMap(([view, inView]) =>
    Object.entries(inView).flatMap(([group, stored]) => difference(stored, report.views[view]?.[group], ['scores', view, group])),
  );
  return overall ? [...groups, ...difference(overall, report.overall, ['overall'])] : groups;
}

function difference(stored: z.infer<typeof score>, found: GroupResult | undefined, path: readonly string[]): Problem[] {
  const same = found?.status === stored.status && Math.abs((found.score ?? 0) - (stored.score ?? 0)) < 1e-9;
  if (same) return [];
  return [problem('report-differs', path, { found: stored.score ?? stored.status, expected: found?.score ?? found?.status ?? 'nothing' })];
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
