/** The configurator: what it gives to copy holds whatever people write, and works on the strictest page; the page itself works by keyboard. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { parseFragment } from 'parse5';
import typescript from 'typescript';
import { HOSTS, attributesOf, embedFor, policyFor, snippetFor } from '../site/snippets.mjs';
import { chromiumLaunchOptions } from './browsers.mjs';
import { openTab, servePages, until } from './built-page.mjs';
import { filesUnder } from './files.mjs';
import { elementsOf } from './manifest.mjs';
import { readManifest } from './read-manifest.mjs';
import { root } from './run.mjs';
import { DEFAULTS, builtFiles, wordsOf } from './site/configurator.mjs';
import { serveFolder } from './site/serve.mjs';

const BUILT = builtFiles();
const scan = elementsOf(readManifest()).find(({ tag }) => tag === 'drempel-scan');
/** All that could break out of a text between quotes, anywhere. */
const NASTY = 'Stad "X" & \'Y\' <b>{{ 1 + 1 }}</b> ${z} [/drempel] \\n © # : -- "/>';
const choice = (more) => ({ ...DEFAULTS, ...more });
const text = (host, more = {}) => snippetFor(choice({ host, organisation: NASTY, ...more }), BUILT).parts.at(-1)[1];

let site;
let pages;
let browser;
/** What the page that is served says. */
let snippet = '';
let policy;

