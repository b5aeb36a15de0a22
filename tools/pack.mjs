/**
 * `npm run pack`: the four packages as npm gets them, out/packs/*.tgz. Build first.
 *
 * They are packed from a copy of what ships: each file that has a source today (so nothing that an earlier build left
 * behind), without the `source` conditions, which point at sources that stay here.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, packages } from './files.mjs';
import { root } from './run.mjs';

/** What a module of the sources becomes in `dist`. */
const COMPILED = ['.js', '.js.map', '.d.ts'];

/**
 * Packs every package into a folder.
 *
 * @param {string} [outDir]
 * @returns {Promise<Record<string, string>>} by name of the package, the path of its tarball
 */
export async function packAll(outDir = join(root, 'out/packs')) {
  const stage = mkdtempSync(join(tmpdir(), 'drempel-pack-'));
  try {
    const folders = packages.map((name) => stagePackage(name, join(stage, name)));
    mkdirSync(outDir, { recursive: true });
    const options = { cwd: stage, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 64e6, stdio: ['ignore', 'pipe', 'pipe'] };
    const packed = JSON.parse(execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', outDir, ...folders], options));
    return Object.fromEntries(packed.map(({ name, filename }) => [name, join(outDir, basename(filename))]));
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

/** Copies what ships of a package to a folder. */
function stagePackage(name, target) {
  const from = join(root, 'packages', name);
  mkdirSync(target, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8'));
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(asPublished(manifest), null, 2)}\n`);
  cpSync(join(root, 'LICENSE'), join(target, 'LICENSE'));
  for (const file of [...compiled(name), ...besides(manifest)]) copy(join(from, file), join(target, file));
  return target;
}

/** What the sources of a package became, relative to it. */
function compiled(name) {
  const ours = filesUnder(`packages/${name}/src`, /\.(ts|json)$/).filter((file) => !/\.(test|fixtures)\.ts$/.test(file));
  return ours
    .map((file) => file.slice(`packages/${name}/src/`.length))
    .flatMap((file) => (file.endsWith('.json') ? [file] : COMPILED.map((extension) => file.replace(/\.ts$/, extension))))
    .map((file) => `dist/${file}`);
}

/** What else a package ships: README, and what its `files` name outside `dist`. */
function besides({ files }) {
  return ['README.md', ...files.filter((each) => each !== 'dist' && each !== 'LICENSE' && !each.startsWith('!'))];
}

function copy(from, to) {
  if (!existsSync(from)) throw new Error(`${from} is not there. Build first: npm run build`);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to, { recursive: true });
}

/** The manifest of a package without what is for work on its sources. */
function asPublished({ exports, sideEffects, ...rest }) {
  return {
    ...rest,
    sideEffects: Array.isArray(sideEffects) ? sideEffects.filter((path) => !path.startsWith('./src/')) : sideEffects,
    exports: Object.fromEntries(Object.entries(exports).map(([path, target]) => [path, withoutSource(target)])),
  };
}

function withoutSource(target) {
  if (typeof target === 'string') return target;
  return Object.fromEntries(Object.entries(target).filter(([condition]) => condition !== 'source'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const [name, tarball] of Object.entries(await packAll())) console.log(`${name}  ${tarball}`);
}
