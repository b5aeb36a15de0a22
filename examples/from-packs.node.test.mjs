/** React, Vue, Angular and SharePoint: checked by their own types, built from the packed packages, and used in Chromium. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { press, until } from '../tools/built-page.mjs';
import { unpacked } from '../tools/unpacked.mjs';
import { buildAngular } from './angular-with-vite.mjs';
import { buildWithVite, copyExample, notFromPacks, tool } from './from-packs.mjs';
import { answer, answersOfAll, ready, withPage } from './in-a-page.mjs';
import { POLICY } from './plain/serve.mjs';

let browser;
let packages;

before(async () => {
  [browser, packages] = await Promise.all([puppeteerCore.launch(await chromiumLaunchOptions()), unpacked()]);
});
after(async () => {
  await browser?.close();
  packages?.remove();
});

/** Builds with Vite while the framework's own checker reads the types. */
const checkedAndBuilt = (checker) => async (folder) => (await Promise.all([buildWithVite(folder), tool(checker, [], folder)]))[0];

/** What each guide says; `policy` is what the framework itself needs on top. */
const APPS = [
  { name: 'React', folder: 'react', build: checkedAndBuilt('typescript/bin/tsc'), policy: POLICY },
  { name: 'Vue', folder: 'vue', build: checkedAndBuilt('vue-tsc/bin/vue-tsc.js'), policy: `${POLICY} vue` },
  { name: 'Angular', folder: 'angular', build: buildAngular, policy: POLICY },
];

for (const { name, folder, build, policy } of APPS) {
  test(`${name}: attributes, an object, an event; moved and mounted again without losing an answer; under the policy that its guide gives`, async () => {
    const copy = copyExample(folder, packages);
    const modules = await build(copy);
    assert.ok(modules.length > 50);
    assert.deepEqual(notFromPacks(modules), []);
    await withPage(browser, join(copy, 'dist'), '/', policy, useApp);
  });
}

test('SharePoint: the pane sets the attributes; redrawn, taken away and placed again without losing an answer; sites apart', async () => {
  const copy = copyExample('sharepoint', packages);
  await tool('typescript/bin/tsc', ['-p', 'host/tsconfig.json'], copy);
  const microsoft = ['sp-core-library', 'sp-property-pane', 'sp-webpart-base'].map((name) => [`@microsoft/${name}`, join(copy, 'host', `${name}.ts`)]);
  const modules = await buildWithVite(copy, { resolve: { alias: Object.fromEntries(microsoft) }, build: { rolldownOptions: { input: join(copy, 'host/index.html') } } });
  assert.deepEqual(notFromPacks(modules), []);
  await withPage(browser, join(copy, 'dist'), '/host/', POLICY, async (tab) => {
    await tab.evaluate(() => { window.part = window.place('site-een', { organisation: 'Gemeente Voorbeeld' }); window.other = window.place('site-twee', { scan: 'quick', sector: 'gem' }); });
    await ready(tab, 2);
    await answer(tab);

    // Somebody changes something in the pane: the web part is drawn again.
    await tab.evaluate(() => { window.before = window.scan(); window.part.change('sector', 'ond'); });
    await until(tab, () => window.scan().session.state.responses.profile.sector === 'ond');
    assert.equal(await tab.evaluate(() => window.scan() === window.before), true);
    assert.deepEqual(await answersOfAll(tab), [3, null]);

    // Placed again, on the same site and on the other.
    await until(tab, () => window.scan().saving === 'saved');
    await tab.evaluate(() => { window.part.dispose(); window.other.dispose(); window.place('site-een', { organisation: 'Gemeente Voorbeeld' }); window.place('site-twee', {}); window.place('site-een', { storageKey: 'balie' }); });
    await ready(tab, 3);
    assert.deepEqual(await answersOfAll(tab), [3, null, null]);
  });
});

/** What a visitor does; what the framework does with the elements meanwhile. */
async function useApp(tab) {
  await scanReady(tab, 'actieplan');
  await scanReady(tab, 'onthaal');

  // The attributes arrived: nothing that the page knows is asked.
  assert.equal(await tab.evaluate(() => window.scanOf('actieplan').session.state.responses.profile.sector), 'gem');
  assert.equal(await tab.evaluate(() => window.scanOf('actieplan').session.state.responses.organisation), 'Gemeente Voorbeeld');
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
