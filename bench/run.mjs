/**
 * `npm run bench`: Drempel, a page written by hand and SurveyJS side by side, on the same questionnaire.
 *
 *   --items 16,60     numbers of questions (16,60,250,1000)
 *   --rounds 9        how many times each page is visited
 *   --only answer     bytes, load, answer, turn, scoring, exports (all)
 *   --pages floor,drempel   which pages (all)
 *
 * Prints tables and writes out/bench.json. It measures and judges nothing: how to read it stands in bench/README.md.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../tools/browsers.mjs';
import { root } from '../tools/run.mjs';
import { buildPages } from './build.mjs';
import { bytes } from './measure/bytes.mjs';
import { exportsOf } from './measure/exports.mjs';
import { fillIn } from './measure/fill-in.mjs';
import { scoring } from './measure/scoring.mjs';
import { tables } from './report.mjs';
import { serve } from './serve.mjs';

/** Who takes part: the page, and what is measured on it. */
const VARIANTS = [
  { name: 'floor', page: 'floor', measures: ['bytes', 'load', 'answer', 'turn'] },
  { name: 'drempel', page: 'drempel', measures: ['bytes', 'load', 'answer', 'turn'] },
  { name: 'drempel, report each answer', page: 'drempel', query: '?report', measures: ['answer'] },
  { name: 'embed', page: 'embed', measures: ['bytes', 'load'] },
  { name: 'surveyjs', page: 'surveyjs', measures: ['bytes', 'load', 'answer', 'turn'] },
];
const MEASURES = ['bytes', 'load', 'answer', 'turn', 'scoring', 'exports'];

const { values } = parseArgs({
  options: {
    items: { type: 'string', default: '16,60,250,1000' },
    rounds: { type: 'string', default: '9' },
    only: { type: 'string', default: MEASURES.join() },
    pages: { type: 'string', default: [...new Set(VARIANTS.map(({ page }) => page))].join() },
  },
});
const sizes = numbers('items');
const [count] = numbers('rounds');
const wanted = new Set(chosen('only', MEASURES));
const pages = chosen('pages', VARIANTS.map(({ page }) => page));
const variants = VARIANTS.filter(({ page, measures }) => pages.includes(page) && measures.some((each) => wanted.has(each)));

const run = { about: '', sizes, rounds: [], bytes: [] };
if (MEASURES.slice(0, 4).some((measure) => wanted.has(measure))) await visitAll();
if (wanted.has('scoring')) run.scoring = await scoring(count);
if (wanted.has('exports')) run.exports = await exportsOf(count);
run.about ||= about(`Node ${process.version}`);

mkdirSync(join(root, 'out'), { recursive: true });
writeFileSync(join(root, 'out/bench.json'), `${JSON.stringify(run, null, 1)}\n`);
console.log(`\n${tables(run)}`);

async function visitAll() {
  const files = await buildPages({ names: [...new Set(variants.map(({ page }) => page))], sizes });
  const server = await serve(files);
  const { executablePath, args, env } = await chromiumLaunchOptions();
  const browser = await chromium.launch({ executablePath, args, env });
  run.about = about(`Chromium ${browser.version()}`);
  try {
    for (let round = 1; round <= count; round += 1) {
      for (const size of sizes) {
        for (const variant of turned(variants, round)) await visit({ browser, server, files, size, variant, round });
      }
      console.log(`round ${round} of ${count}`);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

async function visit({ browser, server, files, size, variant: { name, page, query = '', measures }, round }) {
  const here = new Set(measures.filter((measure) => wanted.has(measure)));
  const { asked, ...measured } = await fillIn({ browser, server, path: `${size}/${page}/${query}`, wanted: here });
  run.rounds.push({ round, size, name, ...measured });
  if (round === 1 && here.has('bytes')) run.bytes.push({ name, size, ...bytes(files, asked, page, size) });
}

/** Each round begins with another variant, so that none always comes after the heaviest. */
function turned(list, by) {
  const at = by % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}

function about(program) {
  const [{ model }] = cpus();
  return `${new Date().toISOString().slice(0, 10)}, ${program}, ${cpus().length} × ${model.trim()}, ${count} rounds. Medians; between brackets the middle half of the rounds.`;
}

function numbers(option) {
  const list = values[option].split(',').map(Number);
  if (list.every((each) => Number.isInteger(each) && each > 0)) return list;
  throw new Error(`--${option} ${values[option]}: expected whole numbers with commas between them`);
}

function chosen(option, known) {
  const list = values[option].split(',');
  const unknown = list.find((each) => !known.includes(each));
  if (unknown === undefined) return list;
  throw new Error(`--${option} ${unknown}: expected ${[...new Set(known)].join(', ')}`);
}
