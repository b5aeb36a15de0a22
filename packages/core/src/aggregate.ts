import { ordinalAlpha } from './agreement.ts';
import { deepFreeze } from './assemble-instrument.ts';
import { applies } from './conditions.ts';
import type { Instrument, Item } from './instrument.ts';
import { scanOf } from './instrument.ts';
import type { ItemOutcomes } from './item-result.ts';
import { itemResult } from './item-result.ts';
import type { ItemResult } from './report.ts';
import type { Responses } from './responses.ts';
import { planFor } from './scoring-plan.ts';
import { scoreResponses } from './scoring.ts';
import { BREAKDOWN_FLOOR, hiddenCells, SPREAD_FLOOR } from './small-groups.ts';
import type { Spread } from './spread.ts';
import { spreadOf } from './spread.ts';

/** Many respondents together (scoring rule 9). Nothing in it can be led back to fewer people than the floors allow. */
export interface Aggregate {
  readonly respondents: number;
  /** Fewer than three respondents: all that follows is empty. */
  readonly withheld: boolean;
  readonly items: Readonly<Record<string, ItemAggregate>>;
  readonly views: Readonly<Record<string, Readonly<Record<string, GroupAggregate>>>>;
  /** Krippendorff's ordinal alpha over all level items with three answers or more; nothing where it says nothing. */
  readonly agreement?: number;
  /** The same by the choices of a profile field, when that was asked for. */
  readonly breakdown?: Breakdown;
}

export interface ItemAggregate {
  readonly id: string;
  /** How many have a score here, don't know, say it is not applicable, or left it open (also by an older revision). */
  readonly counts: { readonly scored: number; readonly unknown: number; readonly notApplicable: number; readonly open: number };
  /** Part of those who have a score or don't know that does not know; nothing when there are none. */
  readonly unknownShare?: number;
  /** Of shares; nothing when fewer than three have a score. */
  readonly spread?: Spread;
  /** Level items: how many chose each rung; nothing when fewer than three have a score. */
  readonly rungs?: readonly number[];
  /** Why to talk about this: answers two rungs or more apart, or a third does not know. Empty when there is no need. */
  readonly talk: readonly ('apart' | 'unknown')[];
}

export interface GroupAggregate {
  readonly id: string;
  /** How many respondents have a published score. */
  readonly scored: number;
  /** Of their scores; nothing when they are fewer than three. */
  readonly spread?: Spread;
  /** The same over the items in and below the group. */
  readonly agreement?: number;
}

export interface Breakdown {
  readonly field: string;
  /** One for each choice, and one (`choice` empty) for those who made none. */
  readonly cells: readonly BreakdownCell[];
}

/** A cell that is hidden tells nothing, not even how many there are; one that is shown may still lack single items. */
export interface BreakdownCell {
  readonly choice?: string;
  readonly hidden: boolean;
  readonly respondents?: number;
  readonly items?: Aggregate['items'];
}

/** Lays the responses of many respondents to one instrument side by side; `by` is the profile field to break down by. */
export function aggregateResponses(instrument: Instrument, all: readonly Responses[], by?: string): Aggregate {
  const field = instrument.profile.find((each) => each.id === by);
  if (by !== undefined && !field) throw new TypeError(`aggregateResponses: no profile field "${by}"`);
  const respondents = all.length;
  if (respondents < SPREAD_FLOOR) return deepFreeze({ respondents, withheld: true, items: {}, views: {} });
  const tallies = talliesOf(instrument, all);
  const agreement = ordinalAlpha(levelTallies(tallies));
  return deepFreeze({
    respondents,
    withheld: false,
    items: mapTallies(tallies, itemAggregate),
    views: groupAggregates(instrument, all, tallies),
    ...(agreement === undefined ? {} : { agreement }),
    ...(field ? { breakdown: { field: field.id, cells: cellsOf(instrument, all, field.id, [...field.choices.map(({ id }) => id), undefined]) } } : {}),
  });
}

/** What all respondents together said at one item. */
interface ItemTally {
  readonly item: Item;
  /** How many have each share. */
  readonly shares: Map<number, number>;
  readonly rungs: number[];
  readonly counts: { scored: number; unknown: number; notApplicable: number; open: number };
}

function talliesOf(instrument: Instrument, all: readonly Responses[]): ItemTally[] {
  return planFor(instrument, undefined).outcomes.map((outcomes) => {
    const { item } = outcomes;
    const tally: ItemTally = { item, shares: new Map(), rungs: item.kind === 'level' ? item.rungs.map(() => 0) : [], counts: { scored: 0, unknown: 0, notApplicable: 0, open: 0 } };
    for (const responses of all) count(tally, resultFor(outcomes, instrument, responses), responses);
    return tally;
  });
}

