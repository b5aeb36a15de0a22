import { measure, targetOf } from './indicators.ts';
import type { IndicatorItem, Instrument, Item, Suggestion } from './instrument.ts';
import { itemOf, scanOf } from './instrument.ts';
import type { Action, ActionIndicator, Goal } from './plan.ts';
import { NO_PLAN } from './plan.ts';
import type { Report } from './report.ts';
import type { Answer, Responses } from './responses.ts';
import { LOW, suggestionsFor } from './suggestions.ts';

/** A step that could be chosen, and why it stands where it stands. */
export interface Candidate {
  readonly item: Item;
  readonly suggestion: Suggestion;
  readonly share: number;
  readonly why: CandidateReasons;
}

/** The three facts the order is made of. */
export interface CandidateReasons {
  readonly impact: Suggestion['impact'];
  readonly effort: Suggestion['effort'];
  /** How far the item is from its target (its gate, where it has one; else the top), in [0, 1]. */
  readonly distance: number;
  /** `impact × distance / effort`: most to win for least work first. */
  readonly gain: number;
}

/**
 * Steps to choose from: the suggestions that fit the answer to each item with a share under `below`, without those that
 * are in the plan already. Most to win for least work comes first; where two win the same, the one with most impact, then
 * reading order.
 */
export function candidatesFor(instrument: Instrument, responses: Responses, report: Report, below = LOW): readonly Candidate[] {
  const asked = new Set(scanOf(instrument, responses.scan).items);
  const { actions } = responses.plan ?? NO_PLAN;
  const chosen = new Set(actions.map(({ item, suggestion }) => `${item} ${suggestion}`));
  return instrument.items
    .flatMap((item): Candidate[] => {
      const share = asked.has(item.id) ? report.items[item.id]?.share : undefined;
      if (share === undefined || share >= below) return [];
      return suggestionsFor(item, responses.items[item.id]?.answer, share)
        .filter(({ id }) => !chosen.has(`${item.id} ${id}`))
        .map((suggestion) => ({ item, suggestion, share, why: reasonsOf(item, suggestion, share) }));
    })
    .sort((one, other) => other.why.gain - one.why.gain || other.why.impact - one.why.impact);
}

function reasonsOf(item: Item, { impact, effort }: Suggestion, share: number): CandidateReasons {
  const distance = Math.max(0, (item.gate?.atLeast ?? 1) - share);
  return { impact, effort, distance, gain: (impact * distance) / effort };
}

/**
 * A suggested step as an action: planned since today, towards the next rung (or with the option that is missing), and
 * measured by the item's own figure where the instrument has one. `id` is new and unique; `today` is `YYYY-MM-DD`.
 */
export function actionFrom({ item, suggestion }: Pick<Candidate, 'item' | 'suggestion'>, instrument: Instrument, responses: Responses, id: string, today: string): Action {
  const goal = goalOf(item, suggestion, responses.items[item.id]?.answer);
  const figure = figuresOf(item, instrument)[0];
  return {
    id,
    title: suggestion.text,
    item: item.id,
    suggestion: suggestion.id,
    ...(goal && { goal }),
    ...(figure && { indicator: linkedIndicator(figure, instrument, responses) }),
    status: 'planned',
    progress: [{ date: today, status: 'planned' }],
  };
}

/** What the step achieves: the next rung with a higher share, or the missing option beside what is true already. */
function goalOf(item: Item, { missing }: Suggestion, answer: Answer | undefined): Goal | undefined {
  if (item.kind === 'level' && answer?.kind === 'level') {
    const now = item.rungs[answer.rung]?.share ?? 0;
    const higher = item.rungs.flatMap(({ share }, rung) => (share > now ? [{ share, rung }] : [])).sort((one, other) => one.share - other.share)[0];
    return higher && { kind: 'level', rung: higher.rung };
  }
  if (item.kind === 'checklist' && answer?.kind === 'checklist' && missing !== undefined) return { kind: 'checklist', ticked: [...answer.ticked, missing] };
  return undefined;
}

/** Ids of the indicators by which an item can be measured: itself, or those that belong to it. */
export function figuresOf(item: Item, instrument: Instrument): readonly string[] {
  if (item.kind === 'indicator') return [item.id];
  return instrument.items.flatMap((each) => (each.kind === 'indicator' && each.belongsTo === item.id ? [each.id] : []));
}

/**
 * An indicator of the instrument as that of an action. Its value today is the baseline: none where nothing was measured,
 * or where it is about too few people to be shown. The target is the organisation's own, else the instrument's.
 */
export function linkedIndicator(id: string, instrument: Instrument, responses: Responses): ActionIndicator {
  const item = itemOf(instrument, id);
  if (item?.kind !== 'indicator') throw new TypeError(`linkedIndicator: "${id}" is no indicator of "${instrument.id}"`);
  const answer = responses.items[id]?.answer;
  const given = answer?.kind === 'indicator' ? answer : undefined;
  const value = given && measure(item, given).value;
  const baseline = value === undefined ? undefined : baselineOf(item, value);
  const target = targetOf(item, given);
  return {
    text: item.statement,
    item: id,
    ...(baseline === undefined ? {} : { baseline }),
    ...(target === undefined ? {} : { target }),
    ...(item.unit && { unit: item.unit }),
  };
}

/** A measured value as people see and compare it: one decimal where it has a unit, else two. 38.888… % makes no baseline. */
export function baselineOf({ unit }: Pick<IndicatorItem, 'unit'>, value: number): number {
  return Number(value.toFixed(unit ? 1 : 2));
}
