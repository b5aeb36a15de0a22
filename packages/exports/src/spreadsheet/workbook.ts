import { wellFormed } from '../cells.ts';
import type { Pace } from '../pace.ts';
import { stylesXml } from './looks.ts';
import type { PageSetting, Sheet, WrittenSheet } from './sheet.ts';
import { sheetXml } from './sheet.ts';
import { attribute, columnName, escaped } from './xml.ts';
import type { ZipPart } from './zip.ts';
import { zip } from './zip.ts';

/** A workbook: data in, sheets as rows of cells. */
export interface Workbook {
  readonly title: string;
  /** BCP 47 tag of the language its words are in. */
  readonly language: string;
  readonly creator: string;
  readonly organisation?: string;
  readonly written: Date;
  readonly page: PageSetting;
  readonly sheets: readonly Sheet[];
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * The workbook as an XLSX file (ECMA-376). Its text is never a formula, and a text that looks like one stays text when
 * somebody edits it. It is made row by row, at the pace of the page. Why no library: docs/decisions/0020.
 */
export function writeWorkbook(workbook: Workbook, pace: Pace): Promise<Blob> {
  return zip(parts({ ...workbook, sheets: uniquelyNamed(workbook.sheets) }), XLSX_TYPE, pace);
}

/** Excel refuses these in names of sheets, and more than 31 characters, and a name twice. */
export function sheetName(name: string): string {
  return wellFormed(name).replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim().slice(0, 31).replace(/[\uD800-\uDBFF]$/, '') || '-';
}

function uniquelyNamed(sheets: readonly Sheet[]): Sheet[] {
  const taken = new Set<string>();
  return sheets.map((sheet) => {
    let name = sheetName(sheet.name);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${sheetName(sheet.name).slice(0, 27)} ${number}`;
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The parts of the file. Those about a sheet come after it: only then it is known how many rows and links it has. */
function* parts(workbook: Workbook): Generator<ZipPart> {
  const { sheets, page } = workbook;
  yield { path: '[Content_Types].xml', text: [contentTypes(sheets.length)] };
  yield {
    path: '_rels/.rels',
    text: [relationships([['rId1', `${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'], ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'], ['rId3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml']])],
  };
  yield { path: 'docProps/core.xml', text: [coreProperties(workbook)] };
  yield { path: 'docProps/app.xml', text: [`${XML}<Properties xmlns="${OFFICE}/extended-properties"><Application>Drempel</Application>${workbook.organisation ? `<Company>${clean(workbook.organisation)}</Company>` : ''}</Properties>`] };
  yield { path: 'xl/styles.xml', text: [stylesXml(page.rightToLeft)] };
  const written: WrittenSheet[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const facts: WrittenSheet = { rows: 0, links: [] };
    yield { path: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet, index, page, facts) };
    written.push(facts);
    if (facts.links.length) {
      const links = facts.links.map(({ id, target }) => [id, `${OFFICE}/relationships/hyperlink`, target, 'External'] as const);
      yield { path: `xl/worksheets/_rels/sheet${index + 1}.xml.rels`, text: [relationships(links)] };
    }
  }
  yield { path: 'xl/workbook.xml', text: [workbookXml(sheets, written)] };
  const ofWorkbook = sheets.map((_, index) => [`rId${index + 1}`, `${OFFICE}/relationships/worksheet`, `worksheets/sheet${index + 1}.xml`] as const);
  yield { path: 'xl/_rels/workbook.xml.rels', text: [relationships([...ofWorkbook, [`rId${sheets.length + 1}`, `${OFFICE}/relationships/styles`, 'styles.xml']])] };
}

function contentTypes(sheets: number): string {
  const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const overrides = [
    ['/xl/workbook.xml', `${spreadsheet}.sheet.main+xml`],
    ['/xl/styles.xml', `${spreadsheet}.styles+xml`],
    ...Array.from({ length: sheets }, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${spreadsheet}.worksheet+xml`]),
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
  ].map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`);
  return `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relationships(each: Iterable<readonly [id: string, type: string, target: string, mode?: string]>): string {
  const lines = [...each].map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${type}" Target="${attribute(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`);
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${lines.join('')}</Relationships>`;
}

function coreProperties({ title, language, creator, written }: Workbook): string {
  const time = written.toISOString().replace(/\.\d+/, '');
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${clean(title)}</dc:title><dc:creator>${clean(creator)}</dc:creator><dc:language>${clean(language)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[], written: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('');
  const names = sheets.flatMap((sheet, index) => definedNames(sheet, index, written[index]?.rows ?? 0)).join('');
  return `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView/></bookViews><sheets>${list}</sheets>${names ? `<definedNames>${names}</definedNames>` : ''}</workbook>`;
}

/** What is printed, what comes back on each page, and where the filter stands. */
function definedNames({ name, widths, headRow, printed }: Sheet, index: number, rows: number): string[] {
  const at = `'${name.replaceAll("'", "''")}'!`;
  const defined = (what: string, where: string, hidden = false) => `<definedName name="_xlnm.${what}" localSheetId="${index}"${hidden ? ' hidden="1"' : ''}>${escaped(at + where)}</definedName>`;
  return [
    ...(headRow ? [defined('_FilterDatabase', `$A$${headRow}:$${columnName(widths.length - 1)}$${Math.max(rows, headRow)}`, true)] : []),
    ...(printed ? [defined('Print_Area', `$A$1:$${columnName(printed - 1)}$${Math.max(rows, 1)}`)] : []),
    ...(headRow ? [defined('Print_Titles', `$${headRow}:$${headRow}`)] : []),
  ];
}

const clean = (text: string): string => escaped(wellFormed(text));
