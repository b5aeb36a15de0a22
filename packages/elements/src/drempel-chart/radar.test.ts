import type { InstrumentStructure } from '@drempel/core/instrument-schema.js';
import type { Answer } from '@drempel/core/responses.js';
import { reportOf } from '@drempel/core/session-report.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { pointsWords } from '../localize/number-words.ts';
import { deep, deepAll, definition, mount, ready, settled, structure, until } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const rung = (index: number): Answer => ({ kind: 'level', rung: index });

/** A radar of so many groups with one question each, answered as given. */
async function mountRadar(count: number, answers: readonly (Answer | undefined)[], dir = 'ltr') {
  const ids = Array.from({ length: count }, (_, index) => `d${index + 1}`);
  const own = {
    structure: {
      ...structure,
      views: [{ id: 'delen', groups: ids.map((id) => ({ id })) }],
      scans: [{ id: 'lang', minutes: 9, items: 'all', pages: { view: 'delen', groups: ids } }],
      items: ids.flatMap((id) => [{ id: `${id}a`, kind: 'level', scale: 'trap', in: { delen: { [id]: 2 } } }, { id: `${id}b`, kind: 'level', scale: 'trap', in: { delen: { [id]: 1 } } }]),
    } as InstrumentStructure,
    text: {
      nl: {
        ...definition.text.nl!,
        scans: { lang: { title: 'Lang', intro: 'Lang.' } },
        views: { delen: { title: 'Delen', groups: Object.fromEntries(ids.map((id) => [id, { title: `Groep ${id}`, short: 'Veertientekens' }])) } },
        items: Object.fromEntries(ids.flatMap((id) => [[`${id}a`, { statement: `${id} eerste.` }], [`${id}b`, { statement: `${id} tweede.` }]])),
      },
    },
  };
  const session = await ready(mount(html`<div dir=${dir}><drempel-session .definition=${own} storage="none"><drempel-chart type="radar"></drempel-chart></drempel-session></div>`));
  for (const [index, answer] of answers.entries()) if (answer) session.session?.answer(`d${index + 1}a`, answer);
  await settled(session);
  await until(() => deepAll(session, '.web').length > 0 || words(deep(session, 'figcaption')).includes('Daarom'));
  return { session, chart: deep(session, 'drempel-chart') };
}

describe('<drempel-chart type="radar">', () => {
  it('has the numbers of the report beside its axes, in the sentence and in the table', async () => {
    const { session, chart } = await mountRadar(3, [rung(0), rung(1), rung(2)]);
    const results = reportOf(session.session!.state).views.delen!;
    const points = ['d1', 'd2', 'd3'].map((id) => pointsWords({ wanted: 'nl' }, results[id]!.score!));
    expect(points).to.deep.equal(['0', '50', '100']);
    expect(deepAll(chart, '.entry').map(words)).to.deep.equal(['1 Groep d1 0 Laag', '2 Groep d2 50 Hoog', '3 Groep d3 100 Hoog']);
    expect(words(deep(chart, 'figcaption'))).to.contain('Van 3 onderdelen hebben er 3 een score. De hoogste is Groep d3 (100), de laagste Groep d1 (0).');
    deep<HTMLDetailsElement>(chart, 'details').open = true;
    expect(deepAll(chart, 'tbody tr').map((row) => words(row).split(' ').slice(0, 3).join(' '))).to.deep.equal(['Groep d1 0', 'Groep d2 50', 'Groep d3 100']);
    await expect(chart).to.be.accessible();
  });

  it('puts a score at its share of the axis', async () => {
    const { chart } = await mountRadar(4, [rung(1), rung(2), rung(1), rung(2)]);
    const at = deepAll(chart, '.mark').map((mark) => ['cx', 'cy'].map((name) => Math.round(Number(mark.getAttribute(name))) + 0));
    expect(at).to.deep.equal([[0, -50], [100, 0], [0, 50], [-100, 0]]);
  });

  it('breaks its line at a group without a score, and never draws it as 0', async () => {
    const { chart } = await mountRadar(4, [rung(2), rung(2), undefined, rung(2)]);
    expect(deepAll(chart, '.mark')).to.have.length(3);
    expect(deepAll(chart, '.scores.whole')).to.deep.equal([]);
    // Of four sides, the two at the third group are not there.
    expect(deep(chart, '.scores').getAttribute('d')?.match(/M/g)).to.have.length(2);
    expect(deepAll(chart, '.axis.missing')).to.have.length(1);
    expect(words(deepAll(chart, '.entry')[2]!)).to.equal('3 Groep d3 geen score');
  });

  it('shows bars where there are too few or too many groups, and says why', async () => {
    for (const [count, why] of [[2, 'Een web vraagt minstens 3 onderdelen.'], [13, 'Een web toont hoogstens 12 onderdelen; hier zijn er 13.']] as const) {
      const { chart } = await mountRadar(count, [rung(1)]);
      expect(words(deep(chart, 'figcaption'))).to.contain(why);
      expect(deepAll(chart, '.row')).to.have.length(count);
      expect(deepAll(chart, '.web')).to.deep.equal([]);
    }
  });

  it('is drawn up to twelve groups', async () => {
    const { chart } = await mountRadar(12, Array.from({ length: 12 }, () => rung(1)));
    expect(deepAll(chart, '.axis')).to.have.length(12);
  });

  it('runs the other way where the page does, and its words can be read', async () => {
    const { chart } = await mountRadar(4, [rung(2), rung(2), rung(2), rung(2)], 'rtl');
    const numbers = deepAll<SVGElement>(chart, '.web .digit');
    const left = (index: number) => numbers[index]!.getBoundingClientRect().left;
    expect(left(1), 'the second axis is on the left').to.be.below(left(3));
    expect(getComputedStyle(deep(chart, '.web')).transform).to.equal(getComputedStyle(numbers[0]!).transform);
    const rings = deepAll<SVGElement>(chart, '.web .number').map((ring) => ring.getBoundingClientRect());
    for (const [index, { left, right }] of rings.entries()) {
      const digit = numbers[index]!.getBoundingClientRect();
      expect(digit.left, `the number of axis ${index + 1} stands in its ring`).to.be.above(left);
      expect(digit.right).to.be.below(right);
    }
    for (const [index, name] of deepAll<SVGElement>(chart, '.web .short').entries()) {
      const { left, right } = name.getBoundingClientRect();
      if (index === 1) expect(right, 'its name on the far side').to.be.below(rings[1]!.left);
      if (index === 3) expect(left, 'its name on the far side').to.be.above(rings[3]!.right);
    }
  });

  it('hangs over no edge at any width, with the longest names that stand beside an axis', async () => {
    const { chart } = await mountRadar(6, Array.from({ length: 6 }, () => rung(1)));
    const place = chart.parentElement!;
    for (const width of [260, 320, 540, 600, 700, 830, 900]) {
      place.style.cssText = `display: block; inline-size: ${width}px`;
      await settled(place);
      const { left, right } = chart.getBoundingClientRect();
      for (const part of deepAll(chart, '.web *, .entry, .value')) {
        const box = part.getBoundingClientRect();
        if (!box.width) continue;
        expect(box.right, `${width}: ${part.outerHTML}`).to.be.at.most(right + 1);
        expect(box.left, `${width}: ${part.outerHTML}`).to.be.at.least(left - 1);
      }
    }
  });
});
