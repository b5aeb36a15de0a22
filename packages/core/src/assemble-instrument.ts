import type { Group, Instrument, Item, Rung, Suggestion } from './instrument.ts';
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
  const { id, version, coverageFloor = COVERAGE_FLOOR, items, views, scans, profile = [], bands = [], stages = [], overall, migrations } = structure;
  const { language, title, intro, source, words = {}, retired } = text;
  return deepFreeze({
    ...{ id, version, language, title, intro, source, coverageFloor, words },
    ...(overall && { overall }),
    ...(migrations && { migrations }),
    ...(retired && { retired }),
    items: items.map((item) => assembleItem(item, structure, text)),
    views: views.map((view) => {
      const own = text.views[view.id];
      return { id: view.id, title: own?.title ?? view.id, groups: view.groups.map((group) => assembleGroup(group, own?.groups[group.id])) };
    }),
    scans: scans.map((scan) => ({
      indicative: false,
      ...scan,
      ...(text.scans[scan.id] ?? { title: scan.id, intro: '' }),
      items: scan.items === 'all' ? items.map((item) => item.id) : scan.items,
    })),
    profile: profile.map((field) => {
      const own = text.profile?.[field.id];
      return { label: field.id, ...own, id: field.id, choices: field.choices.map((choice) => ({ id: choice, label: own?.choices[choice] ?? choice })) };
    }),
    bands: bands.map((band) => ({ label: band.id, text: '', ...band, ...text.bands?.[band.id] })),
    stages: stages.map((stage) => ({ id: stage, label: text.stages?.[stage] ?? stage })),
  });
}

function assembleGroup(group: InstrumentStructure['views'][number]['groups'][number], words?: InstrumentText['views'][string]['groups'][string]): Group {
  const { title = group.id } = words ?? {};
  return { weight: 1, combine: 'mean', ...group, title, short: title, ...words };
}

/** What the structure says, with what it leaves unsaid, and the words. */
function assembleItem(item: StructureItem, structure: InstrumentStructure, text: InstrumentText): Item {
  const words: ItemWords = text.items[item.id] ?? { statement: item.id };
  const suggestions = (item.suggestions ?? []).map((each, index): Suggestion => ({ ...each, text: words.suggestions?.[index] ?? each.id }));
  const { rungs: _rungs, options, suggestions: _suggestions, ...said } = words;
  const base = <T extends StructureItem>(own: T) => ({ revision: 1, optional: false, ...own, ...said, suggestions });
  switch (item.kind) {
    case 'level': {
      const { scale: _scale, reversed: _reversed, ...rest } = base(item);
      return { ...rest, rungs: rungsOf(item, structure, text, words) };
    }
    case 'checklist':
      return { ...base(item), options: item.options.map((option) => ({ weight: 1, ...option, label: options?.[option.id] ?? option.id })) };
    case 'indicator':
      return { per: 1, partOfWhole: false, floor: 0, numerator: '', denominator: '', unit: '', foundIn: '', caution: '', ...base(item) };
    case 'open':
      return base(item);
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

/** Freezes data all the way down. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}
