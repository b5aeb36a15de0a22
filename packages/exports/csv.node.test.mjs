/** The CSV files, read by Papa Parse: every number is the report's, every text comes back to the letter. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import Papa from 'papaparse';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import { measure } from '@drempel/core/indicators.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import { answerLabels } from '@drempel/elements/drempel-export/answer-labels.js';
import { codebookLabels } from '@drempel/elements/drempel-export/spreadsheet-words.js';
import { original, wellFormed } from '@drempel/exports/cells.js';
import { codebookCsvLines } from '@drempel/exports/codebook.js';
import { responsesToCsv } from '@drempel/exports/csv.js';
import { fileOf } from '@drempel/exports/pace.js';
import { resultsToCsv } from '@drempel/exports/results-csv.js';
import { filled, NASTY } from './filled.fixtures.mjs';

const FLAVOURS = { standard: ',', belgian: ';' };

function read(text, flavour) {
  const { data, errors, meta } = Papa.parse(text, { header: true, skipEmptyLines: true, delimiter: FLAVOURS[flavour] });
  assert.deepEqual(errors, []);
  return { rows: data, columns: meta.fields.map((field) => field.replace(/^\uFEFF/, '')) };
}

/** A number as the flavour writes it; nothing where there is none. */
const number = (text, flavour) => (text === '' ? undefined : Number(flavour === 'belgian' ? text.replace(',', '.') : text));

for (const flavour of Object.keys(FLAVOURS)) {
  describe(`the answers as CSV (${flavour}), read by Papa Parse`, () => {
    let made;
    let rows;

    before(async () => {
      made = await filled();
      ({ rows } = read(responsesToCsv(made.instrument, made.responses, made.report, answerLabels('nl'), flavour), flavour));
    });

    test('has a row for each answer, with every number', () => {
      const { instrument, responses, report } = made;
      assert.deepEqual(rows.map((row) => row.Code ?? row['\uFEFFCode']), scanOf(instrument, 'full').items);
      rows.forEach((row, index) => {
        const item = itemOf(instrument, scanOf(instrument, 'full').items[index]);
        const answer = responses.items[item.id]?.answer;
        const measured = item.kind === 'indicator' && answer?.kind === 'indicator' ? measure(item, answer) : {};
        const counts = measured.missing === 'too-few' ? {} : (answer ?? {});
        const found = ['Deel (0 tot 1)', 'Trede', 'Teller', 'Noemer', 'Waarde', 'Versie van de vraag'].map((name) => number(row[name], flavour));
        assert.deepEqual(found, [report.items[item.id].share, answer?.kind === 'level' ? answer.rung : undefined, counts.numerator, counts.denominator, measured.value, responses.items[item.id]?.revision ?? item.revision]);
      });
    });

    test('A5: gives every text back to the letter', () => {
      const notes = scanOf(made.instrument, 'full').items.map((id) => made.responses.items[id]?.note ?? '');
      assert.deepEqual(rows.map((row) => original(row.Notitie)), notes);
      assert.ok(notes.filter((note) => NASTY.includes(note)).length > 10);
    });

    test('its codebook tells of each column and of each question', () => {
      const text = [...codebookCsvLines(made.instrument, 'full', answerLabels('nl'), codebookLabels('nl'), flavour)].join('');
      const codebook = read(text, flavour).rows.map((row) => ({ ...row, Variabele: row.Variabele ?? row['\uFEFFVariabele'] }));
      const columns = Object.keys(rows[0]).map((name) => name.replace(/^\uFEFF/, ''));
      assert.deepEqual(codebook.map(({ Variabele }) => Variabele), [...columns, ...scanOf(made.instrument, 'full').items]);
      assert.ok(codebook.every(({ Betekenis }) => Betekenis.length > 3));
      const level = made.instrument.items.find(({ kind }) => kind === 'level');
      const row = codebook.find(({ Variabele }) => Variabele === level.id);
      assert.equal(original(row.Waarden), level.rungs.map(({ label, text: words }, rung) => `${rung} = ${label}: ${words}`).join('\n'));
      assert.deepEqual(row.Schaal.split('\n').map((line) => number(line.split(' → ')[1], flavour)), level.rungs.map(({ share }) => share));
      assert.equal(row.Bron, made.instrument.source);
    });
  });
}

describe('many results as one CSV', () => {
  const labels = () => ({ ...answerLabels('nl'), respondents: { respondent: 'Nummer', organisation: 'Organisatie', scan: 'Scan', completed: 'Ingevuld op' } });
  const many = async (count) => Promise.all(Array.from({ length: count }, (_, index) => filled({ seed: index + 1, organisation: `=Dienst ${index + 1}` })));

  test('has every answer of every respondent, with whose it is', async () => {
    const made = await many(5);
    const { instrument } = made[0];
    const pieces = [];
    for await (const piece of resultsToCsv(instrument, made.map(({ responses }) => responses), labels(), 'belgian')) pieces.push(piece);
    const { rows, columns } = read(pieces.join(''), 'belgian');
    assert.deepEqual(columns.slice(0, 6), ['Nummer', 'Organisatie', 'Scan', 'Ingevuld op', ...instrument.profile.map(({ label }) => label)]);
    assert.equal(rows.length, 5 * instrument.items.length);
    const shares = made.flatMap(({ responses }) => instrument.items.map(({ id }) => scoreResponses(instrument, responses).items[id].share));
    assert.deepEqual(rows.map((row) => number(row['Deel (0 tot 1)'], 'belgian')), shares);
    assert.deepEqual([...new Set(rows.map((row) => original(row.Organisatie)))], [1, 2, 3, 4, 5].map((each) => `=Dienst ${each}`));
  });

  test('can come one by one, tells how far it is, and stops when asked', async () => {
    const [{ instrument, responses }] = await many(1);
    const seen = [];
    const stop = new AbortController();
    let given = 0;
    async function* endless() {
      for (;;) {
        given += 1;
        yield responses;
      }
    }
    const onProgress = (share) => {
      seen.push(share);
      if (share >= 0.0005) stop.abort();
    };
    const file = fileOf(resultsToCsv(instrument, endless(), labels(), 'standard', { count: 100_000, signal: stop.signal, onProgress }), 'text/csv', 100_000);
    await assert.rejects(file, { name: 'AbortError' });
    assert.deepEqual(seen, [...seen].sort((one, other) => one - other));
    assert.ok(seen.at(-1) >= 0.0005 && seen.at(-1) < 1);
    assert.ok(given < 100_000);
  });

  test('A12: a million characters in one text stop nothing', async () => {
    const [{ instrument, responses }] = await many(1);
    const note = `${'- \n'.repeat(333_333)}\0\uD800`;
    const wild = { ...responses, items: { G01: { revision: 1, note } } };
    let text = '';
    for await (const piece of resultsToCsv(instrument, [wild], labels(), 'standard')) text += piece;
    const [row] = read(text, 'standard').rows;
    assert.equal(row['Let op'].length > 0, true);
    assert.ok(wellFormed(note).startsWith(original(row.Notitie).slice(0, 20_000)));
  });
});
