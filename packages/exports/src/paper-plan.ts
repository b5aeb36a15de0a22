import { itemOf } from '@drempel/core/instrument.js';
import { localDay } from '@drempel/core/local-day.js';
import { gapsIn, isMeasurable, planGaps } from '@drempel/core/plan-gaps.js';
import { expectedEffect } from '@drempel/core/plan-effect.js';
import { isOverdue, lastMeasured } from '@drempel/core/plan-progress.js';
import type { Action, ActionIndicator, ActionNote, Plan } from '@drempel/core/plan.js';
import { indicatorWords, titleOf } from '@drempel/core/plan.js';
import { pageView } from '@drempel/core/progress.js';
import type { Block, Span, Text } from './paper.ts';
import type { PaperContext } from './paper-context.ts';
import { jointOf, own, shownGroups, statementOf } from './paper-context.ts';
import type { PaperWords } from './paper-words.ts';

/** What was decided: all actions in one table to decide on, what they should bring, and then each in full. */
export function planBlocks(context: PaperContext): readonly Block[] {
  const { responses: { plan }, words: { t } } = context;
  if (!plan?.actions.length) return [];
  const measurable = plan.actions.filter(isMeasurable).length;
  const late = overdueSentence(plan.actions, context.words, context.made);
  return [
    { kind: 'heading', level: 2, newPage: true, text: t('papers.plan') },
    { kind: 'paragraph', text: [t('papers.planText', { count: plan.actions.length }), ...(late ? [late] : []), t('papers.planMeasurable', { count: measurable })].join(' ') },
    ...peopleBlocks(context, plan),
    {
      kind: 'table',
      caption: t('papers.planTable'),
      columns: [
        { label: t('papers.columnAction'), width: 48 },
        { label: t('papers.owner'), width: 20 },
        { label: t('papers.deadline'), width: 18 },
        { label: t('papers.status'), width: 14 },
      ],
      rows: plan.actions.map((action, index) => [
        [`${index + 1}. `, titleSpan(context, action)],
        written(action.owner),
        action.deadline ? context.words.day(action.deadline) : '–',
        statusWords(context, action),
      ]),
    },
    ...effectBlocks(context),
    ...plan.actions.flatMap((action, index) => actionBlocks(context, action, index + 1)),
  ];
}

function peopleBlocks({ words: { t } }: PaperContext, plan: Plan): readonly Block[] {
  const missing = planGaps(plan).map((gap) => t(`papers.planGap_${gap}`));
  return [
    {
      kind: 'facts',
      facts: [
        ...(plan.responsible ? [[t('papers.responsible'), written(plan.responsible)] as const] : []),
        ...(plan.lead ? [[t('papers.lead'), written(plan.lead)] as const] : []),
        ...(missing.length ? [[t('papers.stillMissing'), missing.join(' ')] as const] : []),
      ],
    },
  ];
}

/** What the scores would be if all were done: made by the same engine, and called an estimate. */
function effectBlocks(context: PaperContext): readonly Block[] {
  const { instrument, responses, report, words } = context;
  const view = pageView(instrument, responses.scan);
  if (!view) return [];
  const { before, after } = expectedEffect(instrument, responses, report);
  const points = (share: number | undefined) => (share === undefined ? words.t('chart.noScore') : words.points(share));
  const rows = shownGroups(context, view).flatMap(({ group }) => {
    const [from, to] = [before, after].map(({ views }) => points(views[view.id]?.[group.id]?.score));
    return from === to || from === undefined || to === undefined ? [] : [[own(context, group.title), from, to]];
  });
  if (!rows.length) return [];
  return [
    { kind: 'heading', level: 3, text: words.t('papers.effect') },
    { kind: 'paragraph', text: words.t('papers.effectText') },
    {
      kind: 'table',
      caption: words.t('papers.effectTable'),
      columns: [
        { label: words.t('chart.columnName'), width: 56 },
        { label: words.t('papers.columnBefore'), number: true, width: 22 },
        { label: words.t('papers.columnAfter'), number: true, width: 22 },
      ],
      rows,
    },
  ];
}

