import type { Arbitrary, GeneratorValue } from 'fast-check';
import { array, boolean, constant, constantFrom, double, gen, integer, nat, oneof, option, record, subarray, tuple } from 'fast-check';
import type { Condition, Instrument, Item } from './instrument.ts';
import type { InstrumentStructure } from './instrument-schema.ts';
import { parseInstrument } from './parse-instrument.ts';
import type { Action, Goal, Plan } from './plan.ts';
import { ACTION_STATUSES, GOVERNMENT_LEVELS } from './plan.ts';
import { checkedPlan } from './plan-edits.ts';
import type { Short, StructureItem, StructureView } from './testing.fixtures.ts';
import { answerFrom, responsesFrom, structureFrom, valueOf, wordsFor } from './testing.fixtures.ts';
import type { Responses } from './responses.ts';

/** Weights as people choose them, and some that do not add up nicely. */
const weight = constantFrom(1, 2, 3, 0.5, 0.1, 0.2, 1 / 3, 7);
const combine = constantFrom('mean', 'median', 'min');
const kind = constantFrom('level', 'level', 'checklist', 'indicator', 'open');

export interface Generated {
  readonly structure: InstrumentStructure;
  readonly instrument: Instrument;
}

/** Instruments of all shapes: kinds, trees, weights, ways to combine, gates; with conditions where asked for. */
export function instruments({ conditions = false } = {}): Arbitrary<Generated> {
  return gen().map((g) => {
    const views = Array.from({ length: g(integer, { min: 1, max: 3 }) }, (_, index) => makeView(g, `v${index}`));
    const items = Array.from({ length: g(integer, { min: 1, max: 12 }) }, (_, index) => makeItem(g, `i${index}`, views));
    const profile = [{ id: 'sector', choices: ['school', 'library'] }];
    if (conditions) items.forEach((item, index) => addCondition(g, item, items.slice(0, index)));
    const structure = structureFrom({
      views,
      items,
      profile,
      coverageFloor: g(() => constantFrom(0, 0.5, 2 / 3, 1)),
      scales: { ladder: { rungs: 5 }, short: { rungs: 2 }, own: { rungs: 4, shares: [0, 0.1, 0.1, 1] } },
      bands: [{ id: 'low', from: 0 }, { id: 'high', from: 0.5 }],
      stages: ['first', 'second'],
      ...(g(boolean) ? { overall: { view: 'v0', combine: g(() => combine) } } : {}),
    });
    return { structure, instrument: valueOf(parseInstrument(structure, wordsFor(structure))) };
  });
}

/** A tree of up to three levels, parents before their children. */
function makeView(g: GeneratorValue, id: string): StructureView {
  const groups: StructureView['groups'] = [];
  const depths: number[] = [];
  const count = g(integer, { min: 1, max: 7 });
  for (let index = 0; index < count; index += 1) {
    const parent = index ? g(integer, { min: -1, max: index - 1 }) : -1;
    const above = depths[parent] === 2 ? undefined : groups[parent];
    depths.push(above ? (depths[parent] as number) + 1 : 0);
    const weighted = (above?.combine ?? 'mean') === 'mean';
    groups.push({ id: `${id}g${index}`, combine: g(() => combine), ...(above ? { parent: above.id } : {}), ...(weighted ? { weight: g(() => weight) } : {}) });
  }
  return { id, groups };
}

function makeItem(g: GeneratorValue, id: string, views: readonly StructureView[]): StructureItem {
  const places = views.map((view, index) => {
    const leaves = view.groups.filter((group) => !view.groups.some(({ parent }) => parent === group.id));
    // The first view has the pages, and an item stands on one page.
    const chosen = index ? g(() => subarray(leaves, { maxLength: Math.min(2, leaves.length) })) : [leaves[g(nat, { max: leaves.length - 1 })]];
    return [view.id, Object.fromEntries(chosen.flatMap((leaf) => (leaf ? [[leaf.id, g(() => weight)]] : [])))] as const;
  });
  const base = {
    id,
    in: Object.fromEntries(places),
    optional: g(() => constantFrom(false, false, false, true)),
    ...(g(() => constantFrom(0, 0, 1)) ? { gate: { stage: g(() => constantFrom('first', 'second')), atLeast: g(() => constantFrom(0.25, 0.5, 1)) } } : {}),
  };
  switch (g(() => kind)) {
    case 'level':
      return { ...base, kind: 'level', scale: g(() => constantFrom('ladder', 'short', 'own')), reversed: g(boolean) };
    case 'checklist':
      return { ...base, kind: 'checklist', options: ['a', 'b', 'c'].slice(0, g(integer, { min: 1, max: 3 })).map((option) => ({ id: option, weight: g(() => weight) })) };
    case 'indicator':
      return { ...base, kind: 'indicator', ...g(() => indicatorKind) };
    default:
      return { ...base, kind: 'open' };
  }
}

const indicatorKind = constantFrom(
  { measure: 'fraction', direction: 'higher', target: 0.8 } as const,
  { measure: 'fraction', direction: 'higher', target: 50, floor: 10, per: 100, partOfWhole: true } as const,
  { measure: 'value', direction: 'lower', target: 10 } as const,
  { measure: 'fraction', direction: 'band', band: [0.2, 0.4], hiddenUnder: { count: 10, part: 'either' } } as { measure: 'fraction'; direction: 'band'; band: [number, number]; hiddenUnder: { count: number; part: 'either' } },
  { measure: 'value', direction: 'higher' } as const,
);

