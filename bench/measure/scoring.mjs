/** How many respondents a second can be scored, in Node: every number with its trace, against SurveyJS's bare sums. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleForNpm } from '../../tools/bundle.mjs';
import { root } from '../../tools/run.mjs';
import { answersTo, asInstrument, asSurvey, questionnaire, totalOf } from '../questionnaire.mjs';

const ITEMS = 66;
const RESPONDENTS = 100;
const SHORTEST = 300;

/** @returns {Promise<Record<string, number[]>>} respondents a second, round by round */
export async function scoring(rounds) {
  const scorers = await makeScorers();
  const rates = Object.fromEntries(Object.keys(scorers).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [name, score] of Object.entries(scorers)) {
      const rate = rateOf(score);
      if (round > 0) rates[name].push(rate); // the first is for warming up
    }
  }
  return rates;
}

function rateOf(score) {
  const start = performance.now();
  let done = 0;
  let spent;
  do {
    score(done % RESPONDENTS);
    done += 1;
    spent = performance.now() - start;
  } while (spent < SHORTEST);
  return (1000 * done) / spent;
}

async function makeScorers() {
  const core = await loadCore();
  const all = questionnaire(ITEMS);
  const respondents = Array.from({ length: RESPONDENTS }, (_, seed) => answersTo(all, seed + 1));
  const { structure, text } = asInstrument(all);
  const instrument = core.assembleInstrument(structure, text);
  const ours = respondents.map((answers) => responsesOf(core, instrument, (item) => ({ kind: 'level', rung: answers[item.id] })));

  const plan = actieplan(core);
  const theirs = Array.from({ length: RESPONDENTS }, (_, at) => responsesOf(core, plan, (item, index) => someAnswer(item, index * 7 + at)));

  const { Model } = createRequire(import.meta.url)('survey-core');
  const survey = new Model(asSurvey(all));
  return {
    drempel: (at) => core.scoreResponses(instrument, ours[at]),
    'drempel, actieplan': (at) => core.scoreResponses(plan, theirs[at]),
    surveyjs(at) {
      survey.data = respondents[at];
      return all.sections.map(({ id }) => survey.getVariable(totalOf(id)));
    },
  };
}

/** Scoring as it is in the sources now, whatever `packages/core/dist` still holds. */
async function loadCore() {
  const folder = join(root, 'out/bench');
  mkdirSync(folder, { recursive: true });
  for (const { fileName, code } of await bundleForNpm(join(root, 'bench/entries/scoring.ts'))) writeFileSync(join(folder, fileName), code);
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n');
  return import(pathToFileURL(join(folder, 'entry.js')));
}

function actieplan(core) {
  const read = (file) => JSON.parse(readFileSync(join(root, 'packages/instruments/src/actieplan', file), 'utf8'));
  return core.assembleInstrument(read('instrument.json'), read('text/nl.json'));
}

function responsesOf(core, instrument, answer) {
  return instrument.items.reduce(
    (responses, item, index) => core.withAnswer(responses, item, answer(item, index)),
    core.noResponses(instrument, instrument.scans.at(-1).id),
  );
}

function someAnswer(item, number) {
  if (number % 13 === 0) return { kind: 'unknown' };
  switch (item.kind) {
    case 'level':
      return { kind: 'level', rung: number % item.rungs.length };
    case 'checklist':
      return { kind: 'checklist', ticked: item.options.filter((_, at) => (number + at) % 2).map(({ id }) => id) };
    case 'indicator':
      return item.measure === 'value' ? { kind: 'indicator', value: number % 50 } : { kind: 'indicator', numerator: number % 40, denominator: 50 };
    default:
      return { kind: 'open', text: 'Een antwoord.' };
  }
}
