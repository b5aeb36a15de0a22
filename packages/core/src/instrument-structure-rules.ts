import { itemsIn } from './conditions.ts';
import type { InstrumentStructure } from './instrument-schema.ts';
import { migrationProblems } from './migration-rules.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';

type StructureItem = InstrumentStructure['items'][number];
type StructureView = InstrumentStructure['views'][number];
type Path = readonly (string | number)[];
type ConditionData = NonNullable<StructureItem['appliesWhen']>;

/** What no schema can see: ids that occur twice, references to nothing, weights that cannot be, cycles. */
export function structureProblems(structure: InstrumentStructure): readonly Problem[] {
  return [
    ...duplicates(structure),
    ...structure.views.flatMap((view, index) => viewProblems(view, ['views', index])),
    ...structure.items.flatMap((item, index) => itemProblems(structure, item, ['items', index])),
    ...structure.scans.flatMap((scan, index) => scanProblems(structure, scan, ['scans', index])),
    ...scaleProblems(structure),
    ...bandProblems(structure),
    ...unknown(structure.overall?.view, structure.views.map((view) => view.id), ['overall', 'view']),
    ...cycles(structure),
    ...migrationProblems(structure),
  ];
}

function duplicates(structure: InstrumentStructure): Problem[] {
  const { items, views, scans, profile = [], bands = [], stages = [] } = structure;
  return [
    ...repeated(items, ['items']),
    ...repeated(views, ['views']),
    ...repeated(scans, ['scans']),
    ...repeated(profile, ['profile']),
    ...repeated(bands, ['bands']),
    ...repeated(stages, ['stages']),
    ...views.flatMap((view, index) => repeated(view.groups, ['views', index, 'groups'])),
    ...scans.flatMap((scan, index) => repeated(scan.pages.groups, ['scans', index, 'pages', 'groups'])),
    ...profile.flatMap((field, index) => repeated(field.choices, ['profile', index, 'choices'])),
    ...items.flatMap((item, index) => repeated(item.suggestions ?? [], ['items', index, 'suggestions'])),
    ...items.flatMap((item, index) => (item.kind === 'checklist' ? repeated(item.options, ['items', index, 'options']) : [])),
  ];
}

/** Ids that occur before in a list of ids or of things with one. */
function repeated(list: readonly (string | { readonly id: string })[], path: Path): Problem[] {
  const seen = new Set<string>();
  return list.flatMap((each, index) => {
    const [id, here] = typeof each === 'string' ? [each, [index]] : [each.id, [index, 'id']];
    if (seen.has(id)) return [problem('duplicate-id', [...path, ...here], { id })];
    seen.add(id);
    return [];
  });
}

function unknown(found: string | undefined, known: readonly string[], path: Path): Problem[] {
  return found === undefined || known.includes(found) ? [] : [problem('unknown-reference', path, { found, known })];
}

function viewProblems(view: StructureView, path: Path): Problem[] {
  const before: string[] = [];
  const groups = new Map(view.groups.map((group) => [group.id, group]));
  return view.groups.flatMap((group, index) => {
    const here = [...path, 'groups', index];
    // A parent must stand before its children: that keeps reading order plain and cycles impossible.
    const problems = unknown(group.parent, [...before], [...here, 'parent']);
    before.push(group.id);
    const how = group.parent === undefined ? 'mean' : (groups.get(group.parent)?.combine ?? 'mean');
    if (group.weight !== undefined && group.weight !== 1 && how !== 'mean') {
      problems.push(problem('weight-without-effect', [...here, 'weight'], { combine: how }));
    }
    return problems;
  });
}

function itemProblems(structure: InstrumentStructure, item: StructureItem, path: Path): Problem[] {
  const problems = Object.entries(item.in).flatMap(([viewId, places]) => {
    const here = [...path, 'in', viewId];
    const view = structure.views.find((each) => each.id === viewId);
    if (!view) return unknown(viewId, structure.views.map((each) => each.id), here);
    return Object.keys(places).flatMap((groupId) => placeProblems(view, groupId, [...here, groupId]));
  });
  problems.push(...unknown(item.gate?.stage, structure.stages ?? [], [...path, 'gate', 'stage']));
  if (item.appliesWhen) problems.push(...conditionProblems(structure, item.appliesWhen, [...path, 'appliesWhen']));
  problems.push(...kindProblems(structure, item, path));
  return problems;
}

