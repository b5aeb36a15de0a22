/** `npm run sizes`: what travels to a visitor, part by part, against budgets; fails above one. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EMBEDS } from './build-embed.mjs';
import { bundleEmbed, bundleForNpm, EMBED_LANGUAGES } from './bundle.mjs';
import { kB, weigh, weighAll } from './compress.mjs';
import { filesUnder } from './files.mjs';
import { readLocales } from './locale-words.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';

/** Brotli bytes, and why that many: docs/decisions and shared/design/performance.md. */
const BUDGETS = {
  /** From introduction to downloads, with drafts. */
  mainJob: 80_000,
  instrumentTextsOfOneLanguage: 20_000,
  glossaryOfOneLanguage: 5_000,
  fileWithOneLanguage: 165_000,
  /** Each language by itself; a visit loads one. Arabic has six plural forms. */
  interfaceWordsOfOneLanguage: 18_000,
};

/** What a visit can do without, a budget each: a new element that is not the main job belongs to one of these, or to a new one. */
const BESIDE_THE_MAIN_JOB = [
  {
    name: 'ways out, sending, glossary',
    budget: 24_000,
    modules: [
      /elements\/src\/drafts\/(recovery|earlier-draft|question|left-aside|left-behind-keeper|readable-draft|two-windows|ahead-keeper|tab-mark|versions|company|fallback-stores)\.ts$/,
      /elements\/src\/drempel-(recovery|rescue|submit|open|kept|glossary|glossary-button|term|item-text)\//,
      /elements\/src\/(sending|glossary)\//,
      /core\/src\/(submission|acknowledgement|glossary|terms|migrate)\.ts$/,
      /locales\/\w\w\/(recovery|renewal|open|submit)\.ts$/,
    ],
  },
  { name: 'themes', budget: 2_500, modules: [/elements\/src\/look\//] },
  {
    name: 'the panel for whoever makes the page',
    budget: 4_000,
    modules: [/elements\/src\/debug\//],
  },
  {
    name: 'report in depth',
    budget: 6_000,
    modules: [
      /elements\/src\/drempel-chart\/(drawings|radar|matrix)(\.styles)?\.ts$/,
      /elements\/src\/drempel-report\/(findings-lists|next-steps|trace-in-words|view-choice)(\.styles)?\.ts$/,
      /core\/src\/findings\.ts$/,
      /locales\/\w\w\/depth\.ts$/,
    ],
  },
  {
    name: 'plan and papers',
    budget: 34_000,
    modules: [
      /elements\/src\/drempel-(plan|charter)[\w-]*\//,
      /elements\/src\/drempel-export\/(spreadsheet-words|paper-[\w-]+|making-view)(\.styles)?\.ts$/,
      /core\/src\/(plan|plan-[\w-]+|parse-plan|merge-plans|new-round)\.ts$/,
      /exports\/src\/(codebook|html|html-style|ics|paper[\w-]*|charter[\w-]*|report-paper)\.ts$/,
      /locales\/\w\w\/(plan|charter|papers|spreadsheet|files)\.ts$/,
    ],
  },
];

/** The formats beside `drempel.js`, fetched by their buttons: docs/exports.md. */
const SIBLING_BUDGETS = { 'drempel.xlsx.js': 12_000, 'drempel.docx.js': 66_000 };

/** Paths through the library. `always`: modules imported on demand that every visit on this path does demand. */
const PATHS = [
  {
    name: 'fill-in path, Dutch',
    entry: 'bench/entries/fill-in.ts',
    always: [/localize\/locales\/nl\/questionnaire\./],
    never: [/node_modules\/zod\//, /localize\/locales\/(?!nl\/)/],
    budget: 32_000,
  },
];

/** What the bytes of a path are for; the first that fits a module counts. */
const PARTS = [
  ['lit', /node_modules\/(lit|lit-html|lit-element|@lit)\//],
  ['i18next', /node_modules\/i18next\//],
  ['idb-keyval', /node_modules\/idb-keyval\//],
  ['other packages', /node_modules\//],
  ['core: session, scoring', /packages\/core\//],
  ['instruments', /packages\/instruments\//],
  ['exports', /packages\/exports\//],
  ['words', /elements\/src\/localize\/locales\//],
  ['localize', /elements\/src\/localize\//],
  ['drafts', /elements\/src\/drafts\//],
  ['styles', /\.styles\.ts$/],
  ['elements', /packages\/elements\//],
  ['entry', /./],
];

const rows = [];
const complaints = [];

for (const path of PATHS) await weighPath(path);
await weighEmbed();
readWeightsOfOneLanguage();
weighInstrumentTexts();
await weighInterfaceWords();
console.table(Object.fromEntries(rows));
complaints.forEach((complaint) => console.error(complaint));
process.exitCode = complaints.length > 0 ? 1 : 0;

async function weighPath({ name, entry, always, never, budget }) {
  const file = join(root, entry);
  if (!existsSync(file)) {
    complaints.push(`${name}: there is no ${entry}`);
    return;
  }
  const chunks = loadedChunks(await bundleForNpm(file), always);
  const modules = new Set(chunks.flatMap((chunk) => chunk.moduleIds));
  // What always travels together is one file, as in our own builds: one request, and it compresses as one.
  const together = await bundleForNpm(file, (id) => (modules.has(id) ? 'together' : undefined));
  const travelling = together.filter((chunk) => chunk.moduleIds.some((id) => modules.has(id)));
  addRow(name, weighAll(travelling.map((chunk) => chunk.code)), budget);

  // Each part compressed by itself weighs a little more than its share of the whole.
  const parts = await bundleForNpm(file, (id) => (modules.has(id) ? partOf(id) : undefined));
  for (const [part] of PARTS) {
    const ofPart = parts.filter((chunk) => chunk.moduleIds.some((id) => modules.has(id) && partOf(id) === part));
    if (ofPart.length > 0) addRow(`  ${part}`, weighAll(ofPart.map((chunk) => chunk.code)));
  }

  for (const pattern of never) {
    const unwanted = [...modules].find((id) => pattern.test(posix(id)));
    if (unwanted) complaints.push(`${name}: loads ${unwanted}, which does not belong there`);
  }
}

/** The chunks a visit loads: the entry, those always demanded, and all that these import. */
function loadedChunks(chunks, always) {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const loaded = new Set();
  const load = (chunk) => {
    if (!chunk || loaded.has(chunk)) return;
    loaded.add(chunk);
    chunk.imports.forEach((fileName) => load(byName.get(fileName)));
  };
  for (const chunk of chunks) {
    const demanded = chunk.moduleIds.some((id) => always.some((pattern) => pattern.test(posix(id))));
    if (chunk.isEntry || (chunk.isDynamicEntry && demanded)) load(chunk);
  }
  return [...loaded];
}

function partOf(id) {
  return PARTS.find(([, pattern]) => pattern.test(posix(id)))[0];
}

/** What one file weighs: all of it, its code and interface words, those of the main job alone, and what each other job adds. */
async function weighEmbed() {
  const languages = EMBED_LANGUAGES;
  const weighed = async (options) => weigh((await bundleEmbed({ write: false, ...options })).code);
  const code = await weighed({ languages, withoutInstruments: true });
  addRow('dist/drempel.js', await weighed({ languages }));
  addRow('  code and interface texts', code);
  addRow('  of which the main job', await weighed({ languages, withoutInstruments: true, without: BESIDE_THE_MAIN_JOB.flatMap(({ modules }) => modules) }), BUDGETS.mainJob);
  for (const { name, modules, budget } of BESIDE_THE_MAIN_JOB) {
    const rest = await weighed({ languages, withoutInstruments: true, without: modules });
    addRow(`  of which ${name}`, Object.fromEntries(Object.entries(code).map(([unit, bytes]) => [unit, bytes - rest[unit]])), budget);
  }
  for (const { file, source } of SIBLINGS) {
    addRow(`dist/${file}`, weigh((await bundleEmbed({ write: false, entry: join(root, source), name: file, siblings: [] })).code), SIBLING_BUDGETS[file] ?? 0);
  }
  addRow('dist/drempel.all.js', await weighed({ siblings: [] }));
}

/** As the build weighed them. */
function readWeightsOfOneLanguage() {
  for (const { name } of EMBEDS.filter(({ languages }) => languages.length === 1)) {
    const path = join(root, `dist/${name}.integrity.json`);
    if (existsSync(path)) addRow(`dist/${name}`, JSON.parse(readFileSync(path, 'utf8')).size, BUDGETS.fileWithOneLanguage);
    else complaints.push(`dist/${name}: not there. Build first: npm run build`);
  }
}

function weighInstrumentTexts() {
  for (const [folder, what, budget] of [['text', 'texts', BUDGETS.instrumentTextsOfOneLanguage], ['glossary', 'glossary', BUDGETS.glossaryOfOneLanguage]]) {
    for (const file of filesUnder('packages/instruments/src', new RegExp(`/${folder}/[^/]+\\.json$`))) {
      const text = JSON.stringify(JSON.parse(readFileSync(join(root, file), 'utf8')));
      const instrument = file.split('/').at(-3);
      addRow(`${what} of ${instrument}, ${basename(file, '.json')}`, weigh(text), budget);
    }
  }
}

async function weighInterfaceWords() {
  for (const [language, words] of Object.entries(await readLocales())) addRow(`words of the interface, ${language}`, weigh(JSON.stringify(words)), BUDGETS.interfaceWordsOfOneLanguage);
}

function addRow(name, { min, gzip, brotli }, budget) {
  const within = budget === undefined ? '' : brotli <= budget ? `within ${kB(budget)}` : `OVER ${kB(budget)}`;
  rows.push([name, { min, gzip, brotli, budget: within }]);
  if (budget !== undefined && brotli > budget) complaints.push(`${name}: ${kB(brotli)} brotli, the budget is ${kB(budget)}`);
}

function posix(id) {
  return id.replaceAll('\\', '/');
}
