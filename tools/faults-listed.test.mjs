/** Each fault and attack has a test with its number in the title, and docs/faults.md says where. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

const CASES = [...Array.from({ length: 23 }, (_, index) => `F${index + 1}`), ...Array.from({ length: 12 }, (_, index) => `A${index + 1}`)];
/** A title begins with its numbers: `'F1: …'`, `` `A1, A9: …` ``; in a table of cases too. */
const TITLE = /['"`]((?:[FA]\d+(?:, )?)+): /g;

const read = (path) => readFileSync(join(root, path), 'utf8');
const numbersIn = (source) => new Set([...source.matchAll(TITLE)].flatMap(([, numbers]) => numbers.split(', ')));
const tested = new Map(
  ['packages', 'tools', 'examples']
    .flatMap((folder) => filesUnder(folder, /\.test\.(ts|mjs)$/))
    .filter((path) => !path.includes('/dist/'))
    .map((path) => [path, numbersIn(read(path))]),
);
const rows = new Map(read('docs/faults.md').split('\n').flatMap((line) => {
  const [, number] = /^\| ([FA]\d+) /.exec(line) ?? [];
  return number ? [[number, line]] : [];
}));

for (const number of CASES) {
  test(`${number} is tested, and docs/faults.md says where`, () => {
    assert.ok([...tested.values()].some((numbers) => numbers.has(number)), `no test has "${number}: …" as its title`);
    assert.ok(rows.has(number), `docs/faults.md has no row for ${number}`);
    const named = [...rows.get(number).matchAll(/`([\w./-]+\.test\.(?:ts|mjs))`(?: \(under (\w+)\))?/g)];
    assert.ok(named.length > 0, 'the row names no test');
    for (const [, path, under = number] of named) {
      assert.ok(existsSync(join(root, path)), `there is no ${path}`);
      assert.ok(tested.get(path).has(under), `${path} has no test "${under}: …"`);
    }
  });
}

test('there are no other numbers than those of the table', () => {
  const unknown = [...tested].flatMap(([path, numbers]) => [...numbers].filter((number) => !CASES.includes(number)).map((number) => `${number} in ${path}`));
  assert.deepEqual(unknown, []);
  assert.deepEqual([...rows.keys()], CASES);
});
