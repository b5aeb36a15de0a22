/**
 * Every element by itself, from the files that ship, on a page under the strictest policy: nothing reported, nothing
 * fetched, nothing on `window`, no style on the document, nothing in the console. And the published hash lets in
 * the file that was published, and no other.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from './browsers.mjs';
import { CLOSED_POLICY, openTab, scanPage, servePages, until } from './built-page.mjs';
import { readManifest } from './read-manifest.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const TAGS = readManifest().modules.flatMap(({ declarations = [] }) => declarations.flatMap(({ tagName }) => tagName ?? []));
const siblings = SIBLINGS.map(({ file }) => file);
const FILES = readdirSync(join(root, 'dist')).filter((file) => /^drempel.*\.js$/.test(file) && !siblings.includes(file));
/** The example in the documentation: it has items of every kind. */
const DEFINITION = JSON.parse(/```json\n(\{\n {2}"structure"[^]*?)```/.exec(read('docs/writing-instruments.md'))[1]);

/** What an element needs said in its tag, and what is done to the session before one looks. */
const NEEDS = {
  'drempel-checklist': { attributes: 'item="B2"', own: true },
  'drempel-text': { attributes: 'item="B5"', own: true },
  'drempel-item': { attributes: 'item="G01" number="1"' },
  'drempel-indicator': { attributes: 'item="K01"' },
  'drempel-reason': { attributes: 'item="G01"', done: (session) => session.answer('G01', { kind: 'not-applicable', reason: 'Dat doet een andere dienst.' }) },
  'drempel-remarks': { attributes: 'item="G01"' },
  'drempel-item-text': { attributes: 'item="G05" text="note"' },
  'drempel-term': { attributes: 'term="regietafel"' },
  'drempel-chart': { attributes: 'type="radar"' },
  'drempel-submit': { said: { submitUrl: '/results', submitTo: 'de dienst Gelijke Kansen' } },
  'drempel-kept': { done: (session) => session.adopt({ ...session.state.responses, items: { X01: { revision: 1, answer: { kind: 'level', rung: 2 }, note: 'Van vroeger.' } } }) },
  'drempel-recovery': { held: true },
};

let browser;
before(async () => {
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});
after(() => browser?.close());

