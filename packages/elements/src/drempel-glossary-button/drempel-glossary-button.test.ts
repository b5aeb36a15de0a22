import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { mountWithWords, mountWords } from '../glossary/glossary.fixtures.ts';
import { button, deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';
import type { DrempelGlossaryButton } from './drempel-glossary-button.ts';

const opener = html`<drempel-glossary-button></drempel-glossary-button>`;

describe('<drempel-glossary-button>', () => {
  it('opens the list over the page and gives focus back when it closes, with the keyboard alone', async () => {
    const session = await mountWithWords(opener);
    const element = deep<DrempelGlossaryButton>(session, 'drempel-glossary-button');
    button(element, 'Woordenlijst').focus();
    await sendKeys({ press: 'Enter' });
    await settled(session);
    expect(deep<HTMLDialogElement>(element, 'dialog').open).to.equal(true);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Sluit');
    expect(deepAll(element, 'dt')).to.have.length(3);
    expect(deepAll(element, 'a.link'), 'the address of the page is left alone').to.have.length(0);
    await expect(element).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    expect(deep<HTMLDialogElement>(element, 'dialog').open).to.equal(false);
    expect(element.shadowRoot?.activeElement?.textContent).to.equal('Woordenlijst');
  });

  it('closes with its button, which stays in sight', async () => {
    const session = await mountWithWords(opener);
    button(session, 'Woordenlijst').click();
    await settled(session);
    expect(getComputedStyle(deep(session, '.bar')).position).to.equal('sticky');
    button(session, 'Sluit').click();
    expect(deep<HTMLDialogElement>(session, 'dialog').open).to.equal(false);
  });

  it('is not there as long as there is nothing to open', async () => {
    const { session, arrive } = await mountWords(opener);
    expect(deepAll(session, 'button')).to.have.length(0);
    await arrive();
    expect(deepAll(session, 'button').length).to.be.above(0);
    expect(deepAll(await mountSession(opener), 'button'), 'an instrument without a glossary').to.have.length(0);
  });
});
