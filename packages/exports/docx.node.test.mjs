/** The Word file, read by mammoth (what a person reads) and as XML by xmldom (what Word and screen readers go by). */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import { expectedItems, expectedScores, filledIn, HOSTILE, hostileState, lindeveld, papersOf } from './papers.fixtures.mjs';

describe('the report as a Word file', () => {
  let state;
  let parts;
  let read;

  before(async () => {
    state = await filledIn(lindeveld);
    const { 'rapport.docx': bytes } = await papersOf(state, lindeveld.made);
    parts = partsOf(bytes);
    read = await readByMammoth(bytes);
  });

  it('is read without a complaint', () => {
    // Mammoth knows no styles of ours; what they look like is not its concern.
    const complaints = read.messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'));
    assert.deepEqual(complaints, []);
  });

  it('says its title, whose it is and its language', () => {
    const core = parts('docProps/core.xml');
    assert.equal(core.getElementsByTagName('dc:title')[0].textContent, 'Rapport van Gemeente Lindeveld');
    assert.equal(core.getElementsByTagName('dc:creator')[0].textContent, 'Gemeente Lindeveld');
    const [language] = tags(parts('word/styles.xml').getElementsByTagName('w:docDefaults')[0], 'w:lang');
    assert.equal(language.getAttribute('w:val'), 'nl-BE');
  });

  it('has one title, and headings that skip no level', () => {
    const levels = all(read.tree).filter(({ tagName }) => /^h[1-6]$/.test(tagName)).map(({ tagName }) => Number(tagName[1]));
    assert.equal(levels.filter((level) => level === 1).length, 1);
    levels.slice(1).forEach((level, index) => assert.ok(level <= levels[index] + 1, `h${levels[index]} → h${level}`));
    const titles = all(read.tree, 'h2').map(text);
    for (const words of ['Samenvatting', 'De scores', 'Het actieplan', 'Engagementsverklaring van Gemeente Lindeveld', 'Alle antwoorden']) assert.ok(titles.includes(words), words);
  });

  it('has tables of which the first row comes back on every page, and no row breaks', () => {
    const tables = tags(parts('word/document.xml'), 'w:tbl');
    const grids = tables.filter((table) => table.getElementsByTagName('w:tblLook').length && !signature(table));
    assert.ok(grids.length > 12);
    for (const table of grids) {
      const rows = tags(table, 'w:tr');
      assert.equal(rows[0].getElementsByTagName('w:tblHeader').length, 1);
      for (const row of rows) assert.equal(row.getElementsByTagName('w:cantSplit').length, 1);
      for (const row of rows.slice(1)) assert.equal(row.getElementsByTagName('w:tblHeader').length, 0);
      assert.ok(isOn(table.getElementsByTagName('w:tblLook')[0], 'w:firstRow') && isOn(table.getElementsByTagName('w:tblLook')[0], 'w:firstColumn'));
    }
  });

  it('has every score of every view, as the report has it, and a picture with words that say the same', () => {
    const rows = all(read.tree, 'tr').filter((row) => all(row, 'img').length);
    const expected = expectedScores(state);
    assert.equal(rows.length, expected.length);
    rows.forEach((row, index) => {
      const { name, points, band, range, coverage } = expected[index];
      const cells = row.childNodes.map(text);
      assert.deepEqual([cells[0], ...cells.slice(2)], [name, points, band, range, coverage]);
      const alternative = all(row, 'img')[0].attrs.find((each) => each.name === 'alt').value;
      assert.ok(alternative.startsWith(`${name}: `) && alternative.includes(range.split(' ')[0]), alternative);
    });
  });

  it('has every answer with its points, its notes and its evidence', () => {
    const rows = all(read.tree, 'tr').map((row) => row.childNodes.map(text));
    for (const [statement, points] of expectedItems(state)) assert.ok(rows.some((cells) => cells[0] === statement && cells.at(-1) === points), `${statement}: ${points}`);
    const said = text(read.tree);
    for (const { note, evidence = [] } of Object.values(lindeveld.remarks)) {
      for (const words of [note, ...evidence.flatMap(({ label, url }) => [label, url])]) if (words) assert.ok(said.includes(words), words);
    }
  });

  it('has lists as lists, and links that lead somewhere', () => {
    assert.ok(all(read.tree, 'li').length > 20);
    const anchors = new Set(all(read.tree, 'a').flatMap((link) => link.attrs.filter(({ name }) => name === 'id').map(({ value }) => value)));
    const targets = all(read.tree, 'a').flatMap((link) => link.attrs.filter(({ name }) => name === 'href').map(({ value }) => value));
    assert.ok(targets.some((target) => target.startsWith('#')));
    for (const target of targets) assert.ok(/^https?:/.test(target) || anchors.has(target.slice(1)), target);
  });

  it('is A4, with the number of each page and how many there are', () => {
    const size = parts('word/document.xml').getElementsByTagName('w:pgSz')[0];
    assert.deepEqual([size.getAttribute('w:w'), size.getAttribute('w:h')], ['11906', '16838']);
    const footer = parts('word/footer1.xml').documentElement;
    const fields = tags(footer, 'w:instrText').map(({ textContent }) => textContent.trim());
    assert.deepEqual(fields, ['PAGE', 'NUMPAGES']);
    assert.ok(footer.textContent.includes('Pagina') && footer.textContent.includes('van'));
  });

  it('tells the language of words that are not in its own', async () => {
    const mixed = await filledIn(lindeveld);
    const { 'rapport.docx': english } = await papersOf(mixed, lindeveld.made, 'en');
    const runs = tags(partsOf(english)('word/document.xml'), 'w:r').filter((run) => run.textContent === 'Toegankelijkheid');
    assert.ok(runs.length > 0);
    for (const run of runs) assert.equal(run.getElementsByTagName('w:lang')[0]?.getAttribute('w:val'), 'nl-BE');
  });
});

