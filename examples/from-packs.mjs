/**
 * What the tests of the examples share. An example is copied beside the packages as npm gets them (`tools/unpacked.mjs`),
 * where they come before our sources. The frameworks come from the root.
 */
import { execFile } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { build, mergeConfig } from 'vite';
import { root } from '../tools/run.mjs';

const run = promisify(execFile);
/** A module of ours, wherever it lies. */
const OURS = /\/@drempel\/|\/packages\/\w+\/(src|dist)\//;

/** Copies an example away from the sources, to where the unpacked packages are. Answers its folder. */
export function copyExample(name, { folder: beside }) {
  const folder = join(beside, name);
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
export const notFromPacks = (ids) => ids.filter((id) => !/\/out\/unpacked-\w+\/node_modules\/@drempel\//.test(id));
