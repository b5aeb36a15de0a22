import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

describe('<drempel-report> on paper', () => {
  afterEach(() => executeServerCommand('drempel-media', {}));

  /** Nothing where the browser cannot be told that the page is paper: only Chromium can. */
  async function mountPrinted(opened: boolean): Promise<Element | undefined> {
    const session = await mountSession(html`<drempel-report></drempel-report>`, 'lang');
    session.session?.answer('a', { kind: 'level', rung: 0 });
    session.session?.answer('b', { kind: 'not-applicable', reason: 'Geen loket' });
    session.session?.answer('lijst', { kind: 'checklist', ticked: [] });
    await settled(session);
    for (const details of deepAll<HTMLDetailsElement>(session, 'details')) details.open = opened;
    const paper = await executeServerCommand<boolean, object>('drempel-media', { media: 'print' });
    return paper ? deep(session, 'drempel-report') : undefined;
  }

  const seen = (element: Element) => element.getClientRects().length > 0;

  it('has no toggles and buttons that cannot be pressed', async function () {
    const report = await mountPrinted(false);
    if (!report) this.skip(); // only Chromium can be asked
    expect(deepAll(report, 'summary, fieldset, button:not(.entry)').filter(seen)).to.deep.equal([]);
  });

  it('keeps what was opened, under its name', async function () {
    const report = await mountPrinted(true);
    if (!report) this.skip(); // only Chromium can be asked
    expect(deepAll(report, 'summary').filter(seen)).to.have.length(3);
    expect(deepAll(report, 'table').filter(seen)).to.have.length(3);
  });

  it('gives the reasons why questions do not apply, which the screen has in the trace', async function () {
    const report = await mountPrinted(false);
    if (!report) this.skip(); // only Chromium can be asked
    const reasons = deep(report, '.only-print');
    expect(seen(reasons)).to.equal(true);
    expect(reasons.textContent.replace(/\s+/g, ' ')).to.contain('We leggen uit. Geen loket');
    await executeServerCommand('drempel-media', {});
    expect(seen(reasons)).to.equal(false);
  });

  it('has one distance between all cards', async function () {
    const report = await mountPrinted(false);
    if (!report) this.skip(); // only Chromium can be asked
    const cards = deepAll(report, ':host > .card, .groups > .card').map((card) => card.getBoundingClientRect());
    const gaps = cards.slice(1).map(({ top }, index) => Math.round(top - cards[index]!.bottom));
    expect(gaps).to.have.length(2);
    expect(new Set(gaps).size, gaps.join(' and ')).to.equal(1);
    const steps = deepAll(report, '.steps > li').map((card) => card.getBoundingClientRect());
    expect(Math.round(steps[1]!.top - steps[0]!.bottom)).to.equal(gaps[0]);
  });

  it('breaks no card and no row over two pages', async function () {
    const report = await mountPrinted(true);
    if (!report) this.skip(); // only Chromium can be asked
    for (const element of deepAll(report, '.card, tr, .facts div')) expect(getComputedStyle(element).breakInside, element.className).to.equal('avoid');
    for (const element of deepAll(report, 'h2, h3, summary')) expect(getComputedStyle(element).breakAfter, element.textContent).to.equal('avoid');
  });
});
