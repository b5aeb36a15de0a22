import { localDay } from '@drempel/core/local-day.js';
import { isOverdue } from '@drempel/core/plan-progress.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { indicatorWords, titleOf } from '@drempel/core/plan.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { SheetContext } from './context.ts';
import type { Row, Sheet } from './sheet.ts';
import type { TableColumn } from './table.ts';
import { day, headRow, tableRow, widthsOf } from './table.ts';

/** How many of the first columns are printed. */
const PRINTED = 13;

/** One row an action; above them who answers for the whole. */
export function planSheet(context: SheetContext, plan: Plan): Sheet {
  const { words: { t } } = context;
  const columns: TableColumn[] = [
    { name: t('plan.number'), width: 5, look: 'number' },
    { name: t('plan.action'), width: 38, look: 'strong' },
    { name: t('plan.owner'), width: 18 },
    { name: t('plan.deadline'), width: 12, look: 'date' },
    { name: t('plan.status'), width: 12 },
    { name: t('plan.indicator'), width: 28 },
    { name: t('plan.baseline'), width: 12, look: 'number' },
    { name: t('plan.target'), width: 12, look: 'number' },
    { name: t('plan.latest'), width: 9, look: 'number' },
    { name: t('plan.unit'), width: 11 },
    { name: t('plan.means'), width: 20 },
    { name: t('plan.partners'), width: 20 },
    { name: t('plan.evaluation'), width: 12, look: 'date' },
    { name: t('plan.government'), width: 16 },
    { name: t('plan.item'), width: 38 },
    { name: t('plan.progress'), width: 44 },
    { name: t('plan.id'), width: 14 },
  ];
  const people = peopleRows(context, plan);
  return { name: t('sheet.plan'), widths: widthsOf(columns), rows: rows(context, plan, columns, people), headRow: people.length + 1, printed: PRINTED };
}

/** The first cell is narrow: what stands in it runs on over those beside it. */
function peopleRows({ words: { t, answers } }: SheetContext, { responsible, lead }: Plan): Row[] {
  const lines = [[t('plan.responsible'), responsible], [t('plan.lead'), lead]] as const;
  const made = lines.flatMap(([label, who]): Row[] => (who ? [[{ value: answers.labelled(label, who), look: 'plain' }]] : []));
  return made.length ? [...made, []] : [];
}

function* rows(context: SheetContext, plan: Plan, columns: readonly TableColumn[], people: readonly Row[]): Generator<Row> {
  yield* people;
  yield headRow(columns);
  for (const [index, action] of plan.actions.entries()) yield actionRow(context, columns, action, index + 1);
}

function actionRow({ instrument, words: { t, number }, made }: SheetContext, columns: readonly TableColumn[], action: Action, place: number): Row {
  const { owner, deadline, status, indicator, means, partners, government, evaluation, progress, item, id } = action;
  const { text, unit } = indicator ? indicatorWords(indicator, instrument) : {};
  const notes = progress.map((note) =>
    [note.date, note.status && t(`plan.status_${note.status}`), note.value === undefined ? '' : number(note.value), note.note].filter(Boolean).join(' · '),
  );
  return tableRow(columns, [
    place,
    titleOf(action, instrument),
    owner,
    day(deadline),
    isOverdue(action, localDay(made)) ? t('plan.overdue', { status: t(`plan.status_${status}`) }) : t(`plan.status_${status}`),
    text,
    indicator?.baseline,
    indicator?.target,
    progress.findLast(({ value }) => value !== undefined)?.value,
    unit,
    means,
    partners,
    day(evaluation),
    government && t(`plan.government_${government}`),
    item === undefined ? undefined : (itemOf(instrument, item)?.statement ?? item),
    notes.join('\n'),
    id,
  ]);
}
