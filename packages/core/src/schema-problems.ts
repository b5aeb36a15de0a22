import type { Problem } from './problems.ts';
import { problem, shown } from './problems.ts';
import type { z } from './zod.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

/** What Zod found in input that did not fit a schema, as problems of ours: code, path and facts, without words. */
export function schemaProblems(issues: readonly Issue[], input: unknown, schema: z.core.$ZodType): Problem[] {
  return issues.flatMap((issue) => translate(issue, [], input, schema));
}

function translate(issue: Issue, above: Path, input: unknown, schema: z.core.$ZodType): Problem[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))] as (string | number)[];
  const value = at(input, path);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = [...new Set(fieldsAt(schema, path, input))];
      return issue.keys.map((field) => problem('unknown-field', [...path, field], { field, known }));
    }
    case 'invalid_type': {
      const expected = TYPES[issue.expected] ?? issue.expected;
      if (value === undefined) return [problem('missing', path, { expected })];
      return [expected === 'object' ? problem('not-an-object', path) : problem('wrong-type', path, { expected })];
    }
    case 'invalid_value':
      return [missingOrWrong(value, path, { known: issue.values.map(String) })];
    case 'too_small':
      return [problem('too-small', path, { least: Number(issue.minimum), ...above0(issue.inclusive), ...counted(issue.origin) })];
    case 'too_big':
      return [problem('too-big', path, { most: Number(issue.maximum), ...counted(issue.origin) })];
    case 'invalid_key':
      return [problem('wrong-value', path, { found: shown(path.at(-1)), expected: issue.issues[0]?.message ?? '' })];
    case 'invalid_element':
      return issue.issues.flatMap((inner) => translate(inner, path, input, schema));
    case 'invalid_union':
      return unionProblems(issue, path, input, schema);
    case 'invalid_format':
    case 'custom':
      return [problem('wrong-value', path, { found: shown(value), expected: issue.message })];
    default:
      return [problem('wrong-value', path, { found: shown(value) })];
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text', array: 'list', tuple: 'list', int: 'whole number', object: 'object', record: 'object', boolean: 'true or false', nonoptional: 'value',
};

const above0 = (inclusive?: boolean) => (inclusive === false ? { above: 1 } : undefined);
const counted = (origin: string) => (origin === 'string' ? { unit: 'characters' } : origin === 'array' ? { unit: 'entries' } : undefined);

/** Of a union that failed, the branch that came nearest (fewest issues) says most about what was meant. */
function unionProblems(issue: Extract<Issue, { code: 'invalid_union' }>, path: Path, input: unknown, schema: z.core.$ZodType): Problem[] {
  const [nearest] = issue.errors.filter((branch) => branch.length).sort((a, b) => a.length - b.length);
  if (nearest) return nearest.flatMap((inner) => translate(inner, path, input, schema));
  return [missingOrWrong(at(input, path), path, 'options' in issue ? { known: issue.options?.map(String) ?? [] } : {})];
}

function missingOrWrong(value: unknown, path: Path, facts: Problem['facts']): Problem {
  return value === undefined ? problem('missing', path, facts) : problem('wrong-value', path, { found: shown(value), ...facts });
}

function at(input: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined;
  }, input);
}

/** The fields that a schema has at a place; of a union that is told apart by `kind`, those of that kind alone. */
function fieldsAt(schema: z.core.$ZodType, [step, ...rest]: Path, input: unknown): string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return fieldsAt(def.innerType, step === undefined ? [] : [step, ...rest], input);
    case 'lazy':
      return fieldsAt(def.getter(), step === undefined ? [] : [step, ...rest], input);
    case 'union': {
      const known = def.options.flatMap((option) => fieldsAt(option, [], input).length && isOfKind(option, input) ? [option] : []);
      return known.flatMap((option) => fieldsAt(option, step === undefined ? [] : [step, ...rest], input));
    }
    case 'object': {
      if (step === undefined) return Object.keys(def.shape);
      const inner = def.shape[String(step)];
      return inner ? fieldsAt(inner, rest, at(input, [step])) : [];
    }
    case 'record':
      return step === undefined ? [] : fieldsAt(def.valueType, rest, at(input, [step]));
    case 'array':
      return step === undefined ? [] : fieldsAt(def.element, rest, at(input, [step]));
    default:
      return [];
  }
}

function isOfKind(option: z.core.$ZodType, input: unknown): boolean {
  const { def } = (option as z.core.$ZodTypes)._zod;
  const kind = def.type === 'object' ? (def.shape.kind as z.core.$ZodTypes | undefined) : undefined;
  const literal = kind?._zod.def;
  return literal?.type !== 'literal' || literal.values.includes(at(input, ['kind']) as string);
}
