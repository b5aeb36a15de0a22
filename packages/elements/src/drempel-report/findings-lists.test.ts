import type { InstrumentStructure } from '@drempel/core/instrument-schema.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, definition, mount, mountSession, ready, settled, structure, until } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const section = (root: Element, id: string) => deep(root, `[aria-labelledby="${id}"]`);

async function mountReport(scan = 'lang'): Promise<DrempelSession> {
  return mountSession(html`<drempel-report></drempel-report>`, scan);
}

/** An instrument with more low questions than a reader can begin with. */
async function mountMany(count: number): Promise<DrempelSession> {
  const ids = Array.from({ length: count }, (_, index) => `v${index + 1}`);
  const own = {
    structure: {
      ...structure,
      scans: [{ id: 'lang', minutes: 9, items: 'all', pages: { view: 'delen', groups: ['een'] } }],
      items: ids.map((id) => ({ id, kind: 'level', scale: 'trap', in: { delen: { een: 1 } }, suggestions: [{ id: `${id}-s`, impact: 2, effort: 2 }] })),
    } as InstrumentStructure,
    text: { nl: { ...definition.text.nl!, scans: { lang: { title: 'Lang', intro: 'Lang.' } }, items: Object.fromEntries(ids.map((id) => [id, { statement: `Vraag ${id}.`, suggestions: [`Doe ${id}.`] }])) } },
  };
  const session = await ready(mount(html`<drempel-session .definition=${own} storage="none"><drempel-report></drempel-report></drempel-session>`));
  for (const id of ids) session.session?.answer(id, { kind: 'level', rung: 0 });
  await settled(session);
  return session;
}

describe('what goes well', () => {
  it('is every question on 75 or more, each with its answer and its number', async () => {
    const session = await mountReport();
    session.session?.answer('a', { kind: 'level', rung: 2 });
    session.session?.answer('b', { kind: 'level', rung: 1 });
    await settled(session);
    const found = section(session, 'goes-well');
    expect(words(deep(found, 'p'))).to.equal('1 vraag staat op 75 of meer.');
    expect(deepAll(found, 'li').map(words)).to.deep.equal(['We luisteren naar gebruikers. Ja (100 op 100)']);
  });
});

describe('where most is to be won', () => {
  it('counts the low questions and says of each how far it has to go', async () => {
    const session = await mountReport();
    session.session?.answer('a', { kind: 'level', rung: 0 });
    session.session?.answer('lijst', { kind: 'checklist', ticked: [] });
    await settled(session);
    const found = section(session, 'first');
    expect(words(deep(found, 'p'))).to.contain('2 vragen staan onder 50, de grootste kloof eerst');
    expect(deepAll(found, '.step .hint').map(words).filter((text) => text.startsWith('Nu:'))).to.deep.equal(['Nu: Nee (0 op 100, nog 100 te gaan)', 'Nu: Geen van deze (0 op 100, nog 100 te gaan)']);
  });

  it('numbers the steps as the matrix does', async () => {
    const session = await mountMany(3);
    const found = section(session, 'first');
    await until(() => deepAll(deep(found, 'drempel-chart'), 'svg').length > 0);
    expect(deepAll(found, '.suggestion').map(words)).to.deep.equal(['Stap 1: Doe v1.', 'Stap 2: Doe v2.', 'Stap 3: Doe v3.']);
    expect(deepAll(deep(found, 'drempel-chart'), 'tbody th').map(words)).to.deep.equal(['1. Doe v1.', '2. Doe v2.', '3. Doe v3.']);
  });

  it('begins with ten, and has the others behind a disclosure that says how many', async () => {
    const session = await mountMany(12);
    const found = section(session, 'first');
    const more = deep<HTMLDetailsElement>(found, '.more');
    expect(words(deep(more, 'summary'))).to.equal('Toon nog 2 vragen onder 50');
    expect(deepAll(found, '.step').length - deepAll(more, '.step').length).to.equal(10);
    more.open = true;
    expect(deepAll(more, '.suggestion').map(words)).to.deep.equal(['Stap 11: Doe v11.', 'Stap 12: Doe v12.']);
    await until(() => deepAll(deep(found, 'drempel-chart'), 'svg').length > 0);
    const table = deep<HTMLDetailsElement>(deep(found, 'drempel-chart'), 'details');
    expect(table.open, 'its numbers are explained').to.equal(true);
    expect(deepAll(table, 'tbody tr')).to.have.length(12);
    await expect(session).to.be.accessible();
  });
});

describe('what is to be found out', () => {
  it('counts what is open and not known, and each leads to its question', async () => {
    const session = await mountReport();
    session.session?.answer('a', { kind: 'level', rung: 2 });
    session.session?.answer('b', { kind: 'unknown' });
    await settled(session);
    const found = section(session, 'find-out');
    expect(words(deep(found, 'p'))).to.contain('1 keer weet ik niet, 1 nog open.');
    button(found, 'Wat klopt?').click();
    expect(session.session?.state.place).to.equal('page:twee');
    expect(session.session?.state.item).to.equal('lijst');
  });
});

describe('a short scan', () => {
  it('is called indicative wherever a number of it stands', async () => {
    const session = await mountReport('kort');
    session.session?.answer('a', { kind: 'level', rung: 0 });
    session.session?.answer('b', { kind: 'level', rung: 2 });
    session.session?.answer('lijst', { kind: 'checklist', ticked: ['x', 'y'] });
    await settled(session);
    const places = ['.lead', '[aria-labelledby="group-een"] .title-row', '[aria-labelledby="group-twee"] .title-row', '[aria-labelledby="goes-well"] p', '[aria-labelledby="first"] p'];
    const report = deep(session, 'drempel-report');
    for (const place of places) expect(words(report.shadowRoot!.querySelector(place)!), place).to.contain('indicatief');
    for (const caption of deepAll(session, 'figcaption')) expect(words(caption)).to.contain('indicatief');
    await expect(session).to.be.accessible();
  });

  it('is not where the scan is whole', async () => {
    const session = await mountReport('lang');
    session.session?.answer('a', { kind: 'level', rung: 0 });
    await settled(session);
    expect(deepAll(session, '.tag')).to.deep.equal([]);
  });
});
