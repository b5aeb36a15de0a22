import { answerProblems, answerShapeProblems } from './answer-problems.ts';
import { isRecord, readFields, readOptionalText, readText } from './fields.ts';
import type { Instrument, Item } from './instrument.ts';
import { itemOf } from './instrument.ts';
import { parsePlan } from './parse-plan.ts';
import { nearest } from './problem-words.ts';
import type { Parsed, Problem } from './problems.ts';
import { FORBIDDEN_KEYS, parsed, problem, refused, shown } from './problems.ts';
import type { Answer, Evidence, ItemResponse, Responses } from './responses.ts';
import { freezeAnswer } from './responses.ts';

/**
 * Turns unknown input (a draft, a file) into responses to this instrument.
 *
 * Written by hand rather than with Zod, because whether an answer is right depends on the item it answers,
 * and because a draft is read on the way to the first question, where Zod would be the heaviest passenger.
 * Unknown fields, unknown items, keys that reach the prototype and answers that do not fit are all reported.
 *
 * Responses to another version of the instrument, or begun with one (`madeWith`), may have items that this one no longer
 * has, or answers to an older revision that no longer fit: those are kept (no answer is ever lost, and rounds must be
 * compared) and never scored. A scan or a choice about oneself that this version no longer has is left out: it is asked
 * again. `migrateResponses` then brings what was renamed to its place.
 */
export function parseResponses(input: unknown, instrument: Instrument): Parsed<Responses> {
  const problems: Problem[] = [];
  const top = readFields(input, [], TOP_FIELDS, problems);
  if (!top) return refused(problems);

  const which = readFields(top.instrument, ['instrument'], ['id', 'version', 'madeWith'], problems);
  if (which && which.id !== instrument.id) {
    problems.push(problem('wrong-instrument', ['instrument', 'id'], { found: shown(which.id), expected: instrument.id }));
  }
  const version = which && readText(which.version, ['instrument', 'version'], problems);
  const madeWith = which && readOptionalText(which.madeWith, ['instrument', 'madeWith'], problems);
  const otherVersion = [version, madeWith].some((each) => each !== undefined && each !== instrument.version);
  const scan = readOptionalText(top.scan, ['scan'], problems);
  const hasScan = instrument.scans.some((each) => each.id === scan);
  if (scan !== undefined && !hasScan && !otherVersion) {
    const known = instrument.scans.map((each) => each.id);
    problems.push(problem('unknown-reference', ['scan'], { found: shown(scan), known }));
  }
  const organisation = readOptionalText(top.organisation, ['organisation'], problems);
  const completed = readOptionalText(top.completed, ['completed'], problems);
  if (completed && Number.isNaN(Date.parse(completed))) {
    problems.push(problem('wrong-value', ['completed'], { found: shown(completed), expected: 'ISO 8601 date and time' }));
  }
  const profile = parseProfile(top.profile, instrument, otherVersion, problems);
  const items = parseItems(top.items, instrument, otherVersion, problems);
  const plan = top.plan === undefined ? undefined : parsePlan(top.plan, { instrument, otherVersion }, ['plan'], problems);
  if (problems.length) return refused(problems);

  return parsed(
    Object.freeze({
      instrument: Object.freeze({ id: instrument.id, version: version as string, ...(madeWith ? { madeWith } : {}) }),
      ...(scan && hasScan ? { scan } : {}),
      ...(organisation ? { organisation } : {}),
      profile: Object.freeze(profile),
      items: Object.freeze(items),
      ...(completed ? { completed } : {}),
      ...(plan && { plan }),
    }),
  );
}

/** An instrument has at most 5,000 items, and so had the versions before it. */
const MOST_ITEMS = 10_000;

/** What can have been the id of an item; see `instrument-schema.ts`, which brings Zod along. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u;

const TOP_FIELDS = ['instrument', 'scan', 'organisation', 'profile', 'items', 'completed', 'plan'];

function parseProfile(input: unknown, instrument: Instrument, otherVersion: boolean, problems: Problem[]): Record<string, string> {
  const known = instrument.profile.map((field) => field.id);
  const allowed = otherVersion && isRecord(input) ? Object.keys(input) : known;
  const raw = readFields(input, ['profile'], allowed, problems) ?? {};
  const profile: Record<string, string> = {};
  for (const field of instrument.profile) {
    const choice = raw[field.id];
    if (choice === undefined) continue;
    const choices = field.choices.map((each) => each.id);
    if (typeof choice === 'string' && choices.includes(choice)) profile[field.id] = choice;
    else if (!otherVersion || typeof choice !== 'string') problems.push(problem('unknown-reference', ['profile', field.id], { found: shown(choice), known: choices }));
  }
  return profile;
}

function parseItems(input: unknown, instrument: Instrument, otherVersion: boolean, problems: Problem[]): Record<string, ItemResponse> {
  const items: Record<string, ItemResponse> = {};
  if (!isRecord(input)) {
    problems.push(problem('not-an-object', ['items']));
    return items;
  }
  const ids = Object.keys(input);
  if (ids.length > MOST_ITEMS) {
    problems.push(problem('too-big', ['items'], { most: MOST_ITEMS, found: ids.length, unit: 'entries' }));
    return items;
  }
  for (const id of ids) {
    const item = itemOf(instrument, id);
    const path = ['items', shown(id)];
    if (FORBIDDEN_KEYS.has(id) || id in {}) problems.push(problem('forbidden-key', path, { key: id }));
    else if (!item && !(otherVersion && ID.test(id))) problems.push(problem('unknown-reference', path, { found: shown(id), known: problems.length < GUESSES ? near(id, instrument) : [] }));
    else {
      const response = parseItemResponse(input[id], item, otherVersion, path, problems);
      if (response) items[id] = response;
    }
  }
  return items;
}

/** Guessing compares an id with all there are: for ten thousand of them a page would stand still. */
const GUESSES = 20;

/** Nobody reads a list of a hundred ids: the one that was meant is enough. */
function near(id: string, instrument: Instrument): string[] {
  const found = nearest(shown(id), instrument.items.map((item) => item.id));
  return found === undefined ? [] : [found];
}

function parseItemResponse(
  input: unknown,
  item: Item | undefined,
  otherVersion: boolean,
  path: readonly string[],
  problems: Problem[],
): ItemResponse | undefined {
  const before = problems.length;
  const raw = readFields(input, path, ['revision', 'answer', 'note', 'evidence'], problems);
  if (!raw) return undefined;
  const { revision, answer } = raw;
  if (!Number.isInteger(revision) || (revision as number) < 1) {
    problems.push(problem(revision === undefined ? 'missing' : 'wrong-type', [...path, 'revision'], { expected: 'whole number from 1' }));
  }
  const note = readOptionalText(raw.note, [...path, 'note'], problems);
  const evidence = raw.evidence === undefined ? undefined : parseEvidence(raw.evidence, [...path, 'evidence'], problems);
  if (answer !== undefined) {
    const toThisItem = item && !(otherVersion && revision !== item.revision);
    const here = [...path, 'answer'];
    problems.push(...(toThisItem ? answerProblems(item, answer, here) : answerShapeProblems(answer, here)));
  }
  if (problems.length > before) return undefined;
  return Object.freeze({
    revision: revision as number,
    ...(answer === undefined ? {} : { answer: freezeAnswer(answer as Answer) }),
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
