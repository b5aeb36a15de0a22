import { answerProblems } from './answer-problems.ts';
import { isRecord, readFields, readOptionalText, readText } from './fields.ts';
import type { Instrument, Item } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { Parsed, Problem } from './problems.ts';
import { FORBIDDEN_KEYS, parsed, problem, refused } from './problems.ts';
import type { Answer, Evidence, ItemResponse, Responses } from './responses.ts';
import { freezeAnswer } from './responses.ts';

/**
 * Turns unknown input (a draft, a file) into responses to this instrument.
 *
 * Written by hand rather than with Zod, because whether an answer is right depends on the item it answers,
 * and because a draft is read on the way to the first question, where Zod would be the heaviest passenger.
 * Unknown fields, unknown items, keys that reach the prototype and answers that do not fit are all reported.
 */
export function parseResponses(input: unknown, instrument: Instrument): Parsed<Responses> {
  const problems: Problem[] = [];
  const top = readFields(input, [], TOP_FIELDS, problems);
  if (!top) return refused(problems);

  const which = readFields(top.instrument, ['instrument'], ['id', 'version'], problems);
  if (which && which.id !== instrument.id) {
    problems.push(problem('wrong-instrument', ['instrument', 'id'], { found: String(which.id), expected: instrument.id }));
  }
  readText(which?.version, ['instrument', 'version'], problems);
  const scan = readOptionalText(top.scan, ['scan'], problems);
  if (scan !== undefined && !instrument.scans.some((each) => each.id === scan)) {
    const known = instrument.scans.map((each) => each.id);
    problems.push(problem('unknown-reference', ['scan'], { found: scan, known }));
  }
  const organisation = readOptionalText(top.organisation, ['organisation'], problems);
  const completed = readOptionalText(top.completed, ['completed'], problems);
  if (completed !== undefined && Number.isNaN(Date.parse(completed))) {
    problems.push(problem('wrong-value', ['completed'], { expected: 'ISO 8601 date and time' }));
  }
  const profile = parseProfile(top.profile, instrument, problems);
  const items = parseItems(top.items, instrument, problems);
  if (problems.length) return refused(problems);

  return parsed(
    Object.freeze({
      instrument: Object.freeze({ id: instrument.id, version: which?.version as string }),
      ...(scan ? { scan } : {}),
      ...(organisation ? { organisation } : {}),
      profile: Object.freeze(profile),
      items: Object.freeze(items),
      ...(completed ? { completed } : {}),
    }),
  );
}

const TOP_FIELDS = ['instrument', 'scan', 'organisation', 'profile', 'items', 'completed'];

function parseProfile(input: unknown, instrument: Instrument, problems: Problem[]): Record<string, string> {
  const known = instrument.profile.map((field) => field.id);
  const raw = readFields(input, ['profile'], known, problems) ?? {};
  const profile: Record<string, string> = {};
  for (const field of instrument.profile) {
    const choice = raw[field.id];
    if (choice === undefined) continue;
    const choices = field.choices.map((each) => each.id);
    if (typeof choice === 'string' && choices.includes(choice)) profile[field.id] = choice;
    else problems.push(problem('unknown-reference', ['profile', field.id], { found: String(choice), known: choices }));
  }
  return profile;
}

function parseItems(input: unknown, instrument: Instrument, problems: Problem[]): Record<string, ItemResponse> {
  const items: Record<string, ItemResponse> = {};
  if (!isRecord(input)) {
    problems.push(problem('not-an-object', ['items']));
    return items;
  }
  for (const id of Object.keys(input)) {
    const item = itemOf(instrument, id);
    if (FORBIDDEN_KEYS.has(id)) problems.push(problem('forbidden-key', ['items', id], { key: id }));
    else if (!item) problems.push(problem('unknown-reference', ['items', id], { found: id }));
    else {
      const response = parseItemResponse(input[id], item, ['items', id], problems);
      if (response) items[id] = response;
    }
  }
  return items;
}

function parseItemResponse(
  input: unknown,
  item: Item,
  path: readonly string[],
  problems: Problem[],
): ItemResponse | undefined {
  const raw = readFields(input, path, ['revision', 'answer', 'note', 'evidence'], problems);
  if (!raw) return undefined;
  if (!Number.isInteger(raw.revision) || (raw.revision as number) < 1) {
    problems.push(problem('wrong-type', [...path, 'revision'], { expected: 'whole number from 1' }));
  }
  const note = readOptionalText(raw.note, [...path, 'note'], problems);
  const evidence = raw.evidence === undefined ? undefined : parseEvidence(raw.evidence, [...path, 'evidence'], problems);
  if (raw.answer !== undefined) problems.push(...answerProblems(item, raw.answer, [...path, 'answer']));
  return Object.freeze({
    revision: raw.revision as number,
    ...(raw.answer !== undefined ? { answer: isRecord(raw.answer) ? freezeAnswer(raw.answer as unknown as Answer) : undefined } : {}),
    ...(note ? { note } : {}),
    ...(evidence?.length ? { evidence: Object.freeze(evidence) } : {}),
  });
}

function parseEvidence(input: unknown, path: readonly string[], problems: Problem[]): Evidence[] {
  if (!Array.isArray(input)) {
    problems.push(problem('wrong-type', path, { expected: 'list' }));
    return [];
  }
  return input.flatMap((each: unknown, index) => {
    const raw = readFields(each, [...path, index], ['label', 'url'], problems);
    if (!raw) return [];
    const label = readText(raw.label, [...path, index, 'label'], problems);
    const url = readText(raw.url, [...path, index, 'url'], problems);
    return [Object.freeze({ label, url })];
  });
}
