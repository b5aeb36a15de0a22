/** The hosts that take the built file: a plain page, Liferay, WordPress and Drupal, each as `assemble.mjs` makes it, used in Chromium. */
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { puppeteerCore } from '@web/test-runner-chrome';
import { unzipSync } from 'fflate';
import { parse } from 'yaml';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { heading, press, saved, until } from '../tools/built-page.mjs';
import { root } from '../tools/run.mjs';
import { assemble } from './assemble.mjs';
import { answer, answersOfAll, ready, withPage } from './in-a-page.mjs';
import { POLICY, serve } from './plain/serve.mjs';

const HERE = join(root, 'out/host-tests');
const NO_PHP = spawnSync('php', ['-v']).error ? 'there is no php here (Debian: apt-get install php-cli)' : false;
/** Liferay and WordPress put nodes in from text, which Trusted Types would forbid them. */
const WITHOUT_TRUSTED_TYPES = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

const host = (path) => join(HERE, path);
const text = (path) => readFileSync(host(path), 'utf8');
const json = (path) => JSON.parse(text(path));
const integrity = () => json('plain/drempel.js.integrity.json').integrity;
let browser;

before(async () => {
  rmSync(HERE, { recursive: true, force: true });
  assemble(HERE);
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});
after(() => browser?.close());

/** Goes to the report at once, as the last button does. */
const complete = (tab, selector) =>
  tab.evaluate((wanted) => {
    const { session } = document.querySelector(wanted);
    session.complete(new Date().toISOString());
    session.goTo('report');
  }, selector);

test('plain page: the scan, with its hash, under the strictest policy', async () => {
  await withPage(browser, host('plain'), '/', POLICY, async (tab) => {
    await heading(tab, 'Snelle scan');
    assert.equal(await tab.evaluate(() => document.querySelector('script').integrity), integrity());
    await complete(tab, 'drempel-scan');
    await until(tab, () => document.querySelector('#done').textContent === 'Klaar: 0 antwoorden.');
    await heading(tab, 'Rapport van Gemeente Voorbeeld');
  });
});

test('plain page with a layout of its own: what is shown follows the session', async () => {
  await withPage(browser, host('plain'), '/layout.html', POLICY, async (tab) => {
    const shown = () => tab.evaluate(() => [...document.querySelectorAll('#balie > :not([hidden])')].map((part) => part.localName));
    await press(tab, 'Begin');
    assert.deepEqual(await shown(), ['drempel-recovery', 'drempel-intro']);
    await press(tab, 'Naar de vragen');
    await heading(tab, 'Regie');
    assert.deepEqual(await shown(), ['drempel-recovery', 'drempel-questionnaire']);
    await complete(tab, '#balie');
    await heading(tab, 'Rapport van Gemeente Voorbeeld');
    assert.deepEqual(await shown(), ['drempel-recovery', 'drempel-report', 'drempel-plan', 'drempel-export']);
    await press(tab, 'Maak een actieplan');
    await heading(tab, 'Actieplan');
    assert.deepEqual(await shown(), ['drempel-recovery', 'drempel-plan', 'drempel-export']);
  });
});

test('plain page: its little server serves the folder, and nothing outside it', async () => {
  const child = spawn(process.execPath, ['serve.mjs', '.', '0'], { cwd: host('plain') });
  const [said] = await once(child.stdout, 'data');
  assert.match(String(said), /^http:\/\/127\.0\.0\.1:/);
  child.kill();
  const server = serve(host('plain'), 0);
  await once(server, 'listening');
  const address = `http://127.0.0.1:${server.address().port}`;
  assert.equal((await fetch(`${address}/page.css`)).headers.get('content-type'), 'text/css');
  for (const path of ['/../drupal/drempel/drempel.info.yml', '/%2e%2e/drupal/drempel/drempel.info.yml', '/..%2fdrupal/drempel/drempel.info.yml', '/none']) {
    assert.equal((await fetch(address + path)).status, 404, path);
  }
  server.close();
});

