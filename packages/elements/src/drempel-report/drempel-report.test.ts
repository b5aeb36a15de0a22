import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

async function mountReport() {
  const session = await mountSession(html`<drempel-report></drempel-report>`, 'lang');
  const report = deep(session, 'drempel-report');
  return { session: session.session!, report };
}

describe('<drempel-report>', () => {
  it('opens with the most important thing, made from the data', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 0 });
    session.answer('b', { kind: 'level', rung: 1 });
    session.answer('lijst', { kind: 'checklist', ticked: ['x', 'y'] });
    await settled(report);
    expect(words(deep(report, 'header .hint'))).to.equal('Gebaseerd op 3 vragen.');
    expect(words(deep(report, '.lead'))).to.equal('Deel twee staat het sterkst (100 op 100, hoog). Bij Deel een valt het meest te winnen (25 op 100, laag).');
    await expect(report).to.be.accessible();
  });

  it('shows score, band, possible range, coverage, lowest question and zeros of a group', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 0 });
    session.answer('b', { kind: 'level', rung: 1 });
    await settled(report);
    const group = words(deep(report, '[aria-labelledby="group-een"]'));
    expect(group).to.contain('25 op 100').and.to.contain('Laag').and.to.contain('25: alles is beantwoord').and.to.contain('Telt mee in de score2 van 2 vragen (100 %)');
    expect(group).to.contain('We luisteren naar gebruikers. (0 op 100)').and.to.contain('1 vraag: een gemiddelde verbergt dat');
  });

  it('withholds a score with too little coverage, and says what is missing', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 2 });
    session.answer('b', { kind: 'unknown' });
    await settled(report);
    const group = words(deep(report, '[aria-labelledby="group-een"]'));
    expect(group).to.contain('Nog geen score').and.to.contain('Er tellen nog te weinig antwoorden mee voor een score: 1 van 2 vragen.').and.to.contain('tussen 50 en 100');
    expect(words(deep(report, '[aria-labelledby="find-out"]'))).to.contain('We leggen uit. (weet ik niet)').and.to.contain('Wat klopt? (nog open)');
  });

  it('answers “why this score?” in a sentence and a table, with what was left out', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 1 });
    session.answer('b', { kind: 'not-applicable', reason: 'Geen loket' });
    await settled(report);
    const why = deep<HTMLDetailsElement>(report, '[aria-labelledby="group-een"] .why'.split(' ').at(-1) ?? '');
    why.open = true;
    await expect(report).to.be.accessible();
    expect(words(deep(why, 'p'))).to.contain('De score is het antwoord op 1 vraag.').and.to.contain('1 vraag niet van toepassing: telt niet mee: “We leggen uit”.').and.to.contain('50 hoort bij “Hoog”: van 50 tot 100.');
    expect(deepAll(why, 'tbody tr').map(words)).to.deep.include.members(['We luisteren naar gebruikers. Deels 1 50', 'We leggen uit. Niet van toepassing Reden: Geen loket 1 telt niet mee', 'Aandeel Opengelaten 1 telt niet mee']);
  });

  it('gives each low item its next step, lowest first', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 0 });
    await settled(report);
    expect(deepAll(report, '.step').map(words)).to.deep.equal([
      'We luisteren naar gebruikers. Nu: Nee (0 op 100, nog 100 te gaan) Stap 1: Begin met luisteren. Effect: groot · Inspanning: klein',
    ]);
  });

  it('counts in its head what the scores rest on, and what became of the other questions', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 2 });
    session.answer('b', { kind: 'not-applicable', reason: 'Geen loket' });
    session.answer('lijst', { kind: 'unknown' });
    await settled(report);
    expect(words(deep(report, 'header .hint'))).to.equal('Gebaseerd op 1 vraag. 1 niet van toepassing, 1 keer weet ik niet.');
    session.clear('lijst');
    await settled(report);
    expect(words(deep(report, 'header .hint'))).to.equal('Gebaseerd op 1 vraag. 1 niet van toepassing, 1 nog open.');
  });

  it('names the parts without a score in its first sentence', async () => {
    const { session, report } = await mountReport();
    session.answer('lijst', { kind: 'checklist', ticked: ['x'] });
    await settled(report);
    expect(words(deep(report, '.lead'))).to.equal('Deel twee haalt 50 op 100, hoog. Deel een heeft nog geen score.');
  });

  it('says of a group with one question that question and its answer, and no facts about a mean', async () => {
    const session = await mountSession(html`<drempel-report></drempel-report>`, 'kort');
    const report = deep(session, 'drempel-report');
    session.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
    await settled(report);
    expect(words(deep(report, '[aria-labelledby="group-twee"]'))).to.equal('Deel twee 50 op 100 Hoog indicatief Wat klopt? Antwoord: Eerste');
    await expect(report).to.be.accessible();
  });

  it('shows the lowest question and the zeros only of a mean', async () => {
    const { session, report } = await mountReport();
    session.answer('a', { kind: 'level', rung: 0 });
    session.answer('b', { kind: 'not-applicable', reason: 'Geen loket' });
    await settled(report);
    const group = words(deep(report, '[aria-labelledby="group-een"]'));
    expect(group).to.contain('1 van 1 vraag (100 %)').and.not.to.contain('Laagste vraag').and.not.to.contain('Vragen op 0');
  });
});
