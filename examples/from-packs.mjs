/**
 * What the tests of the examples share. An example is copied to `out/examples/<name>`, beside the packages as npm gets
 * them: unpacked into `out/examples/node_modules`, where they come before our sources. The frameworks come from the root.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { build, mergeConfig } from 'vite';
import { packAll } from '../tools/pack.mjs';
import { root } from '../tools/run.mjs';

const run = promisify(execFile);
const HERE = join(root, 'out/examples');
const PACKAGES = join(HERE, 'node_modules');
/** A module of ours, wherever it lies. */
const OURS = /\/@drempel\/|\/packages\/\w+\/(src|dist)\//;

/** Packs the packages, and unpacks them where the examples find them. Once for all, before anything else. */
export async function unpackPackages() {
  rmSync(HERE, { recursive: true, force: true });
  for (const [name, tarball] of Object.entries(await packAll(join(HERE, 'packs')))) {
    const folder = join(PACKAGES, name);
    mkdirSync(folder, { recursive: true });
    await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
    linkDependencies(name, folder);
  }
}

/** Somebody else's packages are those that `npm ci` put beside ours; at the root another version of one may stand. */
function linkDependencies(name, folder) {
  const { dependencies = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  for (const dependency of Object.keys(dependencies).filter((each) => !each.startsWith('@drempel/'))) {
    const nearest = [join(root, 'packages', name.split('/')[1]), root].map((place) => join(place, 'node_modules', dependency)).find((place) => existsSync(place));
    const link = join(PACKAGES, dependency);
    if (!existsSync(link)) symlinkSync(nearest, link, 'junction');
  }
}

/** Copies an example away from the sources. Answers the folder. */
export function copyExample(name) {
  const folder = join(HERE, name);
  const from = join(root, 'examples', name);
  cpSync(from, folder, { recursive: true, filter: (path) => !['node_modules', 'dist'].includes(path.slice(from.length + 1).split(sep)[0]) });
  return folder;
}

/** Runs a program of a package in a folder; when it fails, the error says what the program said. */
export async function tool(path, args, folder) {
  try {
    return (await run(process.execPath, [join(root, 'node_modules', path), ...args], { cwd: folder })).stdout;
  } catch (error) {
    throw new Error(`${path} ${args.join(' ')}\n${error.stdout}${error.stderr}`, { cause: error });
  }
}

/** Builds with Vite, with the example's own configuration. Answers where the modules of Drempel came from. */
export async function buildWithVite(folder, more = {}) {
  const seen = new Set();
  const watch = { name: 'where-from', buildEnd() { for (const id of this.getModuleIds()) if (OURS.test(id)) seen.add(id); } };
  await build(mergeConfig({ root: folder, logLevel: 'error', plugins: [watch], build: { reportCompressedSize: false } }, more));
  return [...seen];
}

/** Modules that did not come out of the packs. */
export const notFromPacks = (ids) => ids.filter((id) => !id.includes('/out/examples/node_modules/@drempel/'));
