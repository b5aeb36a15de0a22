// Checks every built-in instrument, in every language, when the library is built: at run time nobody does.
import { readdir, readFile } from 'node:fs/promises';
import { describeProblem, parseInstrument } from '@drempel/core';
import { glossaryProblems } from './check-glossaries.mjs';
import { readingProblems, readingSummary } from './readability.mjs';
import { traceTable } from './trace-table.mjs';

const src = new URL('./src/', import.meta.url);
const problems = [];
/** Each looks at one instrument in one language and gives words for its line of figures. */
const figures = [words, reading];

for (const entry of await readdir(src, { withFileTypes: true })) {
  if (entry.isDirectory()) await checkInstrument(entry.name);
}
await checkCatalog();
await checkTraceTable();

for (const problem of problems) console.error(problem);
if (problems.length) process.exitCode = 1;

async function checkInstrument(id) {
  const structure = await readJson(`${id}/instrument.json`);
  const files = (await readdir(new URL(`${id}/text/`, src))).filter((name) => name.endsWith('.json')).sort();
  const known = [];
  for (const file of files) {
    const name = `${id}/text/${file}`;
    const text = await readJson(name);
    if (structure === undefined || text === undefined) continue;
    const result = parseInstrument(structure, text, { structure: `${id}/instrument.json`, text: name });
    if (!result.ok) {
      problems.push(...result.problems.map(describeProblem));
      continue;
    }
    if (`${text.language}.json` !== file) problems.push(`${name} › language: this says "${text.language}". Give the file that name, or mend the language.`);
    known.push({ text, instrument: result.value });
  }
  const [first] = known;
  if (!first) return;
  const { items, views, version } = first.instrument;
  const indicators = items.filter((item) => item.kind === 'indicator').length;
  console.log(`${id} ${version}: ${items.length} items, of which ${indicators} indicators; ${views.length} views; ${known.length} languages.`);
  for (const { text, instrument } of known) console.log(`  ${text.language}: ${figures.map((figure) => figure(text, instrument, structure)).join('; ')}`);
  problems.push(...(await glossaryProblems(new URL(`${id}/`, src), known.map(({ instrument }) => instrument))));
}

/** The catalogue offers what the folders hold: no language forgotten, none too many. */
async function checkCatalog() {
  const offered = [];
  const present = [];
  for (const entry of await readdir(src, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const source = await readFile(new URL(`${entry.name}/languages.ts`, src), 'utf8').catch(() => '');
    for (const [, language] of source.matchAll(/import\('\.\/([^']+)\.ts'\)/g)) offered.push(`${entry.name}/${language}`);
    for (const file of await readdir(new URL(`${entry.name}/text/`, src))) present.push(`${entry.name}/${file.replace('.json', '')}`);
  }
  for (const path of present) {
    if (!offered.includes(path)) problems.push(`languages.ts: ${path} is not offered. Add it there.`);
    const door = await readFile(new URL(`${path}.ts`, src), 'utf8').catch(() => '');
    const [, language] = path.split('/');
    if (!door.includes(`'./text/${language}.json'`)) problems.push(`${path}.ts: this must join instrument.json with text/${language}.json, as the others do.`);
  }
  for (const path of offered) if (!present.includes(path)) problems.push(`languages.ts: there is no text for ${path}. Take it out there.`);
}

/** People read TRACE.md; it must say what trace.json, the structure and the Dutch words say now. */
async function checkTraceTable() {
  const sources = await Promise.all(['trace.json', 'instrument.json', 'text/nl.json'].map((name) => readJson(`actieplan/${name}`)));
  if (sources.includes(undefined)) return;
  const written = await readFile(new URL('actieplan/TRACE.md', src), 'utf8').catch(() => '');
  if (written !== traceTable(...sources)) problems.push('actieplan/TRACE.md: this is not what trace.json, instrument.json and text/nl.json say now. Run `node packages/instruments/trace-table.mjs`.');
}

async function readJson(path) {
  try {
    return JSON.parse(await readFile(new URL(path, src), 'utf8'));
  } catch (error) {
    problems.push(`${path}: this is not readable as JSON (${error.message}).`);
    return undefined;
  }
}

/** Every piece of text a respondent may read. */
function texts(value) {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

function words(text) {
  return `${texts(text.items).join(' ').split(/\s+/).length} words in items`;
}

function reading(text, { id }, structure) {
  problems.push(...readingProblems(text, `${id}/text/${text.language}.json`, structure));
  return readingSummary(text);
}
