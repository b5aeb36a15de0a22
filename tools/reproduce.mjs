/**
 * `npm run repro`: builds everything again in another folder, from the files that git knows, and holds each file that
 * ships, and each package, to the byte against what was built here. Part of `npm run check`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { filesUnder, packages } from './files.mjs';
import { packAll } from './pack.mjs';
import { root } from './run.mjs';

const other = mkdtempSync(join(tmpdir(), 'drempel-repro-'));
try {
  copySources();
  linkPackages();
  for (const program of ['tools/build.mjs', 'tools/pack.mjs']) {
    const { status } = spawnSync(process.execPath, [program], { cwd: other, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`${program} failed in ${other}`);
  }
  const here = await packAll(join(other, 'packed-here'));
  const pairs = [
    ...filesUnder('dist', /./).map((file) => [file, join(root, file), join(other, file)]),
    ...Object.entries(here).map(([name, tarball]) => [name, tarball, join(other, 'out/packs', basename(tarball))]),
  ];
  if (pairs.length === packages.length) throw new Error('Nothing was built here. Build first: npm run build');
  const differing = pairs.filter(([, one, another]) => digest(one) !== digest(another)).map(([name]) => name);
  if (differing.length > 0) throw new Error(`Built twice, these differ (was the build here made from the same files?): ${differing.join(', ')}`);
  console.log(`${pairs.length} files and packages are the same, to the byte, when built in another folder.`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(other, { recursive: true, force: true });
}

function copySources() {
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(other, file)), { recursive: true });
    cpSync(join(root, file), join(other, file));
  }
}

/** The same packages of others; ours are those of the copy. */
function linkPackages() {
  mkdirSync(join(other, 'node_modules/@drempel'), { recursive: true });
  const link = (from, to) => symlinkSync(from, to, 'junction');
  for (const name of readdirSync(join(root, 'node_modules')).filter((each) => each !== '@drempel' && each !== '.cache')) link(join(root, 'node_modules', name), join(other, 'node_modules', name));
  for (const name of packages) {
    link(join(other, 'packages', name), join(other, 'node_modules/@drempel', name));
    if (readdirSync(join(root, 'packages', name)).includes('node_modules')) link(join(root, 'packages', name, 'node_modules'), join(other, 'packages', name, 'node_modules'));
  }
}

function digest(path) {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return `${path} is not there`;
  }
}
