/** The files with one language, on pages in that language and in another, under the strict policy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { chromiumLaunchOptions } from './browsers.mjs';
import { EMBEDS } from './build-embed.mjs';
import { openTab, scanPage, servePages, until } from './built-page.mjs';
import { root } from './run.mjs';

/** What the button that begins says, from the sources. */
const beginIn = (language) => /'intro\.start': '([^']+)'/.exec(readFileSync(join(root, `packages/elements/src/localize/locales/${language}/scan.ts`), 'utf8'))[1];

let pages;
let browser;

before(async () => {
  // `/fr?nl`: the French file on a Dutch page; `/fr?`: on a page that does not say its language.
  pages = await servePages((path, { url }) => {
    const [file, lang] = url.slice(1).split('?');
    const html = scanPage({ attributes: 'storage="none"', head: `<script type="module" src="/drempel.${file}.js"></script>` });
    return { html: html.replace('lang="nl"', lang ? `lang="${lang}"` : '') };
  });
  browser = await puppeteerCore.launch(await chromiumLaunchOptions());
});

after(async () => {
  await browser?.close();
  await pages?.close();
});

async function begins(path, language) {
  const { tab, seen } = await openTab(browser, pages.address + path);
  await until(tab, (words) => window.button(words) !== undefined, beginIn(language));
  await until(tab, () => window.scan().session !== undefined);
  const said = await tab.evaluate(() => ({ violations: window.violations, instrument: window.scan().session.state.instrument.language }));
  await tab.close();
  assert.deepEqual(said.violations, []);
  return { instrument: said.instrument, console: seen.console };
}

test('on a page in its language, and on one that does not say its language, each speaks, and the console stays silent', async () => {
  const alone = EMBEDS.filter(({ languages }) => languages.length === 1).map(({ languages: [language] }) => language);
  assert.ok(alone.length > 3);
  for (const language of alone) {
    for (const asked of [`${language}-BE`, '']) {
      assert.deepEqual((await begins(`/${language}?${asked}`, language)).console, [], `${language} on a page in "${asked}"`);
    }
  }
});

test('on a page in another language it speaks its own, the questions too, and tells the author of the page once', async () => {
  const { instrument, console } = await begins('/fr?nl-BE', 'fr');
  assert.equal(instrument, 'fr');
  assert.equal(console.length, 1, console.join('\n'));
  assert.match(console[0], /^<drempel-scan>: the page is in "nl-BE", but this file of Drempel has only "fr"\. .*drempel\.all\.js/);
});
