import { answerProblems } from './answer-problems.ts';
import { deepFreeze } from './assemble-instrument.ts';
import { applies } from './conditions.ts';
import type { IndicatorItem, Instrument, Item } from './instrument.ts';
import { itemOf, scanOf } from './instrument.ts';
import { itemResult, outcomesOf } from './item-result.ts';
import type { Action } from './plan.ts';
import type { Report } from './report.ts';
import type { Answer, IndicatorAnswer, Responses } from './responses.ts';
import { withAnswer } from './responses.ts';
import { scoreResponses } from './scoring.ts';

/** What the scores would be if actions were done: an estimate, made by the same engine as the scores themselves. */
export interface ExpectedEffect {
  /** Said here, so that nobody shows `after` as a result. */
  readonly estimate: true;
  readonly before: Report;
  readonly after: Report;
  /** Items that would be higher, in reading order. */
  readonly raised: readonly Raise[];
  /** Actions that change no score here, and why. */
  readonly without: readonly { readonly action: string; readonly why: NoEffect }[];
}

/** An item that actions would raise. `from` is absent where it had no score yet. */
export interface Raise {
  readonly item: string;
  readonly from?: number;
  readonly to: number;
  readonly actions: readonly string[];
}

/**
 * Why an action changes no score: it was `stopped`; says not which item it should raise, or no goal there (`no-goal`);
 * its item is not asked here (`not-asked`), or does not apply (`not-applicable`); or it stands there already (`reached`).
 */
export type NoEffect = 'stopped' | 'no-goal' | 'not-asked' | 'not-applicable' | 'reached';

/**
 * Scores the responses once more, with each item raised to what the actions on it achieve: the rung or the options of
 * their goal, and the target of an indicator that is an item. Nothing is ever lowered. What was stopped does not count.
 * `before`: their report as it is.
 */
export function expectedEffect(instrument: Instrument, responses: Responses, before: Report, actions: readonly Action[] = responses.plan?.actions ?? []): ExpectedEffect {
  const raising = new Map<string, string[]>();
  const without: { action: string; why: NoEffect }[] = [];
  let raised = responses;
  for (const action of actions) {
    const aims = action.status === 'stopped' ? [] : aimsOf(action);
    const tried = aims.map((aim) => raise(instrument, raised, aim));
    for (const each of tried) {
      if (typeof each === 'string') continue;
      // Two aims of one action are about two items: the second answer goes on top of the first.
      raised = withAnswer(raised, each.item, each.answer);
      raising.set(each.item.id, [...(raising.get(each.item.id) ?? []), action.id]);
    }
    if (tried.some((each) => typeof each !== 'string')) continue;
    without.push({ action: action.id, why: action.status === 'stopped' ? 'stopped' : (tried[0] as NoEffect | undefined) ?? 'no-goal' });
  }
  const after = scoreResponses(instrument, raised, before);
  const changes = instrument.items.flatMap(({ id }): Raise[] => {
    const [from, to, by] = [before.items[id]?.share, after.items[id]?.share, raising.get(id)];
    return by && to !== undefined ? [{ item: id, ...(from === undefined ? {} : { from }), to, actions: by }] : [];
  });
  return deepFreeze({ estimate: true, before, after, raised: changes, without });
}

interface Aim {
  readonly item: string;
  readonly goal?: Action['goal'];
  /** The value that an indicator should have. */
  readonly target?: number;
}

function aimsOf({ item, goal, indicator }: Action): readonly Aim[] {
  const measured = indicator?.item !== undefined && indicator.target !== undefined ? [{ item: indicator.item, target: indicator.target }] : [];
  return [...(item !== undefined && goal ? [{ item, goal }] : []), ...measured];
}

/** The answer that would be true of an item, where that is more than what is there now; else why not. */
function raise(instrument: Instrument, responses: Responses, aim: Aim): { readonly item: Item; readonly answer: Answer } | NoEffect {
  const item = itemOf(instrument, aim.item);
  if (!item || !scanOf(instrument, responses.scan).items.includes(item.id)) return 'not-asked';
  const present = responses.items[item.id]?.answer;
  if (!applies(instrument, item, responses) || present?.kind === 'not-applicable') return 'not-applicable';
  const answer = answerFor(item, aim, present);
  if (!answer || answerProblems(item, answer).length) return 'no-goal';
  const share = (each: Answer | undefined) => itemResult(outcomesOf(item), true, each && { revision: item.revision, answer: each }).share;
  const [from, to] = [share(present), share(answer)];
  if (to === undefined) return 'no-goal';
  return from !== undefined && to <= from ? 'reached' : { item, answer };
}

function answerFor(item: Item, { goal, target }: Aim, present: Answer | undefined): Answer | undefined {
  if (goal?.kind === 'checklist' && present?.kind === 'checklist') return { kind: 'checklist', ticked: [...new Set([...present.ticked, ...goal.ticked])] };
  if (goal) return goal;
  return item.kind === 'indicator' && target !== undefined ? figuresAt(item, target, present?.kind === 'indicator' ? present : undefined) : undefined;
}

/** Figures that make this value: out of as many as there are now, or of enough to be shown. */
function figuresAt(item: IndicatorItem, target: number, present: IndicatorAnswer | undefined): IndicatorAnswer {
  const own = present?.target === undefined ? {} : { target: present.target };
  if (item.measure === 'value') return { kind: 'indicator', value: target, ...own };
  const count = item.hiddenUnder?.count ?? 1;
  const least = item.hiddenUnder?.part === 'either' && target > 0 ? (count * item.per) / target : count;
  const denominator = Math.ceil(Math.max(present?.denominator ?? 0, count, least));
  const numerator = (target / item.per) * denominator;
  return { kind: 'indicator', numerator: item.partOfWhole ? Math.min(numerator, denominator) : numerator, denominator, ...own };
}
