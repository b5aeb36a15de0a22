import type { Problem } from './problems.ts';
import { FORBIDDEN_KEYS, problem } from './problems.ts';

/** Deeper than anything we define; a file that goes deeper wants to exhaust the stack. */
const DEEPEST = 40;

/**
 * Problems that must be found before a schema walks over untrusted data: nesting without end, and keys that would
 * reach an object's prototype (`JSON.parse` makes an own `__proto__`, and a record schema drops it without a word).
 */
export function untrustedProblems(input: unknown): Problem[] {
  const problems: Problem[] = [];
  const waiting: { value: unknown; path: (string | number)[] }[] = [{ value: input, path: [] }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, path } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (path.length >= DEEPEST) return [problem('too-deep', path.slice(0, 3), { most: DEEPEST })];
    for (const key of Object.keys(value)) {
      const here = [...path, Array.isArray(value) ? Number(key) : key];
      if (FORBIDDEN_KEYS.has(key)) problems.push(problem('forbidden-key', here, { key }));
      else waiting.push({ value: (value as Record<string, unknown>)[key], path: here });
    }
  }
  return problems;
}
