/**
 * `npm run proof`: opens our spreadsheets in LibreOffice itself, without a window, and looks at what it made of them. Not
 * part of `npm test`: it needs `apt-get install --no-install-recommends libreoffice-calc`, and takes half a minute.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { answerLabels } from '@drempel/elements/drempel-export/answer-labels.js';
import { sheetWords } from '@drempel/elements/drempel-export/spreadsheet-words.js';
import { original } from '@drempel/exports/cells.js';
import { responsesToCsv } from '@drempel/exports/csv.js';
import { points } from '@drempel/exports/spreadsheet/table.js';
import { responsesToXlsx } from '@drempel/exports/xlsx.js';
import { filled, MADE } from '../packages/exports/filled.fixtures.mjs';

/** LibreOffice's words for: commas, quotes, UTF-8, from the first line, all text as it is, every sheet a file. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';
/** For reading: semicolons, quotes, UTF-8, from the first line, Dutch as in Belgium (2067), numbers recognised. */
const BELGIAN = '--infilter=CSV:59,34,76,1,,2067,false,true';

const folder = mkdtempSync(join(tmpdir(), 'drempel-proof-'));
const made = await filled({ seed: 7 });
const { instrument, responses, report } = made;
const workbook = await responsesToXlsx(instrument, responses, report, sheetWords('nl', 'nl'), MADE);
writeFileSync(join(folder, 'cijfers.xlsx'), Buffer.from(await workbook.arrayBuffer()));
writeFileSync(join(folder, 'antwoorden.csv'), responsesToCsv(instrument, responses, report, answerLabels('nl'), 'belgian'));

/** What LibreOffice makes of a file, in a folder of its own. */
function converted(file, to, ...more) {
  const out = join(folder, to.split(':', 1)[0] + more.length);
  mkdirSync(out, { recursive: true });
  const { status, stderr, error } = spawnSync('soffice', [`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', ...more, '--convert-to', to, '--outdir', out, join(folder, file)], { encoding: 'utf8', timeout: 180_000 });
  assert.equal(error?.code, undefined, 'is LibreOffice there? apt-get install --no-install-recommends libreoffice-calc');
  assert.equal(status, 0, stderr);
  return { out, files: readdirSync(out) };
}

const tableOf = (path) => {
  const { data, errors } = Papa.parse(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  assert.deepEqual(errors, []);
  return data;
};
const numberOf = (text) => (text === '' ? undefined : Number(text));

test('LibreOffice finds every number of the report in the workbook, and every text as it was', () => {
  const { out, files } = converted('cijfers.xlsx', EVERY_SHEET);
  assert.deepEqual(files.sort(), ['Actieplan', 'Antwoorden', 'Codeboek', 'Samenvatting', 'Scores'].map((sheet) => `cijfers-${sheet}.csv`));
  const scores = tableOf(join(out, 'cijfers-Scores.csv'));
  for (const row of scores) {
    const view = instrument.views.find(({ title }) => title === row.Weergave);
    const { score, range, coverage } = report.views[view.id][row.Code];
    const found = ['Score op 100', 'Mogelijk vanaf', 'Mogelijk tot', 'Score (0 tot 1)', 'Vanaf (0 tot 1)', 'Tot (0 tot 1)', 'Beantwoord (0 tot 1)'].map((name) => numberOf(row[name]));
    const expected = [points(score), points(range.low), points(range.high), score, range.low, range.high, coverage];
    // LibreOffice writes fifteen figures.
    found.forEach((number, index) => assert.ok(number === expected[index] || Math.abs(number - expected[index]) < 1e-12, `${row.Weergave} › ${row.Code}: ${number}, not ${expected[index]}`));
  }
  assert.ok(scores.length > 15);
  for (const row of tableOf(join(out, 'cijfers-Antwoorden.csv'))) {
    assert.equal(row.Notitie, responses.items[row.Code]?.note ?? '', row.Code);
    assert.ok(Math.abs((numberOf(row['Deel (0 tot 1)']) ?? -1) - (report.items[row.Code].share ?? -1)) < 1e-12, row.Code);
  }
});

test('LibreOffice prints the workbook on landscape pages', () => {
  const { out } = converted('cijfers.xlsx', 'pdf');
  const pdf = readFileSync(join(out, 'cijfers.pdf'), 'latin1');
  assert.ok(pdf.startsWith('%PDF-'));
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [Number(width), Number(height)]);
  assert.ok(boxes.length > 5 && boxes.length < 60, `${boxes.length} pages`);
  assert.ok(boxes.every(([width, height]) => width > height));
});

test('LibreOffice opens the Belgian CSV with numbers that are numbers, and no formula', async () => {
  const { out } = converted('antwoorden.csv', 'xlsx', BELGIAN);
  const [sheet] = (await readXlsx(readFileSync(join(out, 'antwoorden.xlsx')))).sheets;
  const [heading, ...rows] = sheet.rows;
  const column = (name) => heading.findIndex((each) => String(each).replace('\uFEFF', '') === name);
  assert.equal(rows.length, instrument.items.length);
  for (const row of rows) {
    const id = row[column('Code')];
    const share = row[column('Deel (0 tot 1)')] ?? undefined;
    assert.ok(share === undefined ? report.items[id].share === undefined : Math.abs(share - report.items[id].share) < 1e-9, id);
    const note = responses.items[id]?.note;
    if (note && !/^\s|\s$|\d/.test(note)) assert.equal(original(String(row[column('Notitie')])), note);
  }
  for (const [at, cell] of sheet.cells ?? []) assert.equal(cell.formula, undefined, at);
});