test('Liferay: the client extension becomes a widget; two on a page; taken out and put in by its navigation without losing an answer', async () => {
  const { assemble: [{ from, into }], 'drempel-scan': extension } = parse(text('liferay/drempel/client-extension.yaml'));
  assert.deepEqual([from, into, extension.type, extension.useESM, extension.instanceable], ['assets', 'static', 'customElement', true, true]);
  const site = host('liferay-site');
  // Liferay serves what is in `static` under /o/<project>/, and writes each property as an attribute.
  cpSync(host(`liferay/drempel/${from}`), join(site, 'o/drempel'), { recursive: true });
  const scripts = extension.urls.map((url) => `<script type="module" src="/o/drempel/${url}"></script>`).join('');
  const attributes = extension.properties.map((property) => property.replace(/^([^=]+)=(.*)$/, '$1="$2"')).join(' ');
  const widget = (key) => `<div class="portlet">${scripts}<${extension.htmlElementName} ${attributes} storage-key="${key}"></${extension.htmlElementName}></div>`;
  writeFileSync(join(site, 'index.html'), `<!doctype html><html lang="nl-BE"><meta charset="utf-8"><title>Liferay</title><body><main>${widget('een')}${widget('twee')}</main></body></html>`);

  await withPage(browser, site, '/', WITHOUT_TRUSTED_TYPES, async (tab, address) => {
    await ready(tab, 2);
    assert.equal((await fetch(`${address}/o/drempel/drempel.xlsx.js`)).status, 200);
    await answer(tab);
    assert.deepEqual(await answersOfAll(tab), [3, null]);
    // Liferay keeps the part of a page that it takes out, and puts it in again on the way back.
    await tab.evaluate(() => {
      const main = document.querySelector('main');
      const kept = [...main.children];
      main.replaceChildren();
      main.replaceChildren(...kept.toReversed());
    });
    assert.deepEqual(await answersOfAll(tab), [null, 3]);
    // Or it asks for the page again and puts in new nodes, scripts and all.
    await until(tab, () => [...document.querySelectorAll('drempel-scan')].some((scan) => scan.saving === 'saved'));
    await tab.evaluate(async () => {
      const page = await (await fetch('/')).text();
      const main = document.querySelector('main');
      main.replaceChildren();
      main.append(document.createRange().createContextualFragment(/<main>(.*)<\/main>/s.exec(page)[1]));
    });
    await ready(tab, 2);
    assert.deepEqual(await answersOfAll(tab), [3, null]);
  });
});

test('WordPress: the settings of the block are those that PHP knows, and all of them can be set', () => {
  const block = json('wordpress/drempel/block.json');
  const known = [...text('wordpress/drempel/scan.php').matchAll(/^\t'(\w+)'\s+=>/gm)].map(([, name]) => name);
  assert.ok(known.length > 10);
  assert.deepEqual(Object.keys(block.attributes).filter((name) => !known.includes(name)), []);

  const seen = {};
  const element = { createElement: (type, props, ...children) => ({ type, props, children }) };
  const anything = new Proxy({}, { get: (_, name) => name });
  const wp = { blocks: { registerBlockType: (name, settings) => Object.assign(seen, { name, ...settings }) }, blockEditor: { useBlockProps: () => ({}), InspectorControls: 'InspectorControls' }, components: anything, element };
  runInNewContext(text('wordpress/drempel/editor.js'), { window: { wp } });
  assert.equal(seen.name, block.name);
  const changed = {};
  const defaults = Object.fromEntries(Object.entries(block.attributes).map(([name, attribute]) => [name, attribute.default]));
  const [inspector] = seen.edit({ attributes: defaults, setAttributes: (values) => Object.assign(changed, values) }).children;
  const fields = inspector.children[0].children[0];
  fields.forEach(({ props }) => props.onChange('x'));
  assert.deepEqual(Object.keys(changed), Object.keys(block.attributes));
  assert.equal(seen.save(), null);
});

test('WordPress: the plugin is a zip with its own folder, and the script in it', () => {
  const files = Object.keys(unzipSync(readFileSync(host('wordpress/drempel.zip'))));
  for (const file of ['drempel.php', 'block.json', 'assets/drempel.js', 'assets/drempel.docx.js', 'assets/drempel.LICENSES.txt']) assert.ok(files.includes(`drempel/${file}`), file);
  assert.deepEqual(files.filter((file) => !file.startsWith('drempel/')), []);
});

