/** What a respondent does with a page: open it and answer, answer on, turn the page. All in one visit. */
import { Visit } from './visit.mjs';

export const ANSWERS = 50;
const TURNS = ['next', 'next', 'next', 'previous', 'previous', 'previous'];

/**
 * Visits a page once and measures what is wanted there.
 *
 * @param {{ browser: import('playwright-core').Browser, server: Awaited<ReturnType<import('../serve.mjs').serve>>, path: string, wanted: Set<string> }} options
 * @returns {Promise<Record<string, Record<string, number>>>} by measure: `load`, `answer`, `turn`; and the paths that were asked for
 */
export async function fillIn({ browser, server, path, wanted }) {
  const visit = await Visit.start(browser, server.address);
  const measured = {};
  try {
    let radios;
    server.asked.length = 0;
    const load = await visit.cpu(async () => {
      await visit.open(server.address + path);
      radios = await visit.radios();
      await visit.answer(radios[0][0]);
    });
    measured.asked = [...server.asked];
    if (wanted.has('load')) measured.load = { ...load, heap: await visit.heap() };
    if (wanted.has('answer')) measured.answer = await answerOn(visit, radios);
    if (wanted.has('turn')) measured.turn = await turnPages(visit);
  } finally {
    await visit.end();
  }
  return measured;
}

/** Answers what can be seen over and over, each time otherwise. Nothing needs to scroll. */
export async function answerOn(visit, questions, times = ANSWERS) {
  const spent = await visit.cpu(async () => {
    for (let turn = 1; turn <= times; turn += 1) {
      const question = questions[turn % questions.length];
      await visit.answer(question[Math.floor(turn / questions.length + 1) % question.length]);
    }
  });
  return divided(spent, times);
}

async function turnPages(visit) {
  const total = {};
  for (const way of TURNS) {
    for (const [name, value] of Object.entries(await visit.turn(way))) total[name] = (total[name] ?? 0) + value;
  }
  return divided(total, TURNS.length);
}

function divided(numbers, by) {
  return Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, value / by]));
}
