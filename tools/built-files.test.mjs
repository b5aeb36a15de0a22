/** Looks at the files that ship, as somebody who downloads them would meet them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

for (const name of ['core', 'instruments', 'exports']) {
  test(`every module of @drempel/${name} can be imported in Node`, async () => {
    const modules = filesUnder(`packages/${name}/dist`, /\.js$/);
    assert.notEqual(modules.length, 0);
    for (const path of modules) await import(pathToFileURL(join(root, path)).href);
  });
}

test('drempel.js imports nothing', () => {
  const code = read('dist/drempel.js');
  assert.doesNotMatch(code, /\bimport\s*\(/);
  assert.doesNotMatch(code, /(^|[;}\s])import\s*(["'{*]|[\w$]+\s*(,|from))/);
});

test('drempel.js is the production build of Lit', () => {
  assert.doesNotMatch(read('dist/drempel.js'), /Lit is in dev mode/);
});

test('the integrity that is published is that of drempel.js', () => {
  const { integrity } = JSON.parse(read('dist/drempel.js.integrity.json'));
  const hash = createHash('sha384').update(readFileSync(join(root, 'dist/drempel.js'))).digest('base64');
  assert.equal(integrity, `sha384-${hash}`);
});

test('the licence of every package inside drempel.js goes along', () => {
  const licences = read('dist/drempel.LICENSES.txt');
  for (const name of ['lit', 'i18next', 'idb-keyval', 'zod']) assert.match(licences, new RegExp(`^## ${name} - `, 'm'));
  assert.match(licences, /CC BY 4\.0/);
});

test('drempel.js has Dutch and English, drempel.all.js every language', () => {
  const folder = 'packages/instruments/src/actieplan/text/';
  const titles = Object.fromEntries(readdirSync(join(root, folder)).map((file) => [file.slice(0, 2), JSON.parse(read(folder + file)).intro]));
  // The bundler writes spaces that do not break as an escape.
  const within = (file) => Object.keys(titles).filter((language) => read(file).replaceAll('\\xA0', '\u00A0').includes(titles[language]));
  assert.deepEqual(within('dist/drempel.js').sort(), ['en', 'nl']);
  assert.deepEqual(within('dist/drempel.all.js').sort(), Object.keys(titles).sort());
});
