import { isRecord, readFields, readText } from './fields.ts';
import type { Item } from './instrument.ts';
import type { Problem } from './problems.ts';
import { problem, shown } from './problems.ts';
import type { Answer } from './responses.ts';

const ANSWER_FIELDS: Readonly<Record<Answer['kind'], readonly string[]>> = {
  level: ['kind', 'rung'],
  checklist: ['kind', 'ticked'],
  indicator: ['kind', 'numerator', 'denominator', 'value', 'target'],
  open: ['kind', 'text'],
  'not-applicable': ['kind', 'reason'],
  unknown: ['kind'],
};

type Path = readonly (string | number)[];

/** Everything that keeps this answer from fitting this item; nothing when it fits. */
export function answerProblems(item: Item, answer: unknown, path: Path = []): Problem[] {
  const malformed = answerShapeProblems(answer, path, [item.kind, 'not-applicable', 'unknown']);
  return malformed.length ? malformed : misfits(item, answer as Answer, path);
}

/** Everything that keeps this from being an answer to any item of these kinds. */
export function answerShapeProblems(answer: unknown, path: Path, kinds: readonly string[] = Object.keys(ANSWER_FIELDS)): Problem[] {
  if (!isRecord(answer)) return [problem('not-an-object', path)];
  const { kind } = answer;
  if (typeof kind !== 'string' || !kinds.includes(kind)) {
    return [problem('wrong-value', [...path, 'kind'], { found: shown(kind), known: kinds })];
  }
  const problems: Problem[] = [];
  readFields(answer, path, ANSWER_FIELDS[kind as Answer['kind']], problems);
  for (const field of ['reason', 'text']) {
    if (ANSWER_FIELDS[kind as Answer['kind']].includes(field)) readText(answer[field], [...path, field], problems);
  }
  if (kind === 'level' && !(Number.isInteger(answer.rung) && (answer.rung as number) >= 0)) {
    problems.push(problem('wrong-type', [...path, 'rung'], { expected: 'whole number from 0' }));
  }
  if (kind === 'checklist') problems.push(...tickedProblems(answer.ticked, [...path, 'ticked']));
  if (kind === 'indicator') problems.push(...numberProblems(answer, path));
  return problems;
}

function tickedProblems(ticked: unknown, path: Path): Problem[] {
  if (!Array.isArray(ticked)) return [problem('wrong-type', path, { expected: 'list' })];
  return ticked.flatMap((id: unknown, index) => {
    if (typeof id !== 'string') return [problem('wrong-type', [...path, index], { expected: 'text' })];
    return ticked.indexOf(id) < index ? [problem('duplicate-id', [...path, index], { id: shown(id) })] : [];
  });
}

function numberProblems(answer: Record<string, unknown>, path: Path): Problem[] {
  return ['numerator', 'denominator', 'value', 'target'].flatMap((field) =>
    answer[field] === undefined || Number.isFinite(answer[field]) ? [] : [problem('wrong-type', [...path, field], { expected: 'number' })],
  );
}

/** What is well made and yet no answer to this item: a rung or an option that it does not have. */
function misfits(item: Item, answer: Answer, path: Path): Problem[] {
  if (item.kind === 'level' && answer.kind === 'level' && !item.rungs[answer.rung]) {
    return [problem('too-big', [...path, 'rung'], { most: item.rungs.length - 1, found: answer.rung })];
  }
  if (item.kind === 'checklist' && answer.kind === 'checklist') {
    const known = item.options.map((option) => option.id);
    return answer.ticked.flatMap((id, index) =>
      known.includes(id) ? [] : [problem('unknown-reference', [...path, 'ticked', index], { found: shown(id), known })],
    );
  }
  return [];
}
