/** What makes a version of the changes that wait: words go to the right place, and every change names our packages. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from './run.mjs';
import { waitingChanges, withVersion } from './version.mjs';

test('the new version stands on top, with a line for each change', () => {
  assert.equal(withVersion('# Changes\n\n## 1.0.0 (2026-01-01)\n\n- Old.\n', '1.1.0', '2026-02-01', ['One.', 'Two\nlines.']), '# Changes\n\n## 1.1.0 (2026-02-01)\n\n- One.\n- Two\n  lines.\n\n## 1.0.0 (2026-01-01)\n\n- Old.\n');
});

test('what was unreleased becomes the version', () => {
  assert.equal(withVersion('# Changes\n\n## Unreleased (0.1.0)\n\nFirst.\n', '0.2.0', '2026-02-01', ['One.']), '# Changes\n\n## 0.2.0 (2026-02-01)\n\n- One.\n\nFirst.\n');
});

test('every change that waits has words, and names packages of ours with how much they change', () => {
  const folder = join(root, '.changeset');
  for (const words of waitingChanges(folder)) assert.match(words, /\w/);
  for (const file of readdirSync(folder).filter((each) => each.endsWith('.md'))) assert.match(readFileSync(join(folder, file), 'utf8'), /^---\n('@drempel\/(core|elements|exports|instruments)': (patch|minor|major)\n)+---\n/, file);
});
