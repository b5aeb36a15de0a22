import type { Problem } from './problems.ts';
import { FORBIDDEN_KEYS, problem, shown } from './problems.ts';
import { TEXT_LIMIT } from './responses.ts';

/** Whether this is an object with named fields. */
export function isRecord(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** The object itself when it is one, after reporting fields that do not belong in it. */
export function readFields(
  input: unknown,
  path: readonly (string | number)[],
  known: readonly string[],
  problems: Problem[],
): Record<string, unknown> | undefined {
  if (!isRecord(input)) {
    problems.push(problem('not-an-object', path));
    return undefined;
  }
  for (const key of Object.keys(input)) {
    if (FORBIDDEN_KEYS.has(key)) problems.push(problem('forbidden-key', [...path, key], { key }));
    else if (!known.includes(key)) problems.push(problem('unknown-field', [...path, shown(key)], { field: shown(key), known }));
  }
  return input;
}

/** The text, or an empty one after reporting what is wrong with it. */
export function readText(input: unknown, path: readonly (string | number)[], problems: Problem[]): string {
  if (input === undefined) problems.push(problem('missing', path, { expected: 'text' }));
  else if (typeof input !== 'string') problems.push(problem('wrong-type', path, { expected: 'text' }));
  else if (input.length > TEXT_LIMIT) problems.push(problem('too-big', path, { most: TEXT_LIMIT, found: input.length, unit: 'characters' }));
  else return input;
  return '';
}

export function readOptionalText(input: unknown, path: readonly (string | number)[], problems: Problem[]): string | undefined {
  return input === undefined ? undefined : readText(input, path, problems);
}
