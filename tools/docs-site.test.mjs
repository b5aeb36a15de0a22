/** Looks at the documentation site that the build has made: its links, what it loads, and how accessible it is. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { parse } from 'parse5';
import { chromiumLaunchOptions } from './browsers.mjs';
import { docPages, DOCS_SITE } from './build-docs.mjs';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';
import { serveFolder } from './site/serve.mjs';
import { addressOf } from './site/markdown.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pages = filesUnder(DOCS_SITE, /\.html$/).map((path) => ({ path: path.slice(DOCS_SITE.length + 1), tree: parse(readFileSync(join(root, path), 'utf8')) }));

let site;
let browser;

before(async () => {
  site = await serveFolder(join(root, 'out/site'));
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await site?.close();
});

const all = (node) => [node, ...(node.childNodes ?? []).flatMap(all), ...(node.content ? all(node.content) : [])];
const attribute = (node, name) => node.attrs?.find((each) => each.name === name)?.value;
const named = (tree, ...names) => all(tree).filter(({ tagName }) => names.includes(tagName));

test('every page of the documentation is there, and so is the configurator in each of its languages', () => {
  const wanted = [...docPages().map(addressOf), 'configurator.html', 'configurator.en.html'];
  assert.deepEqual(wanted.filter((address) => !pages.some(({ path }) => path === address)), []);
});

test('every link and everything loaded is in the site; a heading that a link names is on its page', () => {
  const ids = (path) => all(pages.find((page) => page.path === path).tree).map((node) => attribute(node, 'id'));
  for (const { path, tree } of pages) {
    for (const node of named(tree, 'a', 'link', 'script', 'img')) {
      const to = attribute(node, 'href') ?? attribute(node, 'src');
      if (node.tagName === 'a' && /^(https?|mailto):/.test(to)) continue;
      assert.doesNotMatch(to, /^\w+:|^\/\//, `${path} loads ${to}`);
      const [file, anchor] = to.split('#');
      const target = file ? posix.join(dirname(path), file) : path;
      assert.ok(existsSync(join(root, DOCS_SITE, target)), `${path}: ${to}`);
      if (anchor && target.endsWith('.html')) assert.ok(ids(target).includes(anchor), `${path}: ${to}`);
    }
  }
});

test('every page has a language, a title, one first heading, a way past the menu, a policy, and no script or style of its own', () => {
  for (const { path, tree } of pages) {
    assert.match(attribute(named(tree, 'html')[0], 'lang'), /^(nl|en)$/, path);
    assert.ok(named(tree, 'title')[0].childNodes[0].value.length > 3, path);
    assert.equal(named(tree, 'h1').length, 1, path);
    assert.equal(attribute(named(tree, 'a')[0], 'href'), '#content', path);
    assert.ok(named(tree, 'meta').some((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy' && attribute(meta, 'content').startsWith("default-src 'none'")), path);
    assert.equal(named(tree, 'style').length, 0, path);
    for (const node of all(tree)) assert.ok(!node.attrs?.some(({ name }) => name === 'style' || name.startsWith('on')), `${path}: <${node.tagName}>`);
    for (const script of named(tree, 'script')) assert.ok(attribute(script, 'src'), path);
  }
});

for (const path of ['index.html', 'embedding.html', 'reference/elements/drempel-scan.html', 'configurator.html', 'configurator.en.html']) {
  test(`${path} passes axe in the light and in the dark, and fits in 320 px`, async () => {
    const tab = await browser.newPage();
    const failed = [];
    tab.on('requestfailed', (request) => failed.push(request.url()));
    tab.on('console', (message) => failed.push(message.text()));
    await tab.setViewport({ width: 320, height: 800 });
    // Axe is put into a world of its own, beside the policy of the page.
    await tab.setBypassCSP(true);
    for (const scheme of ['light', 'dark']) {
      await tab.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }]);
      await tab.goto(`${site.address}/docs/${path}`);
      if (path.startsWith('configurator')) await tab.waitForFunction(() => document.querySelector('drempel-scan')?.shadowRoot?.querySelector('drempel-intro')?.shadowRoot?.querySelector('button'));
      await tab.evaluate(AXE);
      const problems = await tab.evaluate(async () => (await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`));
      assert.deepEqual(problems, [], scheme);
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'sticks out at 320 px');
    }
    assert.deepEqual(failed, []);
    await tab.close();
  });
}
