/**
 * An instrument: a versioned questionnaire as data, in one language, ready to be answered and scored.
 *
 * It is made by `parseInstrument` (unknown input) or `assembleInstrument` (input that was checked when the
 * library was built) and is frozen all the way down. Shares, scores and thresholds are numbers in [0, 1].
 */
export interface Instrument {
  readonly id: string;
  readonly version: string;
  /** BCP 47 tag of the language in which all its words are written. */
  readonly language: string;
  readonly title: string;
  readonly intro: string;
  /** Where it comes from and under which licence its words may be used, in one sentence. */
  readonly source: string;
  /** A group with less coverage than this has no published score. */
  readonly coverageFloor: number;
  readonly items: readonly Item[];
  readonly views: readonly View[];
  readonly scans: readonly Scan[];
  readonly profile: readonly ProfileField[];
  /** From low to high; the first begins at 0. Empty when the instrument works with stages alone. */
  readonly bands: readonly Band[];
  /** Cumulative gates, from low to high. Empty when the instrument works with bands alone. */
  readonly stages: readonly Stage[];
  /** Present only when the instrument asks for one overall number. */
  readonly overall?: { readonly view: string; readonly combine: Combine };
  /** Words that change with the sector, by name and then by sector (`*` is the usual form). */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What became of items in later versions, from old to new. */
  readonly migrations?: readonly Migration[];
  /** What was asked by items that are no more, by their id. */
  readonly retired?: Readonly<Record<string, string>>;
}

/** One step from the versions before `to`: what became of items that are no longer there. */
export interface Migration {
  /** The version in which it happened. */
  readonly to: string;
  /** The same question under another id: old → new. */
  readonly renamed?: Readonly<Record<string, string>>;
  /** A question that became several: old → new ones. */
  readonly split?: Readonly<Record<string, readonly string[]>>;
  /** Questions that are no longer asked. */
  readonly removed?: readonly string[];
}

export type Combine = 'mean' | 'median' | 'min';
export type Item = LevelItem | ChecklistItem | IndicatorItem | OpenItem;
export type ItemKind = Item['kind'];

interface ItemBase {
  readonly id: string;
  /** Goes up when the meaning of the item changes: rounds compare only items of the same revision. */
  readonly revision: number;
  readonly statement: string;
  readonly help?: string;
  /** What would show that the answer is right: asks for a document or a link, never for a file. */
  readonly evidence?: string;
  /** A caution (law, privacy) that belongs beside the item. */
  readonly note?: string;
  /** When "not applicable" is a fair answer. */
  readonly notApplicable?: string;
  /** Weight (above 0) of the item in each group it belongs to, by view and group. */
  readonly in: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** An optional item counts once it has a value; leaving it open lowers no coverage. */
  readonly optional: boolean;
  readonly appliesWhen?: Condition;
  /** The gate this item belongs to, and the share it must reach there. */
  readonly gate?: { readonly stage: string; readonly atLeast: number };
  readonly suggestions: readonly Suggestion[];
}

/** Choose one rung of a ladder described in words. */
export interface LevelItem extends ItemBase {
  readonly kind: 'level';
  readonly rungs: readonly Rung[];
}

/** One rung. `share` already has the scale's own shares and a reversed item taken into account. */
export interface Rung {
  readonly label: string;
  readonly text: string;
  readonly share: number;
}

/** Tick what is true. */
export interface ChecklistItem extends ItemBase {
  readonly kind: 'checklist';
  readonly options: readonly { readonly id: string; readonly label: string; readonly weight: number }[];
}

/** Measured numbers against a target. */
export interface IndicatorItem extends ItemBase {
  readonly kind: 'indicator';
  /** `fraction`: `numerator / denominator × per`. `value`: one number as it is. */
  readonly measure: 'fraction' | 'value';
  readonly per: number;
  /** Whether the numerator is a part of the denominator, and so can never be above it. */
  readonly partOfWhole: boolean;
  /** The most that each number can be, where it is a share itself: 100 for a percentage. */
  readonly upTo?: number;
  readonly direction: 'higher' | 'lower' | 'band';
  /** In the unit of the value. Without it (and without `band`) the value is shown, not scored. */
  readonly target?: number;
  readonly floor: number;
  readonly band?: readonly [low: number, high: number];
  /** Figures about fewer than `count` (persons, reports) are neither shown nor scored. */
  readonly hiddenUnder?: { readonly count: number; readonly part: 'denominator' | 'either' };
  /** Words: what is counted, in which unit, where to find it, what to beware of. */
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly foundIn: string;
  readonly caution: string;
  /** The level item to which this figure belongs. */
  readonly belongsTo?: string;
}

