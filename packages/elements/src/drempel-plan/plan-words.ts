import type { CandidateReasons } from '@drempel/core/plan-candidates.js';
import type { ActionGap } from '@drempel/core/plan-gaps.js';
import { gapsIn, measuringGaps, planGaps } from '@drempel/core/plan-gaps.js';
import { planProgress } from '@drempel/core/plan-progress.js';
import type { Action, ActionIndicator, Plan } from '@drempel/core/plan.js';
import { ACTION_STATUSES, indicatorWords } from '@drempel/core/plan.js';
import type { Instrument } from '@drempel/core/instrument.js';
import { listWords } from '../localize/joints.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';

type Localize = LocalizeController<'plan'>;

/** How a plan stands, in sentences made from its data. */
export function leadSentences(plan: Plan, today: string, localize: Localize): readonly string[] {
  const { total, counts, overdue, toEvaluate, notMeasurable } = planProgress(plan, today);
  if (!total) return [localize.t('plan.empty')];
  const parts = ACTION_STATUSES.filter((status) => counts[status]).map((status) => localize.t(`plan.count_${status}`, { count: counts[status] }));
  return [
    localize.t('plan.lead', { count: total, parts: listWords(localize, parts) }),
    ...(overdue.length ? [localize.t('plan.overdue', { count: overdue.length })] : []),
    ...(toEvaluate.length ? [localize.t('plan.toEvaluate', { count: toEvaluate.length })] : []),
    notMeasurable.length ? localize.t('plan.notMeasurable', { count: notMeasurable.length }) : localize.t('plan.measurable'),
  ];
}

/** What keeps an action from being measured; nothing when nothing does. */
export function notMeasurableSentence(action: Action, localize: Localize): string | undefined {
  return sentenceOf(measuringGaps(action), 'action.notMeasurable', localize);
}

/** What else is still to be filled in. */
export function missingSentence(action: Action, localize: Localize): string | undefined {
  const measuring = measuringGaps(action);
  return sentenceOf(gapsIn(action).filter((gap) => !measuring.includes(gap)), 'action.missing', localize);
}

function sentenceOf(gaps: readonly ActionGap[], key: 'action.notMeasurable' | 'action.missing', localize: Localize): string | undefined {
  return gaps.length ? localize.t(key, { list: listWords(localize, gaps.map((gap) => localize.t(`gap.${gap}`))) }) : undefined;
}

/** Who does not stand in the plan yet. */
export function missingPeople(plan: Plan, localize: Localize): string | undefined {
  const gaps = planGaps(plan).flatMap((gap) => (gap === 'no-actions' ? [] : [localize.t(`people.${gap}`)]));
  return gaps.length ? localize.t('people.missing', { list: listWords(localize, gaps) }) : undefined;
}

/** Why a step stands where it stands. */
export function whySentence({ impact, effort, distance }: CandidateReasons, localize: Localize): string {
  return localize.t('suggested.why', { impact: localize.t(`suggested.impact_${impact}`), effort: localize.t(`suggested.effort_${effort}`), distance: pointsWords(localize, distance) });
}

/** From where to where an indicator goes, as far as that is known. */
export function figuresSentence(indicator: ActionIndicator, instrument: Instrument, localize: Localize): string {
  const { unit = '' } = indicatorWords(indicator, instrument);
  const [baseline, target] = [indicator.baseline, indicator.target].map((value) => (value === undefined ? undefined : figureWords(localize, value, unit)));
  if (baseline !== undefined && target !== undefined) return localize.t('action.figures', { baseline, target });
  if (baseline !== undefined) return localize.t('action.from', { baseline });
  return target === undefined ? '' : localize.t('action.to', { target });
}

/** A figure of the plan as it was written, with at most two decimals, as on paper. */
export function figureWords(localize: Pick<Localize, 'wanted'>, value: number, unit: string): string {
  return `${numberWords(localize, value, 2)}${unit && `\u00A0${unit}`}`;
}
