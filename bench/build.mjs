/** Makes the pages that are measured: the code bundled once for each, the questionnaire put in for each size. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { bundleEmbed, bundleForNpm } from '../tools/bundle.mjs';
import { asInstrument, asSurvey, questionnaire } from './questionnaire.mjs';

const here = fileURLToPath(new URL('entries/', import.meta.url));
const surveyCss = () => join(dirname(createRequire(import.meta.url).resolve('survey-core')), 'survey-core.min.css');
const QUESTIONNAIRE = /(["'`])__QUESTIONNAIRE__\1/;

/**
 * Each page: the bundle of its code, its style sheet, and the form in which it reads the questionnaire.
 * `drempel` is what a site gets from npm (code fetched when it is needed), `embed` the same in one file, with all
 * that Drempel can do in it, as `dist/drempel.js` is.
 */
const PAGES = {
  floor: { bundle: () => bundleForNpm(`${here}floor.ts`), css: () => join(here, 'floor.css'), form: (all) => all },
  drempel: { bundle: () => bundleForNpm(`${here}drempel.ts`), form: asInstrument },
  embed: { bundle: async () => [await bundleEmbed({ entry: `${here}drempel.ts`, write: false })], body: 'drempel', form: asInstrument },
  surveyjs: { bundle: () => bundleForNpm(`${here}surveyjs.ts`), css: surveyCss, form: asSurvey },
};

export const PAGE_NAMES = Object.keys(PAGES);

/**
 * Gives what a browser may ask for, by path (`60/floor/`, `60/floor/entry.js`, …), compressed as a CDN keeps it.
 *
 * @param {{ names: string[], sizes: number[] }} wanted
 * @returns {Promise<Map<string, { type: string, body: Buffer }>>}
 */
export async function buildPages({ names, sizes }) {
  const files = new Map([['blank', file('text/html', '<!doctype html><title>Leeg</title>')]]);
  for (const name of names) {
    const { bundle, css, body = name, form } = PAGES[name];
    const chunks = await bundle();
    const style = css && file('text/css', readFileSync(css()));
    const html = file('text/html', page(readFileSync(`${here}${body}.html`, 'utf8'), chunks.find((chunk) => chunk.isEntry).fileName, css));
    const shared = new Map(chunks.filter(({ code }) => !QUESTIONNAIRE.test(code)).map((chunk) => [chunk.fileName, file('text/javascript', chunk.code)]));
    for (const size of sizes) {
      const data = JSON.stringify(JSON.stringify(form(questionnaire(size))));
      files.set(`${size}/${name}/`, html);
      if (style) files.set(`${size}/${name}/page.css`, style);
      for (const { fileName, code } of chunks) {
        files.set(`${size}/${name}/${fileName}`, shared.get(fileName) ?? file('text/javascript', code.replace(QUESTIONNAIRE, () => data)));
      }
    }
  }
  return files;
}

function page(body, script, css) {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Vragenlijst</title>
    <link rel="icon" href="data:," />
    ${css ? '<link rel="stylesheet" href="page.css" />' : ''}
    <script type="module" src="${script}"></script>
  </head>
  <body>
${body}  </body>
</html>
`;
}

function file(type, content) {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { type, body: brotliCompressSync(bytes, { params }) };
}
