import type { Group, View } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import type { Bar, Block, Cell, Column } from './paper.ts';
import type { PaperContext } from './paper-context.ts';
import { bandLabel, own, shownGroups } from './paper-context.ts';

/** The scores, view by view: the most important thing in a sentence, and a table in which each number has its bar. */
export function scoreBlocks(context: PaperContext): readonly Block[] {
  const { instrument, words } = context;
  const views = instrument.views.filter((view) => shownGroups(context, view).length);
  return [
    { kind: 'heading', level: 2, newPage: true, text: words.t('papers.scores') },
    { kind: 'paragraph', role: 'note', text: `${words.t('papers.scoresText')} ${words.t('chart.legend')}` },
    ...views.flatMap((view) => viewBlocks(context, view)),
  ];
}

function viewBlocks(context: PaperContext, view: View): readonly Block[] {
  const { instrument, report, words } = context;
  const columns = scoreColumns(context);
  const overall = report.overall && instrument.overall?.view === view.id ? [scoreRow(context, words.t('report.overall'), report.overall)] : [];
  return [
    { kind: 'heading', level: 3, text: own(context, view.title) },
    { kind: 'paragraph', text: context.sentences.lead(view) },
    {
      kind: 'table',
      caption: words.t('papers.scoresOf', { view: view.title }),
      columns,
      rows: [...overall, ...shownGroups(context, view).map(({ group, result }) => scoreRow(context, pathOf(view, group), result))],
    },
  ];
}

function scoreColumns({ instrument, words: { t } }: PaperContext): readonly Column[] {
  const bands = instrument.bands.length > 0;
  return [
    { label: t('chart.columnName'), width: bands ? 30 : 44 },
    { label: t('papers.columnPicture'), width: 24 },
    { label: t('chart.columnScore'), number: true, width: 10 },
    ...(bands ? [{ label: t('chart.columnBand'), width: 14 }] : []),
    { label: t('chart.columnRange'), number: true, width: 12 },
    { label: t('chart.columnCoverage'), number: true, width: 10 },
  ];
}

function scoreRow(context: PaperContext, title: string, result: GroupResult): readonly Cell[] {
  const { instrument, words } = context;
  const { score, range, coverage } = result;
  return [
    own(context, title),
    { bar: barOf(context, title, result) },
    score === undefined ? words.t('chart.noScore') : words.points(score),
    ...(instrument.bands.length ? [own(context, bandLabel(context, result) ?? '–')] : []),
    range ? rangeWords(context, range) : '–',
    coverage === undefined ? '–' : `${words.points(coverage)} %`,
  ];
}

/** From where to where; one number where that is the same. */
function rangeWords({ words }: PaperContext, { low, high }: NonNullable<GroupResult['range']>): string {
  const [from, to] = [words.points(low), words.points(high)];
  return from === to ? from : words.t('chart.span', { low: from, high: to });
}

function barOf({ words }: PaperContext, title: string, { score, range }: GroupResult): Bar {
  const { low = 0, high = 0 } = range ?? {};
  const reached = score === undefined ? words.t('chart.noScore') : words.t('report.score', { score: words.points(score) });
  return {
    ...(score === undefined ? {} : { score }),
    low,
    high,
    title: words.t('papers.bar', { title, score: reached }),
    description: words.t('papers.barRange', { low: words.points(low), high: words.points(high) }),
  };
}

/** A group with those above it, since a row of a table shows no tree. */
export function pathOf(view: View, group: Group): string {
  const parent = view.groups.find(({ id }) => id === group.parent);
  return parent ? `${pathOf(view, parent)} › ${group.title}` : group.title;
}
