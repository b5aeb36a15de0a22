import { fitting, isFormulaLike } from '../cells.ts';
import type { Look } from './looks.ts';
import { BAR, styleIndex } from './looks.ts';
import { rowHeight } from './row-height.ts';
import { address, escaped } from './xml.ts';

/** One cell. A `Date` is a day of the calendar where the file is made. */
export interface Cell {
  readonly value: string | number | Date;
  readonly look?: Look;
  /** Where it leads: an address on the web (http or https; anything else is left out), or `#` and the name of a sheet. */
  readonly link?: string;
  /** Over how many columns it reaches. Those behind it must be empty. */
  readonly span?: number;
}

export type Row = readonly (Cell | undefined)[];

export interface Sheet {
  /** At most 31 characters; the workbook takes away what Excel forbids. */
  readonly name: string;
  /** Widths of the columns, in characters. */
  readonly widths: readonly number[];
  readonly rows: Iterable<Row>;
  /** The row (from 1) with the names of the columns: it stays in view, filters, and comes back on each printed page. */
  readonly headRow?: number;
  /** The columns that stay in view. */
  readonly frozenColumns?: number;
  /** How many columns are printed, where it is not all of them. */
  readonly printed?: number;
  /** Where whole numbers from 0 to 100 get a bar behind them. */
  readonly bars?: readonly Bars[];
}

/** Cells of one column (from 0), from one row (from 1) to another; without that, to the last. */
export interface Bars {
  readonly column: number;
  readonly from: number;
  readonly to?: number;
}

/** What all sheets share. */
export interface PageSetting {
  readonly rightToLeft: boolean;
  /** Above and below each printed page. `&P` and `&N`: number of the page and of pages; an ampersand of the text is doubled. */
  readonly header: string;
  readonly footer: string;
}

/** What is known of a sheet once it is written. */
export interface WrittenSheet {
  rows: number;
  /** Addresses on the web, by their id in the sheet. */
  readonly links: { readonly id: string; readonly target: string }[];
}

/** More than this, and Excel says that the file is damaged. */
const MOST_LINKS = 65_530;
const LONGEST_LINK = 2_000;

/** The XML of a sheet, in pieces of a row; `written` is filled while they are read. */
export function* sheetXml(sheet: Sheet, index: number, page: PageSetting, written: WrittenSheet): Generator<string> {
  yield head(sheet, index, page);
  const links: string[] = [];
  const spans: string[] = [];
  let row = 0;
  for (const cells of sheet.rows) {
    row += 1;
    const height = rowHeight(cells, sheet.widths);
    yield `<row r="${row}"${height ? ` ht="${height}"` : ''}>${cells.map((cell, column) => (cell ? cellXml(cell, address(column, row)) : '')).join('')}</row>`;
    for (const [column, cell] of cells.entries()) {
      if (cell?.link) links.push(...linkXml(cell.link, address(column, row), written, links.length));
      if (cell?.span) spans.push(`<mergeCell ref="${address(column, row)}:${address(column + cell.span - 1, row)}"/>`);
    }
  }
  written.rows = row;
  yield `</sheetData>${foot(sheet, row, spans, links, page)}`;
}

function head({ widths, headRow = 0, frozenColumns = 0 }: Sheet, index: number, { rightToLeft }: PageSetting): string {
  const frozen = headRow || frozenColumns;
  const splits = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${headRow ? ` ySplit="${headRow}"` : ''}`;
  const corner = frozenColumns && headRow ? 'bottomRight' : headRow ? 'bottomLeft' : 'topRight';
  const pane = frozen ? `<pane${splits} topLeftCell="${address(frozenColumns, headRow + 1)}" activePane="${corner}" state="frozen"/><selection pane="${corner}"/>` : '';
  const columns = widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"${rightToLeft ? ' rightToLeft="1"' : ''}${index === 0 ? ' tabSelected="1"' : ''}>${pane}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`;
}

function cellXml({ value, look = 'text' }: Cell, at: string): string {
  if (typeof value === 'string') {
    if (value === '') return `<c r="${at}" s="${styleIndex(look, false)}"/>`;
    const { text } = fitting(value);
    return `<c r="${at}" s="${styleIndex(look, isFormulaLike(text))}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  }
  return `<c r="${at}" s="${styleIndex(look, false)}"><v>${typeof value === 'number' ? value : serialOf(value)}</v></c>`;
}

/** Days since the last day of 1899, in the time of the place: spreadsheets know no time zones. */
function serialOf(date: Date): number {
  return (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function linkXml(link: string, at: string, { links }: WrittenSheet, before: number): string[] {
  if (before >= MOST_LINKS) return [];
  if (link.startsWith('#')) return [`<hyperlink ref="${at}" location="${escaped(`'${link.slice(1).replaceAll("'", "''")}'!A1`)}"/>`];
  if (!/^https?:\/\//i.test(link) || link.length > LONGEST_LINK) return [];
  const id = `rId${links.length + 1}`;
  links.push({ id, target: link });
  return [`<hyperlink ref="${at}" r:id="${id}"/>`];
}

/** In the order that the standard asks for. */
function foot({ widths, headRow, bars = [] }: Sheet, rows: number, spans: readonly string[], links: readonly string[], { header, footer }: PageSetting): string {
  const filter = headRow ? `<autoFilter ref="A${headRow}:${address(widths.length - 1, Math.max(rows, headRow))}"/>` : '';
  const rules = bars.map(({ column, from, to = Math.max(rows, from) }, index) => {
    const range = `${address(column, from)}:${address(column, to)}`;
    return `<conditionalFormatting sqref="${range}"><cfRule type="dataBar" priority="${index + 1}"><dataBar minLength="0" maxLength="100"><cfvo type="num" val="0"/><cfvo type="num" val="100"/><color rgb="${BAR}"/></dataBar></cfRule></conditionalFormatting>`;
  });
  return [
    filter,
    spans.length ? `<mergeCells count="${spans.length}">${spans.join('')}</mergeCells>` : '',
    ...rules,
    links.length ? `<hyperlinks>${links.join('')}</hyperlinks>` : '',
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${escaped(header)}</oddHeader><oddFooter>${escaped(footer)}</oddFooter></headerFooter></worksheet>`,
  ].join('');
}
