import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;

/** What Zod found, as problems of ours: code, path and facts, without words. */
export function schemaProblems(issues: readonly Issue[], input: unknown): Problem[] {
  return issues.flatMap((issue) => translate(issue, [], input));
}

function translate(issue: Issue, above: readonly (string | number)[], input: unknown): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))] as (string | number)[];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((field) => problem('unknown-field', [...path, field], { field }));
    case 'invalid_type':
      return at(input, path) === undefined
        ? [problem('missing', path, { expected: issue.expected })]
        : [problem('wrong-type', path, { expected: issue.expected })];
    case 'invalid_value':
      return at(input, path) === undefined
        ? [problem('missing', path, { known: issue.values.map(String) })]
        : [problem('wrong-value', path, { found: shown(at(input, path)), known: issue.values.map(String) })];
    case 'too_small':
      return [problem('too-small', path, { least: Number(issue.minimum), ...(issue.inclusive === false ? { above: 1 } : {}) })];
    case 'too_big':
      return [problem('too-big', path, { most: Number(issue.maximum) })];
    case 'invalid_key':
      return [problem('wrong-value', path, { found: String(path.at(-1)), expected: 'an id' })];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => translate(inner, path, input));
    case 'invalid_union':
      return unionProblems(issue, path, input);
    default:
      return [problem('wrong-value', path, { found: shown(at(input, path)) })];
  }
}

/** Of a union that failed, the branch that came nearest (fewest issues) says most about what was meant. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, path: (string | number)[], input: unknown): Problem[] {
  const nearest = issue.errors.filter((branch) => branch.length).sort((a, b) => a.length - b.length)[0];
  if (nearest) return nearest.flatMap((inner) => translate(inner, path, input));
  const found = at(input, path);
  return [problem(found === undefined ? 'missing' : 'wrong-value', path, found === undefined ? {} : { found: shown(found) })];
}

function at(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string | number, unknown>)[step] : undefined), input);
}

function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 80);
  return typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'an object') : String(value);
}
