import type { Condition, Instrument, Item, Rung, Suggestion } from './instrument.ts';
import type { InstrumentStructure, InstrumentText } from './instrument-schema.ts';

/** Coverage under which a group has no published score, unless the instrument says otherwise. */
export const COVERAGE_FLOOR = 2 / 3;

type StructureItem = InstrumentStructure['items'][number];
type ItemWords = InstrumentText['items'][string];

/**
 * Joins the structure of an instrument with its words in one language.
 *
 * Both must have been checked: by `parseInstrument` at run time, or, for a built-in instrument, when the library
 * was built. That is what keeps Zod off the way to the first question.
 */
export function assembleInstrument(structure: InstrumentStructure, text: InstrumentText): Instrument {
  return deepFreeze({
    id: structure.id,
    version: structure.version,
    language: text.language,
    title: text.title,
    intro: text.intro,
    source: text.source,
    coverageFloor: structure.coverageFloor ?? COVERAGE_FLOOR,
    items: structure.items.map((item) => assembleItem(item, structure, text)),
    views: structure.views.map((view) => ({
      id: view.id,
      title: text.views[view.id]?.title ?? view.id,
      groups: view.groups.map((group) => {
        const words = text.views[view.id]?.groups[group.id];
        const title = words?.title ?? group.id;
        return {
          id: group.id,
          title,
          short: words?.short ?? title,
          ...(words?.why ? { why: words.why } : {}),
          ...(group.parent === undefined ? {} : { parent: group.parent }),
          weight: group.weight ?? 1,
          combine: group.combine ?? ('mean' as const),
        };
      }),
    })),
    scans: structure.scans.map((scan) => ({
      id: scan.id,
      title: text.scans[scan.id]?.title ?? scan.id,
      intro: text.scans[scan.id]?.intro ?? '',
      minutes: scan.minutes,
      items: scan.items === 'all' ? structure.items.map((item) => item.id) : scan.items,
      pages: scan.pages,
      indicative: scan.indicative ?? false,
    })),
    profile: (structure.profile ?? []).map((field) => {
      const words = text.profile?.[field.id];
      return {
        id: field.id,
        label: words?.label ?? field.id,
        ...(words?.help ? { help: words.help } : {}),
        choices: field.choices.map((id) => ({ id, label: words?.choices[id] ?? id })),
      };
    }),
    bands: (structure.bands ?? []).map((band) => ({ ...band, ...(text.bands?.[band.id] ?? { label: band.id, text: '' }) })),
    stages: (structure.stages ?? []).map((id) => ({ id, label: text.stages?.[id] ?? id })),
    ...(structure.overall ? { overall: structure.overall } : {}),
    words: text.words ?? {},
    ...optional(structure, ['migrations']),
    ...optional(text, ['retired']),
  });
}

function assembleItem(item: StructureItem, structure: InstrumentStructure, text: InstrumentText): Item {
  const words = text.items[item.id] ?? { statement: item.id };
  const base = {
    id: item.id,
    revision: item.revision ?? 1,
    statement: words.statement,
    ...optional(words, ['help', 'evidence', 'note', 'notApplicable']),
    in: item.in,
    optional: item.optional ?? false,
    ...(item.appliesWhen ? { appliesWhen: item.appliesWhen as Condition } : {}),
    ...(item.gate ? { gate: item.gate } : {}),
    suggestions: (item.suggestions ?? []).map(
      (each, index): Suggestion => ({ ...each, text: words.suggestions?.[index] ?? each.id }),
    ),
  };
  switch (item.kind) {
    case 'level':
      return { ...base, kind: 'level', rungs: rungsOf(item, structure, text, words) };
    case 'checklist':
      return {
        ...base,
        kind: 'checklist',
        options: item.options.map(({ id, weight }) => ({ id, label: words.options?.[id] ?? id, weight: weight ?? 1 })),
      };
    case 'indicator':
      return {
        ...base,
        kind: 'indicator',
        measure: item.measure,
        per: item.per ?? 1,
        partOfWhole: item.partOfWhole ?? false,
        direction: item.direction,
        floor: item.floor ?? 0,
        ...optional(item, ['upTo', 'target', 'band', 'hiddenUnder', 'belongsTo']),
        numerator: words.numerator ?? '',
        denominator: words.denominator ?? '',
        unit: words.unit ?? '',
        foundIn: words.foundIn ?? '',
        caution: words.caution ?? '',
      };
    case 'open':
      return { ...base, kind: 'open' };
  }
}

/** Rule 1: the rung's own share, by default rung / top rung; a reversed item counts from the other end. */
function rungsOf(
  item: Extract<StructureItem, { kind: 'level' }>,
  structure: InstrumentStructure,
  text: InstrumentText,
  words: ItemWords,
): readonly Rung[] {
  const scale = structure.scales[item.scale];
  const count = scale?.rungs ?? 0;
  return Array.from({ length: count }, (_, rung) => {
    const share = scale?.shares?.[rung] ?? rung / (count - 1);
    const own = text.scales[item.scale]?.[rung];
    return {
      label: own?.label ?? String(rung),
      text: words.rungs?.[rung] ?? own?.text ?? '',
      share: item.reversed ? 1 - share : share,
    };
  });
}

function optional<T extends object, K extends keyof T>(from: T, keys: readonly K[]): Partial<Pick<T, K>> {
  const picked: Partial<Pick<T, K>> = {};
  for (const key of keys) if (from[key] !== undefined) picked[key] = from[key];
  return picked;
}

/** Freezes data all the way down. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