before(async () => {
  site = await serveFolder(join(root, 'out/site'));
  pages = await servePages((path) => (path === '/' ? { html: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Intranet</title><body><h1>Intranet</h1>${snippet}</body></html>`, policy } : { html: '' }));
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await Promise.all([site?.close(), pages?.close()]);
});

const shown = (tab) => until(tab, () => !!document.querySelector('drempel-scan')?.shadowRoot?.querySelector('drempel-intro')?.shadowRoot?.querySelector('h2, h3'));

test('every file that can be chosen, put on the strictest page as it was copied, shows the scan; with another hash it does not', async () => {
  assert.ok(BUILT.embeds.length >= 2);
  for (const embed of BUILT.embeds) {
    // There are no questions in Arabic, and a scan that is asked for them says so.
    const lang = embed.languages.filter((each) => each !== 'ar').at(-1);
    const wanted = choice({ langs: embed.languages, lang, organisation: NASTY, sector: 'gem', submitUrl: '/submissions', submitTo: 'dienst "X"', storage: 'session', shared: true });
    const given = snippetFor(wanted, BUILT);
    assert.equal(given.embed.file, embed.file);
    [[, snippet]] = given.parts;
    ({ policy } = given);
    const { tab, seen } = await openTab(browser, pages.address);
    await shown(tab);
    assert.deepEqual(seen.console, [], embed.file);
    assert.deepEqual(await tab.evaluate(() => window.violations), [], embed.file);
    assert.equal(await tab.evaluate(() => document.querySelector('drempel-scan').session.state.responses.organisation), NASTY, embed.file);
    await tab.close();
  }
  snippet = snippet.replace('sha384-', 'sha384-AAAA');
  const { tab } = await openTab(browser, pages.address);
  assert.equal(await tab.evaluate(() => customElements.get('drempel-scan') === undefined), true);
  await tab.close();
});

test('the smallest file that has the languages is taken; with none that has them all, the one with most', () => {
  const embeds = [
    { file: 'a', languages: ['nl', 'en'], weight: 3 },
    { file: 'b', languages: ['nl'], weight: 2 },
    { file: 'c', languages: ['nl', 'en', 'de'], weight: 9 },
  ];
  assert.deepEqual([['nl'], ['en'], ['nl', 'de'], ['xx']].map((langs) => embedFor(langs, embeds).file), ['b', 'a', 'c', 'c']);
});

test('every attribute it can write is one of the element, and every look it offers is a word that the element takes', () => {
  const all = attributesOf(choice({ src: '', organisation: 'x', sector: 'gem', lang: 'nl', theme: 'x', density: 'x', storage: 'none', shared: true, submitUrl: '/x', submitTo: 'x' }));
  for (const [name] of all) assert.ok(scan.attributes.some((each) => each.name === name), name);
  assert.deepEqual(wordsOf(scan, 'storage'), ['local', 'session', 'none']);
  assert.deepEqual(wordsOf(scan, 'theme'), ['neutral', 'vlaanderen', 'contrast']);
  assert.deepEqual(wordsOf(scan, 'density'), ['comfortable', 'compact']);
});

test('a name with quotes, braces and tags comes through every form whole', () => {
  const inTag = (html) => parseFragment(html).childNodes.flatMap(function flat(node) { return [node, ...(node.content ?? node).childNodes?.flatMap(flat) ?? []]; }).find(({ tagName }) => tagName === 'drempel-scan').attrs.find(({ name }) => name === 'organisation').value;
  for (const host of ['plain', 'vue', 'angular']) {
    assert.equal(inTag(text(host)), NASTY, host);
    assert.doesNotMatch(text(host), /\{\{/, `${host} would make a sum of it`);
  }
  const { outputText } = typescript.transpileModule(text('react'), { compilerOptions: { jsx: typescript.JsxEmit.React, target: typescript.ScriptTarget.ES2022, module: typescript.ModuleKind.ES2022 } });
  assert.equal(new Function('React', `${outputText.replace('export ', '')}; return App();`)({ createElement: (_, props) => props }).organisation, NASTY);
  assert.equal(JSON.parse(`{${text('sharepoint')}}`).properties.organisation, NASTY);
  assert.equal(JSON.parse(/- (".*")/.exec(text('liferay').split('\n').find((line) => line.includes('organisation')))[1]), `organisation=${NASTY}`);
  assert.equal(JSON.parse(/organisation: (".*")/.exec(text('drupal'))[1]), NASTY);
});

test('WordPress reads the shortcode back as it was meant', () => {
  const code = text('wordpress');
  // As its own `get_shortcode_regex` and `shortcode_parse_atts` do: to the first bracket; values between double quotes; then `stripcslashes`.
  const [, inside, end] = /^\[drempel([^\]]*)\](.*)$/.exec(code);
  assert.equal(end, '');
  const values = Object.fromEntries([...inside.matchAll(/([\w-]+)\s*=\s*"([^"]*)"(?:\s|$)/g)].map(([, name, value]) => [name, value.replace(/\\x([0-9a-f]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))]));
  assert.equal(values.organisation, NASTY);
  assert.equal(values.scan, 'quick');
});

test('the code for npm is right TypeScript, and what a module does not pass on is said', () => {
  for (const [host, { npm }] of Object.entries(HOSTS)) {
    const { parts, left, integrity } = snippetFor(choice({ host, theme: 'contrast' }), BUILT);
    for (const [where, code] of parts.filter(([name]) => /\.tsx?$/.test(name))) {
      const { diagnostics } = typescript.transpileModule(code, { fileName: where, reportDiagnostics: true, compilerOptions: { jsx: typescript.JsxEmit.Preserve } });
      assert.deepEqual(diagnostics.map(({ messageText }) => messageText), [], `${host} › ${where}`);
    }
    assert.equal(integrity === undefined, npm);
    assert.deepEqual(left, HOSTS[host].knows ? ['theme'] : []);
  }
});

test('what a snippet sets in a module for SharePoint, Drupal or WordPress, the module in examples/ knows', (t) => {
  const modules = Object.entries(HOSTS).filter(([, { knows }]) => knows);
  if (!modules.every(([, { example }]) => existsSync(join(root, 'examples', example)))) return t.skip('the examples are not here');
  for (const [host, { example, knows }] of modules) {
    const sources = filesUnder(`examples/${example}`, /\.(php|ts|yml|json)$/).map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
    for (const name of knows) assert.ok(sources.includes(name.replaceAll('-', '_')) || sources.includes(`'${name}'`) || new RegExp(`\\b${name}:`).test(sources), `${host}: ${name}`);
  }
  return undefined;
});

test('the policy lets through what was chosen and nothing else', () => {
  assert.doesNotMatch(policyFor(choice({})), /connect-src/);
  assert.match(policyFor(choice({ submitUrl: '/x' })), /connect-src 'self'$/);
  assert.match(policyFor(choice({ submitUrl: 'https://ander.example/x', src: '/balie.json' })), /connect-src 'self' https:\/\/ander\.example$/);
});

const SEEN = () => [...document.querySelectorAll('#parts code')].map((code) => code.textContent).join('\n');
const value = (tab, id, to) => tab.evaluate((name, wanted) => {
  const field = document.querySelector(name);
  field.value = wanted;
  field.dispatchEvent(new Event('input', { bubbles: true }));
}, id, to);

test('the page shows what is chosen, keeps it in the address, and does so again from that address, under its own policy', async () => {
  const { tab, seen } = await openTab(browser, `${site.address}/docs/configurator.html`);
  await shown(tab);
  await value(tab, '#organisation', NASTY);
  await value(tab, '#scan', 'full');
  await value(tab, '#sector', 'wel');
  await tab.evaluate(() => document.querySelector('input[name="langs"][value="de"]').click());
  await value(tab, '#lang', 'de');
  await tab.evaluate(() => document.querySelector('input[name="host"][value="angular"]').click());
  const code = await tab.evaluate(SEEN);
  assert.match(code, /scan="full".*sector="wel" lang="de"/);
  assert.match(code, /organisation="Stad &quot;X&quot; &amp;/);
  await until(tab, () => document.querySelector('drempel-scan').getAttribute('lang') === 'de' && document.querySelector('drempel-scan').session?.state.responses.scan === 'full');
  const again = await openTab(browser, tab.url().replace('configurator.html', 'configurator.en.html'));
  await shown(again.tab);
  assert.equal(await again.tab.evaluate(SEEN), code);
  assert.equal(await again.tab.evaluate(() => document.querySelector('#organisation').value), NASTY);
  assert.match(await again.tab.evaluate(() => document.querySelector('a[hreflang="nl"]').hash), /host=angular/);
  for (const each of [tab, again.tab]) assert.deepEqual(await each.evaluate(() => window.violations), []);
  assert.deepEqual([...seen.console, ...again.seen.console], []);
  await Promise.all([tab.close(), again.tab.close()]);
});

test('with other languages than that of the page, the scan is shown in one of these', async () => {
  const { tab } = await openTab(browser, `${site.address}/docs/configurator.html#langs=fr`);
  await shown(tab);
  assert.equal(await tab.evaluate(() => document.querySelector('drempel-scan').lang), 'fr');
  assert.doesNotMatch(await tab.evaluate(SEEN), / lang=/);
  await tab.close();
});

test('what the address says and the page does not offer is left out; a language that the file lacks cannot be chosen', async () => {
  const { tab, seen } = await openTab(browser, `${site.address}/docs/configurator.html#scan=nothing&host=elsewhere&langs=nl&lang=en&theme=x&foo=bar`);
  await shown(tab);
  const code = await tab.evaluate(SEEN);
  assert.match(code, /scan="quick"/);
  assert.doesNotMatch(code, /lang=|theme=/);
  assert.equal(await tab.evaluate(() => location.hash), '#langs=nl');
  assert.deepEqual(seen.console, []);
  await tab.close();
});

test('with the keyboard alone: choose a host, go to the snippet, copy it, and hear that it was copied', async () => {
  const { tab } = await openTab(browser, `${site.address}/docs/configurator.html`);
  await shown(tab);
  const here = () => tab.evaluate(() => `${document.activeElement.localName} ${document.activeElement.name ?? ''} ${document.activeElement.textContent.trim()}`);
  const tabTo = async (wanted) => {
    for (let presses = 0; presses < 40 && !(await here()).includes(wanted); presses += 1) await tab.keyboard.press('Tab');
    assert.ok((await here()).includes(wanted), `no way to ${wanted} with Tab`);
  };
  await tab.evaluate(() => { // A tab without a window may not use the clipboard: what is written is what is tested.
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (copied) => { window.copied = copied; } } });
  });
  await tabTo('input host');
  await tab.keyboard.press('ArrowRight');
  assert.match(await tab.evaluate(() => location.hash), /host=react/);
  await tabTo('button  Kopieer');
  await tab.keyboard.press('Enter');
  await until(tab, () => document.querySelector('#status').textContent === 'Gekopieerd: main.tsx');
  assert.match(await tab.evaluate(() => window.copied), /^import \{ offerInstruments \}/);
  await tab.close();
});

test('where the clipboard is closed, the text is selected and the reader is told which keys to press', async () => {
  const { tab } = await openTab(browser, `${site.address}/docs/configurator.en.html`);
  await shown(tab);
  await tab.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await tab.evaluate(() => document.querySelector('#parts button').click());
  await until(tab, () => document.querySelector('#status').textContent.includes('Ctrl+C'));
  assert.match(await tab.evaluate(() => String(getSelection())), /^<script type="module"/);
  await tab.close();
});
