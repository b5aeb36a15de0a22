/**
 * The types for editors and frameworks, on the packed packages: what is right compiles, what is wrong does not. In
 * `type-tests/` each wrong use says so itself (`@ts-expect-error`); in Svelte they stand in a file of their own.
 */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { root } from '../../tools/run.mjs';
import { unpacked } from '../../tools/unpacked.mjs';

const STRICT = { strict: true, noEmit: true, target: 'ES2022', lib: ['ES2022', 'DOM', 'DOM.Iterable'], module: 'ESNext', moduleResolution: 'Bundler', verbatimModuleSyntax: true, jsx: 'preserve', types: [] };

let site;

before(async () => {
  site = await unpacked();
  cpSync(join(root, 'packages/elements/type-tests'), site.folder, { recursive: true });
  writeFileSync(join(site.folder, 'svelte.config.js'), 'export default {};\n');
});

after(() => site?.remove());

/** Runs a checker on some files; gives what it says, nothing when all is well. */
function checked(checker, files, options = {}, more = []) {
  const project = join(site.folder, `tsconfig.${files[0]}.json`);
  writeFileSync(project, JSON.stringify({ compilerOptions: { ...STRICT, ...options }, files }));
  const args = [join(root, 'node_modules', checker), ...(more.length > 0 ? more : ['-p']), project];
  return new Promise((resolve) => execFile(process.execPath, args, { cwd: site.folder }, (error, stdout, stderr) => resolve(stdout + stderr || String(error ?? ''))));
}

const compiles = async (...told) => assert.equal(await checked(...told), '');

describe('types', { concurrency: 2 }, () => {
  test('without a framework, and in React 19', () => compiles('typescript/bin/tsc', ['plain.ts', 'react.tsx'], { jsx: 'react-jsx' }));

  test('React 18, and whatever else reads the global JSX', () =>
    compiles('typescript/bin/tsc', ['jsx.tsx'], { paths: { react: ['../../node_modules/@types/react-18'], 'react/*': ['../../node_modules/@types/react-18/*'] }, jsx: 'react-jsx' }));

  test('Vue', () => compiles('vue-tsc/bin/vue-tsc.js', ['Vue.vue']));

  test('Svelte', async () => {
    const said = await checked('svelte-check/bin/svelte-check', ['Right.svelte', 'Wrong.svelte'], {}, ['--output', 'machine-verbose', '--no-color', '--tsconfig']);
    const problems = said.split('\n').flatMap((line) => /^\d+ (\{.*\})$/.exec(line)?.[1] ?? []).map((json) => JSON.parse(json)).filter(({ type }) => type === 'ERROR');
    const wrong = readFileSync(join(site.folder, 'Wrong.svelte'), 'utf8').split('\n').flatMap((line, index) => (line.startsWith('<drempel') ? [`Wrong.svelte ${index}`] : []));
    assert.notEqual(wrong.length, 0);
    assert.deepEqual([...new Set(problems.map(({ filename, start }) => `${filename} ${start.line}`))].sort(), wrong.sort(), said);
  });
});
