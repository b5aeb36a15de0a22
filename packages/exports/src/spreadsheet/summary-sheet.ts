import { gaps, strengths } from '@drempel/core/findings.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import type { ItemStatus } from '@drempel/core/report.js';
import { pageView } from '@drempel/core/progress.js';
import { HIGH, LOW } from '@drempel/core/suggestions.js';
import type { SheetContext } from './context.ts';
import { bandLabel, shownIn } from './context.ts';
import type { Bars, Cell, Row, Sheet } from './sheet.ts';
import type { SheetId } from './sheet-words.ts';
import type { TableColumn } from './table.ts';
import { day, headRow, percentage, points, tableRow } from './table.ts';
import { sheetName } from './workbook.ts';

/** How many questions are named among what goes well, and among what to do first. */
const NAMED = 5;
const WIDTHS = [50, 13, 16, 11, 11, 14, 64] as const;

/** What someone reads who opens no other sheet: whose result, the score of each part, what goes well, what to do first. */
export function summarySheet(context: SheetContext, others: readonly Exclude<SheetId, 'summary'>[]): Sheet {
  const made = [...rows(context, others)];
  return { name: context.words.t('sheet.summary'), widths: WIDTHS, rows: made, bars: barsIn(made) };
}

/** Behind the scores of each table: the rows under a heading, up to an empty one. */
function barsIn(made: readonly Row[]): Bars[] {
  return made.flatMap((row, index) => {
    if (row[1]?.look !== 'headNumber') return [];
    const length = made.slice(index).findIndex((each) => !each.length);
    return [{ column: 1, from: index + 2, to: index + length }];
  });
}

function* rows(context: SheetContext, others: readonly Exclude<SheetId, 'summary'>[]): Generator<Row> {
  const { instrument, responses, words: { t } } = context;
  const organisation = responses.organisation ?? '';
  yield [{ value: organisation ? t('summary.titleFor', { organisation }) : t('summary.title'), look: 'title' }];
  yield [];
  yield* facts(context);
  if (scanOf(instrument, responses.scan).indicative) yield* [[], [{ value: t('summary.indicative'), look: 'plain' } as const]];
  const first = pageView(instrument, responses.scan);
  for (const view of [...(first ? [first] : []), ...instrument.views.filter((each) => each !== first)]) yield* viewTable(context, view.id);
  yield* goesWell(context);
  yield* doFirst(context);
  yield* [[], [{ value: t('summary.contents'), look: 'subtitle' }]] as Row[];
  for (const sheet of others) {
    const name = sheetName(t(`sheet.${sheet}`));
    yield [{ value: name, look: 'plainLink', link: `#${name}` }, { value: t(`about.${sheet}`), look: 'plain' }];
  }
  yield* [[], [{ value: t('summary.source'), look: 'label' }, { value: instrument.source, look: 'plain' }]] as Row[];
}

/** Whose result it is, from when, and on how much it rests. */
function* facts({ instrument, responses, report, words: { t }, made }: SheetContext): Generator<Row> {
  const statuses = Object.values(report.items).map(({ status }) => status);
  const count = (status: ItemStatus) => statuses.filter((each) => each === status).length;
  const fact = (label: string, value: Cell['value'] | undefined): Row[] => (value === undefined || value === '' ? [] : [[{ value: label, look: 'label' }, { value, look: plainLook(value) }]]);
  yield* fact(t('summary.organisation'), responses.organisation);
  for (const { id, label, choices } of instrument.profile) yield* fact(label, choices.find((choice) => choice.id === responses.profile[id])?.label);
  yield* fact(t('summary.questionnaire'), `${instrument.title} (${instrument.version})`);
  yield* fact(t('summary.scan'), scanOf(instrument, responses.scan).title);
  yield* fact(t('summary.completed'), day(responses.completed));
  yield* fact(t('summary.made'), made);
  yield* fact(t('summary.scored'), count('scored'));
  yield* fact(t('summary.notApplicable'), count('not-applicable'));
  yield* fact(t('summary.unknown'), count('unknown'));
  yield* fact(t('summary.unanswered'), count('unanswered'));
}

const plainLook = (value: Cell['value']) => (typeof value === 'string' ? 'plain' : typeof value === 'number' ? 'plainNumber' : 'plainDate');

/** The groups at the top of a view. */
function* viewTable(context: SheetContext, id: string): Generator<Row> {
  const { instrument, words: { t } } = context;
  const view = instrument.views.find((each) => each.id === id);
  const shown = view ? shownIn(context, view).filter(({ group }) => group.parent === undefined) : [];
  if (!view || !shown.length) return;
  const columns: TableColumn[] = [
    { name: t('score.group'), width: 0, look: 'strong' },
    { name: t('score.score'), width: 0, look: 'strongNumber' },
    { name: t('score.band'), width: 0 },
    { name: t('score.low'), width: 0, look: 'number' },
    { name: t('score.high'), width: 0, look: 'number' },
    { name: t('score.coverage'), width: 0, look: 'percent' },
    { name: t('score.lowest'), width: 0 },
  ];
  yield* [[], [{ value: view.title, look: 'subtitle' }]] as Row[];
  yield headRow(columns);
  for (const { group, result } of shown) {
    const { score, range, coverage, lowest } = result;
    const band = score === undefined ? t('score.withheld') : bandLabel(context, result);
    const statement = lowest && itemOf(instrument, lowest.item)?.statement;
    yield tableRow(columns, [group.title, points(score), band, points(range?.low), points(range?.high), percentage(coverage), statement && lowest && `${statement} (${points(lowest.share)})`]);
  }
}

function* goesWell(context: SheetContext): Generator<Row> {
  const { instrument, report, words: { t } } = context;
  const found = strengths(instrument, report).slice(0, NAMED);
  yield* [[], [{ value: t('summary.goesWell'), look: 'subtitle' }]] as Row[];
  if (!found.length) yield [{ value: t('summary.goesWellNone', { high: points(HIGH) }), look: 'plain' }];
  else yield* questionTable(context, found.map(({ item, share }) => ({ statement: item.statement, share, step: '' })));
}

function* doFirst(context: SheetContext): Generator<Row> {
  const { instrument, responses, report, words: { t } } = context;
  const found = gaps(instrument, responses, report).slice(0, NAMED);
  yield* [[], [{ value: t('summary.first'), look: 'subtitle' }]] as Row[];
  if (!found.length) yield [{ value: t('summary.firstNone', { low: points(LOW) }), look: 'plain' }];
  else yield* questionTable(context, found.map(({ item, share, suggestions }) => ({ statement: item.statement, share, step: suggestions[0]?.text ?? '' })));
}

interface Question {
  readonly statement: string;
  readonly share: number;
  readonly step: string;
}

/** In the columns of the tables above; a step reaches over those on the right. */
function* questionTable({ words: { t } }: SheetContext, questions: readonly Question[]): Generator<Row> {
  const span = WIDTHS.length - 2;
  const rest = (cell: Cell): Row => [{ ...cell, span }, ...Array.from({ length: span - 1 }, (): Cell => ({ value: '', look: cell.look }))];
  const steps = questions.some(({ step }) => step);
  yield [{ value: t('summary.statement'), look: 'head' }, { value: t('score.score'), look: 'headNumber' }, ...(steps ? rest({ value: t('summary.step'), look: 'head' }) : [])];
  for (const { statement, share, step } of questions) {
    yield [{ value: statement }, { value: points(share), look: 'number' }, ...(steps ? rest({ value: step, look: 'text' }) : [])];
  }
}
