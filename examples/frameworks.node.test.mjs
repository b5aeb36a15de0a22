/** React, Vue and Angular: each app is checked by its framework's own types, built from the packed packages, and used in Chromium. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { openTab, press, until } from '../tools/built-page.mjs';
import { buildAngular } from './angular-with-vite.mjs';
import { buildWithVite, copyExample, notFromPacks, tool, unpackPackages } from './from-packs.mjs';
import { POLICY, serve } from './plain/serve.mjs';

let browser;

before(async () => {
  [browser] = await Promise.all([puppeteerCore.launch(await chromiumLaunchOptions()), unpackPackages()]);
});
after(() => browser?.close());

/** Builds with Vite while the framework's own checker reads the types. */
const checkedAndBuilt = (checker) => async (folder) => (await Promise.all([buildWithVite(folder), tool(checker, [], folder)]))[0];

/** What each guide says; `policy` is what the framework itself needs on top. */
const APPS = [
  { name: 'React', folder: 'react', build: checkedAndBuilt('typescript/bin/tsc'), policy: POLICY },
  { name: 'Vue', folder: 'vue', build: checkedAndBuilt('vue-tsc/bin/vue-tsc.js'), policy: `${POLICY} vue` },
  { name: 'Angular', folder: 'angular', build: buildAngular, policy: `${POLICY} angular` },
];

for (const { name, folder, build, policy } of APPS) {
  test(`${name}: attributes, an object, an event; moved and mounted again without losing an answer; under the policy that its guide gives`, async () => {
    const copy = copyExample(folder);
    const modules = await build(copy);
    assert.ok(modules.length > 50);
    assert.deepEqual(notFromPacks(modules), []);
    const server = serve(join(copy, 'dist'), 0, policy);
    await once(server, 'listening');
    try {
      await use(server);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
}

/** What a visitor does; what the framework does with the elements meanwhile. */
async function use(server) {
  const address = `http://127.0.0.1:${server.address().port}`;
  const { tab, seen } = await openTab(browser, `${address}/`);
  await scanReady(tab, 'actieplan');
  await scanReady(tab, 'onthaal');

  // The attributes arrived: nothing that the page knows is asked.
  assert.deepEqual(await tab.evaluate(() => window.scanOf('actieplan').given), ['sector', 'organisation']);
  await tab.evaluate(() => window.scanOf('actieplan').session.answer('G01', { kind: 'level', rung: 2 }));

  // The object arrived as an object, and the event goes to the app.
  await pressIn(tab, 'onthaal', 'Begin');
  await until(tab, () => window.all('input[value="2"]', window.scanOf('onthaal').shadowRoot).length === 2);
  await tab.evaluate(() => window.all('input[value="2"]', window.scanOf('onthaal').shadowRoot).forEach((input) => input.click()));
  await pressIn(tab, 'onthaal', 'Naar het overzicht');
  await pressIn(tab, 'onthaal', 'Toon mijn rapport');
  await until(tab, () => document.querySelector('[role=status]').textContent === 'onthaal: 2 antwoorden');

  // Moved: the same elements in another order, where they were.
  await tab.evaluate(() => { window.before = [...document.querySelectorAll('drempel-scan')]; });
  await press(tab, 'Wissel van plaats');
  await until(tab, () => document.querySelector('drempel-scan') === window.before[1]);
  assert.deepEqual(await answers(tab), { actieplan: 1, onthaal: 2 });

  // Unmounted and mounted again: new elements, the same answers.
  await until(tab, () => window.before.every((scan) => scan.saving === 'saved'));
  await press(tab, 'Sluit');
  await until(tab, () => !document.querySelector('drempel-scan'));
  await press(tab, 'Open');
  await scanReady(tab, 'actieplan');
  await scanReady(tab, 'onthaal');
  assert.equal(await tab.evaluate(() => [...document.querySelectorAll('drempel-scan')].some((scan) => window.before.includes(scan))), false);
  assert.deepEqual(await answers(tab), { actieplan: 1, onthaal: 2 });
  assert.equal(await tab.evaluate(() => window.scanOf('onthaal').session.state.place), 'report');

  assert.deepEqual(await tab.evaluate(() => window.violations), []);
  assert.deepEqual(seen.console, []);
  assert.deepEqual(seen.requests.filter((url) => !url.startsWith(`${address}/`)), []);
  await tab.close();
}

async function scanReady(tab, instrument) {
  await tab.evaluate(() => { window.scanOf = (id) => [...document.querySelectorAll('drempel-scan')].find((scan) => scan.session?.state.instrument.id === id); });
  await until(tab, (id) => window.scanOf(id) !== undefined, instrument);
}

async function pressIn(tab, instrument, words) {
  await until(tab, (id, wanted) => {
    const button = window.all('button', window.scanOf(id).shadowRoot).find((each) => each.textContent.trim().startsWith(wanted));
    button?.click();
    return button !== undefined;
  }, instrument, words);
}

/** How many answers each scan has. */
const answers = (tab) => tab.evaluate(() => Object.fromEntries(['actieplan', 'onthaal'].map((id) => [id, Object.keys(window.scanOf(id).session.state.responses.items).length])));
