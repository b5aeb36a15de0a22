import { isRecord, readFields, readText } from './fields.ts';
import type { Item } from './instrument.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import type { Answer } from './responses.ts';

const ANSWER_FIELDS: Readonly<Record<Answer['kind'], readonly string[]>> = {
  level: ['kind', 'rung'],
  checklist: ['kind', 'ticked'],
  indicator: ['kind', 'numerator', 'denominator', 'value', 'target'],
  open: ['kind', 'text'],
  'not-applicable': ['kind', 'reason'],
  unknown: ['kind'],
};

/** Everything that keeps this answer from fitting this item; nothing when it fits. */
export function answerProblems(item: Item, answer: unknown, path: readonly (string | number)[] = []): Problem[] {
  if (!isRecord(answer)) return [problem('not-an-object', path)];
  const allowed = [item.kind, 'not-applicable', 'unknown'];
  const kind = answer.kind;
  if (typeof kind !== 'string' || !allowed.includes(kind)) {
    return [problem('wrong-value', [...path, 'kind'], { found: String(kind), known: allowed })];
  }
  const problems: Problem[] = [];
  readFields(answer, path, ANSWER_FIELDS[kind as Answer['kind']], problems);
  if (kind === 'not-applicable') readText(answer.reason, [...path, 'reason'], problems);
  else if (kind !== 'unknown') problems.push(...valueProblems(item, answer, path));
  return problems;
}

function valueProblems(item: Item, answer: Record<string, unknown>, path: readonly (string | number)[]): Problem[] {
  const problems: Problem[] = [];
  switch (item.kind) {
    case 'level':
      if (!Number.isInteger(answer.rung) || item.rungs[answer.rung as number] === undefined) {
        problems.push(problem('wrong-value', [...path, 'rung'], { found: String(answer.rung), known: item.rungs.map((_, rung) => String(rung)) }));
      }
      break;
    case 'checklist': {
      const known = item.options.map((option) => option.id);
      const ticked: unknown[] = Array.isArray(answer.ticked) ? answer.ticked : [undefined];
      if (ticked.some((id) => !known.includes(id as string)) || new Set(ticked).size !== ticked.length) {
        problems.push(problem('wrong-value', [...path, 'ticked'], { found: ticked.map(String), known }));
      }
      break;
    }
    case 'indicator':
      for (const field of ['numerator', 'denominator', 'value', 'target'] as const) {
        const number = answer[field];
        if (number !== undefined && (typeof number !== 'number' || !Number.isFinite(number))) {
          problems.push(problem('wrong-type', [...path, field], { expected: 'number' }));
        }
      }
      break;
    case 'open':
      readText(answer.text, [...path, 'text'], problems);
  }
  return problems;
}
