// Whether the words of an instrument are easy to read and careful: what fails the build, and figures for each text.
//
//   node packages/instruments/readability.mjs          a table of every text, in every language there is
//   node packages/instruments/readability.mjs nl fr    only these languages
//
// A machine sees the length of a sentence, not whether it is clear: reading aloud remains.
import { readdir, readFile } from 'node:fs/promises';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { LANGUAGE_RULES } from './language-rules.mjs';

const RUNG = { least: 8, most: 25, sentences: 2 };

/** Each text with what a machine can see in it. A breath is a sentence, or what stands before or after its colon. */
export function readPassages(text) {
  const rules = LANGUAGE_RULES[text.language];
  return passages(text, []).map(({ path, written }) => {
    const [short, long] = spellings(written, text.words);
    const sentences = sentencesOf(long);
    const breaths = sentences.flatMap((sentence) => sentence.split(/(?<=:)\s+/u));
    const lengths = breaths.map((breath) => wordsOf(breath).length);
    const clauses = rules ? sentences.flatMap((sentence) => sentence.split(rules.clause).filter(Boolean).map((clause) => clause.trim())) : [];
    return {
      path,
      written,
      rung: path[0] === 'items' && path[2] === 'rungs',
      sentences,
      breaths,
      words: sum(lengths),
      fewestWords: wordsOf(short).length,
      longest: Math.max(0, ...lengths),
      longWords: rules ? wordsOf(long).filter((word) => word.length >= rules.longWord) : [],
      passives: rules?.passive ? clauses.filter(rules.passive) : [],
      doubleNegatives: rules?.negatives ? clauses.filter((clause) => (clause.match(rules.negatives) ?? []).length > 1) : [],
    };
  });
}

/** What is wrong with the words of an instrument, in sentences that say where, what, and what to do. */
export function readingProblems(text, name, structure = { items: [] }) {
  const rules = LANGUAGE_RULES[text.language];
  if (!rules) return [`${name}: nobody wrote rules for words in "${text.language}". Add them to language-rules.mjs.`];
  const found = readPassages(text).flatMap((passage) =>
    [...sentenceProblems(passage, rules), ...wordProblems(passage, rules), ...(passage.rung ? rungProblems(passage, rules) : [])]
      .map((problem) => `${name} › ${passage.path.join(' › ')}: ${problem}`));
  return [...found, ...openProblems(text, name, structure, rules)];
}

/** One line of figures for the build; only what the language has a rule for. */
export function readingSummary(text) {
  const all = readPassages(text);
  const { passive, negatives } = LANGUAGE_RULES[text.language] ?? {};
  const words = sum(all.map((passage) => passage.words));
  const sentences = sum(all.map((passage) => passage.sentences.length));
  const count = (field) => sum(all.map((passage) => passage[field].length));
  return [
    `${all.length} texts`,
    `${sentences} sentences, ${(words / sentences).toFixed(1)} words each`,
    `longest ${Math.max(...all.map(({ longest }) => longest))}`,
    `long words: ${count('longWords')}`,
    ...(passive ? [`passives: ${count('passives')}`] : []),
    ...(negatives ? [`double negatives: ${count('doubleNegatives')}`] : []),
  ].join(', ');
}

/** The figures of each text, as lines of a table. */
export function readingTable(text) {
  const heads = ['text', 'words', 'sentences', 'longest', 'long words', 'passives', 'double negatives'];
  const rows = readPassages(text).map(({ path, words, sentences, longest, longWords, passives, doubleNegatives }) =>
    [path.join('.'), words, sentences.length, longest, longWords.length, passives.length, doubleNegatives.length].map(String));
  const widths = heads.map((head, column) => Math.max(...[heads, ...rows].map((row) => row[column].length)));
  return [heads, ...rows].map((row) => row.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[0]))).join('  '));
}

