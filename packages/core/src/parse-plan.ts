import { answerProblems, answerShapeProblems } from './answer-problems.ts';
import { deepFreeze } from './assemble-instrument.ts';
import { readFields, readOptionalText, readText } from './fields.ts';
import type { Instrument, Item } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { Action, ActionIndicator, ActionNote, Charter, Goal, Plan } from './plan.ts';
import { ACTION_STATUSES, CHARTER_TEXTS, GOVERNMENT_LEVELS, inOrderOfTime, isDay, MOST_ACTIONS, MOST_NOTES } from './plan.ts';
import { nearest } from './problem-words.ts';
import type { Problem } from './problems.ts';
import { FORBIDDEN_KEYS, problem, shown } from './problems.ts';
import { freezeAnswer } from './responses.ts';

type Path = readonly (string | number)[];

/** What a plan is read with: the instrument it must fit, and whether it may speak of what only another version had. Without an instrument, the shape alone is looked at. */
export interface PlanReading {
  readonly instrument?: Instrument;
  readonly otherVersion: boolean;
}

/**
 * The plan in responses, or nothing after reporting everything that is wrong with it. By hand and not with Zod, for the
 * same reasons as `parseResponses`. What an action says of an item that only another version had is kept, as answers are.
 */
export function parsePlan(input: unknown, reading: PlanReading, path: Path, problems: Problem[]): Plan | undefined {
  const before = problems.length;
  const raw = readFields(input, path, ['responsible', 'lead', 'actions', 'charter'], problems);
  if (!raw) return undefined;
  const responsible = readOptionalText(raw.responsible, [...path, 'responsible'], problems);
  const lead = readOptionalText(raw.lead, [...path, 'lead'], problems);
  const actions = readList(raw.actions, [...path, 'actions'], MOST_ACTIONS, problems, (each, here) => parseAction(each, reading, here, problems));
  const seen = new Set<unknown>();
  actions.forEach((action, index) => {
    if (action && seen.has(action.id)) problems.push(problem('duplicate-id', [...path, 'actions', index, 'id'], { id: action.id }));
    seen.add(action?.id);
  });
  const charter = raw.charter === undefined ? undefined : parseCharter(raw.charter, [...path, 'charter'], problems);
  if (problems.length > before) return undefined;
  return deepFreeze({
    ...(responsible && { responsible }),
    ...(lead && { lead }),
    actions: actions as readonly Action[],
    ...(charter && Object.keys(charter).length && { charter }),
  });
}

const ACTION_FIELDS = ['id', 'title', 'edited', 'item', 'suggestion', 'goal', 'owner', 'deadline', 'indicator', 'means', 'partners', 'government', 'status', 'evaluation', 'progress'];

/** What can be the id of an action: the same as that of an item. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

/** An action, or nothing after reporting everything that is wrong with it. */
export function parseAction(input: unknown, reading: PlanReading, path: Path, problems: Problem[]): Action | undefined {
  const before = problems.length;
  const raw = readFields(input, path, ACTION_FIELDS, problems);
  if (!raw) return undefined;
  const at = (field: string) => [...path, field];
  const id = readText(raw.id, at('id'), problems);
  if (problems.length === before && (!ID.test(id) || FORBIDDEN_KEYS.has(id))) problems.push(problem('wrong-value', at('id'), { found: shown(id), expected: 'letters, digits, ".", "_" or "-", at most 64' }));
  const title = readText(raw.title, at('title'), problems);
  if (typeof raw.title === 'string' && !raw.title.trim()) problems.push(problem('too-small', at('title'), { least: 1, unit: 'characters' }));
  if (raw.edited !== undefined && raw.edited !== true) problems.push(problem('wrong-value', at('edited'), { found: shown(raw.edited), expected: 'true, or nothing' }));
  const [owner, means, partners] = ['owner', 'means', 'partners'].map((field) => readOptionalText(raw[field], at(field), problems));
  const about = parseSubject(raw, reading, path, problems);
  const [deadline, evaluation] = ['deadline', 'evaluation'].map((field) => readDay(raw[field], at(field), problems));
  const government = raw.government === undefined ? undefined : readChoice(raw.government, GOVERNMENT_LEVELS, at('government'), problems);
  const status = readChoice(raw.status, ACTION_STATUSES, at('status'), problems);
  const indicator = raw.indicator === undefined ? undefined : parseIndicator(raw.indicator, reading, at('indicator'), problems);
  const progress = readList(raw.progress, at('progress'), MOST_NOTES, problems, (each, here) => parseNote(each, here, problems));
  if (problems.length > before || !status) return undefined;
  return {
    id,
    title,
    ...(raw.edited === true && { edited: true as const }),
    ...about,
    ...(owner && { owner }),
    ...(deadline && { deadline }),
    ...(indicator && Object.keys(indicator).length && { indicator }),
    ...(means && { means }),
    ...(partners && { partners }),
    ...(government && { government }),
    status,
    ...(evaluation && { evaluation }),
    progress: inOrderOfTime(progress as readonly ActionNote[]),
  };
}

