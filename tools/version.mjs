/**
 * `npm run next-version`: makes the next version of the changes that wait in `.changeset/`. Changesets raises the packages,
 * all to the same number; what it does not know of follows: the work tree's own number, CHANGELOG and the lock file.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What the waiting changes say to readers, in the order of their files. */
export function waitingChanges(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').replace(/^---\n[^]*?\n---\n/, '').trim());
}

/** CHANGELOG with the new version on top; a part that was unreleased becomes it. */
export function withVersion(changelog, version, date, changes) {
  const items = changes.map((text) => `- ${text.replace(/\n+/g, '\n  ')}`).join('\n');
  const title = `## ${version} (${date})`;
  if (/^## Unreleased.*$/m.test(changelog)) return changelog.replace(/^## Unreleased.*$/m, `${title}\n\n${items}`);
  return changelog.replace(/^# .*\n/, (heading) => `${heading}\n${title}\n\n${items}\n`);
}

function makeVersion(root) {
  const npm = (...args) => execFileSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const changes = waitingChanges(join(root, '.changeset'));
  if (changes.length === 0) throw new Error('No change waits in .changeset/. Write one: npm run changeset');
  npm('exec', '--offline', 'changeset', 'version');
  const { version } = JSON.parse(readFileSync(join(root, 'packages/elements/package.json'), 'utf8'));
  const ours = join(root, 'package.json');
  writeFileSync(ours, readFileSync(ours, 'utf8').replace(/"version": "[^"]+"/, `"version": "${version}"`));
  const changelog = join(root, 'CHANGELOG.md');
  writeFileSync(changelog, withVersion(readFileSync(changelog, 'utf8'), version, new Date().toISOString().slice(0, 10), changes));
  npm('install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund');
  console.log(`\nThis is ${version}. Look at the changes, then follow docs/releasing.md.`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) makeVersion(fileURLToPath(new URL('..', import.meta.url)));
