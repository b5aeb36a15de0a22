/**
 * Tries every code sample in the documentation: JSON, CSS, JavaScript and TypeScript are read (the last two with types), and HTML with our
 * tags is put on a page with the built file, where it must show something and say nothing in the console.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { parse } from 'parse5';
import { chromiumLaunchOptions } from './browsers.mjs';
import { openTab, SENDING_POLICY, servePages } from './built-page.mjs';
import { samples, typeProblems } from './doc-samples.mjs';
import { filesUnder } from './files.mjs';
import { elementsOf, GLOBAL_ATTRIBUTES } from './manifest.mjs';
import { readManifest } from './read-manifest.mjs';
import { root } from './run.mjs';

/** For people to read or to run elsewhere: nothing here can read them. */
const NOT_READ = ['', 'bash', 'diff', 'http', 'ini', 'md', 'nginx', 'php', 'powershell', 'sh', 'svelte', 'text', 'toml', 'twig', 'xml', 'yaml', 'yml'];
const READ = { json: ['json'], css: ['css'], code: ['js', 'mjs', 'ts', 'jsx', 'tsx'], html: ['html', 'vue'] };

/** Where the examples of the reference are. */
const REFERENCE = 'docs/reference/elements/';

const all = samples();
const of = (kind) => all.filter(({ lang }) => READ[kind].includes(lang));
const elements = new Map(elementsOf(readManifest()).map((element) => [element.tag, element]));
const attempt = (text) => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

let pages;
let browser;
/** Samples that are tried together on one page. */
let html = [];

before(async () => {
  // The instrument that the documentation writes, for the samples that use it.
  const own = of('json').find(({ code }) => code.includes('"id": "balie"') && code.includes('"structure"')).code;
  pages = await servePages((path, request, response) => {
    const at = /^\/sample\/(\d+)$/.exec(path)?.[1];
    if (at !== undefined) return { html: onPage(html[at]), policy: SENDING_POLICY };
    const [type, body] = { json: ['application/json', own], css: ['text/css', ''], js: ['text/javascript', ''] }[path.split('.').at(-1)] ?? ['text/plain', ''];
    response.writeHead(200, { 'content-type': type }).end(body);
    return undefined;
  });
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await pages?.close();
});

/** Samples as a page with the built file; each says where it is from. */
function onPage(group) {
  const code = group.map((sample) => marked(sample)).join('');
  const script = /<script[^>]*drempel/.test(code) ? '' : '<script type="module" src="/drempel.js"></script>';
  const own = code.replace(/(src=")(?:[^"]*\/)?(drempel[\w.]*\.js)/g, '$1/$2').replace(/ integrity="[^"]*…[^"]*"/g, '');
  return /<html/.test(own) ? own.replace(/<html[^>]*>/, (start) => `${start}${script}`) : `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Intranet</title>${script}<body>${own}</body></html>`;
}

/** Around what is shown, also in a sample that is a whole page. */
function marked({ where, code }) {
  const start = `<section data-sample="${where}">`;
  if (/<body[^>]*>/.test(code)) return code.replace(/<body[^>]*>/, (body) => `${body}${start}`).replace('</body>', '</section></body>');
  return /<html[^>]*>/.test(code) ? code.replace(/<html[^>]*>/, (html) => `${html}${start}`) : `${start}${code}</section>`;
}

test('every fenced block says in which language it is, and each of these is read or known not to be', () => {
  assert.ok(all.length > 40);
  const known = [...NOT_READ, ...Object.values(READ).flat()];
  assert.deepEqual(all.filter(({ lang }) => !known.includes(lang)).map(({ where, lang }) => `${where}: "${lang}"`), []);
});

test('JSON is JSON, or the fields of an object', () => {
  const wrong = of('json').filter(({ code }) => attempt(code) === undefined && attempt(`{${code}}`) === undefined);
  assert.deepEqual(wrong.map(({ where }) => where), []);
});

test('JavaScript and TypeScript can be read, import what there is, and use members that our types have', () => {
  assert.deepEqual(typeProblems(of('code')), []);
});

