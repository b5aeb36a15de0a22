/** The workbook, read by two readers that are not ours: every number is the report's, every text is as it was. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { readXlsx } from 'hucre/xlsx';
import readExcelFile from 'read-excel-file/node';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import { measure } from '@drempel/core/indicators.js';
import { sheetWords } from '@drempel/elements/drempel-export/spreadsheet-words.js';
import { CELL_LIMIT, wellFormed } from '@drempel/exports/cells.js';
import { responsesToXlsx } from '@drempel/exports/xlsx.js';
import { points } from '@drempel/exports/spreadsheet/table.js';
import { filled, MADE, NASTY } from './filled.fixtures.mjs';

const bytesOf = async ({ instrument, responses, report }, options, language = 'nl') =>
  Buffer.from(await (await responsesToXlsx(instrument, responses, report, sheetWords(language, language), MADE, options)).arrayBuffer());

/** What stands in a sheet below its heading, by the names there. */
function table(rows, from = 0) {
  const heading = rows[from];
  return rows.slice(from + 1).map((row) => Object.fromEntries(heading.map((name, column) => [name, row[column] ?? null])));
}

const sheetOf = (workbook, name) => workbook.sheets.find((sheet) => sheet.name === name);
const none = (value) => value ?? null;
/** As the report shows it. */
const pointsOrNone = (share) => (share === undefined ? null : points(share));

