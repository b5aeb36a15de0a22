import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

const words = (element: Element | null) => element?.textContent.trim().replace(/\s+/g, ' ');

describe('<drempel-review>', () => {
  it('lists a link that cannot be opened, with the way to its question, until it is mended', async () => {
    const session = await mountSession(html`<drempel-review></drempel-review>`);
    const review = deep(session, 'drempel-review');
    session.session?.answer('a', { kind: 'level', rung: 1 });
    session.session?.remark('a', { evidence: [{ label: 'Plan', url: 'intranet/plan' }] });
    await settled(review);
    const entries = () => deepAll(review, 'section[aria-labelledby="review.linkHeading"] li');
    expect(entries().map(words)).to.deep.equal(['We luisteren naar gebruikers. (de link bij deze vraag klopt niet)']);
    await expect(review).to.be.accessible();
    deep(entries()[0]!, 'button').click();
    expect([session.session?.state.place, session.session?.state.item]).to.deep.equal(['page:een', 'a']);
    session.session?.remark('a', { evidence: [{ label: 'Plan', url: '' }, { label: 'Meer', url: 'https://voorbeeld.example' }] });
    await settled(review);
    expect(entries()).to.have.length(0);
  });

  it('says behind an open question why it is still open', async () => {
    const session = await mountSession(html`<drempel-review></drempel-review>`);
    session.session?.answer('a', { kind: 'not-applicable', reason: '' });
    session.session?.answer('cijfer', { kind: 'indicator', numerator: 3 });
    const review = deep(session, 'drempel-review');
    await settled(review);
    expect(deepAll(review, '.error').map(words)).to.deep.equal(['(de reden ontbreekt nog)', '(nog niet volledig ingevuld)']);
  });
});
