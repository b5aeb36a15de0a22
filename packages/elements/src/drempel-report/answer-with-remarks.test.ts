import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

describe('what was written beside an answer, in the report', () => {
  it('gives the reason, the note and the evidence under the answer', async () => {
    const session = await mountSession(html`<drempel-report></drempel-report>`, 'lang');
    const report = deep(session, 'drempel-report');
    session.session?.answer('a', { kind: 'level', rung: 1 });
    session.session?.answer('b', { kind: 'not-applicable', reason: 'Geen loket' });
    session.session?.remark('a', { note: 'Zie maart.', evidence: [{ label: 'Verslag', url: 'https://voorbeeld.example/v' }, { label: '', url: 'mailto:dienst@voorbeeld.example' }] });
    await settled(report);
    const answers = deepAll(deep(report, '.why'), 'tbody td:nth-of-type(1)').map(words);
    expect(answers.slice(0, 2)).to.deep.equal([
      'Deels Notitie: Zie maart. Bewijs: Verslag Bewijs: mailto:dienst@voorbeeld.example',
      'Niet van toepassing Reden: Geen loket',
    ]);
    const links = deepAll<HTMLAnchorElement>(report, '.remark a').map(({ href, rel }) => [href, rel]);
    expect(links).to.deep.equal([['https://voorbeeld.example/v', 'noopener noreferrer'], ['mailto:dienst@voorbeeld.example', 'noopener noreferrer']]);
  });

  it('shows as text what is no link that may be opened', async () => {
    const session = await mountSession(html`<drempel-report></drempel-report>`, 'lang');
    const report = deep(session, 'drempel-report');
    session.session?.answer('a', { kind: 'level', rung: 1 });
    session.session?.remark('a', { evidence: [{ label: 'Kwaad', url: 'javascript:alert(1)' }, { label: 'Kast 4', url: '<b>map</b>' }] });
    await settled(report);
    expect(deepAll(report, '.remark a, .remark b')).to.deep.equal([]);
    expect(deepAll(report, '.remark').map(words)).to.deep.equal(['Bewijs: Kwaad: javascript:alert(1)', 'Bewijs: Kast 4: <b>map</b>']);
  });

  it('says no reason that no longer holds', async () => {
    const session = await mountSession(html`<drempel-report></drempel-report>`, 'lang');
    const report = deep(session, 'drempel-report');
    session.session?.answer('b', { kind: 'not-applicable', reason: 'Geen loket' });
    session.session?.answer('b', { kind: 'level', rung: 1 });
    await settled(report);
    expect(deep(report, '.why').textContent).not.to.contain('Geen loket');
  });
});
