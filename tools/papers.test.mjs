/** The papers as somebody gets them: out of the built file, under the strictest policy, opened again and printed. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { puppeteerCore } from '@web/test-runner-chrome';
import mammoth from 'mammoth';
import ical from 'node-ical';
import { getDocumentProxy } from 'unpdf';
import * as lindeveld from '../examples/papers/lindeveld.mjs';
import { filledIn } from '../examples/papers/papers.mjs';
import { chromiumLaunchOptions } from './browsers.mjs';
import { heading, openTab, press, scanPage, servePages, until } from './built-page.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let pages;
let browser;
let folder;

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'drempel-papers-'));
  pages = await servePages(() => ({ html: scanPage({ attributes: 'storage="none"' }).replace('scan="quick"', 'scan="full"') }));
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await pages?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A tab with the report of Lindeveld, that keeps what is downloaded. */
async function openReport() {
  const { responses } = await filledIn(lindeveld);
  const { tab, seen } = await openTab(browser, `${pages.address}/`);
  await until(tab, () => Boolean(window.scan()?.session));
  await tab.evaluate((given) => {
    window.made = [];
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      window.made.push(blob);
      return createObjectURL.call(URL, blob);
    };
    window.scan().session.replace(given, 'report');
  }, responses);
  await heading(tab, 'Rapport van Gemeente Lindeveld');
  return { tab, seen };
}

/** Presses a button of the downloads; the bytes of its file. */
async function downloaded(tab, words, ending) {
  await press(tab, words);
  await until(tab, (wanted) => window.all('.message').some((each) => each.textContent.includes(wanted)), ending);
  const base64 = await tab.evaluate(async () => {
    const bytes = new Uint8Array(await window.made.at(-1).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  });
  return Buffer.from(base64, 'base64');
}

describe('the papers of the built file', () => {
  test('are made under the strictest policy, and fetch nothing but Word’s own part', async () => {
    const { tab, seen } = await openReport();
    const html = await downloaded(tab, 'Rapport voor de vergadering (HTML)', '.html is klaar');
    assert.match(html.toString(), /<h1>Rapport van Gemeente Lindeveld<\/h1>/);
    const calendar = ical.sync.parseICS((await downloaded(tab, 'Kalender', '.ics is klaar')).toString());
    assert.equal(Object.values(calendar).filter(({ type }) => type === 'VEVENT').length, 16);
    const word = await downloaded(tab, 'Rapport voor de vergadering (Word)', '.docx is klaar');
    const { value } = await mammoth.convertToHtml({ buffer: word });
    assert.match(value, /<h1>Rapport van Gemeente Lindeveld<\/h1>/);

    const { responses } = await filledIn(lindeveld);
    await tab.evaluate((given) => window.scan().session.replace(given, 'plan'), responses);
    const charter = await downloaded(tab, 'Bewaar als Word', '.docx is klaar');
    assert.match((await mammoth.convertToHtml({ buffer: charter })).value, /<h1>Engagementsverklaring van Gemeente Lindeveld<\/h1>/);

    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(seen.console, []);
    const fetched = seen.requests.filter((url) => !/^(blob|data):/.test(url)).map((url) => new URL(url).pathname);
    assert.deepEqual(fetched, ['/', '/drempel.js', '/drempel.docx.js']);
    await tab.close();
  });

  test('print as a tagged PDF: the report on the page has its headings, lists and tables', async () => {
    const { tab } = await openReport();
    await tab.evaluate(() => window.all('details').forEach((each) => each.setAttribute('open', '')));
    const pdf = await readPdf(await tab.pdf({ tagged: true, outline: true, format: 'A4' }));
    assert.equal(pdf.language, 'nl');
    assert.ok(pdf.marked);
    assert.ok(pdf.roles.H1 > 0); // the intranet's own
    for (const role of ['H2', 'H3', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'P']) assert.ok(pdf.roles[role] > 0, role);
    await tab.close();
  });
});

describe('the HTML report as a file', () => {
  let address;

  before(async () => {
    const { tab } = await openReport();
    const file = join(folder, 'report.html');
    writeFileSync(file, await downloaded(tab, 'Rapport voor de vergadering (HTML)', '.html is klaar'));
    address = pathToFileURL(file).href;
    await tab.close();
  });

  test('passes axe, asks for nothing, and hangs over no edge at 320 pixels', async () => {
    const tab = await browser.newPage();
    const asked = [];
    tab.on('request', (request) => asked.push(request.url()));
    await tab.setBypassCSP(true); // for axe; the file itself has no script
    await tab.goto(address);
    await tab.addScriptTag({ path: AXE });
    for (const width of [1000, 320]) {
      await tab.setViewport({ width, height: 900 });
      const found = await tab.evaluate(() => window.axe.run({ resultTypes: ['violations'] }).then(({ violations }) => violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`)));
      assert.deepEqual(found, [], `${width} px`);
      assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width);
    }
    assert.deepEqual(asked, [address]);
    await tab.close();
  });

  test('prints as a tagged PDF on A4: title, language, headings, tables with heading cells, pictures with words', async () => {
    const tab = await browser.newPage();
    await tab.goto(address);
    const pdf = await readPdf(await tab.pdf({ tagged: true, outline: true, preferCSSPageSize: true }));
    assert.equal(pdf.title, 'Rapport van Gemeente Lindeveld');
    assert.equal(pdf.language, 'nl');
    assert.ok(pdf.marked);
    assert.deepEqual(pdf.size, [595, 842]);
    const count = (tag) => tab.evaluate((name) => document.querySelectorAll(name).length, tag);
    // What goes on over the end of a page is met again on the next; so there may be more of it, and never less.
    for (const [role, tag] of [['H1', 'h1'], ['H2', 'h2'], ['H3', 'h3'], ['Table', 'table'], ['TH', 'th'], ['TD', 'td'], ['LI', 'li']]) assert.ok(pdf.roles[role] >= (await count(tag)), `${role}: ${pdf.roles[role]}`);
    assert.ok(pdf.alternatives.some((words) => words.includes('Toegankelijkheid: 55 op 100')), pdf.alternatives.slice(0, 3).join('\n'));
    // Where a heading moved to the next page, Chromium 156 writes its words twice in the outline (and once on the page).
    const headings = await tab.evaluate(() => [...document.querySelectorAll('h1, h2, h3')].map((each) => each.textContent));
    assert.equal(pdf.outline.length, headings.length);
    pdf.outline.forEach((title, index) => assert.ok(title.startsWith(headings[index].slice(0, 3)), `${title}: ${headings[index]}`));
    await tab.close();
  });
});

/** What a reader of others (pdf.js) finds in a PDF besides what can be seen. */
async function readPdf(bytes) {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const { info } = await pdf.getMetadata();
  const roles = {};
  const alternatives = [];
  const visit = (node) => {
    if (node.role) roles[node.role] = (roles[node.role] ?? 0) + 1;
    if (node.alt) alternatives.push(node.alt);
    node.children?.forEach(visit);
  };
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const tree = await (await pdf.getPage(number)).getStructTree();
    if (tree) visit(tree);
  }
  const [, , width, height] = (await pdf.getPage(1)).view;
  return {
    title: info.Title,
    language: info.Language,
    marked: (await pdf.getMarkInfo())?.Marked,
    size: [Math.round(width), Math.round(height)],
    outline: titlesIn((await pdf.getOutline()) ?? []),
    roles,
    alternatives,
  };
}

function titlesIn(outline) {
  return outline.flatMap(({ title, items }) => [title, ...titlesIn(items)]);
}
