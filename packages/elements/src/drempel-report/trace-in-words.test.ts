import type { Answer } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, definition, mount, ready, settled, structure } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const rung = (index: number): Answer => ({ kind: 'level', rung: index });

/** The trace in words of the first group, in which the first question has this weight. */
async function traceOf(weight: number, answers: Readonly<Record<string, Answer>>): Promise<string> {
  const items = structure.items.map((item) => (item.id === 'a' ? { ...item, in: { delen: { een: weight } } } : item));
  const own = { structure: { ...structure, items }, text: definition.text };
  const session = await ready(mount(html`<drempel-session .definition=${own} scan="lang" storage="none"><drempel-report></drempel-report></drempel-session>`));
  for (const [id, answer] of Object.entries(answers)) session.session?.answer(id, answer);
  await settled(session);
  return words(deep(deep(session, '[aria-labelledby="group-een"]'), '.why p'));
}

describe('the trace of a number in words', () => {
  it('says of what it is the mean, where all weigh the same', async () => {
    expect(await traceOf(1, { a: rung(1), b: rung(2) })).to.contain('De score is het gemiddelde van 2 vragen, die even zwaar wegen.').and.to.contain('75 hoort bij “Hoog”: van 50 tot 100.');
  });

  it('says that the mean is weighted where they do not', async () => {
    expect(await traceOf(3, { a: rung(1), b: rung(2) })).to.contain('De score is het gewogen gemiddelde van 2 vragen.');
  });

  it('names what was left out, and why', async () => {
    expect(await traceOf(1, { a: rung(1), b: { kind: 'not-applicable', reason: 'Geen loket' } })).to.contain('1 vraag niet van toepassing: telt niet mee: “We leggen uit”.');
  });

  it('says where the possible range comes from, and what counts where weights differ', async () => {
    const trace = await traceOf(3, { a: rung(1), b: { kind: 'unknown' } });
    expect(trace).to.contain('Krijgt alles wat open of niet gekend is 0, dan is de score 38. Krijgt het 100, dan is ze 63.');
    expect(trace).to.contain('Wat een waarde heeft, weegt 3 van 4: dat is 75 %.');
  });

  it('says when a score would appear', async () => {
    const trace = await traceOf(1, { a: rung(1), b: { kind: 'unknown' } });
    expect(trace).to.contain('Een score verschijnt zodra 67 % meetelt; nu is dat 50 %.').and.not.to.contain('hoort bij');
  });
});
