/** The tables of a run, as Markdown. */
import { median, ratios, withSpread } from './statistics.mjs';

const TITLES = {
  load: ['Cold load until the first answer is stored', 'main-thread CPU'],
  answer: ['One answer', 'main-thread CPU'],
  turn: ['One page turn', 'main-thread CPU'],
};

/** @param {{ about: string, sizes: number[], rounds: object[], bytes: object[], scoring?: Record<string, number[]>, exports?: Record<string, object[]> }} run */
export function tables({ about, sizes, rounds, bytes, scoring, exports }) {
  const parts = [about];
  if (bytes.length) parts.push(bytesTable(bytes));
  for (const measure of Object.keys(TITLES)) {
    const part = cpuTable(measure, sizes, rounds.filter((row) => row[measure]));
    if (part) parts.push(part);
  }
  const loads = rounds.filter((row) => row.load);
  if (loads.length) parts.push(heapTable(sizes, loads));
  if (scoring) parts.push(scoringTable(scoring));
  if (exports) parts.push(exportsTable(exports));
  return `${parts.join('\n\n')}\n`;
}

function cpuTable(measure, sizes, rows) {
  if (!rows.length) return undefined;
  const names = [...new Set(rows.map(({ name }) => name))];
  const of = (name, size, kind = 'cpu') => rows.filter((row) => row.name === name && row.size === size).map((row) => row[measure][kind]);
  const lines = [];
  for (const name of names.filter((each) => each !== 'floor')) {
    lines.push([`${name} ÷ floor`, ...sizes.map((size) => withSpread(ratios(of(name, size), of('floor', size))))]);
  }
  for (const name of names.filter((each) => !['floor', 'surveyjs'].includes(each))) {
    if (names.includes('surveyjs')) lines.push([`surveyjs ÷ ${name}`, ...sizes.map((size) => withSpread(ratios(of('surveyjs', size), of(name, size)), 1))]);
  }
  for (const name of names) {
    const cell = (size) => ['cpu', 'script', 'style', 'layout'].map((kind) => median(of(name, size, kind)).toFixed(1)).join(' · ');
    lines.push([`${name}, ms: all · script · style · layout`, ...sizes.map(cell)]);
  }
  return titled(`${TITLES[measure][0]}: ${TITLES[measure][1]}`, ['', ...sizes.map((size) => `${size} items`)], lines);
}

function heapTable(sizes, rows) {
  const names = [...new Set(rows.map(({ name }) => name))];
  const heap = (name, size) => median(rows.filter((row) => row.name === name && row.size === size).map(({ load }) => load.heap)).toFixed(2);
  return titled('Heap after the first answer, MB', ['', ...sizes.map((size) => `${size} items`)], names.map((name) => [name, ...sizes.map((size) => heap(name, size))]));
}

function bytesTable(rows) {
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  return titled(
    'What travels until the first answer is stored: JavaScript and CSS, brotli',
    ['', 'items', 'requests', 'JS + CSS', 'without the questionnaire (about)'],
    rows.map(({ name, size, requests, bytes, questionnaire }) => [name, size, requests, kB(bytes), kB(bytes - questionnaire)]),
  );
}

function scoringTable(rates) {
  return titled(
    'Scoring 66 items in Node, respondents a second',
    ['', 'a second', '÷ surveyjs'],
    Object.entries(rates).map(([name, list]) => [name, Math.round(median(list)).toLocaleString('en'), withSpread(ratios(list, rates.surveyjs), 0)]),
  );
}

function exportsTable(makers) {
  const of = (list, kind) => list.map((each) => each[kind]);
  const longest = (list) => (Math.max(...of(list, 'longest')) < 50 ? 'under 50' : withSpread(of(list, 'longest'), 0));
  const [first] = Object.keys(makers);
  return titled(
    'Large files: 1,000 results of 66 answers as CSV, one of 10,000 answers as XLSX',
    ['', 'ms', '÷ the first of its kind', 'longest task, ms', 'MB'],
    Object.entries(makers).map(([name, list]) => {
      const kind = Object.keys(makers).find((each) => each.slice(0, 4) === name.slice(0, 4)) ?? first;
      return [name, withSpread(of(list, 'ms'), 0), withSpread(ratios(of(list, 'ms'), of(makers[kind], 'ms'))), longest(list), (median(of(list, 'bytes')) / 1e6).toFixed(1)];
    }),
  );
}

function titled(title, head, lines) {
  const row = (cells) => `| ${cells.join(' | ')} |`;
  return [`### ${title}`, '', row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}
