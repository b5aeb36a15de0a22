/** Finds files in the work tree. (Node 20 has no `glob` yet.) */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './run.mjs';

/** Paths under a folder whose path matches, relative to the root, with `/`, sorted. */
export function filesUnder(folder, pattern) {
  const start = join(root, folder);
  if (!existsSync(start)) return [];
  return walk(start)
    .map((path) => relative(root, path).split(sep).join('/'))
    .filter((path) => pattern.test(path))
    .sort();
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules') return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? walk(path) : [path];
  });
}

export const packages = readdirSync(join(root, 'packages'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(root, 'packages', entry.name, 'package.json')))
  .map((entry) => entry.name);