/** The item an action is about, its suggestion and its goal. */
function parseSubject(raw: Record<string, unknown>, reading: PlanReading, path: Path, problems: Problem[]): Pick<Action, 'item' | 'suggestion' | 'goal'> {
  const { instrument, otherVersion } = reading;
  const id = readItem(raw.item, reading, [...path, 'item'], problems);
  const item = id && instrument ? itemOf(instrument, id) : undefined;
  const suggestion = readOptionalText(raw.suggestion, [...path, 'suggestion'], problems);
  // An empty item is none: without it, what is written again could not be read.
  if ((raw.item === undefined || raw.item === '') && (suggestion !== undefined || raw.goal !== undefined)) problems.push(problem('missing', [...path, 'item'], { expected: 'text' }));
  if (item && suggestion !== undefined && !otherVersion && !item.suggestions.some((each) => each.id === suggestion)) {
    problems.push(problem('unknown-reference', [...path, 'suggestion'], { found: shown(suggestion), known: item.suggestions.map((each) => each.id) }));
  }
  const goal = raw.goal === undefined ? undefined : parseGoal(raw.goal, otherVersion ? undefined : item, [...path, 'goal'], problems);
  return { ...(id && { item: id }), ...(suggestion && { suggestion }), ...(goal && { goal }) };
}

function parseGoal(input: unknown, item: Item | undefined, path: Path, problems: Problem[]): Goal | undefined {
  const malformed = answerShapeProblems(input, path, ['level', 'checklist']);
  // An answer of a kind that is none to this item is no goal of it either.
  const found = malformed.length || !item ? malformed : answerProblems(item, input, path);
  problems.push(...found);
  return found.length ? undefined : (freezeAnswer(input as Goal) as Goal);
}

function parseIndicator(input: unknown, reading: PlanReading, path: Path, problems: Problem[]): ActionIndicator | undefined {
  const raw = readFields(input, path, ['text', 'item', 'baseline', 'target', 'unit'], problems);
  if (!raw) return undefined;
  const [text, unit] = ['text', 'unit'].map((field) => readOptionalText(raw[field], [...path, field], problems));
  const [baseline, target] = ['baseline', 'target'].map((field) => readNumber(raw[field], [...path, field], problems));
  const item = readItem(raw.item, reading, [...path, 'item'], problems);
  const kind = item && reading.instrument && itemOf(reading.instrument, item)?.kind;
  if (kind && kind !== 'indicator' && !reading.otherVersion) problems.push(problem('wrong-value', [...path, 'item'], { found: shown(item), expected: 'id of an indicator' }));
  return {
    ...(text && { text }),
    ...(item && { item }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    ...(unit && { unit }),
  };
}

function parseNote(input: unknown, path: Path, problems: Problem[]): ActionNote | undefined {
  const raw = readFields(input, path, ['date', 'status', 'value', 'note'], problems);
  if (!raw) return undefined;
  if (raw.date === undefined) problems.push(problem('missing', [...path, 'date'], { expected: 'text' }));
  const date = readDay(raw.date, [...path, 'date'], problems) ?? '';
  const status = raw.status === undefined ? undefined : readChoice(raw.status, ACTION_STATUSES, [...path, 'status'], problems);
  const value = readNumber(raw.value, [...path, 'value'], problems);
  const note = readOptionalText(raw.note, [...path, 'note'], problems);
  return { date, ...(status && { status }), ...(value === undefined ? {} : { value }), ...(note && { note }) };
}

function parseCharter(input: unknown, path: Path, problems: Problem[]): Charter | undefined {
  const raw = readFields(input, path, [...CHARTER_TEXTS, 'date'], problems);
  if (!raw) return undefined;
  const texts = CHARTER_TEXTS.map((field) => [field, readOptionalText(raw[field], [...path, field], problems)] as const);
  const date = readDay(raw.date, [...path, 'date'], problems);
  return { ...Object.fromEntries(texts.filter(([, text]) => text)), ...(date && { date }) };
}

function readItem(input: unknown, { instrument, otherVersion }: PlanReading, path: Path, problems: Problem[]): string | undefined {
  const id = readOptionalText(input, path, problems);
  if (id === undefined || id === '' || !instrument || itemOf(instrument, id)) return id;
  if (otherVersion && ID.test(id) && !FORBIDDEN_KEYS.has(id)) return id;
  const near = nearest(shown(id), instrument.items.map((item) => item.id));
  problems.push(problem('unknown-reference', path, { found: shown(id), known: near === undefined ? [] : [near] }));
  return undefined;
}

function readDay(input: unknown, path: Path, problems: Problem[]): string | undefined {
  const day = readOptionalText(input, path, problems);
  if (day === undefined || isDay(day)) return day;
  if (typeof input === 'string') problems.push(problem('wrong-value', path, { found: shown(day), expected: 'a day, YYYY-MM-DD' }));
  return undefined;
}

function readNumber(input: unknown, path: Path, problems: Problem[]): number | undefined {
  if (input === undefined || Number.isFinite(input)) return input as number | undefined;
  problems.push(problem('wrong-type', path, { expected: 'number' }));
  return undefined;
}

function readChoice<T extends string>(input: unknown, known: readonly T[], path: Path, problems: Problem[]): T | undefined {
  if (known.includes(input as T)) return input as T;
  problems.push(input === undefined ? problem('missing', path, { expected: 'text', known }) : problem('wrong-value', path, { found: shown(input), known }));
  return undefined;
}

function readList<T>(input: unknown, path: Path, most: number, problems: Problem[], read: (each: unknown, path: Path) => T): T[] {
  if (!Array.isArray(input)) problems.push(problem(input === undefined ? 'missing' : 'wrong-type', path, { expected: 'list' }));
  else if (input.length > most) problems.push(problem('too-big', path, { most, found: input.length, unit: 'entries' }));
  else return input.map((each, index) => read(each, [...path, index]));
  return [];
}
