/** The privacy texts that organisations paste say what the software does: its buttons, its thresholds, its names in the browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './run.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const page = read('docs/privacy-texts.md');
const dutch = page.slice(page.indexOf('in Dutch'), page.indexOf('in English'));
const english = page.slice(page.indexOf('in English'), page.indexOf('## Entry'));
const word = (language, file, key) => new RegExp(`'${key}': '([^']+)'`).exec(read(`packages/elements/src/localize/locales/${language}/${file}.ts`))[1];

for (const [language, text] of [['nl', dutch], ['en', english]]) {
  test(`the statement (${language}) calls the buttons as the page does`, () => {
    assert.ok(text.includes(`*${word(language, 'scan', 'again.button')}*`));
    assert.ok(text.includes(`*${word(language, 'submit', 'submit.button').split(' ')[0]}*`));
  });
}

test('both statements have the same paragraphs', () => {
  const paragraphs = (text) => (text.match(/^> (- \*\(|\*\*)/gm) ?? []).length;
  assert.equal(paragraphs(dutch), paragraphs(english));
  assert.ok(paragraphs(dutch) > 8);
});

test('the figures that are hidden about few people are those of the instrument', () => {
  const { items } = JSON.parse(read('packages/instruments/src/actieplan/instrument.json'));
  const hidden = items.filter(({ hiddenUnder }) => hiddenUnder);
  assert.deepEqual(hidden.filter(({ hiddenUnder }) => hiddenUnder.count !== 10), []);
  const ids = hidden.map(({ id }) => id).sort();
  assert.ok(page.includes(`figures ${ids.slice(0, -1).join(', ')} and ${ids.at(-1)} are neither shown nor scored when they are about fewer than 10 people`), ids.join());
  assert.ok(items.some(({ id, hiddenUnder }) => id === 'K14' && !hiddenUnder));
});

test('what is kept in the browser has the names that are given', () => {
  assert.match(read('packages/elements/src/drafts/draft-store.ts'), /'drempel'/);
  assert.match(read('packages/elements/src/drafts/fallback-stores.ts') + read('packages/elements/src/drafts/write-ahead.ts'), /drempel\//);
  assert.match(page, /IndexedDB `drempel`, keys in `localStorage` and `sessionStorage` that begin with `drempel\/`/);
});
