/** Answers as people and attackers give them, for the tests that read our files with other people's software. */
import { catalog } from '@drempel/instruments';
import { parseResponses } from '@drempel/core/parse-responses.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import { inWordsOf } from '@drempel/core/words.js';
import { loadWords } from '@drempel/elements/localize/translations.js';

export const MADE = new Date(2026, 10, 28, 15, 4, 5);
export const NASTY = [
  '=HYPERLINK("http://evil.example","click")', '+1+cmd|calc', '-2+3', '@SUM(A1)', "'=1+1", '＝1+1', '-', '=1;2,3', '_x0041_ stays', 'first\n- second', '"=1+1"',
  '<b>&amp;</b> "x" \'y\' ]]>', 'שלום, נגיש לכולם', '\u202Eomgekeerd', '👩‍👩‍👧 é 𝒳', '   spaces   ', 'tab\there', '007', '1e5', '2026-01-02', 'TRUE',
];

/** The action plan with every kind of answer in it, another set for each seed. `scan`: without it, the full one. */
export async function filled({ seed = 1, language = 'nl', scan = 'full', organisation = '=Gemeente & "Zoon" <1>' } = {}) {
  const random = randomFrom(seed);
  const whole = await catalog.find(({ id }) => id === 'actieplan').load(language);
  const instrument = inWordsOf(whole, 'gem');
  const pick = (list) => list[Math.floor(random() * list.length)];
  const entries = instrument.items.flatMap((item) => {
    const answer = answerTo(item, random, pick);
    const note = random() < 0.5 ? pick(NASTY) : undefined;
    const evidence = random() < 0.3 ? [{ label: pick(NASTY), url: 'https://example.org/a,b?c=1&d="2"' }, { label: '', url: pick(['javascript:alert(1)', 'http://example.org/', 'map Z:\\']) }] : undefined;
    return answer || note ? [[item.id, { revision: item.revision, ...(answer && { answer }), ...(note && { note }), ...(evidence && { evidence }) }]] : [];
  });
  const raw = {
    instrument: { id: instrument.id, version: instrument.version }, scan, organisation, profile: { sector: 'gem', role: 'staff' }, completed: '2026-11-27T11:00:00.000Z',
    items: Object.fromEntries(entries), plan: planFor(instrument),
  };
  const read = parseResponses(raw, instrument);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  await loadWords(language, 'export');
  return { instrument, responses: read.value, report: scoreResponses(instrument, read.value) };
}

function answerTo(item, random, pick) {
  const chance = random();
  if (chance < 0.08) return undefined;
  if (chance < 0.16) return { kind: 'unknown' };
  if (chance < 0.22) return { kind: 'not-applicable', reason: pick(NASTY) };
  if (item.kind === 'level') return { kind: 'level', rung: Math.floor(random() * item.rungs.length) };
  if (item.kind === 'checklist') return { kind: 'checklist', ticked: item.options.filter(() => random() < 0.5).map(({ id }) => id) };
  if (item.kind === 'open') return { kind: 'open', text: pick(NASTY) };
  if (item.measure === 'value') return { kind: 'indicator', value: Math.round(random() * 400) / 7 };
  const denominator = 1 + Math.floor(random() * 99);
  return { kind: 'indicator', numerator: Math.floor(random() * denominator), denominator };
}

function planFor(instrument) {
  const low = instrument.items.find(({ suggestions }) => suggestions.length);
  return {
    responsible: 'Schepen', lead: '=Coördinator',
    actions: [
      { id: 'a1', title: '=cmd|calc', edited: true, owner: '@Diensthoofd', deadline: '2027-03-31', evaluation: '2027-09-30', status: 'busy', government: 'local', means: '-5 euro', indicator: { text: '+Meldingen', baseline: 1.25, target: 90, unit: '%' }, progress: [{ date: '2026-12-01', value: 33.3, status: 'busy', note: '=1' }] },
      { id: 'a2', title: 'Tweede', item: low.id, status: 'planned', progress: [] },
    ],
  };
}

/** The same numbers for the same seed (mulberry32). */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
