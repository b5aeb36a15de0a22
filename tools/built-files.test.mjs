/** Looks at the files that ship, as somebody who downloads them would meet them. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { EMBEDS } from './build-embed.mjs';
import { LANGUAGES } from './bundle.mjs';
import { filesUnder, packages } from './files.mjs';
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

test('every relative import in the modules that npm gets leads to a file', () => {
  for (const file of packages.flatMap((name) => filesUnder(`packages/${name}/dist`, /\.js$/))) {
    for (const [, path] of read(file).matchAll(/(?:from|import\()\s*['"](\.[^'"]+)['"]/g)) assert.ok(existsSync(join(root, dirname(file), path)), `${file} › ${path}`);
  }
});

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

const versionOf = (name) => JSON.parse(read(`${existsSync(join(root, 'packages/core/node_modules', name)) ? 'packages/core/' : ''}node_modules/${name}/package.json`)).version;

test('the licence of every package inside the files goes along, and of no other', () => {
  const licences = read('dist/drempel.LICENSES.txt');
  const inside = [...new Set(JSON.parse(read('dist/integrity.json')).files.flatMap(({ packages }) => packages))].sort();
  for (const name of ['lit', 'i18next', 'idb-keyval', 'zod', 'docx']) assert.ok(inside.includes(name), name);
  const sections = licences.split(/^## /m).slice(1).filter((section) => !section.startsWith('Inside docx'));
  assert.deepEqual(sections.map((section) => section.split(' (')[0]).sort(), inside.map((name) => `${name} - ${versionOf(name)}`).sort());
  for (const section of sections) assert.match(section, /Permission is hereby granted|Redistribution and use in source|Apache License/, `${section.split('\n')[0]}: without its text`);
  assert.match(licences, /CC BY 4\.0/);
});

test('what docx carries inside its own file is in the licences too', () => {
  const section = read('dist/drempel.LICENSES.txt').split(/^## /m).find((each) => each.startsWith('Inside docx'));
  assert.ok(section.startsWith(`Inside docx ${versionOf('docx')}:`), 'docx is another: look what it carries, and write it in tools/inside-docx.txt');
  const carried = new Set([...read('node_modules/docx/dist/index.mjs').matchAll(/node_modules\/([\w-]+)\//g)].map(([, name]) => name));
  for (const name of carried) assert.match(section, new RegExp(`^${name}: Copyright`, 'm'));
});

test('the bill of materials has every file, every package inside it, and their licences', () => {
  const { components, dependencies, serialNumber } = JSON.parse(read('dist/drempel.cdx.json'));
  assert.match(serialNumber, /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  const refs = components.map((component) => component['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  for (const { ref, dependsOn } of dependencies.slice(1)) assert.deepEqual([ref, ...dependsOn].filter((each) => !refs.includes(each)), []);
  for (const { file, integrity, packages: inside } of JSON.parse(read('dist/integrity.json')).files) {
    assert.equal(components.find(({ name }) => name === file).hashes[0].content, Buffer.from(integrity.slice('sha384-'.length), 'base64').toString('hex'));
    assert.deepEqual(dependencies.find(({ ref }) => ref === file).dependsOn, inside.map((name) => `pkg:npm/${name.replace('@', '%40')}@${versionOf(name)}`));
  }
  const FREE = ['MIT', 'BSD-3-Clause', 'Apache-2.0', '(MIT AND CC-BY-4.0)', 'ISC', '0BSD', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)', 'BlueOak-1.0.0'];
  for (const { name, licenses } of components.filter(({ type }) => type === 'library')) assert.ok(FREE.includes(licenses[0].expression ?? licenses[0].license.id), `${name}: ${JSON.stringify(licenses)}`);
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
