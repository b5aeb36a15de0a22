import type { InstrumentStructure } from './instrument-schema.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';

type Step = NonNullable<InstrumentStructure['migrations']>[number];
type Path = readonly (string | number)[];

/** Ids of items that are no more, as the migrations know them. */
export function oldIdsIn({ migrations = [] }: InstrumentStructure): readonly string[] {
  return migrations.flatMap(({ renamed = {}, split = {}, removed = [] }) => [...Object.keys(renamed), ...Object.keys(split), ...removed]);
}

/**
 * Whether each step of the migrations leads further: old ids are no items any more and stand in one step, new ones are
 * items or become something else in a later step. So no step can lead back, and no answer to two places.
 */
export function migrationProblems(structure: InstrumentStructure): readonly Problem[] {
  const { migrations = [] } = structure;
  const items = new Set(structure.items.map(({ id }) => id));
  const old = new Map<string, number>();
  migrations.forEach((step, index) => { for (const id of oldIdsIn({ ...structure, migrations: [step] })) if (!old.has(id)) old.set(id, index); });
  const seen = new Set<string>();
  const taken = new Set<string>();

  const leaves = (id: string, path: Path): Problem[] => {
    if (items.has(id)) return [problem('still-an-item', path, { found: id })];
    if (seen.has(id)) return [problem('duplicate-id', path, { id })];
    seen.add(id);
    return [];
  };
  const arrives = (id: string, step: number, path: Path): Problem[] => {
    const later = old.get(id);
    if (!items.has(id) && later === undefined) return [problem('unknown-reference', path, { found: id, known: [...items] })];
    if (later !== undefined && !items.has(id) && later <= step) return [problem('wrong-order', path, { found: id })];
    if (taken.has(id)) return [problem('duplicate-id', path, { id })];
    taken.add(id);
    return [];
  };

  return migrations.flatMap((step, index) => {
    const path = ['migrations', index];
    return [
      ...versionProblems(step, migrations[index - 1], structure.version, path),
      ...Object.entries(step.renamed ?? {}).flatMap(([from, to]) => [...leaves(from, [...path, 'renamed', from]), ...arrives(to, index, [...path, 'renamed', from])]),
      ...Object.entries(step.split ?? {}).flatMap(([from, parts]) => [
        ...leaves(from, [...path, 'split', from]),
        ...parts.flatMap((to, part) => arrives(to, index, [...path, 'split', from, part])),
      ]),
      ...(step.removed ?? []).flatMap((id, place) => leaves(id, [...path, 'removed', place])),
    ];
  });
}

function versionProblems({ to }: Step, before: Step | undefined, present: string, path: Path): Problem[] {
  const here = [...path, 'to'];
  if (before && (before.to === to || isAbove(before.to, to))) return [problem('wrong-order', here, { found: to })];
  return isAbove(to, present) ? [problem('too-big', here, { most: present })] : [];
}

/** Whether one version comes after the other; only versions that are numbers with dots between can be compared. */
function isAbove(one: string, other: string): boolean {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number)) as [number[], number[]];
  if ([...a, ...b].some(Number.isNaN)) return false;
  for (let part = 0; part < Math.max(a.length, b.length); part += 1) {
    const difference = (a[part] ?? 0) - (b[part] ?? 0);
    if (difference) return difference > 0;
  }
  return false;
}
