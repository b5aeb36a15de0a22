import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { deep, deepAll, mountSession, settled, type } from '../testing.fixtures.ts';

const answerOf = ({ session }: DrempelSession) => session?.state.responses.items.tekst?.answer;

describe('<drempel-text>', () => {
  it('has a name and a hint, and answers as one types', async () => {
    const session = await mountSession(html`<drempel-text item="tekst"></drempel-text>`);
    const field = deep<HTMLTextAreaElement>(session, 'textarea');
    expect(field.ariaLabel).to.equal('Je antwoord');
    type(field, 'De wachtruimte');
    expect(answerOf(session)).to.deep.equal({ kind: 'open', text: 'De wachtruimte' });
    await settled(session);
    expect(deep(session, 'textarea')).to.equal(field);
    await expect(session).to.be.accessible();
  });

  it('is open again when the text is taken away', async () => {
    const session = await mountSession(html`<drempel-text item="tekst"></drempel-text>`);
    type(deep(session, 'textarea'), 'x');
    type(deep(session, 'textarea'), '');
    expect(answerOf(session)).to.equal(undefined);
  });

  it('keeps the text in the field while “don’t know” counts instead', async () => {
    const session = await mountSession(html`<drempel-text item="tekst"></drempel-text>`);
    type(deep(session, 'textarea'), 'blijft');
    session.session?.answer('tekst', { kind: 'unknown' });
    await settled(session);
    expect([deep<HTMLTextAreaElement>(session, 'textarea').value, answerOf(session)]).to.deep.equal(['blijft', { kind: 'unknown' }]);
  });

  it('shows nothing for an item of another kind', async () => {
    const session = await mountSession(html`<drempel-text item="a"></drempel-text>`);
    expect(deepAll(session, 'textarea')).to.deep.equal([]);
  });
});
