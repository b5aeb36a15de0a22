/** Every row of the threat model names the tests that show what it says, and they are there. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { CLOSED_POLICY } from './built-page.mjs';
import { missingTest } from './named-tests.mjs';
import { root } from './run.mjs';

const page = readFileSync(join(root, 'docs/security.md'), 'utf8');
const table = page.slice(page.indexOf('## What could happen'), page.indexOf('## What does not hold'));
const rows = table.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| What could') && !line.startsWith('| ---'));

test('the threat model has its rows', () => assert.ok(rows.length >= 20, `${rows.length}`));

for (const row of rows) {
  const [, what, kinds, , shown] = row.split(/(?<!\\)\| ?/);
  test(`security: ${what.trim()}: its tests are there`, () => {
    assert.match(kinds.trim(), /^[STRIDE]( [STRIDE])*$/);
    const named = [...shown.matchAll(/`([\w./-]+\.test\.(?:ts|mjs))`: “([^”]+)”/g)];
    assert.ok(named.length > 0, 'the row names no test');
    assert.equal(shown.split(' · ').length, named.length, 'what stands between the dots is not all tests');
    assert.deepEqual(named.flatMap(([, file, words]) => missingTest(file, words) ?? []), []);
  });
}

test('the policy that is advised is the one that is tested', () => {
  assert.ok(page.includes(`\n${CLOSED_POLICY}\n`));
});
