import { describeProblem } from './problem-words.ts';
import type { Parsed, Problem } from './problems.ts';
import { parsed, problem, refused, shown } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { z } from './zod.ts';

/** Media type of a refusal. */
export const PROBLEM_TYPE = 'application/problem+json';

/** Why a receiver did not store something. Each status has one meaning, so `type` can stay `about:blank`. */
export const REFUSALS = {
  400: 'Malformed',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Same id with another result',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Unknown instrument',
  429: 'Too many requests',
  500: 'Failed',
  503: 'Not now',
} as const;
export type RefusalStatus = keyof typeof REFUSALS;

/** Nobody mends more at a time, and an answer should not be longer than the question. */
const MOST_PROBLEMS = 20;
const LONGEST_MESSAGE = 500;

/** The body of an answer that refuses: RFC 9457, with what is wrong where the body of the request is at fault. */
export const problemDetailsSchema = z.looseObject({
  type: z._default(z.string(), 'about:blank').check(z.describe('`about:blank`: the status says it all.')),
  title: z.string().check(z.describe('The same words for each answer with this status.')),
  status: z.int().check(z.minimum(400), z.maximum(599), z.describe('The status of the answer.')),
  detail: z.optional(z.string().check(z.describe('What it is this time, and what to do. For developers, in English.'))),
  problems: z.optional(
    z.array(
      z.strictObject({
        code: z.string().check(z.describe('The kind of problem.')),
        path: z.array(z.union([z.string(), z.int()])).check(z.describe('The place, from the top of the body.')),
        message: z.string().check(z.describe('Where, what, and what to do. For developers, in English.')),
      }),
    ).check(z.describe(`What is wrong in the body: the first ${MOST_PROBLEMS}.`)),
  ),
});
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;

export function problemDetails(status: RefusalStatus, detail?: string, problems: readonly Problem[] = []): ProblemDetails {
  return {
    type: 'about:blank',
    title: REFUSALS[status],
    status,
    ...(detail ? { detail } : {}),
    ...(problems.length ? { problems: problems.slice(0, MOST_PROBLEMS).map(inWords) } : {}),
  };
}

/** Names in the path come from outside, and may be of any length. */
function inWords(each: Problem): NonNullable<ProblemDetails['problems']>[number] {
  const path = each.path.map((step) => (typeof step === 'string' ? shown(step) : step));
  return { code: each.code, path, message: describeProblem({ ...each, path }).slice(0, LONGEST_MESSAGE) };
}

/** Reads the body of an answer that refuses; many servers and proxies give something else. */
export function parseProblemDetails(text: string): Parsed<ProblemDetails> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return refused([problem('not-json', [])]);
  }
  const read = problemDetailsSchema.safeParse(input);
  return read.success ? parsed(read.data) : refused(schemaProblems(read.error.issues, input, problemDetailsSchema));
}
