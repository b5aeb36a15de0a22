/** `npm run sizes:write`: writes into README what the files weigh, after a build. A test holds it to that. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const README = join(root, 'README.md');
const BLOCK = /(<!-- sizes.*-->\n)[^]*?(\n<!-- \/sizes -->)/;
const names = new Intl.DisplayNames('en', { type: 'language' });

/** The table of the files as they were built. */
export function sizesTable() {
  const { files } = JSON.parse(readFileSync(join(root, 'dist/integrity.json'), 'utf8'));
  const most = Math.max(...files.map(({ languages = [] }) => languages.length));
  const rows = [...files.filter(({ languages }) => languages), ...files.filter(({ languages }) => !languages)].map(({ file, languages, size }) => {
    const what = languages ? languages.map((language) => names.of(language)).join(', ') : 'beside the others, fetched by its button';
    return `| \`dist/${file}\` | ${what}${languages?.length === most ? '; everything inside' : ''} | ${Math.round(size.brotli / 1000)} kB |`;
  });
  return ['| File | Languages | Size, brotli |', '| --- | --- | --: |', ...rows].join('\n');
}

/** The table that stands in README. */
export const tableInReadme = () => BLOCK.exec(readFileSync(README, 'utf8'))[0].split('\n').slice(1, -1).join('\n');

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(README, readFileSync(README, 'utf8').replace(BLOCK, (_, begin, end) => begin + sizesTable() + end));
}
