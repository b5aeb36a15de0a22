import type { View } from '@drempel/core/instrument.js';
import { pageView } from '@drempel/core/progress.js';
import type { GroupResult, Trace } from '@drempel/core/report.js';
import type { Evidence } from '@drempel/core/responses.js';
import { webLink } from '@drempel/core/web-link.js';
import type { Block, Cell, Column, Span, Text } from './paper.ts';
import type { PaperContext } from './paper-context.ts';
import { bandLabel, own, scoreWords, shownGroups, statementOf } from './paper-context.ts';
import { pathOf } from './paper-scores.ts';

/** Every answer, with what was written beside it, under the score that it made: the trace of every number on paper. */
export function answerBlocks(context: PaperContext): readonly Block[] {
  const { instrument, responses, words } = context;
  const view = pageView(instrument, responses.scan);
  if (!view) return [];
  return [
    { kind: 'heading', level: 2, newPage: true, text: words.t('papers.answers') },
    { kind: 'paragraph', role: 'note', text: words.t('papers.answersText') },
    ...shownGroups(context, view).flatMap(({ group, result }) => groupBlocks(context, view, pathOf(view, group), result)),
  ];
}

function groupBlocks(context: PaperContext, view: View, title: string, result: GroupResult): readonly Block[] {
  const { words } = context;
  const { trace } = result;
  return [
    { kind: 'heading', level: 3, text: own(context, title) },
    { kind: 'paragraph', text: [{ text: standing(context, result), strong: true }, ` ${context.sentences.why(trace, view)}`] },
    {
      kind: 'table',
      caption: words.t(trace.of === 'items' ? 'report.tableItems' : 'report.tableGroups', { title }),
      ...(trace.of === 'items' ? itemTable(context, trace) : groupTable(context, view, trace)),
    },
  ];
}

/** Score and band, or why there is none; and what is possible as long as not all is known. */
function standing(context: PaperContext, result: GroupResult): string {
  const { words } = context;
  const { score, range, counts } = result;
  if (score === undefined) {
    const count = counts.scored + counts.unknown + counts.unanswered;
    return words.t('report.withheld', { answered: counts.scored, count });
  }
  const label = bandLabel(context, result);
  const reached = `${label ? words.t('report.labelled', { label: scoreWords(context, score), text: label }) : scoreWords(context, score)}.`;
  const sure = !range || range.high - range.low < 1e-9;
  return sure ? reached : `${reached} ${words.t('papers.standing', { low: words.points(range.low), high: words.points(range.high) })}`;
}

type Line = Trace['parts'][number] | Trace['leftOut'][number];

function itemTable(context: PaperContext, trace: Trace): { columns: readonly Column[]; rows: readonly (readonly Cell[])[] } {
  const { t } = context.words;
  return {
    columns: [
      { label: t('report.columnItem'), width: 40 },
      { label: t('report.columnAnswer'), width: weighed(trace) ? 34 : 46 },
      ...numberColumns(context, trace),
    ],
    rows: linesOf(trace).map((line) => [statementOf(context, line.id), { lines: answerLines(context, line.id) }, ...numbers(context, trace, line)]),
  };
}

function groupTable(context: PaperContext, view: View, trace: Trace): { columns: readonly Column[]; rows: readonly (readonly Cell[])[] } {
  const { t } = context.words;
  return {
    columns: [
      { label: t('report.columnGroup'), width: weighed(trace) ? 74 : 86 },
      ...numberColumns(context, trace),
    ],
    rows: linesOf(trace).map((line) => [own(context, view.groups.find(({ id }) => id === line.id)?.title ?? line.id), ...numbers(context, trace, line)]),
  };
}

const linesOf = ({ parts, leftOut }: Trace): readonly Line[] => [...parts, ...leftOut];

/** Where all weigh the same, the sentence above the table says so, and a column of ones would say nothing. */
function weighed(trace: Trace): boolean {
  const [first, ...others] = linesOf(trace);
  return others.some(({ weight }) => weight !== first?.weight);
}

function numberColumns({ words: { t } }: PaperContext, trace: Trace): readonly Column[] {
  const weight = { label: t('report.columnWeight'), number: true, width: 12 };
  return [...(weighed(trace) ? [weight] : []), { label: t('report.columnPoints'), number: true, width: 14 }];
}

function numbers({ words }: PaperContext, trace: Trace, line: Line): readonly Cell[] {
  return [...(weighed(trace) ? [words.number(line.weight, 2)] : []), 'share' in line ? words.points(line.share) : { text: words.t('report.notCounted'), quiet: true }];
}

/** An answer in a few words: a rung, what was ticked and a unit are words of the instrument, what was written is in a language that nobody told. */
export function answerSpan(context: PaperContext, id: string): Text {
  const { responses, report, sentences } = context;
  const told = sentences.answer(id);
  const { answer } = responses.items[id] ?? {};
  if (answer?.kind === 'open') return { text: told, written: true };
  const chosen = answer?.kind === 'level' || answer?.kind === 'indicator' || (answer?.kind === 'checklist' && answer.ticked.length > 0);
  return chosen && /scored|shown/.test(report.items[id]?.status ?? '') ? own(context, told) : told;
}

/** An answer in words, and below it why it does not apply, the note and where the proof is. */
function answerLines(context: PaperContext, id: string): readonly Text[] {
  const { responses, report, words } = context;
  const { answer, note, evidence = [] } = responses.items[id] ?? {};
  const reason = report.items[id]?.status === 'not-applicable' && answer?.kind === 'not-applicable' ? answer.reason : undefined;
  return [
    answerSpan(context, id),
    ...(reason ? [beside(words.t('report.reason'), { text: reason, written: true })] : []),
    ...(note ? [beside(words.t('report.note'), { text: note, written: true })] : []),
    ...evidence.map((each) => beside(words.t('report.evidence'), ...proof(each))),
  ];
}

const beside = (label: string, ...spans: readonly (Span | string)[]): Text => [{ text: `${label} `, quiet: true }, ...spans];

/** A link where it may be opened, with its address in sight: on paper nothing can be pressed. */
function proof({ label, url }: Evidence): readonly (Span | string)[] {
  const href = webLink(url);
  const address: Span = { text: url, written: true, ...(href ? { href } : {}) };
  return label ? [{ text: label, written: true }, ' (', address, ')'] : [address];
}
