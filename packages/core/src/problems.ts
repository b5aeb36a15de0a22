/** Every kind of problem that core reports. The words for each stand in `problem-words.ts`. */
export type ProblemCode =
  | 'not-an-object'
  | 'wrong-type'
  | 'wrong-value'
  | 'too-small'
  | 'too-big'
  | 'missing'
  | 'unknown-field'
  | 'forbidden-key'
  | 'duplicate-id'
  | 'duplicate-form'
  | 'unknown-reference'
  | 'weight-without-effect'
  | 'mixed-group'
  | 'cycle'
  | 'still-an-item'
  | 'wrong-order'
  | 'rung-count'
  | 'suggestion-count'
  | 'text-without-owner'
  | 'unknown-word'
  | 'wrong-instrument'
  | 'wrong-format'
  | 'newer-version'
  | 'report-differs'
  | 'too-deep'
  | 'not-json';

/**
 * Something wrong with input, as data: where it is, what it is, and the facts a sentence about it needs.
 * `path` leads from the top of the input to the place; `source` names the file or part it was found in.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly path: readonly (string | number)[];
  readonly facts: Readonly<Record<string, string | number | readonly string[]>>;
  readonly source?: string;
}

/** What parsing gives: the value, or all problems found (at least one). */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const parsed = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const refused = <T>(problems: readonly Problem[]): Parsed<T> => ({ ok: false, problems });

export function problem(
  code: ProblemCode,
  path: readonly (string | number)[],
  facts: Problem['facts'] = {},
): Problem {
  return { code, path, facts };
}

/** A value from outside in a few words, safe to show: an object may carry a `toString` that throws. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 80);
  return typeof value === 'object' && value !== null ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
}

/** Names that would reach an object's prototype when used as a key. No id or key may be one of them. */
export const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
