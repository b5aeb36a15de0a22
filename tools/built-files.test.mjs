/** Looks at the files that ship, as somebody who downloads them would meet them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { EMBEDS } from './build-embed.mjs';
import { LANGUAGES } from './bundle.mjs';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';
import { sizesTable, tableInReadme } from './sizes-table.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

for (const name of ['core', 'instruments', 'exports']) {
  test(`every module of @drempel/${name} can be imported in Node`, async () => {
    const modules = filesUnder(`packages/${name}/dist`, /\.js$/);
    assert.notEqual(modules.length, 0);
    for (const path of modules) await import(pathToFileURL(join(root, path)).href);
  });
}

const siblings = SIBLINGS.map(({ file }) => file);
const IMPORT_STATEMENT = /(^|[;}\s])import\s*(["'{*]|[\w$]+\s*(,|from))/;
const imported = (file) => [...read(`dist/${file}`).matchAll(/\bimport\s*\(([^)]*)\)/g)].map(([, what]) => what.replaceAll(/[`'"]/g, ''));

for (const { name } of EMBEDS.filter((embed) => embed.siblings.length > 0)) {
  test(`${name} imports nothing but the formats beside it, on demand, each by the hash of what is there`, () => {
    assert.doesNotMatch(read(`dist/${name}`), IMPORT_STATEMENT);
    const hash = (file) => createHash('sha256').update(readFileSync(join(root, 'dist', file))).digest('hex').slice(0, 8);
    assert.deepEqual([...new Set(imported(name))].sort(), siblings.map((file) => `./${file}?${hash(file)}`).sort());
  });
}

for (const file of ['drempel.all.js', ...siblings]) {
  test(`${file} imports nothing`, () => {
    assert.doesNotMatch(read(`dist/${file}`), IMPORT_STATEMENT);
    assert.deepEqual(imported(file), []);
  });
}

test('drempel.js is the production build of Lit', () => {
  assert.doesNotMatch(read('dist/drempel.js'), /Lit is in dev mode/);
});

test('the integrity and the sizes that are published are those of the files', () => {
  const { files } = JSON.parse(read('dist/integrity.json'));
  assert.deepEqual(files.map(({ file }) => file).sort(), [...EMBEDS.map(({ name }) => name), ...siblings].sort());
  for (const published of files) {
    const content = readFileSync(join(root, 'dist', published.file));
    assert.equal(published.integrity, `sha384-${createHash('sha384').update(content).digest('base64')}`, published.file);
    assert.equal(published.size.min, content.length);
    const { version, ...beside } = JSON.parse(read(`dist/${published.file}.integrity.json`));
    assert.deepEqual(beside, published);
    assert.equal(version, JSON.parse(read('package.json')).version);
  }
});

test('README says which files there are, and what they weigh to 3 %', () => {
  const apart = (table) => ({ words: table.replace(/\d+ kB/g, ''), sizes: [...table.matchAll(/(\d+) kB/g)].map(([, size]) => Number(size)) });
  const [said, built] = [apart(tableInReadme()), apart(sizesTable())];
  assert.equal(said.words, built.words, 'npm run sizes:write');
  said.sizes.forEach((size, row) => assert.ok(Math.abs(size - built.sizes[row]) <= Math.max(1, size * 0.03), `${size} kB is ${built.sizes[row]} kB: npm run sizes:write`));
});

test('the licence of every package inside drempel.js goes along', () => {
  const licences = read('dist/drempel.LICENSES.txt');
  for (const name of ['lit', 'i18next', 'idb-keyval', 'zod']) assert.match(licences, new RegExp(`^## ${name} - `, 'm'));
  assert.match(licences, /CC BY 4\.0/);
});

test('each file has the languages that it says, of questions and of the interface, and no other', () => {
  const folder = 'packages/instruments/src/actieplan/text/';
  const questions = Object.fromEntries(readdirSync(join(root, folder)).map((file) => [file.slice(0, -'.json'.length), JSON.parse(read(folder + file)).intro]));
  const words = (language) => /'profile\.title': '([^'\\]+)'/.exec(read(`packages/elements/src/localize/locales/${language}/scan.ts`))[1];
  for (const { name, languages } of EMBEDS) {
    // The bundler writes spaces that do not break as an escape.
    const code = read(`dist/${name}`).replaceAll('\\xA0', '\u00A0');
    const written = languages.filter((language) => language in questions);
    assert.deepEqual(Object.keys(questions).filter((language) => code.includes(questions[language])).sort(), (written.length > 0 ? written : ['nl']).sort(), name);
    assert.deepEqual(LANGUAGES.filter((language) => code.includes(words(language))).sort(), [...languages].sort(), name);
  }
});
