import type { InstrumentStructure } from '@drempel/core/instrument-schema.js';
import type { Answer } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import { deep, deepAll, definition, mount, mountSession, ready, settled, structure } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const rung = (index: number): Answer => ({ kind: 'level', rung: index });

/** A report of the trial instrument with something more: its structure, and the names of its stages. */
async function mountOwn(more: Partial<InstrumentStructure>, answers: Readonly<Record<string, Answer>>): Promise<Element> {
  const stages = Object.fromEntries((more.stages ?? []).map((id) => [id, `Fase ${id}`]));
  const { nl, en } = definition.text;
  const bands = more.bands?.length === 0 ? { bands: {} } : {};
  const own = { structure: { ...structure, ...more }, text: { nl: { ...nl, stages, ...bands }, en: { ...en, stages, ...bands } } };
  const session = await ready(mount(html`<drempel-session .definition=${own} scan="lang" storage="none"><drempel-report></drempel-report></drempel-session>`));
  for (const [id, answer] of Object.entries(answers)) session.session?.answer(id, answer);
  await settled(session);
  return deep(session, 'drempel-report');
}

const gates: Readonly<Record<string, { stage: string; atLeast: number }>> = {
  a: { stage: 'een', atLeast: 0.5 },
  b: { stage: 'twee', atLeast: 1 },
  lijst: { stage: 'drie', atLeast: 0.5 },
};
const gated = structure.items.map((item) => ({ ...item, ...(gates[item.id] ? { gate: gates[item.id] } : {}) })) as InstrumentStructure['items'];
const staged = { stages: ['een', 'twee', 'drie'], items: gated };
const overall = { view: 'delen', combine: 'mean' } as const;

describe('the band of a group', () => {
  it('is a word alone where all bands have one colour', async function () {
    if (!(await executeServerCommand('drempel-media', { forcedColors: 'active' }))) this.skip(); // only Chromium can be asked
    const report = await mountOwn({}, { a: rung(2), b: rung(1) });
    const band = deep(report, '.band');
    expect(words(band)).to.equal('Hoog');
    expect(getComputedStyle(band, '::before').display).to.equal('none');
    await executeServerCommand('drempel-media', {});
    expect(getComputedStyle(band, '::before').display).not.to.equal('none');
  });
});

describe('an overall number in the report', () => {
  it('stands before the groups, with band, range, coverage and trace', async () => {
    const report = await mountOwn({ overall }, { a: rung(2), b: rung(1), lijst: { kind: 'checklist', ticked: ['x'] } });
    const card = deepAll(report, '.groups > section')[0]!;
    expect(words(card)).to.contain('Alles samen 63 op 100 Hoog').and.to.contain('63: alles is beantwoord').and.to.contain('3 van 3 vragen (100 %)');
    expect(words(deep(card, '.why p'))).to.contain('De score is het gemiddelde van 2 onderdelen');
    expect(deepAll(card, 'tbody tr').map(words)).to.deep.equal(['Deel een 1 75', 'Deel twee 1 50']);
    await expect(report).to.be.accessible();
  });

  it('is withheld like any other, and says between which numbers it lies', async () => {
    const report = await mountOwn({ overall }, { a: rung(2), b: { kind: 'unknown' } });
    expect(words(deep(report, '.overall'))).to.contain('Nog geen score').and.to.contain('1 van 3 vragen').and.to.contain('tussen 25 en 100');
  });

  it('is not there for an instrument that does not ask for it, nor are stages', async () => {
    const session = await mountSession(html`<drempel-report></drempel-report>`, 'lang');
    session.session?.answer('a', rung(2));
    await settled(session);
    expect(deepAll(session, '.overall, .stages')).to.deep.equal([]);
    expect(deep(session, 'drempel-report').shadowRoot?.textContent).not.to.contain('fase');
  });
});

describe('stages in the report', () => {
  it('say which was reached and which questions the others still miss, for each top group', async () => {
    const report = await mountOwn(staged, { a: rung(1), b: rung(1), lijst: { kind: 'checklist', ticked: [] } });
    const group = deep(report, '[aria-labelledby="group-een"]');
    expect(words(deep(group, '.facts'))).to.contain('Bereikte faseFase een');
    expect(deepAll(group, '.stages > li').map(words)).to.deep.equal([
      'Fase een · bereikt',
      'Fase twee · 1 vraag haalt de drempel nog niet We leggen uit. Nu: Deels (50 op 100) · Nodig: 100 op 100',
    ]);
    await expect(report).to.be.accessible();
  });

  it('stand in full over everything together where there is an overall number, and in a line at each group', async () => {
    const report = await mountOwn({ ...staged, overall }, { b: rung(2), lijst: { kind: 'checklist', ticked: ['x'] } });
    expect(deepAll(report, '.stages')).to.have.length(1);
    expect(deepAll(deep(report, '.overall'), '.stages > li').map(words)).to.deep.equal([
      'Fase een · 1 vraag haalt de drempel nog niet We luisteren naar gebruikers. Nu: Nog open · Nodig: 50 op 100',
      'Fase twee · alle vragen halen de drempel; een fase eronder nog niet',
      'Fase drie · alle vragen halen de drempel; een fase eronder nog niet',
    ]);
    expect(words(deep(deep(report, '[aria-labelledby="group-een"]'), '.facts'))).to.contain('Bereikte fasenog geen');
  });

  it('may take the place of bands', async () => {
    const report = await mountOwn({ ...staged, bands: [] }, { a: rung(2), b: rung(2), lijst: { kind: 'checklist', ticked: ['x'] } });
    expect(deepAll(report, '.band')).to.deep.equal([]);
    expect(words(deep(report, '.lead'))).to.equal('Deel een staat het sterkst (100 op 100). Bij Deel twee valt het meest te winnen (50 op 100).');
    expect(deepAll(report, 'drempel-chart').flatMap((chart) => deepAll(chart, 'thead th')).map(words)).to.deep.equal(['Onderdeel', 'Score op 100', 'Mogelijk', 'Telt mee']);
  });
});
