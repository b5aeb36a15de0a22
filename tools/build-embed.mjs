/** Writes dist/drempel.js, the one file that an organisation puts on its intranet, with its licences and integrity. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEmbed, EMBED_LANGUAGES } from './bundle.mjs';
import { kB, weigh } from './compress.mjs';
import { root } from './run.mjs';

const OUR_LICENCES = `# Licences of drempel.js

Drempel itself: MIT, see LICENSE. The texts of the built-in instruments: CC BY 4.0.
These packages are inside, under the licences that follow.
`;

/** The file for most, and the one with every language. */
export const EMBEDS = [
  { name: 'drempel.js', languages: EMBED_LANGUAGES },
  { name: 'drempel.all.js', languages: undefined },
];

export async function buildEmbed({ entry, outDir = join(root, 'dist') } = {}) {
  for (const each of EMBEDS) await buildOne({ ...each, entry, outDir });
}

async function buildOne({ name, languages, entry, outDir }) {
  const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  await bundleEmbed({
    entry,
    outDir,
    name,
    languages,
    banner: `/*! Drempel ${version} | ${license} | licences of what is inside: drempel.LICENSES.txt */`,
  });

  const licences = join(outDir, 'drempel.LICENSES.txt');
  writeFileSync(licences, readFileSync(licences, 'utf8').replace(/^[^]*?(?=\n## )/, OUR_LICENCES));

  const code = readFileSync(join(outDir, name));
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const size = weigh(code);
  writeFileSync(join(outDir, `${name}.integrity.json`), `${JSON.stringify({ file: name, version, integrity, size }, null, 2)}\n`);
  console.log(`${name}  ${kB(size.min)}, gzip ${kB(size.gzip)}, brotli ${kB(size.brotli)}\n${integrity}`);
}
