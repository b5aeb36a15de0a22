import { isRecord } from './fields.ts';
import type { Parsed, Problem } from './problems.ts';
import { parsed, problem, refused, shown } from './problems.ts';
import { RESULT_FORMAT } from './result-file.ts';
import { schemaProblems } from './schema-problems.ts';
import type { Submission } from './submission.ts';
import { SUBMISSION_FORMAT, SUBMISSION_LIMIT, SUBMISSION_VERSION } from './submission.ts';
import { submissionSchema } from './submission-schema.ts';
import { MOST_VALUES, untrustedProblems } from './untrusted.ts';

/**
 * Reads the body of a request, or tells everything that is wrong with it. It looks at the shape alone: a receiver that
 * has the instrument gives `resultFileOf(submission)` to `parseResultFile`, which also works the scores out again.
 */
export function parseSubmission(text: string): Parsed<Submission> {
  if (bytesOf(text) > SUBMISSION_LIMIT) return refused([problem('too-big', [], { most: SUBMISSION_LIMIT, unit: 'bytes' })]);
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused([problem('not-json', [])]);
  }
  const untrusted = untrustedProblems(input, MOST_VALUES);
  if (untrusted.length) return refused(untrusted);
  const other = headerProblem(input);
  if (other) return refused([other]);
  const submission = submissionSchema.safeParse(input);
  if (!submission.success) return refused(schemaProblems(submission.error.issues, input, submissionSchema));
  const { id, sent } = submission.data;
  // What came, and not what Zod made of it: that has its fields in another order, and the result goes back unchanged.
  const { result } = input as Submission;
  return parsed({ id: id.toLowerCase(), sent, result });
}

/** What makes every further complaint beside the point: something else than a submission, or one of a later time. */
function headerProblem(input: unknown): Problem | undefined {
  if (!isRecord(input)) return problem('not-an-object', []);
  const { format, formatVersion, result } = input;
  const known = [SUBMISSION_FORMAT];
  if (format === undefined) return problem('missing', ['format'], { known });
  if (format !== SUBMISSION_FORMAT) return problem('wrong-value', ['format'], { found: shown(format), known });
  if (isAbove(formatVersion, SUBMISSION_VERSION)) return problem('newer-version', ['formatVersion'], { found: formatVersion, expected: SUBMISSION_VERSION });
  const ofResult = isRecord(result) ? result.formatVersion : undefined;
  if (isAbove(ofResult, RESULT_FORMAT)) return problem('newer-version', ['result', 'formatVersion'], { found: ofResult, expected: RESULT_FORMAT });
  return undefined;
}

function isAbove(version: unknown, known: number): version is number {
  return typeof version === 'number' && version > known;
}

/** A text is at least as many bytes as it is units long: of one that is far too long, no copy is made. */
function bytesOf(text: string): number {
  return text.length > SUBMISSION_LIMIT ? text.length : new TextEncoder().encode(text).length;
}
