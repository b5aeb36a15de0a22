/** Writes dist/drempel.js, which an organisation puts on its intranet, its siblings, and the licences and integrity of all. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEmbed, EMBED_LANGUAGES, LANGUAGES } from './bundle.mjs';
import { kB, weigh } from './compress.mjs';
import { integrityOf, writeRenamed } from '../packages/elements/prefix.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';

const OUR_LICENCES = `# Licences of drempel.js and the files beside it

Drempel itself: MIT, see LICENSE. The texts of the built-in instruments: CC BY 4.0.
These packages are inside, under the licences that follow.
`;

/** What docx carries in its own file, where no bundler finds it. A test says when docx is another. */
const INSIDE_DOCX = join(root, 'tools/inside-docx.txt');

/** Languages in which there are questions: a file with a language alone and questions in another serves nobody. */
const WITH_QUESTIONS = LANGUAGES.filter((language) => existsSync(join(root, `packages/instruments/src/actieplan/text/${language}.json`)));

/** The file for most and those with one language, with their siblings beside them, and the one with everything inside. */
export const EMBEDS = [
  { name: 'drempel.js', languages: EMBED_LANGUAGES, siblings: SIBLINGS },
  ...WITH_QUESTIONS.map((language) => ({ name: `drempel.${language}.js`, languages: [language], siblings: SIBLINGS })),
  { name: 'drempel.all.js', languages: LANGUAGES, siblings: [] },
];

const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const asJson = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** `prefix`: writes each again with that before its tags, `dist/acme-drempel.js`, for a page with two versions. */
export async function buildEmbed({ entry, prefix, outDir = join(root, 'dist') } = {}) {
  const licences = [`\n${readFileSync(INSIDE_DOCX, 'utf8')}`];
  const hashes = {};
  const published = [];
  const siblings = SIBLINGS.map(({ file }) => file);
  for (const { file, source } of SIBLINGS) {
    const built = await buildOne({ name: file, entry: join(root, source), siblings: [], outDir });
    licences.push(built.licences);
    published.push(built.published);
    hashes[file] = createHash('sha256').update(built.code).digest('hex').slice(0, 8);
  }
  for (const each of EMBEDS) {
    const built = await buildOne({ ...each, entry, hashes, outDir });
    licences.push(built.licences);
    published.push(built.published);
  }
  writeFileSync(join(outDir, 'drempel.LICENSES.txt'), together(licences));
  writeFileSync(join(outDir, 'integrity.json'), asJson({ version, files: published }));
  for (const { file, ...facts } of prefix ? published.filter(({ file }) => !siblings.includes(file)) : []) {
    writeRenamed({ prefix, from: join(outDir, file), to: join(outDir, prefix + file) });
    publish(prefix + file, outDir, facts);
  }
}

async function buildOne({ name, outDir, ...options }) {
  const licenceFile = `${name}.licences.tmp`;
  const { moduleIds } = await bundleEmbed({
    ...options,
    outDir,
    name,
    licences: licenceFile,
    banner: `/*! Drempel ${version} | ${license} | licences of what is inside: drempel.LICENSES.txt */`,
  });
  const licences = readFileSync(join(outDir, licenceFile), 'utf8');
  rmSync(join(outDir, licenceFile));

  return { ...publish(name, outDir, { languages: options.languages, packages: packagesIn(moduleIds) }), licences };
}

/** Writes what a file has, what it weighs and its integrity, beside it; gives that and its code. */
function publish(name, outDir, { languages, packages }) {
  const code = readFileSync(join(outDir, name));
  const integrity = integrityOf(code);
  const size = weigh(code);
  const published = { file: name, languages, integrity, size, packages };
  writeFileSync(join(outDir, `${name}.integrity.json`), asJson({ version, ...published }));
  console.log(`${name}  ${kB(size.min)}, gzip ${kB(size.gzip)}, brotli ${kB(size.brotli)}\n${integrity}`);
  return { code, published };
}

/** The packages of others that modules are from, by name. */
function packagesIn(moduleIds) {
  return [...new Set(moduleIds.flatMap((id) => /^.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1].replace('\\', '/') ?? []))].sort();
}

/** One file of licences, each package once, in the order of their names. */
function together(texts) {
  const sections = new Set(texts.flatMap((text) => text.split(/^(?=## )/m).slice(1)).map((section) => `${section.trimEnd()}\n`));
  return [OUR_LICENCES, ...[...sections].sort()].join('\n');
}
