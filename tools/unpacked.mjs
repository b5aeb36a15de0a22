/** The packages as somebody has them who installed them: packed, and unpacked into a `node_modules` of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { packages } from './files.mjs';
import { packAll } from './pack.mjs';
import { root } from './run.mjs';

/**
 * Packages of others are found in the work tree, which the folder is in.
 *
 * @returns {Promise<{ folder: string, tarballs: Record<string, string>, where: (name: string) => string, remove: () => void }>}
 */
export async function unpacked() {
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out/unpacked-'));
  const tarballs = await packAll(join(folder, 'packs'));
  const where = (name) => join(folder, 'node_modules', name);
  for (const [name, tarball] of Object.entries(tarballs)) {
    mkdirSync(where(name), { recursive: true });
    execFileSync('tar', ['xzf', tarball, '-C', where(name), '--strip-components=1']);
  }
  packages.forEach((name) => linkNested(join(root, 'packages', name, 'node_modules'), join(where(`@drempel/${name}`), 'node_modules')));
  return { folder, tarballs, where, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Where npm has put a package of others inside one of ours, because of another version above it. */
function linkNested(from, to) {
  if (!existsSync(from)) return;
  mkdirSync(to);
  for (const name of readdirSync(from).filter((each) => !each.startsWith('.'))) symlinkSync(join(from, name), join(to, name), 'junction');
}