function sentenceProblems({ breaths, longWords, passives, doubleNegatives, path }, rules) {
  return [
    ...breaths.filter((breath) => wordsOf(breath).length > rules.sentence)
      .map((breath) => `a sentence of ${wordsOf(breath).length} words ("${startOf(breath)}"). Make it at most ${rules.sentence}.`),
    ...(longWords.length > rules.longWords ? [`${longWords.length} long words (${longWords.join(', ')}). Keep at most ${rules.longWords}.`] : []),
    ...(passives.length > (isAsked(path) ? 0 : 1) ? [`"${startOf(passives[0])}" is passive. Say who does it.`] : []),
    ...doubleNegatives.map((clause) => `"${startOf(clause)}" says no twice. Say what is so.`),
  ];
}

function wordProblems({ written }, rules) {
  return rules.banned.flatMap(([pattern, instead]) => {
    const [found] = written.match(pattern) ?? [];
    return found === undefined ? [] : [`"${found.trim()}" is not for our texts. ${instead}`];
  });
}

function rungProblems({ written, words, fewestWords, sentences }, { percentage }) {
  return [
    ...(fewestWords < RUNG.least ? [`a rung of ${fewestWords} words. Say what one would see, in ${RUNG.least} to ${RUNG.most}.`] : []),
    ...(words > RUNG.most ? [`a rung of ${words} words. Make it ${RUNG.least} to ${RUNG.most}.`] : []),
    ...(sentences.length > RUNG.sentences ? [`a rung of ${sentences.length} sentences. Make it one or two.`] : []),
    ...(percentage.test(written) ? ['a percentage in a rung. Put numbers in an indicator.'] : []),
  ];
}

/** Who answers in their own words must read there that names of people do not belong. */
function openProblems({ items }, name, structure, { noNames }) {
  return structure.items
    .filter(({ id, kind }) => kind === 'open' && !noNames.test(`${items[id]?.help ?? ''} ${items[id]?.note ?? ''}`))
    .map(({ id }) => `${name} › items › ${id} › help: people write their own words here. Ask for no names of people.`);
}

/** Statement and rungs are what people answer about: there it must be clear who does something. */
function isAsked([group, , field]) {
  return group === 'items' && (field === 'statement' || field === 'rungs');
}

/** Everything people may read. The words that stand in for `{users}` are read where they are filled in. */
function passages(value, path) {
  if (typeof value === 'string') return [{ path, written: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key]) => path.length > 0 || (key !== 'language' && key !== 'words'))
    .flatMap(([key, each]) => passages(each, [...path, key]));
}

/** A text with the shortest and with the longest words that a sector has for the people served. */
function spellings(written, words = {}) {
  return [(a, b) => a.length - b.length, (a, b) => b.length - a.length].map((order) =>
    written.replace(/\{(\p{L}+)\}/gu, (whole, name) => {
      const choices = words[name] ?? words[name[0].toLowerCase() + name.slice(1)];
      return choices ? Object.values(choices).sort((a, b) => order(wordsOf(a), wordsOf(b)))[0] : whole;
    }));
}

function sentencesOf(written) {
  return written.split(/(?<=[.!?]["’»”]?)\s+/u).filter((part) => /\p{L}/u.test(part));
}

function wordsOf(written) {
  return written.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu) ?? [];
}

function startOf(sentence) {
  return sentence.length > 60 ? `${sentence.slice(0, 57)}…` : sentence;
}

function sum(numbers) {
  return numbers.reduce((total, each) => total + each, 0);
}

async function printTables(languages) {
  const src = new URL('./src/', import.meta.url);
  for (const entry of await readdir(src, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    for (const file of (await readdir(new URL(`${entry.name}/text/`, src))).sort()) {
      const text = JSON.parse(await readFile(new URL(`${entry.name}/text/${file}`, src), 'utf8'));
      if (languages.length && !languages.includes(text.language)) continue;
      console.log(`\n${entry.name}, ${text.language}`);
      for (const line of readingTable(text)) console.log(line);
      console.log(readingSummary(text));
      for (const problem of readingProblems(text, `${entry.name}/text/${file}`)) console.error(problem);
    }
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) await printTables(argv.slice(2));