describe('the report as a Word file of who means harm', () => {
  let parts;
  let read;

  before(async () => {
    const { 'rapport.docx': bytes } = await papersOf(await hostileState(), lindeveld.made);
    parts = partsOf(bytes);
    read = await readByMammoth(bytes);
  });

  it('is XML that others can read, with every text as it was written', () => {
    const said = text(read.tree);
    for (const key of ['markup', 'hebrew', 'override', 'formula']) assert.ok(said.includes(HOSTILE[key]), key);
    assert.ok(said.includes('half � en � en heel 😀'));
  });

  it('links to nothing but pages', () => {
    const targets = tags(parts('word/_rels/document.xml.rels'), 'Relationship').filter((each) => each.getAttribute('TargetMode') === 'External');
    for (const target of targets) assert.match(target.getAttribute('Target'), /^https?:/);
  });

  it('writes what runs from right to left in that direction', () => {
    const runs = tags(parts('word/document.xml'), 'w:r').filter((run) => run.textContent === HOSTILE.hebrew);
    assert.ok(runs.length > 0);
    for (const run of runs) assert.equal(run.getElementsByTagName('w:rtl').length, 1);
  });

  it('cuts a million characters, and says where the rest is', () => {
    assert.ok(text(read.tree).includes('[Ingekort: de volledige tekst staat in het resultaatbestand.]'));
    assert.ok(text(read.tree).length < 150_000);
  });
});

/** Parts of the file as XML; one that is not well-formed fails here. */
function partsOf(bytes) {
  const files = unzipSync(bytes);
  const errorHandler = { warning: fail, error: fail, fatalError: fail };
  return (name) => new DOMParser({ errorHandler }).parseFromString(strFromU8(files[name]), 'text/xml');
}

function fail(message) {
  throw new Error(message);
}

async function readByMammoth(bytes) {
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return { tree: parseFragment(value), messages };
}

/** Lists of xmldom cannot be gone through as others. */
function tags(node, name) {
  return Array.from(node.getElementsByTagName(name));
}

function signature(table) {
  return table.getElementsByTagName('w:tblHeader').length === 0;
}

function isOn(look, name) {
  return ['1', 'true', 'on'].includes(look.getAttribute(name));
}

function all(node, tag) {
  return (node.childNodes ?? []).flatMap((child) => [...(child.tagName && (!tag || child.tagName === tag) ? [child] : []), ...all(child, tag)]);
}

function text(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(text).join('');
}
