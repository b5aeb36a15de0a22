/** Two copies of the library on one page, of which one has a prefix before its tags. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { prefixProblem, renameTags, tagsIn } from '../packages/elements/prefix.mjs';
import { chromiumLaunchOptions } from './browsers.mjs';
import { openTab, POLICY, servePages, until } from './built-page.mjs';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

const TOOL = join(root, 'packages/elements/prefix.mjs');
const folder = mkdtempSync(join(tmpdir(), 'drempel-prefix-'));
const run = (...args) => execFileSync(process.execPath, [TOOL, ...args], { encoding: 'utf8', stdio: 'pipe' });
after(() => rmSync(folder, { recursive: true, force: true }));

describe('renaming', () => {
  const tags = ['drempel-plan', 'drempel-item', 'drempel-item-text'];
  for (const [what, code, expected] of [
    ['a tag in a template', '<drempel-item .for=${a}></drempel-item>', '<a-drempel-item .for=${a}></a-drempel-item>'],
    ['a tag that begins as another does', '<drempel-item-text></drempel-item-text>', '<a-drempel-item-text></a-drempel-item-text>'],
    ['a selector', 'querySelectorAll("drempel-item, drempel-plan:not([summary])")', 'querySelectorAll("a-drempel-item, a-drempel-plan:not([summary])")'],
    ['a style sheet', 'aside drempel-item{color:var(--drempel-plan)}', 'aside a-drempel-item{color:var(--drempel-plan)}'],
    ['the table of registration', "{'drempel-plan': DrempelPlan}", "{'a-drempel-plan': DrempelPlan}"],
    ['an event that is called as a tag is', 'super(`drempel-plan`,x);on.addEventListener("drempel-plan")', 'super(`drempel-plan`,x);on.addEventListener("drempel-plan")'],
    ['the type of such an event', "'drempel-plan': DrempelPlanEvent;", "'drempel-plan': DrempelPlanEvent;"],
    ['files', "import('./drempel-plan/drempel-plan.js')", "import('./drempel-plan/drempel-plan.js')"],
    ['what is no tag', '`drempel-draft.json` drempel-ready my-drempel-plan', '`drempel-draft.json` drempel-ready my-drempel-plan'],
  ]) {
    test(what, () => assert.equal(renameTags(code, tags, 'a-'), expected));
  }

  test('a prefix is refused that cannot stand before a tag', () => {
    for (const good of ['a-', 'acme-', 'gent-2-']) assert.equal(prefixProblem(good), undefined);
    for (const bad of ['', '-', 'acme', 'Acme-', '2-', 'a--', 'a b-', 'a"-']) assert.match(prefixProblem(bad), /is no prefix/);
    assert.throws(() => run('Acme-', join(folder, 'x')), /is no prefix/);
    assert.throws(() => run('acme-'), /say where/);
  });

  test('the modules of npm: every tag, nothing else, and nothing twice', () => {
    const to = join(folder, 'modules');
    run('acme-', to);
    const read = (path) => readFileSync(join(to, path), 'utf8');
    const before = tagsIn(readFileSync(join(root, 'packages/elements/dist/define.js'), 'utf8'));
    assert.ok(before.length > 25);
    for (const tag of before) assert.ok(read('define.js').includes(`'acme-${tag}':`), tag);
    for (const path of filesUnder('packages/elements/dist', /\.(js|d\.ts)$/).map((each) => each.slice('packages/elements/dist/'.length))) {
      assert.doesNotMatch(read(path), /<\/?drempel-|acme-acme-|acme-drempel-(ready|answer|complete|sent|error)\b/, path);
    }
    assert.match(read('events.d.ts'), /'drempel-plan': DrempelPlanEvent/);
    assert.match(read('drempel-plan/drempel-plan.d.ts'), /'acme-drempel-plan': DrempelPlan;/);
    assert.throws(() => run('other-', join(folder, 'again'), to), /registers no tag/);
  });
});

describe('a page with both', () => {
  let pages;
  let browser;
  const said = (name, attributes) => `<${name} instrument="actieplan" scan="quick" organisation="Gemeente" sector="gem" respondent-role="lead" ${attributes}></${name}>`;

  before(async () => {
    run('acme-', join(folder, 'acme-drempel.js'), join(root, 'dist/drempel.js'));
    const policy = `${POLICY} 'allow-duplicates'`;
    pages = await servePages((path, _, response) => {
      if (path === '/acme-drempel.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(join(folder, 'acme-drempel.js')));
      const keys = path === '/same' ? ['', ''] : ['storage-key="een"', 'storage-key="twee"'];
      return {
        policy,
        html: `<!doctype html><html lang="nl"><meta charset="utf-8"><title>Intranet</title>
<script type="module" src="/drempel.js"></script><script type="module" src="/acme-drempel.js"></script>
<body><h1>Intranet</h1><acme-drempel-progress for="plain"></acme-drempel-progress>${said('drempel-scan', `id="plain" ${keys[0]}`)}${said('acme-drempel-scan', `id="acme" ${keys[1]}`)}</body></html>`,
      };
    });
    browser = await puppeteerCore.launch(await chromiumLaunchOptions());
  });

  after(async () => {
    await browser?.close();
    await pages?.close();
  });

  const open = async (path) => {
    const { tab, seen } = await openTab(browser, pages.address + path);
    await tab.evaluate(() => {
      window.heard = [];
      for (const name of ['drempel-answer', 'drempel-complete']) document.addEventListener(name, ({ type, target }) => window.heard.push(`${type} ${target.id}`));
    });
    for (const id of ['plain', 'acme']) await until(tab, (of) => document.getElementById(of)?.session, id);
    return { tab, seen };
  };
  /** Presses a button of one of the two. */
  const press = async (tab, id, words) => {
    const find = (of, start) => window.all('button', document.getElementById(of).shadowRoot).find((each) => each.textContent.trim().startsWith(start));
    await tab.evaluate(`window.find = ${find}`);
    await until(tab, (of, start) => window.find(of, start), id, words);
    await tab.evaluate((of, start) => window.find(of, start).click(), id, words);
  };
  const answers = (tab, id) => tab.evaluate((of) => Object.values(document.getElementById(of).session.state.responses.items).map(({ answer }) => answer.rung), id);

  test('both complete a journey, each of its own elements alone, without a word in the console', { timeout: 90_000 }, async () => {
    const { tab, seen } = await open('/');
    for (const id of ['plain', 'acme']) await press(tab, id, 'Begin');
    for (const [page, next] of ['Volgende', 'Volgende', 'Volgende', 'Volgende', 'Naar het overzicht'].entries()) {
      for (const [id, rung] of [['plain', '2'], ['acme', '1']]) {
        await until(tab, (of, at) => {
          const here = document.getElementById(of);
          const inputs = window.all('.rung input', here.shadowRoot);
          return here.session.state.place === `page:${here.session.state.progress.pages[at].group}` && inputs.length && !inputs.some(({ checked }) => checked);
        }, id, page);
        await tab.evaluate((of, value) => window.all(`.rung input[value="${value}"]`, document.getElementById(of).shadowRoot).forEach((input) => input.click()), id, rung);
        await press(tab, id, next);
      }
    }
    for (const id of ['plain', 'acme']) {
      await press(tab, id, 'Toon mijn rapport');
      await until(tab, (of) => window.all('#heading', document.getElementById(of).shadowRoot).some((each) => each.textContent.includes('Rapport van Gemeente')), id);
    }
    assert.deepEqual(await answers(tab, 'plain'), Array(16).fill(2));
    assert.deepEqual(await answers(tab, 'acme'), Array(16).fill(1));
    assert.deepEqual([...new Set(await tab.evaluate(() => window.heard))].sort(), ['drempel-answer acme', 'drempel-answer plain', 'drempel-complete acme', 'drempel-complete plain']);
    assert.equal((await tab.evaluate(() => window.heard)).length, 34, 'an event for each answer and one for each report');

    const inside = await tab.evaluate(() => ['plain', 'acme'].map((id) => [...new Set(window.all('*', document.getElementById(id).shadowRoot).map(({ localName }) => localName).filter((name) => name.includes('-')))]));
    for (const [index, prefix] of ['', 'acme-'].entries()) {
      assert.ok(inside[index].length > 5);
      for (const name of inside[index]) assert.ok(name.startsWith(`${prefix}drempel-`), name);
    }
    assert.equal(await tab.evaluate(() => customElements.get('drempel-scan') === customElements.get('acme-drempel-scan')), false);
    assert.deepEqual(await tab.evaluate(() => window.all('*').filter((each) => each.localName.includes('drempel-') && !each.matches(':defined')).length), 0);
    assert.deepEqual(await tab.evaluate(() => window.violations), []);
    assert.deepEqual(seen.console, []);

    await until(tab, () => ['plain', 'acme'].every((id) => document.getElementById(id).saving === 'saved'));
    const again = await open('/');
    assert.deepEqual([await answers(again.tab, 'plain'), await answers(again.tab, 'acme')].map(([first]) => first), [2, 1]);
  });

  test('a view of one copy follows a session of the other', async () => {
    const { tab } = await open('/');
    await until(tab, () => window.all('progress', document.querySelector('acme-drempel-progress').shadowRoot).length > 0);
  });

  test('the same scan in both, without a key of its own: one draft, in which no answer is lost', { timeout: 60_000 }, async () => {
    const { tab } = await open('/same');
    const ids = await tab.evaluate(() => window.scan().session.state.instrument.items.slice(0, 2).map(({ id }) => id));
    await tab.evaluate((a, b) => {
      document.getElementById('plain').session.answer(a, { kind: 'level', rung: 1 });
      document.getElementById('acme').session.answer(b, { kind: 'level', rung: 2 });
    }, ...ids);
    await until(tab, () => ['plain', 'acme'].every((id) => document.getElementById(id).saving === 'saved' && Object.keys(document.getElementById(id).session.state.responses.items).length === 2));
    const again = await open('/same');
    for (const id of ['plain', 'acme']) assert.deepEqual(await answers(again.tab, id), [1, 2]);
  });
});
