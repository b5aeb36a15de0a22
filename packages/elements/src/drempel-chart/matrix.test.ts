import type { InstrumentStructure } from '@drempel/core/instrument-schema.js';
import { gaps, numberedSteps } from '@drempel/core/findings.js';
import { reportOf } from '@drempel/core/session-report.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, deepAll, definition, mount, ready, settled, structure, until } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** A matrix of so many low questions, each with one step of this impact and effort. */
async function mountMatrix(steps: readonly (readonly [impact: number, effort: number])[], attributes = { closed: false, dir: 'ltr' }) {
  const ids = steps.map((_, index) => `v${index + 1}`);
  const own = {
    structure: {
      ...structure,
      scans: [{ id: 'lang', minutes: 9, items: 'all', pages: { view: 'delen', groups: ['een'] } }],
      items: [
        ...steps.map(([impact, effort], index) => ({ id: ids[index], kind: 'level', scale: 'trap', in: { delen: { een: 1 } }, suggestions: [{ id: `s${index + 1}`, at: [0], impact, effort }] })),
        { id: 'goed', kind: 'level', scale: 'trap', in: { delen: { een: 1 } }, suggestions: [{ id: 'meer', impact: 3, effort: 1 }] },
      ],
    } as InstrumentStructure,
    text: {
      nl: {
        ...definition.text.nl!,
        scans: { lang: { title: 'Lang', intro: 'Lang.' } },
        items: Object.fromEntries([...ids, 'goed'].map((id) => [id, { statement: `Vraag ${id}.`, suggestions: [`Doe ${id}.`] }])),
      },
    },
  };
  const { closed, dir } = attributes;
  const session = await ready(mount(html`<div dir=${dir}><drempel-session .definition=${own} storage="none"><drempel-chart type="matrix" ?table-closed=${closed}></drempel-chart></drempel-session></div>`));
  for (const id of ids) session.session?.answer(id, { kind: 'level', rung: 0 });
  session.session?.answer('goed', { kind: 'level', rung: 2 });
  await settled(session);
  await until(() => deepAll(session, 'figure').length > 0);
  return { session, chart: deep(session, 'drempel-chart') };
}

/** The number of each cell, row by row from high impact, by the middle of the points in it. */
function cells(chart: Element): readonly (readonly string[])[] {
  const numbers = deepAll<SVGElement>(chart, '.digit');
  return deepAll<SVGElement>(chart, '.cell').map((cell) => {
    const box = cell.getBoundingClientRect();
    return numbers
      .filter((number) => {
        const { left, right, top, bottom } = number.getBoundingClientRect();
        return left > box.left && right < box.right && top > box.top && bottom < box.bottom;
      })
      .map(words);
  });
}

describe('<drempel-chart type="matrix">', () => {
  it('puts each step of a low question in the cell of its impact and effort', async () => {
    const { chart } = await mountMatrix([[3, 1], [1, 3], [3, 1], [2, 2]]);
    // In the order of what is gained for the effort, as all are equally low.
    expect(deepAll(chart, 'tbody th').map(words)).to.deep.equal(['1. Doe v1.', '2. Doe v3.', '3. Doe v4.', '4. Doe v2.']);
    expect(cells(chart)).to.deep.equal([['1', '2'], [], [], [], ['3'], [], [], [], ['4']]);
    await expect(chart).to.be.accessible();
  });

  it('says in a sentence how many there are and which give most for least, as core numbers them', async () => {
    const { session, chart } = await mountMatrix([[3, 1], [1, 3], [3, 1], [2, 2]]);
    const { instrument, responses } = session.session!.state;
    const numbered = numberedSteps(gaps(instrument, responses, reportOf(session.session!.state)));
    const best = numbered.filter(({ suggestion }) => suggestion.impact === 3 && suggestion.effort === 1).map(({ number }) => number);
    expect(words(deep(chart, '.hint'))).to.equal(`Er zijn ${numbered.length} voorgestelde stappen, met hetzelfde nummer als in de lijst. Stappen ${best.join(' en ')} geven het meest voor de minste moeite (effect groot, inspanning klein).`);
  });

  it('has one table row a step: question, impact, effort and score', async () => {
    const { chart } = await mountMatrix([[2, 3]]);
    expect(deepAll(chart, 'thead th').map(words)).to.deep.equal(['Stap', 'Vraag', 'Effect', 'Inspanning', 'Nu, op 100']);
    expect(deepAll(chart, 'tbody tr').map(words)).to.deep.equal(['1. Doe v1. Vraag v1. middelgroot groot 0']);
    expect(words(deep(chart, '.hint'))).to.contain('Er is 1 voorgestelde stap. Stap 1 geeft het meest');
  });

  it('lets no step cover another, however many have one place', async () => {
    const { chart } = await mountMatrix(Array.from({ length: 20 }, () => [2, 1] as const));
    const points = deepAll<SVGElement>(chart, '.point').map((point) => point.getBoundingClientRect());
    expect(points).to.have.length(20);
    const across = (a: DOMRect, b: DOMRect) => Math.hypot(a.left - b.left, a.top - b.top);
    for (const [index, a] of points.entries()) for (const b of points.slice(index + 1)) expect(across(a, b)).to.be.at.least(a.width);
    expect(cells(chart)[3]).to.have.length(20);
  });

  it('begins at the right where the page does', async () => {
    const { chart } = await mountMatrix([[3, 1], [3, 3]], { closed: false, dir: 'rtl' });
    const [first, second] = deepAll<SVGElement>(chart, '.digit').map((digit) => digit.getBoundingClientRect().left);
    expect(first).to.be.above(second!);
    expect(cells(chart).slice(0, 3)).to.deep.equal([['1'], [], ['2']]);
  });

  it('has its table opened, or closed where the steps stand beside it', async () => {
    expect(deep<HTMLDetailsElement>((await mountMatrix([[1, 1]])).chart, 'details').open).to.equal(true);
    expect(deep<HTMLDetailsElement>((await mountMatrix([[1, 1]], { closed: true, dir: 'ltr' })).chart, 'details').open).to.equal(false);
  });

  it('says so where there is nothing to suggest', async () => {
    const { chart } = await mountMatrix([]);
    expect(words(chart.shadowRoot!.querySelector('figure')!)).to.equal('Voorgestelde stappen: effect en inspanning Er zijn nu geen stappen om voor te stellen.');
    await expect(chart).to.be.accessible();
  });
});
