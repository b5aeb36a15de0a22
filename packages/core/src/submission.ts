import type { SubmittedResult } from './submission-schema.ts';

/** Format number written into submissions; goes up when old receivers could no longer read them. */
export const SUBMISSION_VERSION = 1;
export const SUBMISSION_FORMAT = 'drempel-submission';

/** Most bytes (UTF-8) of a submission. The action plan with every note and every reason at its longest is half of it. */
export const SUBMISSION_LIMIT = 5_000_000;

/** A result file on its way to a receiver, read and checked. */
export interface Submission {
  /** Idempotency key: a UUID, made once for what is sent and the same at each try. In lower case. */
  readonly id: string;
  /** The moment it was made, ISO 8601. */
  readonly sent: string;
  /** The result file, exactly as it came. */
  readonly result: SubmittedResult;
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;

/**
 * The body of the request that sends a result file (the text that `writeResultFile` gave). `now` is the moment of
 * making it, ISO 8601. Keep the text for the next try, so that each try sends the same.
 */
export function writeSubmission(resultFile: string, id: string, now: string): string {
  if (!UUID.test(id)) throw new TypeError(`writeSubmission: "${id}" is not a UUID.`);
  const result: unknown = JSON.parse(resultFile);
  if (typeof result !== 'object' || result === null) throw new TypeError('writeSubmission: this is not the text of a result file.');
  return JSON.stringify({ format: SUBMISSION_FORMAT, formatVersion: SUBMISSION_VERSION, id, sent: now, result });
}

/** The text of the result file in a submission, the same as `writeResultFile` gave it to the sender. */
export function resultFileOf({ result }: Submission): string {
  return `${JSON.stringify(result, null, 2)}\n`;
}
