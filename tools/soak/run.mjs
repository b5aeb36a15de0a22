/** One soak: so many steps of the random user, and what came of them. */
import { startBrowser } from './browser.mjs';
import { Ledger } from './ledger.mjs';
import { randomFrom } from './random.mjs';
import { User } from './user.mjs';

/** @param progress called now and then with the step and the figures so far */
export async function soak({ steps, seed, script, progress = () => undefined }) {
  const ledger = new Ledger();
  const browser = await startBrowser(script);
  const user = new User(browser, randomFrom(seed), ledger);
  let step = 0;
  try {
    await user.begin();
    for (step = 1; step <= steps && ledger.lost.length === 0; step += 1) {
      ledger.at(step);
      await user.step();
      if (step % 100 === 0) progress(step, ledger);
    }
    if (ledger.lost.length === 0) await user.end();
  } catch (error) {
    throw new Error(`step ${step} of seed ${seed}, ${user.doing}: ${error.message}\n${browser.said.slice(-10).join('\n')}`, { cause: error });
  } finally {
    await browser.stop();
  }
  return { steps: step - 1, seed, faults: user.faults, done: user.steps, ...ledger.figures, lost: ledger.lost };
}

/** The figures, and the trail of each answer that was lost. */
export function described({ steps, seed, faults, checked, keptBeside, undone, unflushed, taken, lost }) {
  const kinds = Object.entries(faults).sort().map(([kind, count]) => `  ${kind}: ${count}`);
  const trails = lost.map(({ part, value, shown, trail }) => [`\nLost: ${part}, ${value}; shown instead: ${shown}`, ...trail.map((line) => `  ${line}`)].join('\n'));
  return [
    `steps            ${steps}`,
    `faults           ${Object.values(faults).reduce((sum, count) => sum + count, 0)}`,
    ...kinds,
    `answers checked  ${checked} (${keptBeside} of them in a version kept beside the draft)`,
    `not on disk yet  ${unflushed} (in localStorage, without IndexedDB, when the whole browser was killed)`,
    `taken by Chromium ${taken} (it threw its whole database away after a kill, and says so in its log)`,
    `cleared, but back ${undone}`,
    `lost             ${lost.length}`,
    `seed             ${seed}`,
    ...trails,
  ].join('\n');
}
