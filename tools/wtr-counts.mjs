/**
 * A web-test-runner reporter that writes how many tests passed, failed and were skipped, for each browser, and which
 * failed. It says so as soon as a file is done: the usual reporter waits until all browsers are, and a run that is cut
 * short never comes so far.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

const SLOWEST = 8;

/**
 * @param {string} file JSON: { [browser]: { files, passed, failed, skipped, failures: a line for each, slowest: [{ file, seconds }] } };
 *   there only if the run came to its end
 */
export function countsReporter(file) {
  return {
    start({ sessions }) {
      sessions.on('session-status-updated', (session) => {
        if (session.status === 'FINISHED') for (const line of failuresOf(session)) console.log(`\n${line}\n`);
      });
    },

    stop({ sessions }) {
      const counts = countByBrowser(sessions);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(counts, null, 2)}\n`);
      console.log('');
      for (const [browser, { files, passed, failed, skipped, slowest }] of Object.entries(counts)) {
        console.log(`${browser}, slowest files: ${slowest.map(({ file, seconds }) => `${file} ${seconds} s`).join(', ')}`);
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped (${files} files)`);
      }
    },
  };
}

function countByBrowser(sessions) {
  const counts = {};
  for (const session of sessions) {
    const count = (counts[session.browser.name] ??= { files: 0, passed: 0, failed: 0, skipped: 0, failures: [], slowest: [] });
    const tests = testsIn(session.testResults);
    const failed = tests.filter((test) => !test.passed && !test.skipped).length;
    count.files += 1;
    count.passed += tests.filter((test) => test.passed).length;
    count.skipped += tests.filter((test) => test.skipped).length;
    // A file that could not be loaded, or in which a hook failed, failed even where none of its tests did.
    count.failed += failed === 0 && !session.passed ? 1 : failed;
    count.failures.push(...failuresOf(session));
    count.slowest.push({ file: relative(process.cwd(), session.testFile), seconds: Math.round(tests.reduce((sum, { duration = 0 }) => sum + duration, 0) / 1000) });
  }
  for (const count of Object.values(counts)) count.slowest = count.slowest.sort((one, other) => other.seconds - one.seconds).slice(0, SLOWEST);
  return counts;
}

/** A line for each test that failed, and for what went wrong outside tests. */
function failuresOf({ browser, testFile, testResults, errors = [] }) {
  const failed = testsIn(testResults).filter((test) => !test.passed && !test.skipped);
  return [...failed.map(({ name, error }) => `${name}: ${error?.message ?? 'no reason given'}`), ...errors.map(({ message }) => message)].map((what) => `✖ ${browser.name}, ${relative(process.cwd(), testFile)}: ${what}`);
}

function testsIn(suite) {
  if (!suite) return [];
  return [...suite.tests, ...suite.suites.flatMap(testsIn)];
}
