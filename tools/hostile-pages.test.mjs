/**
 * The built file on hostile pages: a picture of the scan equals that on a calm page, and the page's own elements look
 * as they did before the file came. Where pictures differ, both and what differs are in out/hostile.
 */
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { chromiumLaunchOptions } from './browsers.mjs';
import { openTab, scanPage, servePages, until } from './built-page.mjs';
import { CALM, HOSTILE } from './hostile/pages.mjs';
import { root } from './run.mjs';

/** Share of pixels that may differ: corners and letters are drawn a little otherwise where they stand on other paper. */
const TOLERANCE = 0.001;
/** Without Trusted Types: the test adds the script by hand, after it has looked at the page. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'";
/** Elements of the page's own, with names that are ours too. */
const MINE = `<div class="mine"><h2 id="heading" class="title">Kop</h2><p class="card hint">Tekst, <a href="#x">link</a> en <b>vet</b></p>
<form><label class="field">Naam <input id="note" value="x"></label><button type="button">Ga</button><select><option>a</option></select><textarea>t</textarea><fieldset><legend>L</legend></fieldset></form>
<ul class="stack"><li>een</li></ul><table><tr><th>T</th><td>c</td></tr></table><details open><summary>s</summary>d</details><progress value="1" max="2"></progress></div>`;

const sheets = Object.fromEntries([['plain', CALM], ...Object.entries(HOSTILE).flatMap(([name, { css, calm }]) => [[name, css], [`${name}, calm`, calm ?? CALM]])]);
let pages;
let browser;
/** One tab for all: a new one takes longer than a page. */
let opened;
/** What a scan looks like on a calm page: by its style sheet, made once. */
const calmly = new Map();

before(async () => {
  pages = await servePages((path, request, response) => {
    const name = decodeURIComponent(path.slice(1).replace(/\.css$/, ''));
    if (!(name in sheets)) return void response.writeHead(404).end();
    if (path.endsWith('.css')) return void response.writeHead(200, { 'content-type': 'text/css' }).end(sheets[name]);
    const page = scanPage({ head: `<link rel="stylesheet" href="/${encodeURIComponent(name)}.css">`, attributes: 'storage="none"' });
    return { html: page.replace('<drempel-scan', `${MINE}<div class="place"><drempel-scan`).replace('</drempel-scan>', '</drempel-scan></div>').replace('<h1>Intranet</h1>', ''), policy: POLICY };
  });
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
  opened = await openTab(browser, 'about:blank');
  await opened.tab.setViewport({ width: 1280, height: 800 });
  await opened.tab.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
});

after(async () => {
  await browser?.close();
  await pages?.close();
});

describe('on a hostile page', () => {
  for (const [name, { calm }] of Object.entries(HOSTILE)) {
    test(`F21: ${name}: the scan looks as on a calm one, and the page as without it`, { timeout: 180_000 }, async () => {
      const key = calm ?? CALM;
      if (!calmly.has(key)) calmly.set(key, await visit(calm ? `${name}, calm` : 'plain'));
      const plain = calmly.get(key);
      const found = await visit(name);
      assert.notDeepEqual(found.page.before, plain.page.before, 'this page is not hostile at all');
      assert.deepEqual(changes(found.page), []);
      for (const [place, picture] of Object.entries(found.pictures)) same(picture, plain.pictures[place], `${name}, ${place}`);
    });
  }
});

/** Opens a page, looks at it, brings the scan, walks through it taking pictures, and looks at the page again. */
async function visit(name) {
  const { tab, seen } = opened;
  await tab.goto(`${pages.address}/${encodeURIComponent(name)}`);
  const page = { before: await tab.evaluate(looks) };
  await tab.addScriptTag({ url: '/drempel.js', type: 'module' });
  const pictures = { introduction: await picture(tab) };
  await tab.evaluate(fillIn);
  await until(tab, () => window.all('textarea#note').length > 0);
  pictures.questions = await picture(tab);
  await tab.evaluate(() => window.scan().session.complete('2026-11-20T10:00:00.000Z'));
  await tab.evaluate(() => window.scan().session.goTo('report'));
  pictures.report = await picture(tab);
  page.after = await tab.evaluate(looks);
  assert.deepEqual(seen.console, []);
  return { page, pictures };
}

/** A picture of the scan, once nothing in it moves any more. */
async function picture(tab) {
  await until(tab, () => window.scan()?.session !== undefined);
  const clip = await tab.evaluate(async () => {
    const box = () => window.scan().shadowRoot.querySelector('.scan').getBoundingClientRect();
    const busy = () => window.all('*').some((each) => each.isUpdatePending || (each.localName.startsWith('drempel-') && !each.matches(':defined')));
    for (let still = 0, height = 0; still < 6; still += 1) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
      if (busy() || box().height !== height) still = 0;
      ({ height } = box());
    }
    document.activeElement?.blur();
    const { x, y, width, height } = box();
    // Half as large: still every line and letter, in a quarter of the time.
    return { x: Math.round(x + scrollX), y: Math.round(y + scrollY), width: Math.round(width), height: Math.round(height), scale: 0.5 };
  });
  return PNG.sync.read(Buffer.from(await tab.screenshot({ clip, captureBeyondViewport: true })));
}

/** Runs in the page: answers, and a note that is open. */
function fillIn() {
  const { session } = window.scan();
  const { pages, page = pages[0] } = session.state.progress;
  pages.flatMap(({ items }) => items).forEach((id, index) => {
    if (session.state.instrument.items.find((item) => item.id === id).kind === 'level') session.answer(id, index % 7 ? { kind: 'level', rung: index % 5 } : { kind: 'unknown' });
  });
  session.remark(page.items[0], { note: 'Een notitie.' });
  session.goTo(`page:${page.group}`);
  const open = () => {
    const remarks = window.all('details.remarks')[0];
    if (remarks) remarks.open = true;
    else requestAnimationFrame(open);
  };
  open();
}

/** Runs in the page: all that is computed for the page's own elements. */
function looks() {
  const found = { sheets: `${document.styleSheets.length} ${document.adoptedStyleSheets.length}` };
  const own = [document.documentElement, document.body, ...document.querySelectorAll('.mine, .mine *')];
  own.forEach((each, index) => {
    const style = getComputedStyle(each);
    // How large the whole page is depends on what is in it.
    for (const property of style) if (index > 1 || !/size|height|width|origin/.test(property) || property === 'font-size') found[`${index} ${each.localName} ${property}`] = style.getPropertyValue(property);
  });
  return found;
}

const changes = ({ before: was, after: is }) => Object.keys({ ...was, ...is }).filter((key) => was[key] !== is[key]).map((key) => `${key}: ${was[key]} → ${is[key]}`);

function same(found, calm, what) {
  assert.deepEqual([found.width, found.height], [calm.width, calm.height], `${what}: not as large`);
  const difference = new PNG({ width: found.width, height: found.height });
  const share = pixelmatch(found.data, calm.data, difference.data, found.width, found.height, { threshold: 0.1 }) / (found.width * found.height);
  if (share <= TOLERANCE) return;
  const folder = join(root, 'out/hostile');
  mkdirSync(folder, { recursive: true });
  for (const [kind, png] of Object.entries({ found, calm, difference })) writeFileSync(join(folder, `${what.replace(/\W+/g, '-')}-${kind}.png`), PNG.sync.write(png));
  assert.fail(`${what}: ${(share * 100).toFixed(2)} % of the picture differs; see out/hostile`);
}
