import type { InstrumentStructure, InstrumentText } from './instrument-schema.ts';
import { oldIdsIn } from './migration-rules.ts';
import type { Problem } from './problems.ts';
import { problem } from './problems.ts';
import { WORD } from './words.ts';

type Path = readonly (string | number)[];
type StructureItem = InstrumentStructure['items'][number];

/** Whether words and structure fit: everything has its words, and no words are left over. */
export function textProblems(structure: InstrumentStructure, text: InstrumentText): readonly Problem[] {
  const ids = (list: readonly { readonly id: string }[] | undefined) => (list ?? []).map((each) => each.id);
  return [
    ...matching(ids(structure.items), text.items, ['items']),
    ...matching(Object.keys(structure.scales), text.scales, ['scales']),
    ...matching(ids(structure.views), text.views, ['views']),
    ...structure.views.flatMap((view) => matching(ids(view.groups), text.views[view.id]?.groups ?? {}, ['views', view.id, 'groups'])),
    ...matching(ids(structure.profile), text.profile ?? {}, ['profile']),
    ...(structure.profile ?? []).flatMap((field) => matching(field.choices, text.profile?.[field.id]?.choices ?? {}, ['profile', field.id, 'choices'])),
    ...matching(ids(structure.scans), text.scans, ['scans']),
    ...matching(ids(structure.bands), text.bands ?? {}, ['bands']),
    ...matching(structure.stages ?? [], text.stages ?? {}, ['stages']),
    ...Object.entries(structure.scales).flatMap(([id, scale]) => counted(scale.rungs, text.scales[id], ['scales', id])),
    ...structure.items.flatMap((item) => itemProblems(structure, item, text)),
    ...leftOver(oldIdsIn(structure), text.retired ?? {}, ['retired']),
    ...wordProblems(text),
  ];
}

function matching(expected: readonly string[], found: Readonly<Record<string, unknown>>, path: Path): Problem[] {
  const missing = expected.filter((id) => !Object.hasOwn(found, id));
  return [...missing.map((id) => problem('missing', [...path, id], { expected: 'text' })), ...leftOver(expected, found, path)];
}

function leftOver(expected: readonly string[], found: Readonly<Record<string, unknown>>, path: Path): Problem[] {
  const left = Object.keys(found).filter((id) => !expected.includes(id));
  return left.map((id) => problem('text-without-owner', [...path, id], { found: id, known: expected }));
}

function counted(expected: number, list: readonly unknown[] | undefined, path: Path): Problem[] {
  return !list || list.length === expected ? [] : [problem('rung-count', path, { found: list.length, expected })];
}

function itemProblems(structure: InstrumentStructure, item: StructureItem, text: InstrumentText): Problem[] {
  const words = text.items[item.id];
  if (!words) return [];
  const path = ['items', item.id];
  const expected = item.suggestions?.length ?? 0;
  const found = words.suggestions?.length ?? 0;
  const problems = found === expected ? [] : [problem('suggestion-count', [...path, 'suggestions'], { found, expected })];
  const need = (field: 'numerator' | 'denominator' | 'foundIn' | 'caution') => {
    if (words[field] === undefined) problems.push(problem('missing', [...path, field], { expected: 'text' }));
  };
  if (item.kind === 'level') {
    const scaleHasText = text.scales[item.scale]?.every((rung) => rung.text !== undefined) ?? false;
    if (!words.rungs && !scaleHasText) problems.push(problem('missing', [...path, 'rungs'], { expected: 'text' }));
    problems.push(...counted(structure.scales[item.scale]?.rungs ?? 0, words.rungs, [...path, 'rungs']));
  }
  if (item.kind === 'checklist') {
    problems.push(...matching(item.options.map((option) => option.id), words.options ?? {}, [...path, 'options']));
  }
  if (item.kind === 'indicator') {
    need('numerator');
    if (item.measure === 'fraction') need('denominator');
  }
  return problems;
}

/** Every `{word}` in a text must be one that this language has, with a usual form. */
function wordProblems(text: InstrumentText): Problem[] {
  const words = text.words ?? {};
  const problems = Object.entries(words).flatMap(([name, forms]) =>
    Object.hasOwn(forms, '*') ? [] : [problem('missing', ['words', name, '*'], { expected: 'text' })],
  );
  const visit = (value: unknown, path: Path): void => {
    if (typeof value === 'string') {
      for (const [, name = ''] of value.matchAll(WORD)) {
        const lower = name.charAt(0).toLowerCase() + name.slice(1);
        if (!Object.hasOwn(words, name) && !Object.hasOwn(words, lower)) problems.push(problem('unknown-word', path, { found: name, known: Object.keys(words) }));
      }
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, each] of Object.entries(value)) visit(each, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  };
  const { words: _words, ...rest } = text;
  visit(rest, []);
  return problems;
}
