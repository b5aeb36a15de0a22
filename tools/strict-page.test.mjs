/** The built file, on the page of the strictest intranet we know: the whole journey, nothing reported, nothing fetched. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from './browsers.mjs';
import { CLOSED_POLICY, heading, openTab, press, saved, scanPage, servePages, until } from './built-page.mjs';
import { root } from './run.mjs';

let pages;
let browser;

before(async () => {
  pages = await servePages((path) => ({ html: scanPage({ attributes: path === '/en' ? 'lang="en" storage="none"' : '' }), policy: CLOSED_POLICY }));
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await pages?.close();
});

const open = (path) => openTab(browser, pages.address + path);
const withoutFiles = (urls) => urls.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:'));

test('A1, A9, F1: the whole journey under the strictest policy, without a violation and without a request, and all of it after a crash', async () => {
  const { tab, seen } = await open('/');
  await press(tab, 'Begin');
  await press(tab, 'Naar de vragen');
  for (const title of ['Regie', 'Toegankelijkheid', 'Taalbeleid', 'Anti-discriminatie', 'Sociale cohesie']) {
    await heading(tab, title);
    const [rung] = await tab.evaluate(() => window.all('.rung-text').map((each) => each.textContent));
    assert.match(rung, /^Nog niets \S/u, 'minifying ran words together');
    await tab.evaluate(() => window.all('.rung input[value="2"]').forEach((input) => input.click()));
    if (title === 'Regie') {
      await tab.evaluate(() => window.all('details.remarks')[0].setAttribute('open', ''));
      await until(tab, () => window.all('textarea#note').length > 0);
      await tab.evaluate(() => {
        const note = window.all('textarea#note')[0];
        note.value = '<img src=x onerror=alert(1)>';
        note.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      });
    }
    await press(tab, title === 'Sociale cohesie' ? 'Naar het overzicht' : 'Volgende');
  }
  await heading(tab, 'Overzicht');
  await press(tab, 'Toon mijn rapport');
  await heading(tab, 'Rapport van Gemeente Voorbeeld');
  await tab.evaluate(() => window.all('details').forEach((each) => each.setAttribute('open', '')));
  await press(tab, 'Resultaatbestand');
  await until(tab, () => window.all('.message').some((each) => each.textContent.includes('.json')));
  await press(tab, 'Rekenblad');
  await until(tab, () => window.all('.message').some((each) => each.textContent.includes('.csv')));
  assert.deepEqual(withoutFiles(seen.requests), [`${pages.address}/`, `${pages.address}/drempel.js`]);
  await press(tab, 'Excel-bestand');
  await until(tab, () => window.all('.message').some((each) => each.textContent.includes('.xlsx')));

  assert.deepEqual(await tab.evaluate(() => window.violations), []);
  // A heavy format is fetched by its button, from beside the file, and nothing else ever is.
  assert.deepEqual(withoutFiles(seen.requests).map((url) => url.split('?', 1)[0]), ['', 'drempel.js', 'drempel.xlsx.js'].map((path) => `${pages.address}/${path}`));
  assert.deepEqual(seen.console, []);

  // The tab is gone without a word, and everything is as it was.
  await saved(tab);
  const client = await tab.createCDPSession();
  const crashed = new Promise((resolve) => tab.once('error', resolve));
  client.send('Page.crash').catch(() => {}); // a page that crashed never answers
  await crashed;
  const again = await open('/');
  await heading(again.tab, 'Rapport van Gemeente Voorbeeld');
  const kept = await again.tab.evaluate(() => document.querySelector('drempel-scan').session.state.responses.items);
  assert.equal(Object.values(kept).filter((item) => item.answer?.rung === 2).length, 16);
  assert.equal(Object.values(kept).find((item) => item.note)?.note, '<img src=x onerror=alert(1)>');
  assert.deepEqual(await again.tab.evaluate(() => window.violations), []);
});

test('the file has Dutch and English inside', async () => {
  const { tab, seen } = await open('/en');
  await heading(tab, 'Quick scan');
  assert.deepEqual(seen.console, []);
});

const NONCE = 'cmFuZG9t';
const INTEGRITY = JSON.parse(readFileSync(join(root, 'dist/drempel.js.integrity.json'), 'utf8')).integrity;
const TRUSTED = "require-trusted-types-for 'script'; trusted-types lit-html; style-src 'unsafe-inline'";
/** Where the file and its siblings may come from, in the ways that intranets say so. */
const DOORS = {
  'a nonce': { scripts: `'nonce-${NONCE}'`, tag: `nonce="${NONCE}"` },
  "a nonce and 'strict-dynamic'": { scripts: `'nonce-${NONCE}' 'strict-dynamic'`, tag: `nonce="${NONCE}"` },
};
/** A hash lets in one file and, for a browser, says nothing of what that file imports. Such a page takes `drempel.all.js`. */
const CLOSED = { scripts: `'${INTEGRITY}' 'strict-dynamic'`, tag: `integrity="${INTEGRITY}"` };