/** Nothing when this respondent's scan did not ask the item. */
function resultFor(outcomes: ItemOutcomes, instrument: Instrument, responses: Responses): ItemResult | undefined {
  const { item, conditional } = outcomes;
  const response = responses.items[item.id];
  if (!response?.answer && !asks(instrument, responses.scan, item.id)) return undefined;
  // An answer to another revision answers another question.
  const sameQuestion = response?.revision === item.revision ? response : undefined;
  return itemResult(outcomes, !conditional || applies(instrument, item, responses), sameQuestion);
}

function asks(instrument: Instrument, scan: string | undefined, id: string): boolean {
  return scan === undefined || scanOf(instrument, scan).items.includes(id);
}

function count({ item, counts, shares, rungs }: ItemTally, result: ItemResult | undefined, responses: Responses): void {
  if (!result || result.status === 'excluded') return;
  const answer = responses.items[item.id]?.answer;
  if (result.share !== undefined) {
    counts.scored += 1;
    shares.set(result.share, (shares.get(result.share) ?? 0) + 1);
    if (answer?.kind === 'level') rungs[answer.rung] = (rungs[answer.rung] ?? 0) + 1;
  } else if (result.status === 'not-applicable') counts.notApplicable += 1;
  else if (answer?.kind === 'unknown') counts.unknown += 1;
  else counts.open += 1;
}

function itemAggregate({ item, counts, shares, rungs }: ItemTally): ItemAggregate {
  const spread = spreadOf(shares);
  const asked = counts.scored + counts.unknown;
  const chosen = rungs.flatMap((times, rung) => (times ? [rung] : []));
  const talk: ('apart' | 'unknown')[] = [];
  if (spread && (chosen.at(-1) ?? 0) - (chosen[0] ?? 0) >= 2) talk.push('apart');
  if (asked >= SPREAD_FLOOR && counts.unknown * 3 >= asked) talk.push('unknown');
  return {
    id: item.id,
    counts,
    ...(asked ? { unknownShare: counts.unknown / asked } : {}),
    ...(spread ? { spread } : {}),
    ...(spread && item.kind === 'level' ? { rungs } : {}),
    talk,
  };
}

function groupAggregates(instrument: Instrument, all: readonly Responses[], tallies: readonly ItemTally[]): Aggregate['views'] {
  const reports = all.map((responses) => scoreResponses(instrument, responses));
  const views = planFor(instrument, undefined).views.map(({ id: view, bottomUp }) => {
    const groups = [...bottomUp].reverse().map(({ group: { id }, members }) => {
      const scores = new Map<number, number>();
      for (const report of reports) {
        const score = report.views[view]?.[id]?.score;
        if (score !== undefined) scores.set(score, (scores.get(score) ?? 0) + 1);
      }
      const scored = [...scores.values()].reduce((sum, times) => sum + times, 0);
      const agreement = ordinalAlpha(levelTallies(members.map((index) => tallies[index] as ItemTally)));
      return [id, { id, scored, spread: spreadOf(scores), agreement }] as const;
    });
    return [view, Object.fromEntries(groups)] as const;
  });
  return Object.fromEntries(views);
}

/** Shares keep the order of rungs, also of reversed items and of ladders of another length. Two answers are no spread. */
function levelTallies(tallies: readonly ItemTally[]): readonly ReadonlyMap<number, number>[] {
  return tallies.filter(({ item, counts }) => item.kind === 'level' && counts.scored >= SPREAD_FLOOR).map(({ shares }) => shares);
}

function cellsOf(instrument: Instrument, all: readonly Responses[], field: string, choices: readonly (string | undefined)[]): BreakdownCell[] {
  const parts = choices.map((choice) => all.filter(({ profile }) => profile[field] === choice));
  const hidden = hiddenCells(parts.map((part) => part.length), BREAKDOWN_FLOOR);
  const tallies = parts.map((part) => talliesOf(instrument, part));
  // Item by item, what the cells that are shown leave over of the total must not be a few people's answers either.
  const shown = instrument.items.map((_, index) => hiddenItems(tallies.map((cell) => cell[index] as ItemTally), hidden).map((hide) => !hide));
  return choices.map((choice, cell) => {
    const named = choice === undefined ? {} : { choice };
    if (hidden[cell]) return { ...named, hidden: true };
    const safe = (tallies[cell] as ItemTally[]).filter((_, index) => shown[index]?.[cell]);
    return { ...named, hidden: false, respondents: parts[cell]?.length ?? 0, items: mapTallies(safe, itemAggregate) };
  });
}

/** In which cells an item must be hidden. Its scores, its "don't knows" and the rest could each be had by subtraction. */
function hiddenItems(cells: readonly ItemTally[], already: readonly boolean[]): readonly boolean[] {
  return hiddenCells(cells.map(({ counts }) => counts.scored), BREAKDOWN_FLOOR, already);
}

function mapTallies<T>(tallies: readonly ItemTally[], change: (tally: ItemTally) => T): Record<string, T> {
  return Object.fromEntries(tallies.map((tally) => [tally.item.id, change(tally)]));
}
