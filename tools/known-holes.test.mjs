import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { holesIn, holesSaid, shipped } from './known-holes.mjs';
import { root } from './run.mjs';

test('no package inside the files has a hole that was looked up', () => {
  const { components } = JSON.parse(readFileSync(join(root, 'dist/drempel.cdx.json'), 'utf8'));
  const packages = components.filter(({ type }) => type === 'library');
  assert.ok(packages.some(({ name }) => name === 'nanoid'), 'the bill of materials has what comes with others');
  assert.deepEqual(holesIn(packages), []);
  assert.deepEqual(['lit', 'zod', 'i18next', 'nanoid', 'fflate'].filter((name) => !shipped().some((each) => each.name === name)), [], 'the lock file is read whole');
  assert.deepEqual(holesIn(shipped()), []);
});

test('a hole is found up to the version that mends it, also past 9', () => {
  const known = [{ package: 'thing', advisory: 'GHSA-x', fixedIn: '5.1.16', what: 'never ends' }];
  const found = (version) => holesIn([{ name: 'thing', version }, { name: 'other', version: '1.0.0' }], known).length;
  assert.deepEqual(['4.9.9', '5.0.99', '5.1.6', '5.1.15', '5.1.16', '5.1.17', '5.2.0', '6.0.0'].map(found), [1, 1, 1, 1, 0, 0, 0, 0]);
  assert.deepEqual(holesIn([{ name: 'thing', version: '5.1.6' }], known), ['thing 5.1.6: never ends (GHSA-x). Mended in 5.1.16.']);
});

test('what npm says is told; a registry that does not answer is no clean bill', () => {
  assert.deepEqual(holesSaid('{ "vulnerabilities": {} }'), []);
  const via = [{ title: 'Loops', url: 'https://example.org/1' }, 'other'];
  assert.deepEqual(holesSaid(JSON.stringify({ vulnerabilities: { thing: { name: 'thing', severity: 'high', via } } })), ['thing: high. Loops https://example.org/1; through other']);
  assert.equal(holesSaid('{ "message": "405 Method Not Allowed", "statusCode": 405 }'), undefined);
  assert.equal(holesSaid(''), undefined);
});
