/** The stand-alone report, read by parse5 (a parser of others, to the letter of the standard). */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { parse } from 'parse5';
import { expectedItems, expectedScores, filledIn, HOSTILE, hostileState, lindeveld, papersOf } from './papers.fixtures.mjs';

const FORBIDDEN = ['script', 'link', 'iframe', 'object', 'embed', 'img', 'base', 'form', 'audio', 'video'];

describe('the report as HTML', () => {
  let state;
  let source;
  let page;

  before(async () => {
    state = await filledIn(lindeveld);
    const papers = await papersOf(state, lindeveld.made);
    source = decoded(papers['rapport.html']);
    page = read(source);
  });

  it('stands alone: nothing runs, nothing is fetched, and its own policy forbids both', () => {
    assert.deepEqual(page.errors, []);
    for (const tag of FORBIDDEN) assert.equal(all(page.document, tag).length, 0, tag);
    const policy = all(page.document, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    assert.match(attribute(policy, 'content'), /^default-src 'none'/);
    assert.doesNotMatch(source, /url\(|@import/);
    for (const element of all(page.document)) {
      for (const { name, value } of element.attrs) {
        assert.doesNotMatch(name, /^on/);
        if (['src', 'href'].includes(name)) assert.match(value, /^(https?:|#part-\d+$)/);
      }
    }
  });

  it('says its language, direction, title, organisation and when it was made', () => {
    const [root] = all(page.document, 'html');
    assert.deepEqual([attribute(root, 'lang'), attribute(root, 'dir')], ['nl', 'ltr']);
    assert.equal(text(all(page.document, 'title')[0]), 'Rapport van Gemeente Lindeveld');
    const said = text(all(page.document, 'header')[0]);
    for (const words of ['Gemeente Lindeveld', 'Gemeente of OCMW', 'versie 1', 'Volledige scan', '27 november 2026']) assert.ok(said.includes(words), words);
  });

  it('says what is late on the day it is made, and calls no day that has passed the next one', async () => {
    const papers = await papersOf(state, '2027-06-15T10:00:00.000Z');
    const said = text(read(decoded(papers['rapport.html'])).document);
    assert.match(said, /Het plan telt 8 acties\. 2 acties zijn over tijd\. De volgende is klaar tegen 30 juni 2027\./);
    assert.match(said, /gepland, over tijd|bezig, over tijd/);
    assert.doesNotMatch(text(page.document), /over tijd/);
  });

  it('has headings that skip no level, ids that are used once, and targets for every link in it', () => {
    const levels = all(page.document).filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `h${levels[index]} → h${level}`));
    const ids = all(page.document).flatMap((element) => attribute(element, 'id') ?? []);
    assert.equal(new Set(ids).size, ids.length);
    for (const element of all(page.document)) {
      const wanted = [...(attribute(element, 'aria-labelledby')?.split(' ') ?? []), ...(attribute(element, 'href')?.startsWith('#') ? [attribute(element, 'href').slice(1)] : [])];
      for (const id of wanted) assert.ok(ids.includes(id), id);
    }
  });

  it('has tables with a caption, column headings and row headings', () => {
    const tables = all(page.document, 'table');
    assert.ok(tables.length > 12);
    for (const table of tables) {
      assert.ok(text(all(table, 'caption')[0]).length > 0);
      const columns = all(all(table, 'thead')[0], 'th');
      assert.ok(columns.every((cell) => attribute(cell, 'scope') === 'col' && text(cell)));
      for (const row of all(all(table, 'tbody')[0], 'tr')) {
        const cells = row.childNodes.filter(({ tagName }) => tagName);
        assert.equal(cells.length, columns.length);
        assert.deepEqual([cells[0].tagName, attribute(cells[0], 'scope')], ['th', 'row']);
      }
    }
  });

  it('has every score of every view, as the report has it, and a picture that says the same', () => {
    const rows = all(page.document, 'tr').filter((row) => all(row, 'svg').length).map((row) => ({ cells: row.childNodes.map(text), picture: all(row, 'svg')[0] }));
    const expected = expectedScores(state);
    assert.equal(rows.length, expected.length);
    rows.forEach(({ cells, picture }, index) => {
      const { name, points, band, range, coverage } = expected[index];
      assert.deepEqual([cells[0], ...cells.slice(2)], [name, points, band, range, coverage]);
      assert.ok(text(all(picture, 'title')[0]).startsWith(`${name}: `));
      if (points !== 'geen score') assert.ok(text(all(picture, 'title')[0]).includes(`${points} op 100`));
      assert.ok(text(all(picture, 'desc')[0]).includes(range.split(' ')[0]));
    });
  });

  it('has every answer with its points, its notes and its evidence', () => {
    const rows = all(page.document, 'tr').map((row) => row.childNodes.map(text));
    for (const [statement, points] of expectedItems(state)) {
      assert.ok(rows.some((cells) => cells[0] === statement && cells.at(-1) === points), `${statement}: ${points}`);
    }
    const said = text(page.document);
    for (const { note, evidence = [] } of Object.values(lindeveld.remarks)) {
      if (note) assert.ok(said.includes(note), note);
      for (const { label, url } of evidence) assert.ok(said.includes(label) && said.includes(url), url);
    }
    assert.ok(said.includes('Het interlevensbeschouwelijk overleg loopt via de regio'));
  });

  it('has the plan in full, what it may bring, and the charter with lines to sign on', () => {
    const said = text(page.document);
    for (const { title, owner, means } of lindeveld.plan.actions) for (const words of [title, owner, means]) if (words) assert.ok(said.includes(words), words);
    for (const words of ['31 maart 2027', 'van 22,5 % naar 75 %', 'Wat is het startcijfer?', 'Een schatting', 'Schepen van Gelijke Kansen', 'Lindeveld, 10 december 2026']) assert.ok(said.includes(words), words);
    assert.equal(all(page.document, 'p').filter((each) => attribute(each, 'class') === 'signature').length, 3);
  });

  it('calls a quick scan indicative', async () => {
    const { 'rapport.html': quick } = await papersOf(await filledIn(lindeveld, { scan: 'quick' }), lindeveld.made);
    assert.ok(text(read(decoded(quick)).document).includes('een aanwijzing, geen eindoordeel'));
    assert.ok(!source.includes('een aanwijzing, geen eindoordeel'));
  });

  it('speaks the reader’s language', async () => {
    const { 'rapport.html': english } = await papersOf(await filledIn(lindeveld, { language: 'en' }), lindeveld.made, 'en');
    const { document } = read(decoded(english));
    assert.equal(attribute(all(document, 'html')[0], 'lang'), 'en');
    const headings = all(document, 'h2').map(text);
    for (const words of ['Summary', 'The scores', 'The action plan', 'All answers']) assert.ok(headings.includes(words), words);
  });
});

describe('the report as HTML of who means harm', () => {
  let source;
  let page;

  before(async () => {
    const { 'rapport.html': bytes } = await papersOf(await hostileState(), lindeveld.made);
    source = decoded(bytes);
    page = read(source);
  });

  it('runs nothing, and shows every text as it was written', () => {
    assert.deepEqual(page.errors, []);
    for (const tag of FORBIDDEN) assert.equal(all(page.document, tag).length, 0, tag);
    const said = text(page.document);
    for (const key of ['markup', 'hebrew', 'override', 'formula']) assert.ok(said.includes(HOSTILE[key]), key);
    const links = all(page.document, 'a').map((link) => attribute(link, 'href'));
    assert.ok(links.every((href) => /^(https?:|#)/.test(href)), links.join());
  });

  it('isolates what people wrote, so that its direction turns nothing around it', () => {
    const isolated = all(page.document, 'bdi').map(text);
    for (const key of ['hebrew', 'override', 'markup']) assert.ok(isolated.includes(HOSTILE[key]), key);
  });

  it('has nothing that no file can hold, and keeps whole characters', () => {
    assert.doesNotMatch(source, /(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\uFFFE\uFFFF]/u);
    assert.ok(text(page.document).includes('half � en � en heel 😀'));
  });

  it('cuts a million characters, and says where the rest is', () => {
    assert.ok(source.length < 200_000, `${source.length}`);
    assert.ok(text(page.document).includes('[Ingekort: de volledige tekst staat in het resultaatbestand.]'));
  });
});

function decoded(bytes) {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

function read(html) {
  const errors = [];
  const document = parse(html, { onParseError: ({ code, startLine }) => errors.push(`${code} in line ${startLine}`) });
  return { document, errors };
}

function all(node, tag) {
  return (node.childNodes ?? []).flatMap((child) => [...(child.tagName && (!tag || child.tagName === tag) ? [child] : []), ...all(child, tag)]);
}

function attribute(element, name) {
  return element.attrs.find((each) => each.name === name)?.value;
}

/** What is read: style is not. */
function text(node) {
  if (node.nodeName === '#text') return node.value;
  return node.tagName === 'style' ? '' : (node.childNodes ?? []).map(text).join('');
}
