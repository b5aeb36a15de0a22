/**
 * What each package contains and what of it can be imported, as lists that stand in `tools/packed/`: what is published
 * changes only where a person has seen it. `npm run pack:write` writes them anew, after a build.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesUnder, packages } from './files.mjs';
import { root } from './run.mjs';
import { unpacked } from './unpacked.mjs';

const listOf = (name) => join(root, 'tools/packed', `${name}.json`);

/** The files of an unpacked package. */
export const filesOf = (folder) => filesUnder(relative(root, folder), /./).map((file) => file.slice(relative(root, folder).length + 1));

/**
 * What can be imported of an unpacked package.
 *
 * @returns {{ name: string, entry: string, file: string }[]} each with the key in `exports` that lets it through
 */
export function importable(folder) {
  const { name, exports } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = filesOf(folder).map((file) => `./${file}`);
  return Object.entries(exports).flatMap(([entry, conditions]) => {
    const target = typeof conditions === 'string' ? conditions : conditions.default;
    if (!entry.includes('*')) return [{ name: name + entry.slice(1), entry, file: target }];
    // Every `*` of a target is the same text.
    const [first, ...others] = target.split('*').map((part) => part.replace(/[.\/]/g, '\\$&'));
    const pattern = new RegExp(`^${first}(.+)${others.join('\\1')}$`);
    return files.flatMap((file) => {
      const found = pattern.exec(file)?.[1];
      return found === undefined ? [] : [{ name: name + entry.slice(1).replace('*', found), entry, file }];
    });
  });
}

/** The list of a package as it was unpacked. A module with its types and its source map is one line. */
export function listed(folder) {
  const files = filesOf(folder);
  const lines = new Set(files.map((file) => file.replace(/(\.js|\.js\.map|\.d\.ts)$/, (_, end, at) => (['.js', '.js.map', '.d.ts'].every((each) => files.includes(file.slice(0, at) + each)) ? '.{js,js.map,d.ts}' : end))));
  return { importable: [...new Set(importable(folder).map(({ name }) => name))].sort(), files: [...lines].sort() };
}

/** The list that stands in the work tree. */
export const listSaid = (name) => JSON.parse(readFileSync(listOf(name), 'utf8'));

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const site = await unpacked();
  mkdirSync(join(root, 'tools/packed'), { recursive: true });
  for (const name of packages) writeFileSync(listOf(name), `${JSON.stringify(listed(site.where(`@drempel/${name}`)), null, 2)}\n`);
  site.remove();
}