/** Text; never scored. */
export interface OpenItem extends ItemBase {
  readonly kind: 'open';
}

/** A suggested next step: offered while the answer is one of `at` (rungs), lacks `missing` (an option), or, with neither, while the share is below 1. */
export interface Suggestion {
  readonly id: string;
  readonly text: string;
  readonly at?: readonly number[];
  readonly missing?: string;
  readonly impact: 1 | 2 | 3;
  readonly effort: 1 | 2 | 3;
}

/** One way of grouping items. Groups stand in reading order; a tree is told by `parent`. */
export interface View {
  readonly id: string;
  readonly title: string;
  readonly groups: readonly Group[];
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  /** One sentence: why it matters. */
  readonly why?: string;
  readonly parent?: string;
  readonly weight: number;
  /** How child groups become one score. Items always combine by weighted mean. */
  readonly combine: Combine;
}

/** A named selection of items. */
export interface Scan {
  readonly id: string;
  readonly title: string;
  readonly intro: string;
  /** Minutes it takes one person. */
  readonly minutes: number;
  readonly items: readonly string[];
  /** The groups that each make one page, in order; items of the groups below belong to the page. */
  readonly pages: { readonly view: string; readonly groups: readonly string[] };
  /** Whether its results are to be called indicative. */
  readonly indicative: boolean;
}

/** Something asked about the respondent: sector, service, role. */
export interface ProfileField {
  readonly id: string;
  readonly label: string;
  readonly help?: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}

export interface Band {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Lower bound, included. */
  readonly from: number;
}

export interface Stage {
  readonly id: string;
  readonly label: string;
}

/**
 * When an item applies, as data. A profile field that was not filled in decides nothing (the item stays);
 * an item without an answer meets no condition on it.
 */
export type Condition =
  | { readonly profile: string; readonly in: readonly string[] }
  | { readonly item: string; readonly is: 'answered' | 'unknown' | 'not-applicable' }
  | { readonly item: string; readonly atLeast?: number; readonly atMost?: number }
  | { readonly item: string; readonly ticked: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

const itemIndexes = new WeakMap<Instrument, ReadonlyMap<string, Item>>();

/** The item with this id, or nothing. */
export function itemOf(instrument: Instrument, id: string): Item | undefined {
  let index = itemIndexes.get(instrument);
  if (!index) {
    index = new Map(instrument.items.map((item) => [item.id, item]));
    itemIndexes.set(instrument, index);
  }
  return index.get(id);
}

/** The scan with this id; without an id, one that holds every item and has a page for each leaf group of the first view. */
export function scanOf(instrument: Instrument, id: string | undefined): Scan {
  const found = instrument.scans.find((scan) => scan.id === id);
  return found ?? everything(instrument);
}

const wholeScans = new WeakMap<Instrument, Scan>();

function everything(instrument: Instrument): Scan {
  let scan = wholeScans.get(instrument);
  if (!scan) {
    const view = instrument.views[0];
    const parents = new Set(view?.groups.map((group) => group.parent));
    const leaves = view?.groups.filter((group) => !parents.has(group.id)) ?? [];
    scan = {
      id: '',
      title: instrument.title,
      intro: instrument.intro,
      minutes: Math.ceil(instrument.items.length * 1.25),
      items: instrument.items.map((item) => item.id),
      pages: { view: view?.id ?? '', groups: leaves.map((group) => group.id) },
      indicative: false,
    };
    wholeScans.set(instrument, scan);
  }
  return scan;
}

/** The group and all groups below it, in reading order. */
export function groupAndBelow(view: View, id: string): readonly Group[] {
  const inside = new Set([id]);
  // Parents stand before their children (checked when the instrument is parsed), so one pass is enough.
  return view.groups.filter((group) => {
    if (group.parent !== undefined && inside.has(group.parent)) inside.add(group.id);
    return inside.has(group.id);
  });
}
