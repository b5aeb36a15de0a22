import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelItem } from '../drempel-item/drempel-item.ts';
import type { DrempelTerm } from '../drempel-term/drempel-term.ts';
import { mountWithWords, mountWords } from '../glossary/glossary.fixtures.ts';
import { deep, deepAll, settled } from '../testing.fixtures.ts';

const item = html`<drempel-item item="a"></drempel-item>`;
const opened = (root: Element, text: string) => deepAll<DrempelTerm>(deep(root, `drempel-item-text[text="${text}"]`), 'drempel-term').map((each) => each.textContent);

describe('<drempel-item-text>', () => {
  it('opens the terms of help and caution, each where it stands first', async () => {
    const session = await mountWithWords(item);
    expect(opened(session, 'help')).to.deep.equal(['tolk']);
    expect(opened(session, 'note')).to.deep.equal(['loket']);
  });

  it('changes nothing on the page but the look of the words when the glossary arrives', async () => {
    const { session, arrive } = await mountWords(item);
    const element = deep<DrempelItem>(session, 'drempel-item');
    const seen = () => [element.innerText, element.offsetHeight, ...deepAll(element, 'p, label').map((each) => each.getBoundingClientRect().top)];
    const before = seen();
    await arrive();
    expect(deepAll(element, '[role="button"]')).to.have.length(2);
    expect(seen()).to.deep.equal(before);
  });

  it('shows its plain text where there is no glossary, and when it cannot be had', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...told: unknown[]) => warnings.push(told[0]);
    try {
      const { session, arrive } = await mountWords(item, () => Promise.reject(new Error('offline')));
      await arrive();
      expect(deep(session, '.help').innerText).to.equal('Vraag een tolk. Een tolk helpt.');
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.contain('could not be loaded');
    } finally {
      console.warn = warn;
    }
  });

  it('names terms of the statement and the answers in a line of their own, when the glossary was there first', async () => {
    const session = await mountWithWords(html`<drempel-glossary-button></drempel-glossary-button>`);
    const added = document.createElement('drempel-item');
    added.item = 'b';
    session.append(added);
    await settled(session);
    expect(opened(added, 'terms')).to.deep.equal(['tolk']);
    expect(deep(added, 'legend').querySelector('drempel-term'), 'the statement stays plain').to.equal(null);
  });

  it('does not push that line in under somebody’s eyes, and shows it from the next page on', async () => {
    const { session, arrive } = await mountWords(html`<drempel-item item="b"></drempel-item>`);
    await arrive();
    expect(opened(session, 'terms')).to.deep.equal([]);
    const element = deep<DrempelItem>(session, 'drempel-item');
    element.item = 'a';
    await settled(session);
    element.item = 'b';
    await settled(session);
    expect(opened(session, 'terms')).to.deep.equal(['tolk']);
  });

  it('does not render again for an answer', async () => {
    const session = await mountWithWords(item);
    const term = deep(session, 'drempel-term');
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(deep(session, 'drempel-item-text').shadowRoot!, { subtree: true, childList: true, characterData: true, attributes: true });
    session.session?.answer('a', { kind: 'level', rung: 1 });
    await settled(session);
    changes += observer.takeRecords().length;
    observer.disconnect();
    expect(changes).to.equal(0);
    expect(deep(session, 'drempel-term')).to.equal(term);
  });

  it('passes axe, with the help as the description of the question', async () => {
    const session = await mountWithWords(item);
    await expect(deep(session, 'drempel-item')).to.be.accessible();
    expect(deep(session, 'fieldset').getAttribute('aria-describedby')).to.equal(deep(session, '[text="help"]').id);
  });
});
