/**
 * `npm run check`: all that must hold before a change goes in, the quick things first; stops at the first that fails.
 * `--after-test` leaves out the build and the tests, which `npm test` has just done, and has the longest of the others done
 * beside them: a build server is waited for.
 */
import { node, step } from './run.mjs';

const TSC = 'node_modules/typescript/bin/tsc';
const steps = [
  { name: 'lint', beside: true, commands: [['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']] },
  { name: 'types', commands: [[TSC, '-b'], [TSC, '-p', 'tsconfig.check.json']] },
  { name: 'build', commands: [['tools/build.mjs']], partOfTest: true },
  { name: 'tests', commands: [['tools/test.mjs', '--built']], partOfTest: true, minutes: 50 },
  { name: 'sizes', commands: [['tools/sizes.mjs']] },
  { name: 'known holes', commands: [['tools/known-holes.mjs']] },
  { name: 'manifest', commands: [['tools/check-manifest.mjs']] },
  { name: 'same bytes when built again', commands: [['tools/reproduce.mjs']], minutes: 20 },
  { name: 'stories', commands: [['node_modules/storybook/dist/bin/dispatcher.js', 'build', '-o', 'out/storybook', '--quiet']] },
];

const afterTest = process.argv.includes('--after-test');
const lanes = afterTest ? [steps.filter(({ beside }) => beside), steps.filter(({ beside, partOfTest }) => !beside && !partOfTest)] : [steps];
const failed = (await Promise.all(lanes.map(firstFailed))).filter((name) => name !== undefined);

if (failed.length > 0) {
  console.error(`\nThe check stopped at: ${failed.join(', ')}`);
  process.exitCode = 1;
} else {
  console.log('\nAll checks hold.');
}

/** Does these steps one after another; gives the name of the first that fails, and leaves the others. */
async function firstFailed(some) {
  for (const { name, commands, minutes } of some) {
    const code = await step(name, async () => {
      for (const command of commands) {
        const result = await node(command, { minutes });
        if (result !== 0) return result;
      }
      return 0;
    });
    if (code !== 0) return name;
  }
  return undefined;
}
