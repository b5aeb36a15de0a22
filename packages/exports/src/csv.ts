import { measure, targetOf } from '@drempel/core/indicators.js';
import type { IndicatorItem, Instrument, Item, ItemKind, View } from '@drempel/core/instrument.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import { pageView } from '@drempel/core/progress.js';
import type { ItemStatus, Report } from '@drempel/core/report.js';
import type { Answer, IndicatorAnswer, ItemResponse, Responses } from '@drempel/core/responses.js';
import { cellText } from './cells.ts';

/** `standard`: comma and decimal point. `belgian`: semicolon and decimal comma, as Excel expects it in Belgium. */
export type CsvFlavour = 'standard' | 'belgian';

const COLUMNS = [
  'item', 'group', 'statement', 'kind', 'status', 'answer', 'rung', 'share', 'numerator', 'denominator', 'value',
  'unit', 'target', 'reason', 'note', 'evidence', 'revision',
] as const;

export type CsvColumn = (typeof COLUMNS)[number];

/** The words of the file, in the reader's language. */
export interface CsvLabels {
  readonly columns: Readonly<Record<CsvColumn, string>>;
  readonly kinds: Readonly<Record<ItemKind, string>>;
  /** `unknown` and `not-applicable` are also the words for those answers. */
  readonly statuses: Readonly<Record<ItemStatus, string>>;
  /** A checklist of which nothing is true. */
  readonly none: string;
}

/**
 * The answers as a CSV file (RFC 4180, UTF-8 with a byte order mark): a heading and one row for each item of the scan.
 * Texts are made harmless for spreadsheets (see `cells.ts`). Figures about too few people are left out.
 */
export function responsesToCsv(
  instrument: Instrument,
  responses: Responses,
  report: Report,
  labels: CsvLabels,
  flavour: CsvFlavour,
): string {
  const view = pageView(instrument, responses.scan);
  const rows = scanOf(instrument, responses.scan).items.flatMap((id) => {
    const item = itemOf(instrument, id);
    return item ? [rowOf(item, responses.items[id], report, view, labels, flavour)] : [];
  });
  const lines = [labels.columns, ...rows].map((row) => COLUMNS.map((column) => field(row[column], flavour)).join(SEPARATOR[flavour]));
  return `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`;
}

type Row = Partial<Record<CsvColumn, string | number>>;

function rowOf(
  item: Item,
  response: ItemResponse | undefined,
  report: Report,
  view: View | undefined,
  labels: CsvLabels,
  flavour: CsvFlavour,
): Row {
  const answer = response?.answer;
  const result = report.items[item.id];
  const status = result?.status ?? 'unanswered';
  return {
    item: item.id,
    group: pathsOf(item, view).join('\n'),
    statement: item.statement,
    kind: labels.kinds[item.kind],
    status: labels.statuses[status],
    answer: answer ? answerText(item, answer, labels, flavour) : '',
    rung: answer?.kind === 'level' ? answer.rung : '',
    share: result?.share,
    ...(item.kind === 'indicator' ? figures(item, answer, flavour) : {}),
    reason: answer?.kind === 'not-applicable' ? answer.reason : '',
    note: response?.note,
    evidence: response?.evidence?.map(({ label, url }) => (label ? `${label} <${url}>` : `<${url}>`)).join('\n'),
    revision: response?.revision ?? item.revision,
  };
}

function figures(item: IndicatorItem, answer: Answer | undefined, flavour: CsvFlavour): Row {
  const given: IndicatorAnswer | undefined = answer?.kind === 'indicator' ? answer : undefined;
  const target = item.direction === 'band' ? item.band?.map((each) => numeral(each, flavour)).join(' – ') : targetOf(item, given);
  const { value, missing } = given ? measure(item, given) : {};
  const counts = missing === 'too-few' ? {} : { numerator: given?.numerator, denominator: given?.denominator, value };
  return { ...counts, unit: item.unit, target };
}

function answerText(item: Item, answer: Answer, labels: CsvLabels, flavour: CsvFlavour): string {
  switch (answer.kind) {
    case 'unknown':
    case 'not-applicable':
      return labels.statuses[answer.kind];
    case 'open':
      return answer.text;
    case 'level': {
      const rung = item.kind === 'level' ? item.rungs[answer.rung] : undefined;
      return [rung?.label, rung?.text].filter(Boolean).join(': ');
    }
    case 'checklist': {
      const options = item.kind === 'checklist' ? item.options : [];
      return options.filter(({ id }) => answer.ticked.includes(id)).map(({ label }) => label).join('\n') || labels.none;
    }
    case 'indicator': {
      const value = item.kind === 'indicator' ? measure(item, answer).value : undefined;
      if (item.kind !== 'indicator' || value === undefined) return '';
      return `${numeral(Math.round(value * 100) / 100, flavour)} ${item.unit}`.trim();
    }
  }
}

/** Titles from the top of the page view down to the item, one line for each group it belongs to. */
function pathsOf(item: Item, view: View | undefined): string[] {
  const groups = new Map(view?.groups.map((group) => [group.id, group]));
  return Object.keys(item.in[view?.id ?? ''] ?? {}).map((leaf) => {
    const titles: string[] = [];
    for (let group = groups.get(leaf); group; group = groups.get(group.parent ?? '')) titles.unshift(group.title);
    return titles.join(' › ');
  });
}

const SEPARATOR: Readonly<Record<CsvFlavour, string>> = { standard: ',', belgian: ';' };

/** A number stays a number: only text is made harmless. */
function field(value: string | number | undefined, flavour: CsvFlavour): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return quoted(numeral(value, flavour), flavour);
  return quoted(cellText(value).text, flavour);
}

function numeral(value: number, flavour: CsvFlavour): string {
  if (!Number.isFinite(value)) return '';
  return flavour === 'belgian' ? String(value).replace('.', ',') : String(value);
}

function quoted(text: string, flavour: CsvFlavour): string {
  const needed = /["\r\n\t;']|^\s|\s$/.test(text) || text.includes(SEPARATOR[flavour]);
  return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
