/** Writes dist/drempel.js, which an organisation puts on its intranet, its siblings, and the licences and integrity of all. */
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEmbed, EMBED_LANGUAGES } from './bundle.mjs';
import { kB, weigh } from './compress.mjs';
import { writeRenamed } from '../packages/elements/prefix.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';

const OUR_LICENCES = `# Licences of drempel.js and the files beside it

Drempel itself: MIT, see LICENSE. The texts of the built-in instruments: CC BY 4.0.
These packages are inside, under the licences that follow.
`;

const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The file for most, with its siblings beside it, and the one with everything inside. */
export const EMBEDS = [
  { name: 'drempel.js', languages: EMBED_LANGUAGES, siblings: SIBLINGS },
  { name: 'drempel.all.js', languages: undefined, siblings: [] },
];

/** `prefix`: writes each again with that before its tags, `dist/acme-drempel.js`, for a page with two versions. */
export async function buildEmbed({ entry, prefix, outDir = join(root, 'dist') } = {}) {
  const licences = [];
  const hashes = {};
  for (const { file, source } of SIBLINGS) {
    const built = await buildOne({ name: file, entry: join(root, source), siblings: [], outDir });
    licences.push(built.licences);
    hashes[file] = createHash('sha256').update(built.code).digest('hex').slice(0, 8);
  }
  for (const each of EMBEDS) licences.push((await buildOne({ ...each, entry, hashes, outDir })).licences);
  writeFileSync(join(outDir, 'drempel.LICENSES.txt'), together(licences));
  for (const { name } of prefix ? EMBEDS : []) {
    writeRenamed({ prefix, from: join(outDir, name), to: join(outDir, prefix + name) });
    publish(prefix + name, outDir);
  }
}

async function buildOne({ name, outDir, ...options }) {
  const licenceFile = `${name}.licences.tmp`;
  await bundleEmbed({
    ...options,
    outDir,
    name,
    licences: licenceFile,
    banner: `/*! Drempel ${version} | ${license} | licences of what is inside: drempel.LICENSES.txt */`,
  });
  const licences = readFileSync(join(outDir, licenceFile), 'utf8');
  rmSync(join(outDir, licenceFile));

  return { code: publish(name, outDir), licences };
}

/** Writes what a file weighs and its integrity, beside it; gives its code. */
function publish(name, outDir) {
  const code = readFileSync(join(outDir, name));
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const size = weigh(code);
  writeFileSync(join(outDir, `${name}.integrity.json`), `${JSON.stringify({ file: name, version, integrity, size }, null, 2)}\n`);
  console.log(`${name}  ${kB(size.min)}, gzip ${kB(size.gzip)}, brotli ${kB(size.brotli)}\n${integrity}`);
  return code;
}

/** One file of licences, each package once, in the order of their names. */
function together(texts) {
  const sections = new Set(texts.flatMap((text) => text.split(/^(?=## )/m).slice(1)).map((section) => `${section.trimEnd()}\n`));
  return [OUR_LICENCES, ...[...sections].sort()].join('\n');
}
