import type { Parsed, Problem } from './problems.ts';
import { parsed, refused } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';
import { untrustedProblems } from './untrusted.ts';
import type { z } from './zod.ts';

/**
 * Unknown input against a schema, and then against rules that a schema cannot say. Each problem carries the name of
 * its source; rules are asked only about what has the right shape.
 */
export function checked<T>(schema: z.ZodMiniType<T>, input: unknown, source: string, rules: (value: T) => readonly Problem[]): Parsed<T> {
  const named = (problems: readonly Problem[]) => refused<T>(problems.map((each) => ({ ...each, source })));
  const untrusted = untrustedProblems(input);
  if (untrusted.length) return named(untrusted);
  const result = schema.safeParse(input);
  if (!result.success) return named(schemaProblems(result.error.issues, input, schema));
  const broken = rules(result.data);
  return broken.length ? named(broken) : parsed(result.data);
}