test('a wrong import, a wrong member and a wrong field of an event would be found', () => {
  const wrong = ["import { nothing } from '@drempel/core';", "import { catalog } from '@drempel/instruments';\ncatalog.size();", "document.addEventListener('drempel-complete', (event) => event.answers);", 'const = 1;'];
  const problems = typeProblems(wrong.map((code, index) => ({ where: String(index), lang: 'js', code })));
  for (const index of wrong.keys()) assert.ok(problems.some((problem) => problem.startsWith(`${index}:`)), wrong[index]);
});

test('CSS: the browser takes every declaration; custom properties and parts are ours', async () => {
  const { tab } = await openTab(browser, `${pages.address}/empty`);
  const sources = filesUnder('packages/elements/src', /\.ts$/).map((path) => readFileSync(join(root, path), 'utf8')).join('\n');
  const parts = [...elements.values()].flatMap((element) => element.parts.map(({ name }) => name));
  for (const { where, code } of of('css')) {
    const declarations = [...code.matchAll(/(--[\w-]+|[a-z-]+)\s*:\s*([^;{}]+);/g)].map(([, name, value]) => [name, value]);
    assert.ok(declarations.length > 0, where);
    const refused = await tab.evaluate((list) => list.filter(([name, value]) => !CSS.supports(name, value)).map(([name]) => name), declarations);
    assert.deepEqual(refused, [], where);
    for (const [name] of code.matchAll(/--drempel-[\w-]+/g)) assert.ok(sources.includes(`${name},`) || sources.includes(`${name})`) || sources.includes(`${name}:`), `${where}: ${name}`);
    for (const [, name] of code.matchAll(/::part\(([\w-]+)\)/g)) assert.ok(parts.includes(name), `${where}: part ${name}`);
  }
  await tab.close();
});

const tagsIn = (code) => {
  const found = [];
  const walk = (node) => {
    if (node.tagName) found.push(node);
    [...(node.childNodes ?? []), ...(node.content ? [node.content] : [])].forEach(walk);
  };
  walk(parse(code));
  return found.filter(({ tagName }) => tagName.startsWith('drempel-'));
};

test('HTML: every tag and attribute of ours is in the manifest', () => {
  for (const { where, code } of of('html')) {
    for (const { tagName, attrs } of tagsIn(code)) {
      const element = elements.get(tagName);
      assert.ok(element, `${where}: <${tagName}>`);
      for (const { name } of attrs) {
        const known = GLOBAL_ATTRIBUTES.includes(name) || element.attributes.some((each) => each.name === name) || /^([:@([]|data-|aria-|style$)/.test(name);
        assert.ok(known, `${where}: <${tagName} ${name}>`);
      }
    }
  }
});

test('HTML with our tags, on a page with the built file, shows something and says nothing in the console', async () => {
  const tried = all.filter(({ lang, code }) => lang === 'html' && /<drempel-/.test(code));
  assert.ok(tried.length > 30);
  // The examples of the reference share a page; the others have ids and heads of their own.
  const [together, alone] = [tried.filter(({ where }) => where.startsWith(REFERENCE)), tried.filter(({ where }) => !where.startsWith(REFERENCE))];
  html = [together, ...alone.map((sample) => [sample])];
  await Promise.all([0, 1].map(async (first) => {
    for (let index = first; index < html.length; index += 2) await shows(index);
  }));
});

async function shows(index) {
  const { tab, seen } = await openTab(browser, `${pages.address}/sample/${index}`);
  const silent = () => [...document.querySelectorAll('section[data-sample]')].filter((section) => !window.all('*', section).some(
    // In a shadow root: words, or a button around the words of the page.
    (each) => each.getRootNode() !== document && each.localName !== 'style' && each.checkVisibility() && (each.getAttribute('role') === 'button' || [...each.childNodes].some((node) => node.nodeType === 3 && node.data.trim().length > 2)),
  )).map((section) => section.dataset.sample);
  await tab.waitForFunction(`(${silent})().length === 0`, { timeout: 30_000, polling: 100 }).catch(async () => assert.deepEqual(await tab.evaluate(silent), [], seen.console.join(' ')));
  const where = html[index].map((sample) => sample.where).join(' ');
  // A sample of `debug` has mistakes on purpose.
  if (!html[index].some(({ code }) => /<drempel-\w+ debug\b/.test(code))) assert.deepEqual(seen.console, [], where);
  assert.deepEqual(await tab.evaluate(() => window.violations), [], where);
  await tab.close();
}
