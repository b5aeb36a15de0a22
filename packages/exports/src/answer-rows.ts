import { measure, targetOf } from '@drempel/core/indicators.js';
import type { IndicatorItem, Instrument, Item, ItemKind, Rung, View } from '@drempel/core/instrument.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import { pageView } from '@drempel/core/progress.js';
import type { ItemStatus, Report } from '@drempel/core/report.js';
import type { Answer, Evidence, IndicatorAnswer, ItemResponse, Responses } from '@drempel/core/responses.js';
import type { CellText } from './cells.ts';
import { CELL_LIMIT, wellFormed } from './cells.ts';

/** What is said of each answer, in the order of the CSV file. */
export const ANSWER_COLUMNS = [
  'item', 'group', 'statement', 'kind', 'status', 'answer', 'rung', 'share', 'numerator', 'denominator', 'value',
  'unit', 'target', 'reason', 'note', 'evidence', 'revision', 'notice',
] as const;

export type AnswerColumn = (typeof ANSWER_COLUMNS)[number];

/** The words about answers, in the reader's language. */
export interface AnswerLabels {
  readonly columns: Readonly<Record<AnswerColumn, string>>;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  /** `unknown` and `not-applicable` are also the words for those answers. */
  readonly statuses: Readonly<Record<ItemStatus, string>>;
  /** A checklist of which nothing is true. */
  readonly none: string;
  /** What was done to a text so that it fits: cut off, or freed of signs that no spreadsheet can hold. */
  readonly notices: Readonly<Record<'cut' | 'replaced', string>>;
  /** A name with what belongs to it, as the language joins them: "High: we always do this." */
  readonly labelled: Labelled;
}

export type Labelled = (label: string, text: string) => string;

/** The row of one answer. Numbers are numbers; texts are as people wrote them. `notice` comes with the file. */
export interface AnswerRow extends Readonly<Partial<Record<Exclude<AnswerColumn, 'evidence' | 'notice'>, string | number>>> {
  readonly evidence: readonly Evidence[];
}

/** How a number stands in a sentence. */
export type Numeral = (value: number) => string;

/** One row for each item of the scan, in the order of the scan, made one by one. Figures about too few people are left out. */
export function* answerRows(instrument: Instrument, responses: Responses, report: Report, labels: AnswerLabels, numeral: Numeral): Generator<AnswerRow> {
  const view = pageView(instrument, responses.scan);
  for (const id of scanOf(instrument, responses.scan).items) {
    const item = itemOf(instrument, id);
    if (item) yield answerRow(item, responses.items[id], report, view, labels, numeral);
  }
}

function answerRow(item: Item, response: ItemResponse | undefined, report: Report, view: View | undefined, labels: AnswerLabels, numeral: Numeral): AnswerRow {
  const answer = response?.answer;
  const result = report.items[item.id];
  const status = result?.status ?? 'unanswered';
  return {
    item: item.id,
    group: pathsOf(item, view).join('\n'),
    statement: item.statement,
    kind: labels.kinds[item.kind],
    status: labels.statuses[status],
    answer: answer ? answerText(item, answer, labels, numeral) : '',
    rung: answer?.kind === 'level' ? answer.rung : undefined,
    share: result?.share,
    ...(item.kind === 'indicator' ? figures(item, answer, numeral) : {}),
    reason: answer?.kind === 'not-applicable' ? answer.reason : undefined,
    note: response?.note,
    evidence: response?.evidence ?? [],
    revision: response?.revision ?? item.revision,
  };
}

function figures(item: IndicatorItem, answer: Answer | undefined, numeral: Numeral): Partial<AnswerRow> {
  const given: IndicatorAnswer | undefined = answer?.kind === 'indicator' ? answer : undefined;
  const target = item.direction === 'band' ? item.band?.map(numeral).join(' – ') : targetOf(item, given);
  const { value, missing } = given ? measure(item, given) : {};
  const counts = missing === 'too-few' ? {} : { numerator: given?.numerator, denominator: given?.denominator, value };
  return { ...counts, unit: item.unit, target };
}

function answerText(item: Item, answer: Answer, labels: AnswerLabels, numeral: Numeral): string {
  switch (answer.kind) {
    case 'unknown':
    case 'not-applicable':
      return labels.statuses[answer.kind];
    case 'open':
      return answer.text;
    case 'level': {
      const rung = item.kind === 'level' ? item.rungs[answer.rung] : undefined;
      return rung ? rungWords(rung, labels) : '';
    }
    case 'checklist': {
      const options = item.kind === 'checklist' ? item.options : [];
      return options.filter(({ id }) => answer.ticked.includes(id)).map(({ label }) => label).join('\n') || labels.none;
    }
    case 'indicator': {
      const value = item.kind === 'indicator' ? measure(item, answer).value : undefined;
      if (item.kind !== 'indicator' || value === undefined) return '';
      return `${numeral(Math.round(value * 100) / 100)} ${item.unit}`.trim();
    }
  }
}

/** A rung by its name and what it means. */
export function rungWords({ label, text }: Rung, { labelled }: AnswerLabels): string {
  return text ? labelled(label, text) : label;
}

const pathsByView = new WeakMap<View, Map<string, string>>();

/** Titles from the top of the page view down to the item, one line for each group it belongs to. */
function pathsOf(item: Item, view: View | undefined): string[] {
  if (!view) return [];
  let paths = pathsByView.get(view);
  if (!paths) {
    paths = new Map();
    // Parents stand before their children.
    for (const { id, title, parent } of view.groups) paths.set(id, parent === undefined ? title : `${paths.get(parent)} › ${title}`);
    pathsByView.set(view, paths);
  }
  return Object.keys(item.in[view.id] ?? {}).map((leaf) => paths.get(leaf) ?? leaf);
}

/** What to say when texts of a row are cut off, or lose signs, on their way into a cell. */
export function noticeOf(cells: readonly unknown[], { notices }: AnswerLabels, written: (text: string) => CellText): string {
  const texts = cells.filter((cell) => typeof cell === 'string');
  // A text that is not even half as long fits, whatever is put in to make it harmless.
  const cut = texts.some((text) => text.length * 2 > CELL_LIMIT && written(text).cut);
  const replaced = texts.some((text) => wellFormed(text) !== text);
  return [...(cut ? [notices.cut] : []), ...(replaced ? [notices.replaced] : [])].join(' ');
}
