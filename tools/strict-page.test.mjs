/** The built file, on the page of the strictest intranet we know: the whole journey, nothing reported, nothing fetched. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from './browsers.mjs';
import { root } from './run.mjs';

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";
const page = (attributes = '') => `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Strict</title>
<script type="module" src="drempel.js"></script>
<body><h1>Intranet</h1><drempel-scan instrument="actieplan" scan="quick" organisation="Gemeente Voorbeeld" sector="gem" ${attributes}></drempel-scan></body></html>`;

let server;
let browser;
let address;
const asked = [];

before(async () => {
  const script = readFileSync(join(root, 'dist/drempel.js'));
  server = createServer((request, response) => {
    asked.push(request.url);
    const isScript = request.url === '/drempel.js';
    response.writeHead(200, { 'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8', 'content-security-policy': POLICY });
    response.end(isScript ? script : page(request.url === '/en' ? 'lang="en" storage="none"' : ''));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${server.address().port}`;
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A page that counts what its policy reports, what it asks for and what it says to the console. */
async function open(path) {
  const tab = await browser.newPage();
  const seen = { requests: [], console: [] };
  tab.on('request', (request) => seen.requests.push(request.url()));
  tab.on('console', (message) => seen.console.push(message.text()));
  tab.on('pageerror', (error) => seen.console.push(String(error)));
  await tab.evaluateOnNewDocument(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
    window.all = (selector, root = document) => [...root.querySelectorAll('*')].flatMap((each) => [...(each.matches(selector) ? [each] : []), ...(each.shadowRoot ? window.all(selector, each.shadowRoot) : [])]);
    window.press = (words) => window.all('button').find((button) => button.textContent.trim().startsWith(words))?.click() ?? null;
  });
  await tab.goto(address + path);
  return { tab, seen };
}

const until = (tab, condition, ...values) => tab.waitForFunction(condition, { timeout: 15_000, polling: 50 }, ...values);
const press = async (tab, words) => {
  await until(tab, (wanted) => window.all('button').some((button) => button.textContent.trim().startsWith(wanted)), words);
  await tab.evaluate((wanted) => window.press(wanted), words);
};
const heading = (tab, words) => until(tab, (wanted) => window.all('#heading').some((each) => each.textContent.includes(wanted)), words);

test('A1, A9: the whole journey under the strictest policy, without a violation and without a request', async () => {
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
      await until(tab, () => window.all('#note').length === 1);
      await tab.evaluate(() => {
        const note = window.all('#note')[0];
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
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith('blob:') && !url.startsWith('data:')), [`${address}/`, `${address}/drempel.js`]);
  assert.deepEqual(seen.console, []);

  // F1, F2: the tab is closed without a word, and everything is as it was.
  await until(tab, () => window.all('.status').some((each) => each.classList.contains('saved')));
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
