import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

async function mountChart(width = 700): Promise<Element> {
  const session = await mountSession(html`<div style="inline-size: ${width}px"><drempel-chart></drempel-chart></div>`, 'lang');
  session.session?.answer('a', { kind: 'level', rung: 2 });
  session.session?.answer('b', { kind: 'level', rung: 2 });
  await settled(session);
  const chart = deep(session, 'drempel-chart');
  deep<HTMLDetailsElement>(chart, 'details').open = true;
  return chart;
}

describe('<drempel-chart>', () => {
  it('has its numbers in a sentence and a table too', async () => {
    const chart = await mountChart();
    expect(words(deep(chart, 'figcaption'))).to.contain('Van 2 onderdelen heeft alleen Deel een een score: 100.');
    expect(deepAll(chart, 'tbody tr').map(words)).to.deep.equal(['Deel een 100 Hoog 100 tot 100 100 %', 'Deel twee geen score – 0 tot 100 0 %']);
    await expect(chart).to.be.accessible();
  });

  it('calls the table the same, open or closed', async () => {
    const chart = await mountChart();
    expect(words(deep(chart, 'summary'))).to.equal('De cijfers in een tabel');
  });

  it('puts numbers in line at their end', async () => {
    const chart = await mountChart();
    expect(deepAll(chart, 'tbody tr:first-child td').map((cell) => getComputedStyle(cell).textAlign)).to.deep.equal(['end', 'start', 'end', 'end']);
  });

  it('stacks its table where it is narrow: every number is in sight with its label, and it is still a table', async () => {
    await executeServerCommand('drempel-viewport', { width: 340, height: 700 });
    const chart = await mountChart(260);
    const edge = chart.getBoundingClientRect().right;
    const cells = deepAll(chart, 'td');
    // Firefox says that it is an attribute, other browsers what stands in it.
    const labels = cells.map((cell) => getComputedStyle(cell, '::before').content.replace('attr(data-label)', `"${cell.dataset.label}"`).split('"')[1]);
    expect(labels).to.deep.equal([1, 2].flatMap(() => ['Score op 100', 'Stand', 'Mogelijk', 'Telt mee']));
    for (const cell of cells) expect(deep(cell.parentElement!, 'div').getBoundingClientRect().right).to.be.at.most(edge + 0.5);
    expect(new Set(cells.map((cell) => cell.getBoundingClientRect().left)).size, 'all below each other').to.equal(1);
    const roles = { table: 'table', thead: 'rowgroup', tbody: 'rowgroup', tr: 'row', 'thead th': 'columnheader', 'tbody th': 'rowheader', td: 'cell' };
    for (const [part, role] of Object.entries(roles)) {
      for (const element of deepAll(chart, part)) expect(element.getAttribute('role'), part).to.equal(role);
    }
    expect(getComputedStyle(deep(chart, 'thead')).display, 'column headers stay for who hears them').not.to.equal('none');
    await expect(chart).to.be.accessible();
    await executeServerCommand('drempel-viewport', { width: 1000, height: 800 });
  });

  it('hangs over no edge at any width', async () => {
    const chart = await mountChart(260);
    const place = chart.parentElement!;
    for (let width = 260; width <= 900; width += 40) {
      place.style.inlineSize = `${width}px`;
      const table = deep(chart, 'table');
      expect(table.scrollWidth, `${width}`).to.be.at.most(Math.ceil(chart.getBoundingClientRect().width));
    }
  });
});