function placeProblems(view: StructureView, groupId: string, path: Path): Problem[] {
  const known = view.groups.map((group) => group.id);
  if (!known.includes(groupId)) return unknown(groupId, known, path);
  // A group has items or child groups, never both: one number, one way it is made.
  const parents = view.groups.flatMap((group) => group.parent ?? []);
  return parents.includes(groupId) ? [problem('mixed-group', path, { group: groupId })] : [];
}

function kindProblems(structure: InstrumentStructure, item: StructureItem, path: Path): Problem[] {
  const suggestions = item.suggestions ?? [];
  if (item.kind === 'level') {
    const rungs = structure.scales[item.scale]?.rungs ?? 0;
    const tooHigh = suggestions.flatMap((each, index) =>
      (each.at ?? []).some((rung) => rung >= rungs) ? [problem('too-big', [...path, 'suggestions', index, 'at'], { most: rungs - 1 })] : [],
    );
    return [...unknown(item.scale, Object.keys(structure.scales), [...path, 'scale']), ...(rungs ? tooHigh : [])];
  }
  if (item.kind === 'checklist') {
    const known = item.options.map((option) => option.id);
    return suggestions.flatMap((each, index) => unknown(each.missing, known, [...path, 'suggestions', index, 'missing']));
  }
  return item.kind === 'indicator' ? indicatorProblems(structure, item, path) : [];
}

function indicatorProblems(
  structure: InstrumentStructure,
  item: Extract<StructureItem, { kind: 'indicator' }>,
  path: Path,
): Problem[] {
  const problems = unknown(item.belongsTo, structure.items.map((each) => each.id), [...path, 'belongsTo']);
  const [low, high] = item.band ?? [0, 0];
  if (item.direction === 'band' && !item.band) problems.push(problem('missing', [...path, 'band'], { expected: '[low, high]' }));
  if (low > high) problems.push(problem('too-big', [...path, 'band', 0], { most: high }));
  if (item.direction === 'lower' && item.target !== undefined && item.target <= 0) {
    problems.push(problem('too-small', [...path, 'target'], { least: 0, above: 1 }));
  }
  if (item.direction === 'higher' && item.target !== undefined && item.target <= (item.floor ?? 0)) {
    problems.push(problem('too-small', [...path, 'target'], { least: item.floor ?? 0, above: 1 }));
  }
  return problems;
}

function conditionProblems(structure: InstrumentStructure, condition: ConditionData, path: Path): Problem[] {
  if ('all' in condition) return condition.all.flatMap((each, index) => conditionProblems(structure, each, [...path, 'all', index]));
  if ('any' in condition) return condition.any.flatMap((each, index) => conditionProblems(structure, each, [...path, 'any', index]));
  if ('not' in condition) return conditionProblems(structure, condition.not, [...path, 'not']);
  if ('profile' in condition) {
    const field = structure.profile?.find((each) => each.id === condition.profile);
    if (!field) return unknown(condition.profile, (structure.profile ?? []).map((each) => each.id), [...path, 'profile']);
    return condition.in.flatMap((choice, index) => unknown(choice, field.choices, [...path, 'in', index]));
  }
  const item = structure.items.find((each) => each.id === condition.item);
  if (!item) return unknown(condition.item, structure.items.map((each) => each.id), [...path, 'item']);
  if ('ticked' in condition) {
    const known = item.kind === 'checklist' ? item.options.map((option) => option.id) : [];
    return unknown(condition.ticked, known, [...path, 'ticked']);
  }
  if ('is' in condition) return [];
  if (item.kind !== 'level') return [problem('wrong-value', [...path, 'item'], { found: item.kind, known: ['level'] })];
  const top = (structure.scales[item.scale]?.rungs ?? Infinity) - 1;
  return (['atLeast', 'atMost'] as const).flatMap((bound) =>
    (condition[bound] ?? 0) > top ? [problem('too-big', [...path, bound], { most: top })] : [],
  );
}

