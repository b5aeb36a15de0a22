import type { Instrument, Item, View } from '@drempel/core/instrument.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import type { AnswerColumn, AnswerLabels, Numeral } from './answer-rows.ts';
import { ANSWER_COLUMNS, rungWords } from './answer-rows.ts';
import type { CsvFlavour } from './csv.ts';
import { CSV_START, csvLine, csvNumeral } from './csv.ts';

export const CODEBOOK_COLUMNS = ['variable', 'of', 'meaning', 'values', 'scale', 'counts', 'source'] as const;
export type CodebookColumn = (typeof CODEBOOK_COLUMNS)[number];

/** The words of a codebook, in the reader's language. */
export interface CodebookLabels {
  readonly columns: Readonly<Record<CodebookColumn, string>>;
  /** What a row is about: a column of the answers, or a question. */
  readonly ofColumn: string;
  readonly ofItem: string;
  /** What stands in each column of the answers. */
  readonly meanings: Readonly<Record<AnswerColumn, string>>;
  readonly text: string;
  readonly number: string;
  /** A share in [0, 1]. */
  readonly share: string;
  /** Before the target of an indicator, by what is better. */
  readonly directions: Readonly<Record<'higher' | 'lower' | 'band' | 'none', string>>;
  /** Text that is never scored. */
  readonly notScored: string;
}

export type CodebookRow = Readonly<Record<CodebookColumn, string>>;

/**
 * What the answers mean to someone who was not there: first each column, then each question with its values, the share
 * that each value earns, and where it counts with which weight.
 */
export function* codebookRows(instrument: Instrument, scan: string | undefined, answers: AnswerLabels, labels: CodebookLabels, numeral: Numeral): Generator<CodebookRow> {
  for (const column of ANSWER_COLUMNS) {
    const values = valuesOf(column, answers, labels);
    yield { variable: answers.columns[column], of: labels.ofColumn, meaning: labels.meanings[column], values, scale: '', counts: '', source: '' };
  }
  for (const id of scanOf(instrument, scan).items) {
    const item = itemOf(instrument, id);
    if (item) yield itemRow(instrument, item, answers, labels, numeral);
  }
}

/** The lines of the codebook as a CSV file, of the same flavour as the answers. */
export function* codebookCsvLines(instrument: Instrument, scan: string | undefined, answers: AnswerLabels, labels: CodebookLabels, flavour: CsvFlavour): Generator<string> {
  yield CSV_START + csvLine(CODEBOOK_COLUMNS.map((column) => labels.columns[column]), flavour);
  for (const row of codebookRows(instrument, scan, answers, labels, (value) => csvNumeral(value, flavour))) {
    yield csvLine(CODEBOOK_COLUMNS.map((column) => row[column]), flavour);
  }
}

const NUMBERS: ReadonlySet<AnswerColumn> = new Set(['rung', 'numerator', 'denominator', 'value', 'target', 'revision']);

function valuesOf(column: AnswerColumn, answers: AnswerLabels, labels: CodebookLabels): string {
  if (column === 'kind') return Object.values(answers.kinds).join('\n');
  if (column === 'status') return Object.values(answers.statuses).join('\n');
  if (column === 'share') return labels.share;
  return NUMBERS.has(column) ? labels.number : labels.text;
}

function itemRow(instrument: Instrument, item: Item, answers: AnswerLabels, labels: CodebookLabels, numeral: Numeral): CodebookRow {
  return {
    variable: item.id,
    of: answers.labelled(labels.ofItem, answers.kinds[item.kind]),
    meaning: item.statement,
    values: itemValues(item, answers),
    scale: itemScale(item, labels, numeral),
    counts: countsIn(instrument, item, answers, numeral),
    source: instrument.source,
  };
}

function itemValues(item: Item, answers: AnswerLabels): string {
  switch (item.kind) {
    case 'level':
      return item.rungs.map((rung, index) => `${index} = ${rungWords(rung, answers)}`).join('\n');
    case 'checklist':
      return [...item.options.map(({ label }) => label), answers.none].join('\n');
    case 'indicator':
      return [item.numerator, item.denominator].filter(Boolean).join(' / ') + (item.unit ? ` (${item.unit})` : '');
    case 'open':
      return '';
  }
}

function itemScale(item: Item, labels: CodebookLabels, numeral: Numeral): string {
  switch (item.kind) {
    case 'level':
      return item.rungs.map(({ share }, rung) => `${rung} → ${numeral(share)}`).join('\n');
    case 'checklist': {
      const total = item.options.reduce((sum, { weight }) => sum + weight, 0);
      return item.options.map(({ label, weight }) => `${label} → ${numeral(Math.round((weight / total) * 1e6) / 1e6)}`).join('\n');
    }
    case 'indicator': {
      const target = item.direction === 'band' ? item.band?.map(numeral).join(' – ') : item.target === undefined ? undefined : numeral(item.target);
      return target === undefined ? labels.directions.none : `${labels.directions[item.direction]} ${target}`;
    }
    case 'open':
      return labels.notScored;
  }
}

const titlesByView = new WeakMap<View, ReadonlyMap<string, string>>();

/** Each group in which the item counts, with its weight there. */
function countsIn(instrument: Instrument, item: Item, { labelled }: AnswerLabels, numeral: Numeral): string {
  return instrument.views
    .flatMap((view) => {
      const titles = titlesByView.get(view) ?? new Map(view.groups.map(({ id, title }) => [id, title]));
      titlesByView.set(view, titles);
      return Object.entries(item.in[view.id] ?? {}).map(([id, weight]) => labelled(`${view.title} › ${titles.get(id) ?? id}`, numeral(Math.round(weight * 1e6) / 1e6)));
    })
    .join('\n');
}