for (const seed of [1, 2, 3]) {
  describe(`a filled-in action plan (${seed}) as a workbook`, () => {
    let made;
    let workbook;
    let bytes;

    before(async () => {
      made = await filled({ seed });
      bytes = await bytesOf(made);
      workbook = await readXlsx(bytes);
    });

    test('has a sheet for whoever wants to know', () => {
      assert.deepEqual(workbook.sheets.map(({ name }) => name), ['Samenvatting', 'Scores', 'Antwoorden', 'Actieplan', 'Codeboek']);
    });

    test('has every number of every group, as the report shows it and as exact as it is', () => {
      const { instrument, report } = made;
      const rows = table(sheetOf(workbook, 'Scores').rows);
      let compared = 0;
      for (const view of instrument.views) {
        for (const [id, result] of Object.entries(report.views[view.id])) {
          const row = rows.find((each) => each.Weergave === view.title && each.Code === id);
          if (result.status === 'empty') {
            assert.equal(row, undefined);
            continue;
          }
          const { counts } = result;
          const expected = {
            'Score op 100': pointsOrNone(result.score), 'Mogelijk vanaf': pointsOrNone(result.range.low), 'Mogelijk tot': pointsOrNone(result.range.high), 'Telt mee': pointsOrNone(result.coverage) / 100,
            'Vragen met score': counts.scored, 'Vragen van toepassing': counts.scored + counts.unknown + counts.unanswered, 'Score daarvan': pointsOrNone(result.lowest?.share), 'Vragen op 0': result.zeros,
            'Niet van toepassing': counts['not-applicable'], 'Weet ik niet': counts.unknown, 'Nog open': counts.unanswered,
            'Score (0 tot 1)': none(result.score), 'Vanaf (0 tot 1)': result.range.low, 'Tot (0 tot 1)': result.range.high, 'Telt mee (0 tot 1)': result.coverage,
          };
          assert.deepEqual(Object.fromEntries(Object.keys(expected).map((name) => [name, row[name]])), expected, `${view.id} › ${id}`);
          compared += 1;
        }
      }
      assert.equal(compared, rows.length);
    });

    test('has every number of every answer', () => {
      const { instrument, responses, report } = made;
      const rows = table(sheetOf(workbook, 'Antwoorden').rows);
      assert.deepEqual(rows.map(({ Code }) => Code), scanOf(instrument, 'full').items);
      for (const row of rows) {
        const item = itemOf(instrument, row.Code);
        const answer = responses.items[item.id]?.answer;
        const measured = item.kind === 'indicator' && answer?.kind === 'indicator' ? measure(item, answer) : {};
        const counts = measured.missing === 'too-few' ? {} : (answer ?? {});
        assert.equal(row['Deel (0 tot 1)'], none(report.items[item.id].share), item.id);
        assert.equal(row.Trede, answer?.kind === 'level' ? answer.rung : null, item.id);
        assert.equal(row.Waarde, none(measured.value), item.id);
        assert.equal(row.Teller, none(counts.numerator), item.id);
        assert.equal(row.Noemer, none(counts.denominator), item.id);
        assert.equal(row['Versie van de vraag'], responses.items[item.id]?.revision ?? item.revision, item.id);
      }
    });

    test('the summary has the scores of the groups at the top, and on how much they rest', () => {
      const { instrument, report } = made;
      const { rows } = sheetOf(workbook, 'Samenvatting');
      const fact = (label) => rows.find(([first]) => first === label)?.[1];
      const count = (status) => Object.values(report.items).filter((each) => each.status === status).length;
      assert.deepEqual(
        ['Vragen die meetellen', 'Niet van toepassing', 'Weet ik niet', 'Nog open'].map(fact),
        ['scored', 'not-applicable', 'unknown', 'unanswered'].map(count),
      );
      for (const view of instrument.views) {
        const start = rows.findIndex(([first]) => first === view.title) + 1;
        const shown = view.groups.filter(({ id, parent }) => parent === undefined && report.views[view.id][id].status !== 'empty');
        assert.deepEqual(
          table(rows.slice(0, start + 1 + shown.length), start).map((row) => [row.Onderdeel, row['Score op 100'], row['Mogelijk vanaf'], row['Mogelijk tot']]),
          shown.map(({ id, title }) => {
            const { score, range } = report.views[view.id][id];
            return [title, pointsOrNone(score), pointsOrNone(range.low), pointsOrNone(range.high)];
          }),
        );
      }
    });

    test('has the plan with its numbers, and days that are days', () => {
      const { rows } = sheetOf(workbook, 'Actieplan');
      const [first, second] = table(rows, rows.findIndex(([cell]) => cell === 'Nr.'));
      assert.deepEqual([first.Actie, first.Wie, first.Middelen, first.Startcijfer, first.Streefcijfer, first.Nu, first.Eenheid], ['=cmd|calc', '@Diensthoofd', '-5 euro', 1.25, 90, 33.3, '%']);
      assert.deepEqual([first['Klaar tegen'], first['Evaluatie op']].map((date) => date.toISOString().slice(0, 10)), ['2027-03-31', '2027-09-30']);
      assert.deepEqual([second.Actie, second['Klaar tegen'], second.Startcijfer], ['Tweede', null, null]);
    });

    test('A5: gives every text back to the letter, and none is a formula', () => {
      const { instrument, responses } = made;
      for (const sheet of workbook.sheets) for (const [at, cell] of sheet.cells ?? []) assert.equal(cell.formula, undefined, `${sheet.name} ${at}`);
      const rows = table(sheetOf(workbook, 'Antwoorden').rows);
      let nasty = 0;
      for (const row of rows) {
        const { note, answer, evidence } = responses.items[row.Code] ?? {};
        assert.equal(row.Notitie, none(note), row.Code);
        assert.equal(row.Reden, answer?.kind === 'not-applicable' ? answer.reason : null);
        if (evidence) assert.equal(row['Bewijs 1'], evidence[0].label);
        assert.equal(row.Vraag, itemOf(instrument, row.Code).statement);
        if (NASTY.includes(note)) nasty += 1;
      }
      assert.ok(nasty > 10);
      assert.equal(sheetOf(workbook, 'Samenvatting').rows.find(([first]) => first === 'Organisatie')[1], '=Gemeente & "Zoon" <1>');
    });

    test('leads only to addresses on the web, and to its own sheets', () => {
      const targets = workbook.sheets.flatMap(({ cells }) => [...(cells ?? new Map()).values()].flatMap(({ hyperlink }) => (hyperlink ? [hyperlink.location ?? hyperlink.target] : [])));
      assert.ok(targets.some((target) => target.includes('https://example.org/a,b?c=1&d=')));
      assert.ok(targets.includes("'Codeboek'!A1"));
      for (const target of targets) assert.match(target, /^(https?:\/\/|'[^']+'!A1$)/);
    });

    test('a second reader finds the same', async () => {
      const sheets = await readExcelFile(bytes);
      const names = sheets.map(({ sheet }) => sheet);
      assert.deepEqual(names, workbook.sheets.map(({ name }) => name));
      for (const { sheet, data } of sheets) {
        if (sheet === 'Samenvatting' || sheet === 'Actieplan') continue;
        const plain = (rows) => rows.map((row) => row.map((cell) => (typeof cell === 'string' ? cell.trim() : none(cell))));
        assert.deepEqual(plain(data), plain(sheetOf(workbook, sheet).rows), sheet);
      }
    });
  });
}

describe('the workbook as a thing to work with', () => {
  test('keeps headings in view, filters, prints landscape on the width of a page with the headings on each, and says whose it is', async () => {
    const made = await filled({ organisation: 'Gemeente & Co' });
    const workbook = await readXlsx(await bytesOf(made));
    for (const name of ['Scores', 'Antwoorden', 'Codeboek']) {
      const { freezePane, autoFilter, pageSetup, headerFooter, rows } = sheetOf(workbook, name);
      assert.equal(freezePane.rows, 1);
      assert.match(autoFilter.range, new RegExp(`^A1:[A-Z]+${rows.length}$`));
      assert.equal(pageSetup.orientation, 'landscape');
      assert.deepEqual([pageSetup.fitToWidth, pageSetup.fitToHeight, pageSetup.paperSize, pageSetup.printTitlesRow], [1, 0, 'a4', '$1:$1']);
      assert.match(headerFooter.oddHeader, /^&LGemeente && Co&R&A$/);
      assert.match(headerFooter.oddFooter, /Pagina &P van &N$/);
    }
    assert.equal(workbook.properties.title, 'Resultaat van Gemeente & Co');
    assert.equal(workbook.properties.company, 'Gemeente & Co');
    assert.equal(workbook.properties.created.getTime(), MADE.getTime());
  });

  test('has no plan sheet without a plan, and its names in each language', async () => {
    for (const [language, sheets] of [['en', ['Summary', 'Scores', 'Answers', 'Codebook']], ['de', ['Zusammenfassung', 'Punktzahlen', 'Antworten', 'Codebuch']], ['fr', ['Résumé', 'Scores', 'Réponses', 'Guide des codes']]]) {
      const { responses, ...made } = await filled({ language });
      const workbook = await readXlsx(await bytesOf({ ...made, responses: { ...responses, plan: undefined } }, {}, language));
      assert.deepEqual(workbook.sheets.map(({ name }) => name), sheets);
    }
  });

  test('rounds every share as the report does', () => {
    const words = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 0 });
    for (let whole = 1; whole <= 400; whole += 1) {
      for (let part = 0; part <= whole; part += 1) assert.equal(String(points(part / whole)), words.format((part / whole) * 100));
    }
  });

  test('A12: cuts a million characters, replaces what XML cannot hold, and says so in the row', async () => {
    const { responses, ...made } = await filled();
    const items = { ...responses.items, G01: { revision: 1, note: 'x'.repeat(1_000_000) }, G02: { revision: 1, note: 'a\0b\uD800c\u0007' } };
    const workbook = await readXlsx(await bytesOf({ ...made, responses: { ...responses, items } }));
    const rows = table(sheetOf(workbook, 'Antwoorden').rows);
    const row = (code) => rows.find(({ Code }) => Code === code);
    assert.equal(row('G01').Notitie.length, CELL_LIMIT);
    assert.match(row('G01')['Let op'], /ingekort/);
    assert.equal(row('G02').Notitie, wellFormed('a\0b\uD800c\u0007'));
    assert.match(row('G02')['Let op'], /vervangen/);
    assert.equal(row('G04')['Let op'], null);
  });

  test('has twenty columns of evidence at most, and all the evidence, with a notice where that does not fit', async () => {
    const { responses, ...made } = await filled();
    const evidence = (count, text) => Array.from({ length: count }, (_, index) => ({ label: `${text}${index}`, url: `https://example.org/${index}` }));
    const items = { ...responses.items, G01: { revision: 1, evidence: evidence(30, 'stuk ') }, G02: { revision: 1, evidence: evidence(20_000, 'b') } };
    const workbook = await readXlsx(await bytesOf({ ...made, responses: { ...responses, items } }));
    const rows = table(sheetOf(workbook, 'Antwoorden').rows);
    assert.deepEqual(Object.keys(rows[0]).filter((name) => name?.startsWith('Bewijs')).length, 20);
    const [row, longer] = ['G01', 'G02'].map((code) => rows.find(({ Code }) => Code === code));
    assert.equal(row['Bewijs 19'], 'stuk 18');
    assert.deepEqual(row['Bewijs 20'].split('\n'), evidence(30, 'stuk ').slice(19).map(({ label, url }) => `${label}: ${url}`));
    assert.equal(row['Let op'], null);
    assert.match(longer['Let op'], /ingekort/);
  });

  test('leads to the address as it was written, also where that looks like a sign of Excel', async () => {
    const { responses, ...made } = await filled();
    const url = 'https://example.org/_x0041_?a=1&b=2';
    const items = { ...responses.items, G01: { revision: 1, evidence: [{ label: '', url }] } };
    const workbook = await readXlsx(await bytesOf({ ...made, responses: { ...responses, items } }));
    const links = [...sheetOf(workbook, 'Antwoorden').cells.values()].flatMap(({ hyperlink }) => hyperlink?.target ?? []);
    assert.ok(links.includes(url), links.find((each) => each.includes('x0041')));
  });

  test('writes a day before March 1900 as text, since spreadsheets count those wrongly or not at all', async () => {
    const { responses, ...made } = await filled();
    const [first, second] = responses.plan.actions;
    const plan = { ...responses.plan, actions: [{ ...first, deadline: '0026-05-01', evaluation: '1900-02-28' }, { ...second, deadline: '1900-03-01' }] };
    const { rows } = sheetOf(await readXlsx(await bytesOf({ ...made, responses: { ...responses, plan } })), 'Actieplan');
    const [one, other] = table(rows, rows.findIndex(([cell]) => cell === 'Nr.'));
    assert.deepEqual([one['Klaar tegen'], one['Evaluatie op'], other['Klaar tegen'].toISOString().slice(0, 10)], ['0026-05-01', '1900-02-28', '1900-03-01']);
  });

  test('says of an action that its day has passed', async () => {
    const { responses, ...made } = await filled();
    const [first, second] = responses.plan.actions;
    const plan = { ...responses.plan, actions: [{ ...first, status: 'busy', deadline: '2026-01-01' }, { ...second, status: 'done', deadline: '2026-01-01' }] };
    const { rows } = sheetOf(await readXlsx(await bytesOf({ ...made, responses: { ...responses, plan } })), 'Actieplan');
    assert.deepEqual(table(rows, rows.findIndex(([cell]) => cell === 'Nr.')).map(({ Status }) => Status), ['bezig, over tijd', 'klaar']);
  });

  test('is stopped by whoever asked for it', async () => {
    const stop = new AbortController();
    stop.abort();
    await assert.rejects(bytesOf(await filled(), { signal: stop.signal }), { name: 'AbortError' });
  });
});
