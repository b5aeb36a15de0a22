/**
 * `npm run audit`: whether a package that ships has a known hole. Asks the registry (`npm audit`); many mirrors do not
 * answer that, and then says so and does not fail. What was looked up by hand (known-holes.json) is held always.
 */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** @type {{ package: string, advisory: string, fixedIn: string, what: string }[]} */
const KNOWN = JSON.parse(readFileSync(new URL('known-holes.json', import.meta.url), 'utf8'));

/**
 * @param {{ name: string, version: string }[]} packages
 * @returns {string[]} a line for each hole that was looked up by hand and is in one of them
 */
export function holesIn(packages, known = KNOWN) {
  return packages.flatMap(({ name, version }) =>
    known.filter((hole) => hole.package === name && isBefore(version, hole.fixedIn)).map(({ advisory, fixedIn, what }) => `${name} ${version}: ${what} (${advisory}). Mended in ${fixedIn}.`),
  );
}

/** Versions of three numbers; what comes before a release (`-beta.1`) counts as that release. */
function isBefore(version, other) {
  const [one, two] = [version, other].map((each) => each.split('-')[0].split('.').map(Number));
  const at = one.findIndex((part, index) => part !== two[index]);
  return at !== -1 && one[at] < two[at];
}

/**
 * @param {string} json what `npm audit --json` printed
 * @returns {string[] | undefined} a line for each hole; nothing when the registry did not answer
 */
export function holesSaid(json) {
  const { vulnerabilities } = parsed(json) ?? {};
  if (!vulnerabilities) return undefined;
  return Object.values(vulnerabilities).map(({ name, severity, via }) => `${name}: ${severity}. ${via.map((each) => (typeof each === 'string' ? `through ${each}` : `${each.title} ${each.url}`)).join('; ')}`);
}

function parsed(json) {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** What ships: everything in the lock file that is no tool, also what lies inside another package. */
export function shipped() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, { dev, version }]) => path.includes('node_modules/') && !dev && version)
    .map(([path, { version }]) => ({ name: path.split('node_modules/').at(-1), version }));
}

/** npm's exit code only says that it found something, or that it could not ask. */
const audit = () => new Promise((resolve) => execFile('npm', ['audit', '--omit=dev', '--json'], { cwd: root, timeout: 120_000, shell: process.platform === 'win32' }, (_, out) => resolve(out)));

if (process.argv[1] === import.meta.filename) {
  const said = holesSaid(await audit());
  const holes = [...(said ?? []), ...holesIn(shipped())];
  for (const hole of holes) console.error(hole);
  if (!said) console.log('The registry does not say which packages have known holes (npm audit got no answer): only what was looked up by hand is held.');
  if (holes.length === 0) console.log(`${said ? 'No known hole' : 'None that was looked up'} in the ${shipped().length} packages that ship.`);
  process.exitCode = holes.length > 0 ? 1 : 0;
}
