/** The built file, on the page of the strictest intranet we know: the whole journey, nothing reported, nothing fetched. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from './browsers.mjs';
import { heading, openTab, press, saved, scanPage, servePages, until } from './built-page.mjs';

let pages;
let browser;

before(async () => {
  pages = await servePages((path) => ({ html: scanPage({ attributes: path === '/en' ? 'lang="en" storage="none"' : '' }) }));
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await pages?.close();
});

const open = (path) => openTab(browser, pages.address + path);

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

  assert.deepEqual(await tab.evaluate(() => window.violations), []);
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')), [`${pages.address}/`, `${pages.address}/drempel.js`]);
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

test('the file has Dutch and English inside, and leaves no global of ours behind', async () => {
  const { tab, seen } = await open('/en');
  await heading(tab, 'Quick scan');
  const globals = await tab.evaluate(() => Object.keys(window).filter((name) => /drempel|i18n|zod/i.test(name)));
  assert.deepEqual(globals, []);
  assert.deepEqual(await tab.evaluate(() => document.adoptedStyleSheets.length), 0);
  assert.deepEqual(seen.console, []);
});
