import type { InstrumentStructure } from '@drempel/core/instrument-schema.js';
import { reportOf } from '@drempel/core/session-report.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { pointsWords } from '../localize/number-words.ts';
import { deep, deepAll, definition, mount, mountSession, ready, settled, structure } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

/** The trial instrument with a second view of the same answers, and a third in which nothing can stand. */
const own = {
  structure: {
    ...structure,
    views: [...structure.views, { id: 'kanten', groups: [{ id: 'links' }, { id: 'rechts' }] }, { id: 'niets', groups: [{ id: 'leeg' }] }],
    items: structure.items.map((item) => ({ ...item, in: { ...item.in, kanten: { [item.id === 'a' ? 'links' : 'rechts']: 1 } } })) as InstrumentStructure['items'],
  },
  text: {
    nl: {
      ...definition.text.nl,
      views: {
        ...definition.text.nl?.views,
        kanten: { title: 'Kanten', groups: { links: { title: 'Linkerkant' }, rechts: { title: 'Rechterkant' } } },
        niets: { title: 'Niets', groups: { leeg: { title: 'Leeg' } } },
      },
    },
  },
};

async function mountOwn(report = html`<drempel-report></drempel-report>`) {
  const session = await ready(mount(html`<drempel-session .definition=${own} scan="lang" storage="none">${report}</drempel-session>`));
  session.session?.answer('a', { kind: 'level', rung: 0 });
  session.session?.answer('b', { kind: 'level', rung: 2 });
  session.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
  await settled(session);
  return session;
}

const radios = (root: Element, name: string) => deepAll<HTMLInputElement>(root, `input[name="${name}"]`);
const groups = (root: Element) => deepAll(root, '.groups > section').map((group) => words(deep(group, '.title-row')));
const chosen = (root: Element, name: string) => radios(root, name).filter(({ checked }) => checked).map(({ value }) => value);

describe('the views of a report', () => {
  it('are a native choice between those in which something can be shown', async () => {
    const session = await mountOwn();
    const field = deep(session, 'fieldset');
    expect(words(deep(field, 'legend'))).to.equal('Bekijk je antwoorden volgens');
    expect(deepAll(field, 'label').map(words)).to.deep.equal(['Delen', 'Kanten']);
    expect(chosen(session, 'views')).to.deep.equal(['delen']);
    await expect(session).to.be.accessible();
  });

  it('show the same answers by other groups, with the numbers of the report', async () => {
    const session = await mountOwn();
    radios(session, 'views')[1]!.click();
    await settled(session);
    const results = reportOf(session.session!.state).views.kanten!;
    const points = (id: string) => pointsWords({ wanted: 'nl' }, results[id]!.score!);
    expect(groups(session)).to.deep.equal([`Linkerkant ${points('links')} op 100 Laag`, `Rechterkant ${points('rechts')} op 100 Hoog`]);
    expect(deepAll(deep(session, 'drempel-chart'), 'tbody tr').map((row) => words(row).split(' ').slice(0, 2))).to.deep.equal([['Linkerkant', points('links')], ['Rechterkant', points('rechts')]]);
    expect(words(deep(session, '.lead'))).to.equal(`Rechterkant staat het sterkst (${points('rechts')} op 100, hoog). Bij Linkerkant valt het meest te winnen (${points('links')} op 100, laag).`);
    await expect(session).to.be.accessible();
  });

  it('change with the arrow keys; focus stays, and what came of it is told', async () => {
    const session = await mountOwn();
    const [first, second] = radios(session, 'views');
    first!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await settled(session);
    expect((second!.getRootNode() as ShadowRoot).activeElement).to.equal(second);
    expect(words(deep(session, '[role="status"]'))).to.contain('Antwoorden volgens: Kanten. Rechterkant staat het sterkst');
    expect(groups(session)[0]).to.contain('Linkerkant');
  });

  it('are remembered while the page is there, also when the report comes and goes', async () => {
    const session = await mountOwn();
    radios(session, 'views')[1]!.click();
    radios(session, 'drawings')[1]!.click();
    await settled(session);
    session.querySelector('drempel-report')?.remove();
    session.append(document.createElement('drempel-report'));
    await settled(session);
    expect(chosen(session, 'views')).to.deep.equal(['kanten']);
    expect(chosen(session, 'drawings')).to.deep.equal(['radar']);
    expect(groups(session)[0]).to.contain('Linkerkant');
  });

  it('begin with the one the page asks for, and follow the page when it asks for another', async () => {
    const session = await mountOwn(html`<drempel-report view="kanten"></drempel-report>`);
    const report = deep(session, 'drempel-report');
    expect(chosen(session, 'views')).to.deep.equal(['kanten']);
    radios(session, 'views')[0]!.click();
    await settled(session);
    expect(chosen(session, 'views'), 'the reader chose').to.deep.equal(['delen']);
    report.setAttribute('view', 'delen');
    await settled(session);
    report.setAttribute('view', 'kanten');
    await settled(session);
    expect(chosen(session, 'views'), 'the page asked again').to.deep.equal(['kanten']);
  });

  it('stay apart in two reports that begin with different ones', async () => {
    const session = await mountOwn(html`<drempel-report></drempel-report><drempel-report view="kanten"></drempel-report>`);
    const [left, right] = deepAll(session, 'drempel-report');
    radios(left!, 'drawings')[1]!.click();
    await settled(session);
    expect([chosen(left!, 'views'), chosen(right!, 'views')]).to.deep.equal([['delen'], ['kanten']]);
    expect([chosen(left!, 'drawings'), chosen(right!, 'drawings')]).to.deep.equal([['radar'], ['bars']]);
  });

  it('are no choice where there is one', async () => {
    const session = await mountSession(html`<drempel-report></drempel-report>`);
    await settled(session);
    expect(radios(session, 'views')).to.deep.equal([]);
  });
});
