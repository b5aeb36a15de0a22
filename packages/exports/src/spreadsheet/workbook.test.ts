import { expect } from '@open-wc/testing';
import { readXlsx } from 'hucre/xlsx';
import { Pace } from '../pace.ts';
import type { Row, Sheet } from './sheet.ts';
import type { Workbook } from './workbook.ts';
import { sheetName, writeWorkbook, XLSX_TYPE } from './workbook.ts';
import { address } from './xml.ts';

const page = { rightToLeft: false, header: '&Lx', footer: '&P' };

function bookOf(rows: Iterable<Row>, more: Partial<Sheet> = {}, of: Partial<Workbook> = {}): Workbook {
  return { title: 'T', language: 'nl', creator: 'C', written: new Date(2026, 10, 28), page, sheets: [{ name: 'A', widths: [10, 20], rows, ...more }], ...of };
}

const bytesOf = async (workbook: Workbook) => new Uint8Array(await (await writeWorkbook(workbook, new Pace(1))).arrayBuffer());
const sheetsOf = async (workbook: Workbook) => (await readXlsx(await bytesOf(workbook))).sheets;
const rowsOf = async (rows: Iterable<Row>) => (await sheetsOf(bookOf(rows)))[0]?.rows;

/** As a browser makes it that cannot press: every part stands in it as it is. */
async function unpressed(workbook: Workbook): Promise<Uint8Array> {
  const { CompressionStream: press } = globalThis;
  try {
    Reflect.deleteProperty(globalThis, 'CompressionStream');
    return await bytesOf(workbook);
  } finally {
    globalThis.CompressionStream = press;
  }
}

/** What stands in the file itself, for what no reader tells. */
const xmlOf = async (workbook: Workbook) => new TextDecoder().decode(await unpressed(workbook));

describe('a workbook', () => {
  it('holds numbers as they are, and texts to the letter', async () => {
    const values = [0, -1.5, 1 / 3, 1e-9, 123_456_789, '', '0', ' x ', 'a\nb', '<&>"\'', '_x0041_', '=1+1', "'=1", '\u202Eרtl', '😀'];
    const rows = await rowsOf(values.map((value) => [{ value }]));
    expect(rows?.map(([cell]) => cell ?? '')).to.deep.equal(values);
  });

  it('holds days as days, in the time of the place', async () => {
    for (const day of [new Date(1900, 2, 1), new Date(2026, 2, 29), new Date(2028, 1, 29, 23, 59)]) {
      const [[cell] = []] = (await rowsOf([[{ value: day, look: 'date' }]])) ?? [];
      const found = cell as Date;
      expect([found.getUTCFullYear(), found.getUTCMonth(), found.getUTCDate()]).to.deep.equal([day.getFullYear(), day.getMonth(), day.getDate()]);
    }
  });

  it('A5: marks what looks like a formula, so that it stays text when it is edited', async () => {
    const xml = await xmlOf(bookOf([[{ value: '=1+1' }, { value: 'plain' }, { value: -5 }]]));
    const styles = /<cellXfs[^>]*>(.*?)<\/cellXfs>/.exec(xml)?.[1]?.split('<xf ').slice(1) ?? [];
    const style = (at: string) => styles[Number(new RegExp(`<c r="${at}" s="(\\d+)"`).exec(xml)?.[1])];
    expect(style('A1')).to.contain('quotePrefix="1"');
    expect(style('B1')).not.to.contain('quotePrefix');
    expect(style('C1')).not.to.contain('quotePrefix');
    expect(xml).not.to.contain('<f>');
  });

  it('leads to the web and to its own sheets, and nowhere else', async () => {
    const links = ['https://example.org/?a=1&b="2"', '#A', 'javascript:alert(1)', 'file:///etc/passwd', `https://example.org/${'x'.repeat(3000)}`];
    const [sheet] = await sheetsOf(bookOf(links.map((link) => [{ value: 'x', link }])));
    const found = [...(sheet?.cells?.values() ?? [])].map(({ hyperlink }) => hyperlink?.location ?? hyperlink?.target);
    expect(found.filter(Boolean)).to.deep.equal([links[0], "'A'!A1"]);
  });

  it('gives sheets names that Excel takes, each once', async () => {
    expect(sheetName("'Plan [2026]: a/b*?\\'")).to.equal('Plan  2026   a b');
    expect(sheetName('x'.repeat(40))).to.have.length(31);
    expect(sheetName('')).to.equal('-');
    const sheet: Sheet = { name: 'Plan', widths: [1], rows: [] };
    const sheets = await sheetsOf(bookOf([], {}, { sheets: [sheet, { ...sheet, name: 'plan' }, sheet] }));
    expect(sheets.map(({ name }) => name)).to.deep.equal(['Plan', 'plan 2', 'Plan 3']);
  });

  it('says its language, and turns its sheets for who reads from right to left', async () => {
    const xml = await xmlOf(bookOf([], {}, { language: 'ar', page: { ...page, rightToLeft: true } }));
    expect(xml).to.contain('<dc:language>ar</dc:language>');
    expect(xml).to.contain('rightToLeft="1"');
    expect(await xmlOf(bookOf([]))).not.to.contain('rightToLeft');
  });

  it('is the same file for the same data, smaller where the browser can press, and readable where it cannot', async () => {
    const book = bookOf(Array.from({ length: 5000 }, (_, row) => [{ value: `Rij ${row}` }, { value: row }]));
    const pressed = await bytesOf(book);
    expect(await bytesOf(book)).to.deep.equal(pressed);
    const stored = await unpressed(book);
    expect(stored.length).to.be.above(4 * pressed.length);
    const { sheets } = await readXlsx(stored);
    expect(sheets[0]?.rows.at(-1)).to.deep.equal(['Rij 4999', 4999]);
    expect((await writeWorkbook(book, new Pace(1))).type).to.equal(XLSX_TYPE);
  });

  it('makes rows high enough for their texts', async () => {
    const height = async (text: string) => Number(/<row r="1"(?: ht="(\d+)")?/.exec(await xmlOf(bookOf([[{ value: text }]])))?.[1] ?? 15);
    expect(await height('short')).to.equal(15);
    expect(await height('one two three four five')).to.be.within(30, 45);
    expect(await height('a\nb\nc')).to.equal(45);
    expect(await height('x'.repeat(30_000))).to.equal(409);
  });

  it('names columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702, 16_383].map((column) => address(column, 1))).to.deep.equal(['A1', 'Z1', 'AA1', 'ZZ1', 'AAA1', 'XFD1']);
  });
});