describe('every element by itself, under the strictest policy', () => {
  let pages;
  before(async () => {
    pages = await servePages((path) => ({ html: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Intranet</title><script type="module" src="${path.replace('/page', '')}"></script><body><h1>Intranet</h1></body></html>`, policy: CLOSED_POLICY }));
  });
  after(() => pages?.close());

  test('the elements are those of the manifest, and there are two files or more', () => {
    assert.ok(TAGS.length >= 27 && FILES.length >= 2, `${TAGS.length} elements, ${FILES.length} files`);
    assert.deepEqual(Object.keys(NEEDS).filter((tag) => !TAGS.includes(tag)), []);
  });

  for (const file of ['drempel.js', 'drempel.all.js']) {
    describe(file, () => {
      let tab;
      let seen;
      before(async () => {
        ({ tab, seen } = await openTab(browser, 'about:blank'));
        await tab.evaluateOnNewDocument(rememberThePage);
        await tab.goto(`${pages.address}/page/${file}`);
      });
      after(() => tab?.close());

      for (const tag of TAGS) {
        test(`A1, A9: ${tag}`, { timeout: 180_000 }, async () => {
          await use(tab, tag);
          assert.deepEqual(await tab.evaluate(leftBehind), { violations: [], globals: [], sheets: 0, adopted: 0, head: ['META', 'TITLE', 'SCRIPT'], body: ['H1'], root: ['lang'] });
          assert.deepEqual(seen.requests.filter((url) => !/^(blob|about):/.test(url)), [`${pages.address}/page/${file}`, `${pages.address}/${file}`]);
          assert.deepEqual(seen.console, []);
        });
      }
    });
  }
});

/** Puts the element on the page, brings it to where it shows something, clicks what opens in it, and takes it away again. */
async function use(tab, tag) {
  const { own = false, held = false, done = () => {}, attributes = '', said = {} } = NEEDS[tag] ?? {};
  await until(tab, (name) => customElements.get(name) !== undefined, tag);
  await tab.evaluate(place, { tag, attributes, held, said, definition: own ? DEFINITION : undefined });
  if (!held) await until(tab, () => Boolean(document.querySelector('drempel-session, drempel-scan').session));
  await tab.evaluate(`{ const { session } = document.querySelector('drempel-session, drempel-scan'); if (session) { (${answered})(session); (${done})(session); } }`);
  // A session shows nothing of its own.
  await until(tab, (name) => window.all(name)[0].shadowRoot?.textContent.trim().length > 0 || name === 'drempel-session', tag);
  await tab.evaluate((name) => {
    const { shadowRoot } = window.all(name)[0];
    for (const each of window.all('details', shadowRoot)) each.open = true;
    const opens = { 'drempel-term': '.word', 'drempel-glossary-button': 'button', 'drempel-export': 'button', 'drempel-rescue': 'button' }[name];
    if (opens) shadowRoot.querySelector(opens).click();
  }, tag);
  await tab.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve), 50)));
  await tab.evaluate(() => document.querySelector('drempel-session, drempel-scan').remove());
}

/** In the page: every question of the scan answered, and the report asked for. */
function answered(session) {
  const { items } = session.state.instrument;
  items.forEach(({ id, kind }, index) => kind === 'level' && session.answer(id, { kind: 'level', rung: index % 3 }));
  session.complete('2026-11-20T10:00:00.000Z');
  session.goTo('report');
}

/** In the page: the element in a layout of one's own. `definition`: a questionnaire as data; `said`: properties of the session; `held`: a draft of somebody else on a shared device. */
function place({ tag, attributes, definition, held, said }) {
  const alone = tag === 'drempel-session' || tag === 'drempel-scan';
  const session = document.createElement(alone ? tag : 'drempel-session');
  const element = alone ? session : session.appendChild(document.createElement(tag));
  for (const [, name, value] of attributes.matchAll(/([\w-]+)="([^"]*)"/g)) element.setAttribute(name, value);
  if (held) {
    const draft = { schema: 2, revision: 'x.1', saved: '2026-11-18T14:32:00.000Z', place: 'page:T', responses: { instrument: { id: 'actieplan', version: '1.1.0' }, scan: 'quick', profile: { sector: 'gem' }, items: { G01: { revision: 1, answer: { kind: 'level', rung: 2 } } } } };
    const store = { keeps: 'device', load: async (key) => (key === 'actieplan/quick/' ? draft : undefined), save: async () => undefined, remove: async () => undefined, keys: async () => ['actieplan/quick/'] };
    Object.assign(session, { instrument: 'actieplan', scan: 'quick', shared: true, store });
  } else Object.assign(session, { ...(definition ? { definition } : { instrument: 'actieplan', scan: 'full', sector: 'gem' }), storage: 'none', organisation: 'Gemeente Voorbeeld', ...said });
  document.body.append(session);
}

/** In the page, before anything of it: what there is on `window` and on the built-in objects. */
function rememberThePage() {
  const places = { window, Object, Array, Promise, Symbol, String, Map, 'Object.prototype': Object.prototype, 'Array.prototype': Array.prototype, 'String.prototype': String.prototype, 'Element.prototype': Element.prototype, 'HTMLElement.prototype': HTMLElement.prototype, 'Node.prototype': Node.prototype, document };
  const names = () => Object.entries(places).flatMap(([place, object]) => Reflect.ownKeys(object).map((name) => `${place}.${String(name)}`));
  const before = new Set(names());
  // The driver has names of its own, which come when it looks into the page.
  const drivers = /^window\.(added|(puppeteer_)?__ariaQuerySelector(All)?)$/;
  Object.defineProperty(window, 'added', { value: () => names().filter((name) => !before.has(name) && !drivers.test(name)), enumerable: false });
}

/** In the page: all that an element could have left outside itself. */
function leftBehind() {
  return {
    violations: window.violations,
    globals: window.added(),
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    head: [...document.head.children].map((each) => each.tagName),
    body: [...document.body.children].map((each) => each.tagName),
    root: document.documentElement.getAttributeNames(),
  };
}

describe('the published hash', () => {
  const integrityOf = (file) => JSON.parse(read(`dist/${file}.integrity.json`)).integrity;
  /** The file with one letter of the licence line changed: it would run just as well. */
  const changed = (file) => read(`dist/${file}`).replace('/*! Drempel', '/*! Drempol');
  let pages;
  before(async () => {
    pages = await servePages((path, _request, response) => {
      const [, what, file] = path.split('/');
      if (what === 'file') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(changed(file));
      const src = what === 'changed' ? `/file/${file}` : `/${file}`;
      return { html: scanPage({ head: `<script type="module" src="${src}" integrity="${integrityOf(file)}"></script>`, attributes: `storage="none" lang="${/^drempel\.(\w\w)\.js$/.exec(file)?.[1] ?? 'nl'}"`, inside: '<p id="fallback">Vraag het formulier aan de balie.</p>' }) };
    });
  });
  after(() => pages?.close());

  for (const file of FILES) {
    test(`A10: ${file} is let in by its hash; with one byte changed it is refused, and what stands inside the tag is there to read`, { timeout: 180_000 }, async () => {
      const good = await openTab(browser, `${pages.address}/good/${file}`);
      await until(good.tab, () => window.scan()?.session !== undefined);
      await until(good.tab, () => !document.querySelector('#fallback').checkVisibility());
      assert.deepEqual([await good.tab.evaluate(() => window.violations), good.seen.console], [[], []]);

      assert.equal(changed(file).length, read(`dist/${file}`).length);
      const bad = await openTab(browser, `${pages.address}/changed/${file}`);
      for (let round = 0; !bad.seen.console.length && round < 100; round += 1) await new Promise((resolve) => setTimeout(resolve, 50));
      assert.match(bad.seen.console.join('\n'), /integrity/i);
      assert.deepEqual(await bad.tab.evaluate(() => [customElements.get('drempel-scan') === undefined, document.querySelector('#fallback').checkVisibility()]), [true, true]);
      await Promise.all([good.tab.close(), bad.tab.close()]);
    });
  }
});