function scanProblems(structure: InstrumentStructure, scan: InstrumentStructure['scans'][number], path: Path): Problem[] {
  const ids = structure.items.map((item) => item.id);
  const chosen = scan.items === 'all' ? ids : scan.items;
  const view = structure.views.find((each) => each.id === scan.pages.view);
  const problems = [
    ...chosen.flatMap((id, index) => unknown(id, ids, [...path, 'items', index])),
    ...unknown(scan.pages.view, structure.views.map((each) => each.id), [...path, 'pages', 'view']),
  ];
  if (new Set(chosen).size !== chosen.length) problems.push(problem('duplicate-id', [...path, 'items'], { id: chosen.find((id, index) => chosen.indexOf(id) !== index) ?? '' }));
  if (!view) return problems;
  const groups = new Map(view.groups.map((group) => [group.id, group]));
  problems.push(...scan.pages.groups.flatMap((id, index) => unknown(id, [...groups.keys()], [...path, 'pages', 'groups', index])));
  // Every item of the scan must stand on exactly one page, or somebody would be scored on what was never asked.
  for (const id of chosen) {
    const item = structure.items.find((each) => each.id === id);
    const leaves = Object.keys(item?.in[view.id] ?? {});
    const pages = new Set(leaves.flatMap((leaf) => pagesAbove(groups, leaf).filter((group) => scan.pages.groups.includes(group))));
    if (item && pages.size !== 1) problems.push(problem('wrong-value', [...path, 'pages', 'groups'], { found: `item ${id} on ${pages.size} pages`, expected: 'one page' }));
  }
  return problems;
}

function pagesAbove(groups: ReadonlyMap<string, { readonly parent?: string }>, leaf: string): string[] {
  const above: string[] = [];
  for (let id: string | undefined = leaf; id !== undefined && !above.includes(id); id = groups.get(id)?.parent) above.push(id);
  return above;
}

function scaleProblems(structure: InstrumentStructure): Problem[] {
  return Object.entries(structure.scales).flatMap(([id, scale]) => {
    if (!scale.shares || scale.shares.length === scale.rungs) return [];
    return [problem('rung-count', ['scales', id, 'shares'], { found: scale.shares.length, expected: scale.rungs })];
  });
}

function bandProblems(structure: InstrumentStructure): Problem[] {
  const bands = structure.bands ?? [];
  return bands.flatMap((band, index) => {
    const before = bands[index - 1];
    if (!before) return band.from === 0 ? [] : [problem('wrong-value', ['bands', 0, 'from'], { found: band.from, expected: '0' })];
    return band.from > before.from ? [] : [problem('too-small', ['bands', index, 'from'], { least: before.from, above: 1 })];
  });
}

/** More conditions than this in a row, each waiting for the next, are no questionnaire any more. */
const LONGEST_CHAIN = 50;

/** Items whose conditions lead back to themselves, or on and on. */
function cycles(structure: InstrumentStructure): Problem[] {
  const needs = new Map(structure.items.map((item) => [item.id, item.appliesWhen ? itemsIn(item.appliesWhen) : []]));
  const done = new Set<string>();
  const trail: string[] = [];
  const problems: Problem[] = [];
  const visit = (id: string): void => {
    if (done.has(id) || problems.length) return;
    const path = ['items', structure.items.findIndex((item) => item.id === id), 'appliesWhen'];
    if (trail.includes(id)) problems.push(problem('cycle', path, { items: [...trail.slice(trail.indexOf(id)), id] }));
    else if (trail.length > LONGEST_CHAIN) problems.push(problem('too-deep', path, { most: LONGEST_CHAIN }));
    else {
      trail.push(id);
      needs.get(id)?.forEach(visit);
      trail.pop();
      done.add(id);
    }
  };
  for (const id of needs.keys()) visit(id);
  return problems;
}