function actionBlocks(context: PaperContext, action: Action, number: number): readonly Block[] {
  const { words } = context;
  // That it was planned when it was chosen goes without saying.
  const told = action.progress.filter(({ status, value, note }) => status !== 'planned' || value !== undefined || note);
  const notes = told.map((note) => noteText(context, action, note));
  return [
    { kind: 'heading', level: 3, text: [`${number}. `, titleSpan(context, action)] },
    { kind: 'facts', facts: actionFacts(context, action) },
    ...(notes.length ? [{ kind: 'paragraph' as const, text: `${words.t('papers.progress')}${jointOf(words).trimEnd()}` }, { kind: 'list' as const, items: notes }] : []),
  ];
}

function actionFacts(context: PaperContext, action: Action): readonly (readonly [string, Text])[] {
  const { instrument, words: { t, day } } = context;
  const { item, owner, deadline, means, partners, government, evaluation } = action;
  const gaps = gapsIn(action);
  const fact = (label: string, text: Text | undefined): readonly (readonly [string, Text])[] => (text === undefined ? [] : [[label, text]]);
  return [
    ...fact(t('papers.raises'), item !== undefined && itemOf(instrument, item) ? statementOf(context, item) : undefined),
    ...fact(t('papers.owner'), owner && written(owner)),
    ...fact(t('papers.deadline'), deadline && day(deadline)),
    ...fact(t('papers.indicator'), action.indicator && indicatorText(context, action, action.indicator)),
    ...fact(t('papers.means'), means && written(means)),
    ...fact(t('papers.partners'), partners && written(partners)),
    ...fact(t('papers.government'), government && t(`papers.government_${government}`)),
    ...fact(t('papers.status'), statusWords(context, action)),
    ...fact(t('papers.evaluation'), evaluation && day(evaluation)),
    ...fact(t('papers.stillMissing'), gaps.length ? gaps.map((gap) => t(`papers.gap_${gap}`)).join(' ') : undefined),
  ];
}

/** By what it is seen that it works: from where to where, and where it stands. */
function indicatorText(context: PaperContext, action: Action, indicator: ActionIndicator): Text | undefined {
  const { instrument, words } = context;
  const { t, day } = words;
  const { text, unit } = indicatorWords(indicator, instrument);
  const last = lastMeasured(action);
  const rest = [reachWords(words, indicator, unit), last && t('papers.measured', { value: valueWords(words, last.value, unit), date: day(last.date) })].filter(Boolean).join('; ');
  if (!text) return rest || undefined;
  return [indicator.item === undefined ? { text, written: true } : own(context, text), ...(rest ? [`${jointOf(words)}${rest}`] : [])];
}

/** From where to where. */
export function reachWords(words: PaperWords, { baseline, target }: ActionIndicator, unit: string | undefined): string | undefined {
  const value = (number: number) => valueWords(words, number, unit);
  if (baseline !== undefined && target !== undefined) return words.t('papers.baselineTarget', { baseline: value(baseline), target: value(target) });
  if (baseline !== undefined) return words.t('papers.baselineOnly', { baseline: value(baseline) });
  return target === undefined ? undefined : words.t('papers.targetOnly', { target: value(target) });
}

function noteText({ instrument, words }: PaperContext, { indicator }: Action, { date, status, value, note }: ActionNote): Text {
  const unit = indicator && indicatorWords(indicator, instrument).unit;
  const said = [status && words.t(`papers.status_${status}`), value === undefined ? undefined : valueWords(words, value, unit)].filter(Boolean).join(words.t('report.comma'));
  return [`${words.day(date)}${jointOf(words)}${said}${said && note ? '. ' : ''}`, ...(note ? [{ text: note, written: true }] : [])];
}

function valueWords({ number }: PaperWords, value: number, unit = ''): string {
  return `${number(value, 2)} ${unit}`.trim();
}

function statusWords({ words: { t }, made }: PaperContext, action: Action): string {
  const status = t(`papers.status_${action.status}`);
  return isOverdue(action, localDay(new Date(made))) ? `${status}${t('report.comma')}${t('papers.overdue')}` : status;
}

/** How many actions are late, if any. */
export function overdueSentence(actions: readonly Action[], { t }: PaperWords, made: string): string | undefined {
  const count = actions.filter((action) => isOverdue(action, localDay(new Date(made)))).length;
  return count ? t('papers.planOverdue', { count }) : undefined;
}

function titleSpan(context: PaperContext, action: Action): Span {
  const text = titleOf(action, context.instrument);
  return action.edited || !action.suggestion ? { text, written: true } : own(context, text);
}

const written = (text: string | undefined): Text => (text ? { text, written: true } : '–');
