/** Every file in Arabic, read by software of others: what runs from right to left, and that nothing in it does by accident. */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import ical from 'node-ical';
import Papa from 'papaparse';
import { parse } from 'parse5';
import { itemOf } from '@drempel/core/instrument.js';
import { reportOf } from '@drempel/core/session-report.js';
import { PAPER_COLORS } from '@drempel/exports/paper-colors.js';
import { barPicture, BAR_WIDTH } from '@drempel/exports/bar-picture.js';
import { filledIn, lindeveld, papersOf } from './papers.fixtures.mjs';

const ARABIC = /\p{Script=Arabic}/u;
const ISOLATES = /[\u2066-\u2069]/;

describe('files in Arabic, of answers in Dutch', () => {
  let state;
  let papers;

  before(async () => {
    state = await filledIn(lindeveld);
    papers = await papersOf(state, lindeveld.made, 'ar');
  });

  const xml = (file, part) => new DOMParser().parseFromString(strFromU8(unzipSync(papers[file])[part]), 'text/xml');
  const tags = (node, name) => Array.from(node.getElementsByTagName(name));

  describe('the report in Word', () => {
    let paragraphs;
    before(() => {
      paragraphs = tags(xml('rapport.docx', 'word/document.xml'), 'w:p');
    });

    it('has paragraphs and tables that begin on the right, in the footer too', () => {
      assert.ok(paragraphs.length > 200);
      for (const paragraph of paragraphs) assert.equal(tags(paragraph, 'w:bidi').length, 1, paragraph.textContent);
      for (const table of tags(xml('rapport.docx', 'word/document.xml'), 'w:tbl')) assert.equal(tags(table, 'w:bidiVisual').length, 1);
      for (const paragraph of tags(xml('rapport.docx', 'word/footer1.xml'), 'w:p')) assert.equal(tags(paragraph, 'w:bidi').length, 1);
      assert.equal(tags(tags(xml('rapport.docx', 'word/styles.xml'), 'w:docDefaults')[0], 'w:lang')[0].getAttribute('w:bidi'), 'ar');
    });

    it('has runs of one direction each, and no signs that Word would show as boxes', () => {
      const runs = paragraphs.flatMap((paragraph) => tags(paragraph, 'w:r')).filter((run) => run.textContent);
      const seen = { rtl: 0, ltr: 0 };
      for (const run of runs) {
        assert.doesNotMatch(run.textContent, ISOLATES);
        const first = /\p{L}/u.exec(run.textContent)?.[0];
        if (!first) continue;
        const rightToLeft = tags(run, 'w:rtl').length === 1;
        assert.equal(rightToLeft, ARABIC.test(first), run.textContent);
        seen[rightToLeft ? 'rtl' : 'ltr'] += 1;
      }
      assert.ok(seen.rtl > 150 && seen.ltr > 150, JSON.stringify(seen));
      const heading = paragraphs.find(({ textContent }) => textContent.startsWith('تقرير: '));
      assert.deepEqual(tags(heading, 'w:r').map(({ textContent }) => textContent), ['تقرير: ', 'Gemeente Lindeveld']);
    });

    it('says of Dutch words that they are Dutch', () => {
      const { statement } = itemOf(state.instrument, 'G01');
      const run = paragraphs.flatMap((paragraph) => tags(paragraph, 'w:r')).find(({ textContent }) => textContent === statement);
      assert.equal(tags(run, 'w:lang')[0].getAttribute('w:val'), 'nl-BE');
    });

    it('has bars that begin at the right', () => {
      // The first row of pixels through the bar: a stored PNG has them behind its palette, one byte each.
      const pixels = (rightToLeft) => Buffer.from(barPicture({ score: 0.25, low: 0.25, high: 0.25 }, rightToLeft));
      const row = (png) => {
        const start = png.indexOf('IDAT') + 4 + 2 + 5 + (BAR_WIDTH + 1) * 30 + 1;
        return [...png.subarray(start, start + BAR_WIDTH)];
      };
      assert.deepEqual(row(pixels(true)), row(pixels(false)).toReversed());
      assert.notDeepEqual(row(pixels(true)), row(pixels(false)));
      assert.ok(PAPER_COLORS.ink);
    });
  });

  describe('the report as HTML', () => {
    it('is Arabic from right to left, with Dutch words marked, and its page number at the other side', () => {
      const source = new TextDecoder().decode(papers['rapport.html']);
      const page = parse(source);
      const [root] = all(page, 'html');
      assert.deepEqual([attribute(root, 'lang'), attribute(root, 'dir')], ['ar', 'rtl']);
      const dutch = all(page, 'span').filter((span) => attribute(span, 'lang') === 'nl');
      assert.ok(dutch.length > 100);
      for (const span of dutch) assert.equal(attribute(span, 'dir'), 'ltr');
      assert.match(source, /@bottom-left \{ direction: rtl; content: "الصفحة " counter\(page\) " من " counter\(pages\)/);
      assert.match(text(all(page, 'h1')[0]), /^تقرير: \u2068Gemeente Lindeveld\u2069$/);
    });

    it('has every score of the report', () => {
      const page = parse(new TextDecoder().decode(papers['rapport.html']));
      const said = all(page, 'td').map(text);
      const report = reportOf(state);
      for (const { score } of Object.values(report.views[state.instrument.views[0].id])) {
        if (score !== undefined) assert.ok(said.includes(String(Math.floor(score * 100 + 0.5))), String(score));
      }
      assert.doesNotMatch(text(page), /[٠-٩]|\{\{|undefined/);
    });
  });

  it('the workbook has sheets from right to left, with Arabic names and headings', async () => {
    const workbook = await readXlsx(Buffer.from(papers['cijfers.xlsx']));
    assert.deepEqual(workbook.sheets.map(({ name }) => name), ['الملخص', 'الدرجات', 'الإجابات', 'خطة العمل', 'دليل الرموز']);
    for (const index of workbook.sheets.keys()) {
      const sheet = xml('cijfers.xlsx', `xl/worksheets/sheet${index + 1}.xml`);
      assert.equal(tags(sheet, 'sheetView')[0].getAttribute('rightToLeft'), '1');
      const [header] = tags(sheet, 'oddHeader');
      assert.equal(header.textContent, '&L&A&RGemeente Lindeveld');
    }
    const sides = tags(xml('cijfers.xlsx', 'xl/styles.xml'), 'alignment').map((each) => each.getAttribute('horizontal')).filter(Boolean);
    assert.ok(sides.filter((side) => side === 'left').length > sides.filter((side) => side === 'right').length, 'numbers stand at the end of their cell');
    const [, scores] = workbook.sheets;
    assert.deepEqual(scores.rows[0].slice(0, 4), ['المنظور', 'الرمز', 'القسم', 'الدرجة من 100']);
    const report = reportOf(state);
    const found = scores.rows.find((row) => row[1] === 'T');
    assert.equal(found[3], Math.floor(report.views[state.instrument.views[0].id].T.score * 100 + 0.5));
  });

  it('the CSV file has Arabic headings, and codes and numbers as in every language', () => {
    const { data, errors } = Papa.parse(new TextDecoder().decode(papers['antwoorden.csv']), { header: true, skipEmptyLines: true, delimiter: ';' });
    assert.deepEqual(errors, []);
    const [first] = data;
    assert.deepEqual(Object.keys(first).slice(0, 4).map((name) => name.replace(/^\uFEFF/, '')), ['الرمز', 'القسم', 'السؤال', 'النوع']);
    assert.equal(first['السؤال'], itemOf(state.instrument, 'G01').statement);
    for (const row of data) if (row['الحصة (من 0 إلى 1)']) assert.match(row['الحصة (من 0 إلى 1)'], /^[01](,\d+)?$/);
  });

  it('the calendar says in Arabic what is due, and keeps what people wrote whole', () => {
    const events = Object.values(ical.sync.parseICS(new TextDecoder().decode(papers['actieplan.ics']))).filter(({ type }) => type === 'VEVENT');
    assert.equal(events.length, 16);
    const event = events.find(({ uid }) => uid === '2b90f0e1-brieven-deadline@drempel');
    assert.equal(event.summary, 'موعد نهائي: \u2068De dertig meest gebruikte brieven herschrijven en testen met lezers\u2069');
    assert.match(event.description, /^على عاتق: \u2068Diensthoofd Communicatie\u2069\nطريقة القياس: \u2068/);
    for (const { summary, description } of events) {
      for (const each of [summary, description]) assert.equal(each.match(/\u2068/g)?.length, each.match(/\u2069/g)?.length, each);
    }
  });

  it('the charter is one page in Arabic, in which every paragraph begins with its own letters', () => {
    const page = parse(new TextDecoder().decode(papers['engagement.html']));
    for (const bdi of all(page, 'bdi')) {
      const said = text(bdi);
      // A browser takes the direction of a text from its first letter: Arabic sentences may not begin with a Dutch name.
      if (ARABIC.test(said)) assert.match(/[\p{L}\u200F]/u.exec(said)[0], /[\p{Script=Arabic}\u200F]/u, said);
    }
  });
});

it('in French, a space that does not break stands before every colon', async () => {
  const state = await filledIn(lindeveld);
  const papers = await papersOf(state, lindeveld.made, 'fr');
  const [event] = Object.values(ical.sync.parseICS(new TextDecoder().decode(papers['actieplan.ics']))).filter(({ description }) => description);
  assert.match(event.description, /^[^:]+\u00A0: /);
  assert.match(new TextDecoder().decode(papers['rapport.html']), /attr\(data-label\) "\u00A0: "/);
  const word = new DOMParser().parseFromString(strFromU8(unzipSync(papers['rapport.docx'])['word/document.xml']), 'text/xml');
  const facts = Array.from(word.getElementsByTagName('w:r')).map(({ textContent }) => textContent).filter((said) => /^\s*: $/.test(said));
  assert.ok(facts.length > 10);
  for (const joint of facts) assert.equal(joint, '\u00A0: ');
});

function all(node, tag) {
  const children = node.childNodes ?? [];
  return children.flatMap((child) => [...(child.tagName && (!tag || child.tagName === tag) ? [child] : []), ...all(child, tag)]);
}

function text(node) {
  if (node.nodeName === '#text') return node.value;
  return node.tagName === 'style' ? '' : (node.childNodes ?? []).map(text).join('');
}

function attribute(node, name) {
  return node.attrs.find((each) => each.name === name)?.value;
}