describe('a heavy format beside the built file', () => {
  let doors;
  let late = 0;

  before(async () => {
    doors = await servePages((path, _request, response) => {
      if (path === '/late/drempel.xlsx.js' && (late += 1) > 1) return void response.writeHead(302, { location: '/drempel.xlsx.js' }).end();
      if (path === '/late/') return { html: exportPage('<script type="module" src="/late/drempel.js"></script>') };
      if (path === '/missing/') return { html: exportPage('<script type="module" src="/missing/drempel.js"></script>') };
      const door = path === '/closed' ? CLOSED : DOORS[decodeURIComponent(path.slice(1))];
      if (!door) return void response.writeHead(404).end();
      const script = `<script type="module" src="/drempel.js?from=door" ${door.tag}></script>`;
      return { html: exportPage(script), policy: `default-src 'none'; script-src ${door.scripts}; ${TRUSTED}` };
    });
  });

  after(() => doors.close());

  for (const door of Object.keys(DOORS)) {
    test(`A1: comes through ${door}, without a violation`, async () => {
      const { tab, seen } = await openTab(browser, `${doors.address}/${encodeURIComponent(door)}`);
      await press(tab, 'Excel-bestand');
      await until(tab, () => window.all('.message').some((each) => each.textContent.includes('.xlsx')));
      assert.deepEqual(await tab.evaluate(() => window.violations), []);
      assert.deepEqual(seen.console, []);
    });
  }

  test('that could not be fetched: is fetched when the button is pressed again', async () => {
    const { tab } = await openTab(browser, `${doors.address}/late/`);
    await press(tab, 'Excel-bestand');
    await until(tab, () => window.all('.message').some((each) => each.textContent.includes('kon niet geladen worden')));
    await press(tab, 'Excel-bestand');
    await until(tab, () => window.all('.message').some((each) => each.textContent.includes('.xlsx is klaar')));
    assert.equal(late, 2);
  });

  for (const [what, path] of [['is not there', 'missing/'], ['the policy forbids', 'closed']]) {
    test(`that ${what}: says so, in words to pass on, and the other files are made`, async () => {
      const { tab, seen } = await openTab(browser, `${doors.address}/${path}`);
      await press(tab, 'Excel-bestand');
      await until(tab, () => window.all('.message').some((each) => /kon niet geladen worden: drempel\.xlsx\.js\. Je antwoorden zijn er nog/.test(each.textContent)));
      assert.ok(seen.console.some((line) => line.includes('drempel.xlsx.js')));
      for (const [button, ending] of [['Resultaatbestand', '.json'], ['Rekenblad', '.csv']]) {
        await press(tab, button);
        await until(tab, (wanted) => window.all('.message').some((each) => each.textContent.includes(wanted)), ending);
      }
    });
  }
});

/** A page with the downloads alone. */
function exportPage(script) {
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Intranet</title>${script}
<body><h1>Intranet</h1><drempel-session instrument="actieplan" scan="quick" storage="none"><drempel-export></drempel-export></drempel-session></body></html>`;
}