function addCondition(g: GeneratorValue, item: StructureItem, earlier: readonly StructureItem[]): void {
  if (!g(boolean)) return;
  const other = earlier[g(nat, { max: Math.max(0, earlier.length - 1) })];
  const simple: Condition[] = [
    { profile: 'sector', in: ['school'] },
    ...(other ? [{ item: other.id, is: 'answered' } as const, { item: other.id, is: 'not-applicable' } as const] : []),
    ...(other?.kind === 'level' ? [{ item: other.id, atLeast: 1 }] : []),
  ];
  const one = simple[g(nat, { max: simple.length - 1 })] as Condition;
  const condition = g(() => constantFrom<Condition>(one, { not: one }, { all: [one, { profile: 'sector', in: ['school', 'library'] }] }, { any: [one, { not: { profile: 'sector', in: ['library'] } }] }));
  item.appliesWhen = condition as NonNullable<StructureItem['appliesWhen']>;
}

const figure = oneof(nat({ max: 200 }), double({ min: 0, max: 1e6, noNaN: true }), constantFrom(0, 5e-324, 1e308));

/** A value that fits an item. */
export function values(item: Item): Arbitrary<Short> {
  switch (item.kind) {
    case 'level':
      return nat({ max: item.rungs.length - 1 });
    case 'checklist':
      return subarray(item.options.map(({ id }) => id));
    case 'indicator':
      return item.measure === 'value'
        ? record({ value: figure }, { requiredKeys: [] })
        : record({ numerator: figure, denominator: figure, target: oneof(constant(0), figure) }, { requiredKeys: [] });
    case 'open':
      return constantFrom({ text: '' }, { text: 'something' });
  }
}

/** Any answer to each item, or none. */
export function answersTo(instrument: Instrument): Arbitrary<Record<string, Short>> {
  const each = (item: Item) => oneof({ weight: 5, arbitrary: values(item) }, constantFrom<Short>('?', 'na', 'na!'));
  return record(Object.fromEntries(instrument.items.map((item) => [item.id, each(item)])), { requiredKeys: [] }) as Arbitrary<Record<string, Short>>;
}

const day = nat({ max: 3_000 }).map((days) => new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10));
const words = constantFrom('the desk', 'half an emoji \ud83d, a NUL \0 and =1+1', 'ja');
const measured = oneof(nat({ max: 100 }), double({ noNaN: true, noDefaultInfinity: true }));
const status = constantFrom(...ACTION_STATUSES);

/** A goal that some answer to the item could be; nothing where it has none. */
function goals(item: Item): Arbitrary<Goal | undefined> {
  if (item.kind !== 'level' && item.kind !== 'checklist') return constant(undefined);
  return option(values(item).map((short) => answerFrom(short) as Goal), { nil: undefined });
}

function actions(instrument: Instrument, id: string): Arbitrary<Action> {
  const figures = instrument.items.filter(({ kind }) => kind === 'indicator').map((item) => item.id);
  const indicator = record({ text: words, unit: words, baseline: measured, target: measured, ...(figures.length && { item: constantFrom(...figures) }) }, { requiredKeys: [] });
  const note = record({ date: day, status, value: measured, note: words }, { requiredKeys: ['date'] });
  const about = oneof(constant({}), constantFrom(...instrument.items).chain((item) => goals(item).map((goal) => ({ item: item.id, ...(goal && { goal }) }))));
  const progress = array(note, { maxLength: 3 });
  const fields = { id: constant(id), title: words, owner: words, means: words, partners: words, deadline: day, evaluation: day, government: constantFrom(...GOVERNMENT_LEVELS), indicator, status, progress };
  return tuple(record(fields, { requiredKeys: ['id', 'title', 'status', 'progress'] }), about).map(([action, subject]) => ({ ...action, ...subject }));
}

/** Any plan on an instrument, of at most four actions: those of two plans can be the same or not. */
export function plans(instrument: Instrument): Arbitrary<Plan> {
  const charter = record({ statement: words, signedBy: words, date: day }, { requiredKeys: [] });
  return subarray(['p1', 'p2', 'p3', 'p4']).chain((ids) =>
    record({ responsible: words, lead: words, charter, actions: tuple(...ids.map((id) => actions(instrument, id))) }, { requiredKeys: ['actions'] }).map((plan) => checkedPlan(plan as Plan)),
  );
}

export const profiles = constantFrom<Record<string, string>>({}, { sector: 'school' }, { sector: 'library' });

export interface Case extends Generated {
  readonly answers: Record<string, Short>;
  readonly responses: Responses;
}

/** An instrument with responses to it. */
export function cases(options: { conditions?: boolean } = {}): Arbitrary<Case> {
  return instruments(options).chain((generated) =>
    record({ answers: answersTo(generated.instrument), profile: profiles }).map(({ answers, profile }) => ({
      ...generated,
      answers,
      responses: responsesFrom(generated.instrument, answers, { profile }),
    })),
  );
}

/** An instrument with responses to it, and three plans. */
export const planCases = cases().chain((each) => tuple(plans(each.instrument), plans(each.instrument), plans(each.instrument)).map(([one, two, three]) => ({ ...each, plans: [one, two, three] as const })));
