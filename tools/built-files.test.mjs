/** Looks at the files that ship, as somebody who downloads them would meet them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { filesUnder, packages } from './files.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

for (const name of ['core', 'instruments', 'exports']) {
  test(`every module of @drempel/${name} can be imported in Node`, async () => {
    const modules = filesUnder(`packages/${name}/dist`, /\.js$/);
    assert.notEqual(modules.length, 0);
    for (const path of modules) await import(pathToFileURL(join(root, path)).href);
  });
}

test('every relative import in the modules that npm gets leads to a file', () => {
  for (const file of packages.flatMap((name) => filesUnder(`packages/${name}/dist`, /\.js$/))) {
    for (const [, path] of read(file).matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) assert.ok(existsSync(join(root, dirname(file), path)), `${file} › ${path}`);
  }
});

const siblings = SIBLINGS.map(({ file }) => file);
const IMPORT_STATEMENT = /(^|[;}\s])import\s*(["'{*]|[\w$]+\s*(,|from))/;
const imported = (file) => [...read(`dist/${file}`).matchAll(/\bimport\s*\(([^)]*)\)/g)].map(([, what]) => what.replaceAll(/[`'"]/g, ''));

test('drempel.js imports nothing but the formats beside it, on demand, each by the hash of what is there', () => {
  assert.doesNotMatch(read('dist/drempel.js'), IMPORT_STATEMENT);
  const hash = (file) => createHash('sha256').update(readFileSync(join(root, 'dist', file))).digest('hex').slice(0, 8);
  assert.deepEqual([...new Set(imported('drempel.js'))].sort(), siblings.map((file) => `./${file}?${hash(file)}`).sort());
});

for (const file of ['drempel.all.js', ...siblings]) {
  test(`${file} imports nothing`, () => {
    assert.doesNotMatch(read(`dist/${file}`), IMPORT_STATEMENT);
    assert.deepEqual(imported(file), []);
  });
}

test('drempel.js is the production build of Lit', () => {
  assert.doesNotMatch(read('dist/drempel.js'), /Lit is in dev mode/);
});

for (const file of ['drempel.js', 'drempel.all.js', ...siblings]) {
  test(`the integrity that is published is that of ${file}`, () => {
    const { integrity } = JSON.parse(read(`dist/${file}.integrity.json`));
    const hash = createHash('sha384').update(readFileSync(join(root, 'dist', file))).digest('base64');
    assert.equal(integrity, `sha384-${hash}`);
  });
}

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
