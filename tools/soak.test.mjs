/** The short soak; `npm run soak` is the long one. What it does and what it cannot show: docs/soak.md. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { described, soak } from './soak/run.mjs';

test('F1–F10: after 150 steps of a random user, with reloads, crashes, kills, clashes and failing storage, every acknowledged answer is present', { timeout: 120_000 }, async () => {
  const result = await soak({ steps: 150, seed: 4 });
  assert.equal(result.lost.length, 0, described(result));
  assert.ok(result.checked > 100, 'hardly anything was checked');
  for (const fault of ['reload', 'close', 'crash', 'kill', 'second window', 'clash decided', 'storage full']) assert.ok(result.faults[fault], `no ${fault}`);
});
