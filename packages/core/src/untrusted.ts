import type { Problem } from './problems.ts';
import { FORBIDDEN_KEYS, problem } from './problems.ts';

/** Deeper than anything we define; a file that goes deeper wants to exhaust the stack. */
const DEEPEST = 40;

/** Nobody reads more of the same. */
const MOST_PROBLEMS = 100;

/** Twice as many values as responses to 5,000 questions have; a file with more wants to exhaust the machine. */
export const MOST_VALUES = 100_000;

/** An object that was met, and the way to it: a list of steps for each would be far larger than the input. */
interface Met {
  readonly value: object;
  readonly depth: number;
  readonly key?: string | number;
  readonly above?: Met;
}

/**
 * Problems that must be found before a schema walks over untrusted data: nesting without end, more than `most` values,
 * and keys that would reach an object's prototype (`JSON.parse` makes an own `__proto__`, and a record schema drops it
 * without a word).
 */
export function untrustedProblems(input: unknown, most = Infinity): Problem[] {
  const problems: Problem[] = [];
  const waiting: Met[] = isObject(input) ? [{ value: input, depth: 0 }] : [];
  let values = 0;
  for (let met = waiting.pop(); met; met = waiting.pop()) {
    const { value, depth } = met;
    if (depth >= DEEPEST) return [problem('too-deep', pathTo(met).slice(0, 3), { most: DEEPEST })];
    const keys = Object.keys(value);
    values += keys.length;
    if (values > most) return [problem('too-big', [], { most, unit: 'values' })];
    for (const name of keys) {
      const key = Array.isArray(value) ? Number(name) : name;
      const inner = (value as Record<string, unknown>)[name];
      if (FORBIDDEN_KEYS.has(name)) problems.push(problem('forbidden-key', [...pathTo(met), key], { key: name }));
      else if (isObject(inner)) waiting.push({ value: inner, depth: depth + 1, key, above: met });
      if (problems.length >= MOST_PROBLEMS) return problems;
    }
  }
  return problems;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function pathTo({ key, above }: Met): (string | number)[] {
  return above && key !== undefined ? [...pathTo(above), key] : [];
}
