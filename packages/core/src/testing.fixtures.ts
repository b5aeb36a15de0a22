import type { Instrument } from './instrument.ts';
import type { InstrumentStructure, InstrumentText } from './instrument-schema.ts';
import { parseInstrument } from './parse-instrument.ts';
import { parseResponses } from './parse-responses.ts';
import { describeProblem } from './problem-words.ts';
import type { Parsed } from './problems.ts';
import type { Answer, IndicatorAnswer, Responses } from './responses.ts';

export type StructureItem = InstrumentStructure['items'][number];
export type StructureView = InstrumentStructure['views'][number];

/** The value of something parsed; throws what was wrong with it. */
export function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
  return parsed.value;
}

/** A whole structure from the parts a test is about: a ladder of 0 to 4, one view, and pages for its top groups. */
export function structureFrom(parts: Partial<InstrumentStructure> & Pick<InstrumentStructure, 'items'>): InstrumentStructure {
  const views = parts.views ?? [{ id: 'v', groups: [{ id: 'g' }] }];
  const top = views[0]?.groups.filter((group) => group.parent === undefined).map((group) => group.id) ?? [];
  return {
    format: 1,
    id: 'test',
    version: '1',
    scales: { ladder: { rungs: 5 } },
    views,
    scans: [{ id: 'full', minutes: 10, items: 'all', pages: { view: views[0]?.id ?? '', groups: top } }],
    ...parts,
  };
}

/** Words for everything in a structure: each thing is called by its id. */
export function wordsFor(structure: InstrumentStructure, language = 'en'): InstrumentText {
  const named = <T>(ids: readonly string[], make: (id: string) => T) => Object.fromEntries(ids.map((id) => [id, make(id)]));
  const ids = (list: readonly { readonly id: string }[] = []) => list.map((each) => each.id);
  return {
    language,
    title: structure.id,
    intro: structure.id,
    source: structure.id,
    scales: Object.fromEntries(
      Object.entries(structure.scales).map(([id, { rungs }]) => [id, Array.from({ length: rungs }, (_, rung) => ({ label: `${rung}`, text: `${id} ${rung}` }))]),
    ),
    views: Object.fromEntries(structure.views.map((view) => [view.id, { title: view.id, groups: named(ids(view.groups), (title) => ({ title })) }])),
    profile: Object.fromEntries((structure.profile ?? []).map(({ id, choices }) => [id, { label: id, choices: named(choices, (choice) => choice) }])),
    scans: named(ids(structure.scans), (id) => ({ title: id, intro: id })),
    bands: named(ids(structure.bands), (id) => ({ label: id, text: id })),
    stages: named(structure.stages ?? [], (id) => id),
    items: Object.fromEntries(structure.items.map((item) => [item.id, itemWords(item)])),
  };
}

function itemWords(item: StructureItem): InstrumentText['items'][string] {
  const named = (list: readonly { readonly id: string }[]) => Object.fromEntries(list.map(({ id }) => [id, id]));
  return {
    statement: item.id,
    ...(item.suggestions ? { suggestions: item.suggestions.map(({ id }) => id) } : {}),
    ...(item.kind === 'checklist' ? { options: named(item.options) } : {}),
    ...(item.kind === 'indicator' ? { numerator: 'counted', denominator: 'of all' } : {}),
  };
}

/** An instrument that went through `parseInstrument`. */
export function instrumentFrom(parts: Parameters<typeof structureFrom>[0]): Instrument {
  const structure = structureFrom(parts);
  return valueOf(parseInstrument(structure, wordsFor(structure)));
}

/** A level item on the ladder of 0 to 4. */
export function level(id: string, weights: Record<string, number> = { g: 1 }, more: Partial<Extract<StructureItem, { kind: 'level' }>> = {}): StructureItem {
  return { id, kind: 'level', scale: 'ladder', in: { v: weights }, ...more };
}

/** An answer in short: a rung, ticked options, figures, a text in an object, `?` for don't know, `na` with a reason, `na!` without. */
export type Short = number | readonly string[] | Omit<IndicatorAnswer, 'kind'> | { readonly text: string } | '?' | 'na' | 'na!';

export function answerFrom(short: Short): Answer {
  if (typeof short === 'number') return { kind: 'level', rung: short };
  if (short === '?') return { kind: 'unknown' };
  if (short === 'na') return { kind: 'not-applicable', reason: 'we have none' };
  if (short === 'na!') return { kind: 'not-applicable', reason: ' ' };
  if (Array.isArray(short)) return { kind: 'checklist', ticked: short as readonly string[] };
  return 'text' in short ? { kind: 'open', text: short.text } : { kind: 'indicator', ...(short as Omit<IndicatorAnswer, 'kind'>) };
}

/** Responses that went through `parseResponses`, from answers in short. */
export function responsesFrom(instrument: Instrument, answers: Readonly<Record<string, Short>>, more: Partial<Responses> = {}): Responses {
  const revisions = new Map(instrument.items.map((item) => [item.id, item.revision]));
  const items = Object.fromEntries(Object.entries(answers).map(([id, short]) => [id, { revision: revisions.get(id) ?? 1, answer: answerFrom(short) }]));
  return valueOf(parseResponses({ instrument: { id: instrument.id, version: instrument.version }, profile: {}, items, ...more }, instrument));
}
