import type { Group, View } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import type { SheetContext } from './context.ts';
import { bandLabel, shownIn } from './context.ts';
import type { Row, Sheet } from './sheet.ts';
import type { TableColumn } from './table.ts';
import { headRow, percentage, points, tableRow, widthsOf } from './table.ts';

/** How many of the first columns are printed; the others are for calculating. */
const PRINTED = 13;

/** Each group of each view with all its numbers: as the report shows them, and at the end as exact as they are. */
export function scoresSheet(context: SheetContext): Sheet {
  const columns = columnsOf(context);
  return {
    name: context.words.t('sheet.scores'),
    widths: widthsOf(columns),
    rows: rows(context, columns),
    headRow: 1,
    frozenColumns: 3,
    printed: PRINTED,
    bars: [{ column: 3, from: 2 }],
  };
}

function columnsOf({ instrument, words: { t } }: SheetContext): TableColumn[] {
  return [
    { name: t('score.view'), width: 15 },
    { name: t('score.code'), width: 16 },
    { name: t('score.group'), width: 36, look: 'strong' },
    { name: t('score.score'), width: 9, look: 'strongNumber' },
    { name: t('score.band'), width: 14 },
    { name: t('score.low'), width: 10, look: 'number' },
    { name: t('score.high'), width: 10, look: 'number' },
    { name: t('score.coverage'), width: 13, look: 'percent' },
    { name: t('score.answered'), width: 10, look: 'number' },
    { name: t('score.applicable'), width: 11, look: 'number' },
    { name: t('score.lowest'), width: 42 },
    { name: t('score.lowestScore'), width: 9, look: 'number' },
    { name: t('score.zeros'), width: 9, look: 'number' },
    { name: t('score.notApplicable'), width: 12, look: 'number' },
    { name: t('score.unknown'), width: 10, look: 'number' },
    { name: t('score.unanswered'), width: 10, look: 'number' },
    ...(instrument.stages.length ? [{ name: t('score.stage'), width: 16 }] : []),
    { name: t('score.exactScore'), width: 13, look: 'number' },
    { name: t('score.exactLow'), width: 13, look: 'number' },
    { name: t('score.exactHigh'), width: 13, look: 'number' },
    { name: t('score.exactCoverage'), width: 13, look: 'number' },
  ];
}

function* rows(context: SheetContext, columns: readonly TableColumn[]): Generator<Row> {
  const { instrument, report, words } = context;
  yield headRow(columns);
  if (report.overall && report.overall.status !== 'empty') yield rowOf(context, columns, words.t('score.overall'), '', words.t('score.overall'), report.overall);
  for (const view of instrument.views) {
    for (const { group, result } of shownIn(context, view)) yield rowOf(context, columns, view.title, group.id, indented(view, group), result);
  }
}

function rowOf(context: SheetContext, columns: readonly TableColumn[], view: string, code: string, title: string, result: GroupResult): Row {
  const { instrument, words } = context;
  const { score, range, coverage, lowest, zeros, counts, stage } = result;
  return tableRow(columns, [
    view,
    code,
    title,
    points(score),
    score === undefined ? words.t('score.withheld') : bandLabel(context, result),
    points(range?.low),
    points(range?.high),
    percentage(coverage),
    counts.scored,
    counts.scored + counts.unknown + counts.unanswered,
    lowest && itemOf(instrument, lowest.item)?.statement,
    points(lowest?.share),
    zeros,
    counts['not-applicable'],
    counts.unknown,
    counts.unanswered,
    ...(instrument.stages.length ? [instrument.stages.find(({ id }) => id === stage)?.label] : []),
    score,
    range?.low,
    range?.high,
    coverage,
  ]);
}

/** The title, further in for a group inside another. */
function indented(view: View, group: Group): string {
  let depth = 0;
  for (let parent = group.parent; parent !== undefined; parent = view.groups.find(({ id }) => id === parent)?.parent) depth += 1;
  return '\u2003'.repeat(depth) + group.title;
}
