import type { Look } from './looks.ts';
import type { Cell, Row } from './sheet.ts';

/** A column of a table: its name, its width in characters, and how its cells look. */
export interface TableColumn {
  readonly name: string;
  readonly width: number;
  readonly look?: Look;
}

/** A cell of a table, or nothing; `undefined` still gets the line under it, so that rows stand apart. */
export function tableRow(columns: readonly TableColumn[], values: readonly (string | number | Date | Cell | undefined)[]): Row {
  return columns.map(({ look = 'text' }, index) => {
    const value = values[index];
    if (value === undefined) return { value: '', look };
    return typeof value === 'object' && 'value' in value ? value : { value, look: typeof value === 'string' && look !== 'link' && look !== 'strong' ? 'text' : look };
  });
}

export function headRow(columns: readonly TableColumn[]): Row {
  return columns.map(({ name, look }) => ({ value: name, look: look && NUMERIC.has(look) ? 'headNumber' : 'head' }));
}

export const widthsOf = (columns: readonly TableColumn[]): number[] => columns.map(({ width }) => width);

const NUMERIC: ReadonlySet<Look> = new Set(['number', 'strongNumber', 'percent', 'date']);

/** A share as the report shows it: a whole number from 0 to 100. Excel would round some halves another way, so it gets the number itself. */
export function points(share: number): number;
export function points(share: number | undefined): number | undefined;
export function points(share: number | undefined): number | undefined {
  return share === undefined ? undefined : Math.round(share * 100);
}

/** A share as a percentage that reads as in the report. */
export function percentage(share: number | undefined): number | undefined {
  const whole = points(share);
  return whole === undefined ? undefined : whole / 100;
}

/**
 * A day (`YYYY-MM-DD`) or a moment (ISO 8601) as a day where the file is made. Before March 1900 spreadsheets count
 * wrongly or not at all, so such a day stays text.
 */
export function day(text: string | undefined): Date | string | undefined {
  if (!text) return undefined;
  const [, year, month, date] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (year && text < '1900-03-01') return text;
  const found = year ? new Date(Number(year), Number(month) - 1, Number(date)) : new Date(text);
  return Number.isNaN(found.getTime()) ? undefined : found;
}
