import type { Instrument } from '@drempel/core/instrument.js';
import type { Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import type { AnswerLabels, AnswerRow } from './answer-rows.ts';
import { ANSWER_COLUMNS, answerRows, noticeOf } from './answer-rows.ts';
import { cellText } from './cells.ts';

/** `standard`: comma and decimal point. `belgian`: semicolon and decimal comma, as Excel expects it in Belgium. */
export type CsvFlavour = 'standard' | 'belgian';

export type CsvCell = string | number | undefined;

/** What every CSV file of ours begins with: a byte order mark, without which Excel takes it for another code than UTF-8. */
export const CSV_START = '\uFEFF';

/**
 * The answers as a CSV file (RFC 4180, UTF-8 with a byte order mark): a heading and one row for each item of the scan.
 * Texts are made harmless for spreadsheets (see `cells.ts`). Figures about too few people are left out.
 */
export function responsesToCsv(instrument: Instrument, responses: Responses, report: Report, labels: AnswerLabels, flavour: CsvFlavour): string {
  return [...csvLines(instrument, responses, report, labels, flavour)].join('');
}

/** The lines of that file, made one by one: for `fileOf`, which lets the page have its turn in between. */
export function* csvLines(instrument: Instrument, responses: Responses, report: Report, labels: AnswerLabels, flavour: CsvFlavour): Generator<string> {
  yield CSV_START + csvLine(ANSWER_COLUMNS.map((column) => labels.columns[column]), flavour);
  const numeral = (value: number) => csvNumeral(value, flavour);
  for (const row of answerRows(instrument, responses, report, labels, numeral)) yield csvLine(answerCells(row, labels), flavour);
}

/** The cells of one answer, in the order of the columns, with a notice where a text does not fit. */
export function answerCells(row: AnswerRow, labels: AnswerLabels): CsvCell[] {
  const evidence = row.evidence.map(({ label, url }) => (label ? `${label} <${url}>` : `<${url}>`)).join('\n');
  const cells = ANSWER_COLUMNS.map((column) => (column === 'evidence' ? evidence : column === 'notice' ? '' : row[column]));
  cells[cells.length - 1] = noticeOf(cells, labels, cellText);
  return cells;
}

/** A line of a CSV file, with its end. */
export function csvLine(cells: readonly CsvCell[], flavour: CsvFlavour): string {
  return `${cells.map((cell) => field(cell, flavour)).join(SEPARATOR[flavour])}\r\n`;
}

export function csvNumeral(value: number, flavour: CsvFlavour): string {
  if (!Number.isFinite(value)) return '';
  return flavour === 'belgian' ? String(value).replace('.', ',') : String(value);
}

const SEPARATOR: Readonly<Record<CsvFlavour, string>> = { standard: ',', belgian: ';' };

/** A number stays a number: only text is made harmless. */
function field(value: CsvCell, flavour: CsvFlavour): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return quoted(csvNumeral(value, flavour), flavour);
  return quoted(cellText(value).text, flavour);
}

function quoted(text: string, flavour: CsvFlavour): string {
  const needed = /["\r\n\t;']|^\s|\s$/.test(text) || text.includes(SEPARATOR[flavour]);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
