import { webLink } from '@drempel/core/web-link.js';
import type { Evidence } from '@drempel/core/responses.js';
import type { AnswerColumn, AnswerLabels, AnswerRow } from '../answer-rows.ts';
import { answerRows, noticeOf } from '../answer-rows.ts';
import { fitting } from '../cells.ts';
import type { Pace } from '../pace.ts';
import type { SheetContext } from './context.ts';
import type { Look } from './looks.ts';
import type { Cell, Row, Sheet } from './sheet.ts';
import type { TableColumn } from './table.ts';
import { headRow, tableRow, widthsOf } from './table.ts';

/** What is read and printed stands first, what is calculated with after it. */
const READ: readonly (readonly [AnswerColumn, width: number, look?: Look])[] = [
  ['item', 7], ['group', 20], ['statement', 38, 'strong'], ['status', 14], ['answer', 34], ['share', 9, 'number'], ['reason', 20], ['note', 30],
];
const CALCULATED: readonly (readonly [AnswerColumn, width: number, look?: Look])[] = [
  ['kind', 10], ['rung', 8, 'number'], ['numerator', 10, 'number'], ['denominator', 10, 'number'], ['value', 11, 'number'], ['unit', 14],
  ['target', 12, 'number'], ['revision', 10, 'number'],
];

/** Columns for evidence. A sheet has an end to the right, and a file can carry thousands: the last holds the rest. */
const MOST_EVIDENCE = 20;

/** One row an answer. Each piece of evidence has a cell, so that each can be a link. */
export async function answersSheet(context: SheetContext, pace: Pace): Promise<Sheet> {
  const { instrument, responses, report, words } = context;
  const facts: AnswerRow[] = [];
  const notices: string[] = [];
  // Before the first row is written, it must be known which columns there are.
  for (const row of answerRows(instrument, responses, report, words.answers, words.number)) {
    const values: readonly unknown[] = Object.values(row);
    facts.push(row);
    notices.push(noticeOf([...values, ...row.evidence.flatMap(({ label, url }) => [label, url]), inWords(row.evidence.slice(MOST_EVIDENCE - 1), words.answers)], words.answers, fitting));
    await pace.pause();
  }
  const evidences = Math.min(MOST_EVIDENCE, facts.reduce((most, { evidence }) => Math.max(most, evidence.length), 1));
  const columns = columnsOf(context, evidences, notices.some(Boolean));
  return {
    name: words.t('sheet.answers'),
    widths: widthsOf(columns),
    rows: rows(facts, notices, columns, evidences, words.answers),
    headRow: 1,
    frozenColumns: 1,
    printed: columns.findIndex(({ name }) => name === words.answers.columns.kind),
  };
}

function columnsOf({ words: { t, answers } }: SheetContext, evidences: number, withNotices: boolean): TableColumn[] {
  const named = ([column, width, look]: (typeof READ)[number]): TableColumn => ({ name: answers.columns[column], width, look });
  const evidence = Array.from({ length: evidences }, (_, index): TableColumn => ({
    name: evidences === 1 ? answers.columns.evidence : t('sheet.evidence', { number: index + 1 }),
    width: 26,
  }));
  return [...READ.map(named), ...evidence, ...CALCULATED.map(named), ...(withNotices ? [{ name: answers.columns.notice, width: 40 }] : [])];
}

function* rows(facts: readonly AnswerRow[], notices: readonly string[], columns: readonly TableColumn[], evidences: number, answers: AnswerLabels): Generator<Row> {
  yield headRow(columns);
  for (const [index, row] of facts.entries()) {
    const values = (of: typeof READ) => of.map(([column]) => (column === 'evidence' || column === 'notice' ? undefined : row[column]));
    const evidence = Array.from({ length: evidences }, (_, place) => evidenceCell(row.evidence.slice(place, place + 1 < evidences ? place + 1 : undefined), answers));
    yield tableRow(columns, [...values(READ), ...evidence, ...values(CALCULATED), notices[index]]);
  }
}

/** A link where it is one that a browser opens; else its words, as text. */
function evidenceCell([first, ...more]: readonly Evidence[], answers: AnswerLabels): Cell | undefined {
  if (!first) return undefined;
  const link = webLink(first.url);
  if (more.length || !link?.startsWith('http')) return { value: inWords([first, ...more], answers) };
  return { value: first.label || first.url, look: 'link', link };
}

function inWords(evidence: readonly Evidence[], { labelled }: AnswerLabels): string {
  return evidence.map(({ label, url }) => (label && url ? labelled(label, url) : label || url)).join('\n');
}
