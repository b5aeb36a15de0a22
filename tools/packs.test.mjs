/** The packages as npm gets them: what is in them, what can be imported, with which types, and that a server can import it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { packages } from './files.mjs';
import { filesOf, importable, listed, listSaid } from './packed-lists.mjs';
import { root } from './run.mjs';
import { unpacked } from './unpacked.mjs';

let site;
before(async () => (site = await unpacked()));
after(() => site?.remove());

const folderOf = (name) => site.where(`@drempel/${name}`);
const manifestOf = (name) => JSON.parse(readFileSync(join(folderOf(name), 'package.json'), 'utf8'));

/** Runs a program in Node beside the unpacked packages, with a value to work on; gives what it writes, as JSON. */
async function inNode(program, value) {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program, JSON.stringify(value)], { cwd: site.folder, maxBuffer: 64e6 });
  return JSON.parse(stdout);
}

for (const name of packages) {
  test(`@drempel/${name}: contains and offers what its list says`, () => {
    assert.deepEqual(listed(folderOf(name)), listSaid(name), 'Look whether that is meant; then: npm run pack:write');
  });

  test(`@drempel/${name}: what is not on the list cannot be imported`, async () => {
    const offered = new Set(importable(folderOf(name)).map((each) => each.name));
    const modules = filesOf(folderOf(name)).filter((file) => file.endsWith('.js'));
    const tries = modules.flatMap((file) => [`@drempel/${name}/${file}`, `@drempel/${name}/${file.replace(/^dist\//, '')}`]).filter((each) => !offered.has(each));
    assert.notEqual(tries.length, 0);
    const found = await inNode(
      `const found = [];
      for (const name of JSON.parse(process.argv[1])) await import(name).then(() => found.push(name), ({ code }) => /^ERR_(PACKAGE_PATH_NOT_EXPORTED|MODULE_NOT_FOUND)$/.test(code) || found.push(name + ' ' + code));
      console.log(JSON.stringify(found));`,
      tries,
    );
    assert.deepEqual(found, []);
  });

  test(`@drempel/${name}: publint has nothing to say`, async () => {
    const { messages, pkg } = await publint({ pkgDir: folderOf(name), pack: false, strict: true });
    assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
  });

  test(`@drempel/${name}: its types are not wrong`, async () => {
    // One entry for each key of `exports`; data have no types. `node10` knows no exports, and there is no CommonJS.
    const entries = Object.values(Object.fromEntries(importable(folderOf(name)).filter(({ file }) => !file.endsWith('.json')).map((each) => [each.entry, each.name.replace(`@drempel/${name}`, '.')])));
    const { types, problems } = await checkPackage(createPackageFromTarballData(readFileSync(site.tarballs[`@drempel/${name}`])), { entrypoints: entries });
    assert.deepEqual(types, { kind: 'included' });
    assert.deepEqual(problems.filter(({ resolutionKind, resolutionOption }) => resolutionKind !== 'node10' && resolutionKind !== 'node16-cjs' && resolutionOption !== 'node10'), []);
  });

  test(`@drempel/${name}: says who may use it, points at nothing that stays here, and depends on what it imports`, () => {
    const { license, exports, dependencies = {} } = manifestOf(name);
    const files = filesOf(folderOf(name));
    assert.ok(files.includes('LICENSE') && files.includes('README.md') && license.includes('MIT'));
    assert.doesNotMatch(JSON.stringify(exports), /\/src\/|"source"/);
    const imported = files.filter((file) => /\.(js|d\.ts)$/.test(file) && !file.startsWith('types/')).flatMap((file) => [...readFileSync(join(folderOf(name), file), 'utf8').matchAll(/(?:\bfrom|\bimport|\bimport\()\s*['"]([^.'"][^'"]*)['"]/g)].map(([, from]) => /^(@[^/]+\/)?[^/]+/.exec(from)[0]));
    assert.deepEqual([...new Set(imported)].filter((each) => !each.includes(' ') && each !== `@drempel/${name}`).sort(), Object.keys(dependencies).sort());
  });
}

test('every entry can be imported where there is no page, and changes nothing there', async () => {
  const entries = packages.flatMap((name) => importable(folderOf(name))).filter(({ file }) => !file.endsWith('.json')).map(({ name }) => name);
  const wrong = await inNode(
    `const before = new Set(Object.getOwnPropertyNames(globalThis));
    const wrong = [];
    for (const name of JSON.parse(process.argv[1])) await import(name).catch((error) => wrong.push(name + ': ' + error.message));
    await new Promise((resolve) => setTimeout(resolve, 100)); // what is fetched later
    console.warn = console.log;
    wrong.push(...Object.getOwnPropertyNames(globalThis).filter((each) => !before.has(each) && !/^(lit|reactive)[A-Z]\\w*Versions$/.test(each)));
    console.log(JSON.stringify(wrong));`,
    entries,
  );
  assert.deepEqual(wrong, []);
});

test('on a server the scan can be offered instruments and an instrument can be scored, without a page', async () => {
  const status = await inNode(
    `import { offerInstruments } from '@drempel/elements';
    import { noResponses, scoreResponses } from '@drempel/core';
    import { catalog } from '@drempel/instruments';
    offerInstruments(catalog);
    const instrument = await catalog[0].load('nl');
    console.log(JSON.stringify(scoreResponses(instrument, noResponses(instrument)).views.priorities.T.status));`,
  );
  assert.equal(status, 'empty');
});

test('all packages and the work tree have one version', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of packages) {
    const manifest = manifestOf(name);
    assert.equal(manifest.version, version);
    for (const [of, wanted] of Object.entries(manifest.dependencies ?? {})) if (of.startsWith('@drempel/')) assert.equal(wanted, version, `${name} › ${of}`);
  }
});
