/**
 * `node examples/assemble.mjs`, after a build: what to put on each host, whole, in `out/hosts`. The built file with those
 * beside it goes into the folder where that host expects scripts, and its hash to where it is asked for.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { zipSync } from 'fflate';
import { root } from '../tools/run.mjs';

const OUT = join(root, 'out/hosts');
const dist = (file) => join(root, 'dist', file);
/** What belongs together: the script, the two that its buttons fetch, and the licences of what is inside. */
const EMBED = ['drempel.js', 'drempel.docx.js', 'drempel.xlsx.js', 'drempel.js.integrity.json', 'drempel.LICENSES.txt'];

/** `scripts`: where the script goes. `hash`: files in which `@INTEGRITY@` and `@VERSION@` stand. `zip`: whether the host wants one. */
const HOSTS = [
  { from: 'plain', to: 'plain', scripts: '.', hash: ['index.html', 'layout.html'] },
  { from: 'wordpress/drempel', to: 'wordpress/drempel', scripts: 'assets', zip: true },
  { from: 'drupal/drempel', to: 'drupal/drempel', scripts: 'assets', hash: ['drempel.libraries.yml'] },
  { from: 'liferay/drempel', to: 'liferay/drempel', scripts: 'assets' },
];

/** Answers the folder in which there is one for each host. */
export function assemble(out = OUT) {
  const { integrity, version } = JSON.parse(readFileSync(dist('drempel.js.integrity.json'), 'utf8'));
  // Part of its address: a browser that kept an older file must not hold it against the new hash.
  const address = `${version}-${createHash('sha256').update(integrity).digest('hex').slice(0, 8)}`;
  const filled = (text) => text.replaceAll('@INTEGRITY@', integrity).replaceAll('@VERSION@', address);
  for (const { from, to, scripts, hash = [], zip } of HOSTS) {
    const folder = join(out, to);
    rmSync(folder, { recursive: true, force: true });
    cpSync(join(root, 'examples', from), folder, { recursive: true });
    mkdirSync(join(folder, scripts), { recursive: true });
    for (const file of EMBED) cpSync(dist(file), join(folder, scripts, file));
    for (const file of hash) writeFileSync(join(folder, file), filled(readFileSync(join(folder, file), 'utf8')));
    if (zip) writeFileSync(`${folder}.zip`, zipped(folder));
  }
  return out;
}

/** The folder as a zip, with its own name inside. */
function zipped(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  return zipSync(Object.fromEntries(paths.map((path) => [relative(join(folder, '..'), path).split(sep).join('/'), readFileSync(path)])));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const out = assemble();
  for (const { to, zip } of HOSTS) console.log(join(out, zip ? `${to}.zip` : to));
}
