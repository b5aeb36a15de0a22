/**
 * `npm test`: builds, runs the tests in each browser engine found, then those that look at the built files from Node.
 * Then says which failed, of all; the last line is the sum. `--built` skips the build.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.mjs';
import { node, root, step } from './run.mjs';

const BROWSER_COUNTS = 'out/test-counts.json';
const NODE_COUNTS = 'out/node-test-counts.json';
const total = { passed: 0, failed: 0, skipped: 0 };
const failures = [];

if (process.argv.includes('--built') || (await builds())) {
  await step('tests in browsers', testInBrowsers);
  await step('tests in Node', testInNode);
}
if (total.passed + total.failed === 0) {
  console.error('No test ran.');
  total.failed += 1;
}
process.exitCode = total.failed > 0 ? 1 : 0;
if (failures.length > 0) console.log(`\nWhat failed:\n${failures.join('\n')}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);

async function builds() {
  const code = await node(['tools/build.mjs']);
  if (code !== 0) total.failed += 1;
  return code === 0;
}

async function testInBrowsers() {
  forget(BROWSER_COUNTS);
  const code = await node(['node_modules/@web/test-runner/dist/bin.js'], { minutes: 30 });
  add('web-test-runner', code, Object.values(counts(BROWSER_COUNTS) ?? {}));
}

async function testInNode() {
  const files = ['tools', 'bench', 'packages', 'examples']
    .flatMap((folder) => filesUnder(folder, ['packages', 'examples'].includes(folder) ? /\.node\.test\.mjs$/ : /\.test\.mjs$/))
    .filter((file) => !file.includes('/dist/'));
  if (files.length === 0) {
    console.log('None.');
    return;
  }
  forget(NODE_COUNTS);
  const reporters = [
    ['spec', 'stdout'],
    ['./tools/node-test-counts.mjs', NODE_COUNTS],
  ].flatMap(([reporter, to]) => [`--test-reporter=${reporter}`, `--test-reporter-destination=${to}`]);
  // More than there are processors: these tests wait for browsers most of the time.
  const code = await node(['--test', '--test-concurrency=4', ...reporters, ...files], { minutes: 15 });
  add('node --test', code, [counts(NODE_COUNTS)].filter(Boolean));
}

/** A runner that crashed, or that is unhappy although no test failed, counts as one failure. */
function add(runner, code, all) {
  const before = total.failed;
  for (const count of all) {
    for (const key of Object.keys(total)) total[key] += count[key];
    failures.push(...count.failures);
  }
  if (total.failed > before) return;
  if (code !== 0 || all.length === 0) {
    console.error(`${runner} ended with code ${code}, and no failed test says why.`);
    total.failed += 1;
  }
}

function forget(file) {
  rmSync(join(root, file), { force: true });
}

function counts(file) {
  const path = join(root, file);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  return text.trim() === '' ? undefined : JSON.parse(text);
}