test('WordPress: shortcode and block become tags with what was set and nothing else, and a script with its hash', { skip: NO_PHP }, async () => {
  const plugin = host('wordpress/drempel');
  const shortcode = { scan: 'quick', organisation: 'Gemeente "Voorbeeld" <b>', sector: '"gem"', storage: 'onzin', heading_level: '9', submit_url: 'javascript:alert(1)', onclick: 'alert(1)' };
  const page = execFileSync('php', [join(root, 'examples/wordpress/host/page.php'), plugin, JSON.stringify(shortcode), JSON.stringify({ sector: 'ond', storage_key: 'balie' })], { encoding: 'utf8' });
  const site = host('wordpress-site');
  mkdirSync(join(site, 'wp-content/plugins'), { recursive: true });
  cpSync(plugin, join(site, 'wp-content/plugins/drempel'), { recursive: true });
  writeFileSync(join(site, 'index.html'), page);

  await withPage(browser, site, '/', POLICY, async (tab) => {
    await ready(tab, 2);
    const tags = await tab.evaluate(() => [...document.querySelectorAll('drempel-scan')].map((scan) => Object.fromEntries([...scan.attributes].map(({ name, value }) => [name, value]))));
    const base = { instrument: 'actieplan', scan: 'quick', storage: 'local' };
    assert.deepEqual(tags, [
      { ...base, organisation: 'Gemeente "Voorbeeld"', sector: 'gem', 'storage-key': 'site-7', 'heading-level': '6' },
      { ...base, sector: 'ond', 'storage-key': 'site-7-balie', 'heading-level': '2' },
    ]);
    assert.equal(await tab.evaluate(() => document.querySelector('#drempel-js-module').integrity), integrity());
  });
});

test('Drupal: the description, the library and the form of the module fit together', () => {
  const info = parse(text('drupal/drempel/drempel.info.yml'));
  assert.deepEqual([info.name, info.type, info.core_version_requirement], ['Drempel', 'module', '^10.3 || ^11']);
  const [[file, script]] = Object.entries(parse(text('drupal/drempel/drempel.libraries.yml')).scan.js);
  assert.ok(existsSync(host(`drupal/drempel/${file}`)));
  assert.deepEqual(script, { minified: true, preprocess: false, attributes: { type: 'module', integrity: integrity() } });
  const schema = parse(text('drupal/drempel/config/schema/drempel.schema.yml'))['block.settings.drempel_scan'];
  const settings = [...text('drupal/drempel/src/Plugin/Block/DrempelBlock.php').matchAll(/^ {6}'(\w+)' => ['\d]/gm)].map(([, name]) => name);
  assert.deepEqual(Object.keys(schema.mapping), settings);
});

test('Drupal: what is set in the form of the block becomes the tag', { skip: NO_PHP }, async () => {
  const module = host('drupal/drempel');
  const given = { organisation: ' Gemeente "Voorbeeld" <b> ', sector: 'gem', heading_level: '3' };
  const { stdout, stderr, status } = spawnSync('php', [join(root, 'examples/drupal/host/page.php'), module, JSON.stringify(given)], { encoding: 'utf8' });
  assert.equal(status, 0, stdout + stderr);
  const said = JSON.parse(stderr);
  assert.equal(said.plugin, 'drempel_scan');
  const [[library, { version, js }]] = Object.entries(parse(text('drupal/drempel/drempel.libraries.yml')));
  assert.deepEqual(said.library, [`drempel/${library}`]);
  assert.deepEqual(said.fields, Object.keys(parse(text('drupal/drempel/config/schema/drempel.schema.yml'))[`block.settings.${said.plugin}`].mapping));

  const site = host('drupal-site');
  cpSync(module, join(site, 'modules/custom/drempel'), { recursive: true });
  const [[file, { attributes }]] = Object.entries(js);
  const script = `<script src="/modules/custom/drempel/${file}?v=${version}" type="${attributes.type}" integrity="${attributes.integrity}"></script>`;
  writeFileSync(join(site, 'index.html'), `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Drupal</title><body><h1>Intranet</h1>${stdout}${script}</body></html>`);
  await withPage(browser, site, '/', POLICY, async (tab) => {
    await ready(tab);
    assert.equal(await tab.evaluate(() => window.scan().session.state.responses.profile.sector), 'gem');
    assert.equal(await tab.evaluate(() => window.scan().session.state.responses.organisation), 'Gemeente "Voorbeeld" <b>');
    await answer(tab);
    await saved(tab);
  });
});
