import { expect } from '@open-wc/testing';
import { a11ySnapshot, executeServerCommand, sendKeys, sendMouse } from '@web/test-runner-commands';
import { html } from 'lit';
import { mountWithWords, mountWords } from '../glossary/glossary.fixtures.ts';
import { deep, deepAll, settled, until } from '../testing.fixtures.ts';
import type { DrempelTerm } from './drempel-term.ts';

const paragraph = html`<p>Vraag een <drempel-term term="tolk">tolk</drempel-term>. Dat helpt. <button type="button">Verder</button></p>`;

async function mountTerm(): Promise<DrempelTerm> {
  return deep<DrempelTerm>(await mountWithWords(paragraph), 'drempel-term');
}

const word = (term: DrempelTerm) => deep(term, '.word');
const card = (term: DrempelTerm) => deep(term, '.card');
const isOpen = (term: DrempelTerm) => card(term).matches(':popover-open');

/** Opening and closing are told in an event of their own, a moment later. */
async function toggled(term: DrempelTerm, act: () => unknown): Promise<void> {
  const told = new Promise((resolve) => card(term).addEventListener('toggle', resolve, { once: true }));
  await act();
  await told;
  await settled(term);
}

async function open(term: DrempelTerm): Promise<void> {
  word(term).focus();
  await toggled(term, () => sendKeys({ press: 'Enter' }));
}

/** A tap in the middle of something; answers whether the browser could be told to. */
async function tap(element: Element): Promise<boolean> {
  const { x, y, width, height } = element.getBoundingClientRect();
  return sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] }).then(() => true, () => false);
}

/** What a screen reader is told, a line for each thing. */
function heard(node: SnapshotNode): string[] {
  const { role, name = '', description = '', expanded } = node;
  const line = [role, `"${name}"`, description && `(${description})`, expanded === undefined ? '' : expanded ? 'open' : 'closed'].filter(Boolean).join(' ');
  return [line, ...(node.children ?? []).flatMap(heard)];
}

interface SnapshotNode {
  readonly role: string;
  readonly name?: string;
  readonly description?: string;
  readonly expanded?: boolean;
  readonly children?: readonly SnapshotNode[];
}

describe('<drempel-term>', () => {
  it('is plain text until the glossary is there, and the line keeps its height', async () => {
    const { session, arrive } = await mountWords(paragraph);
    const line = deep(session, 'p');
    const before = [line.innerText, line.offsetHeight, deep(session, 'p > button').offsetLeft];
    expect(deepAll(session, '[role="button"]')).to.have.length(0);
    await arrive();
    expect(deepAll(session, '[role="button"]')).to.have.length(1);
    expect([line.innerText, line.offsetHeight, deep(session, 'p > button').offsetLeft]).to.deep.equal(before);
  });

  it('stays plain text for a term that the glossary does not have', async () => {
    const session = await mountWithWords(html`<drempel-term term="toString">iets</drempel-term>`);
    expect(deepAll(session, '[role="button"]')).to.have.length(0);
  });

  it('shows the term as the glossary has it when nothing stands in it', async () => {
    const session = await mountWithWords(html`<drempel-term term="loket"></drempel-term>`);
    expect(word(deep(session, 'drempel-term')).innerText).to.equal('loket');
  });

  for (const key of ['Enter', 'Space']) {
    it(`opens with ${key}, is read from its start, and closes with Escape, back at the word`, async () => {
      const term = await mountTerm();
      word(term).focus();
      await toggled(term, () => executeServerCommand('drempel-press', key));
      expect(word(term).getAttribute('aria-expanded')).to.equal('true');
      expect(term.shadowRoot?.activeElement).to.equal(card(term));
      expect(card(term).innerText).to.contain('Iemand die vertaalt').and.to.contain('Bron: Een bron').and.to.contain('10 juli 2008, bekeken: november 2026');
      await toggled(term, () => sendKeys({ press: 'Escape' }));
      expect(word(term).getAttribute('aria-expanded')).to.equal('false');
      expect(term.shadowRoot?.activeElement).to.equal(word(term));
    });
  }

  it('opens and closes with a tap on the word, and closes with a tap elsewhere', async function () {
    const term = await mountTerm();
    if (!(await tap(deep(term.closest('drempel-session')!, 'p > button')))) this.skip(); // WebKit cannot be told
    await toggled(term, () => tap(word(term)));
    expect(isOpen(term)).to.equal(true);
    await toggled(term, () => tap(word(term)));
    expect(isOpen(term)).to.equal(false);
    await toggled(term, () => tap(word(term)));
    await toggled(term, () => tap(deep(term.closest('drempel-session')!, 'p > button')));
    expect(isOpen(term)).to.equal(false);
  });

  it('closes with its button, back at the word', async () => {
    const term = await mountTerm();
    await open(term);
    await toggled(term, () => deep(term, '.card button').click());
    expect(term.shadowRoot?.activeElement).to.equal(word(term));
  });

  it('closes when one reads on with Tab, so that it covers nothing that has focus', async () => {
    const term = await mountTerm();
    await open(term);
    const at = () => term.shadowRoot?.activeElement ?? document.activeElement;
    const openAt: boolean[] = [];
    while (term.shadowRoot?.activeElement) {
      const before = at();
      openAt.push(isOpen(term));
      await sendKeys({ press: 'Tab' });
      await until(() => at() !== before);
    }
    expect(openAt, 'open at the card, its link and its button').to.deep.equal([true, true, true]);
    expect(document.activeElement?.textContent).to.equal('Verder');
    await until(() => !isOpen(term));
  });

  it('stands beside its word, inside a narrow window, and follows it when the page scrolls', async () => {
    const before = { width: window.innerWidth, height: window.innerHeight };
    await executeServerCommand('drempel-viewport', { width: 340, height: 700 });
    try {
      const session = await mountWithWords(html`<div style="height: 60px"></div>${paragraph}<div style="height: 900px"></div>`);
      const term = deep<DrempelTerm>(session, 'drempel-term');
      await open(term);
      const gap = () => card(term).getBoundingClientRect().top - deep(term, '.text').getBoundingClientRect().bottom;
      const { left, right } = card(term).getBoundingClientRect();
      expect(left).to.be.at.least(8);
      expect(right).to.be.at.most(332);
      expect(gap()).to.be.within(0, 12);
      const scrolled = new Promise((resolve) => document.addEventListener('scroll', resolve, { once: true }));
      window.scrollBy(0, 40);
      await scrolled;
      expect(gap()).to.be.within(0, 12);
    } finally {
      window.scrollTo(0, 0);
      await executeServerCommand('drempel-viewport', before);
    }
  });

  it('begins where the word begins, also from right to left', async () => {
    const session = await mountWithWords(html`<p dir="rtl" style="padding-inline: 60px 0"><drempel-term term="tolk">tolk</drempel-term></p>`);
    const term = deep<DrempelTerm>(session, 'drempel-term');
    await open(term);
    expect(card(term).getBoundingClientRect().right).to.be.closeTo(deep(term, '.text').getBoundingClientRect().right, 1);
  });

  it('leaves at least 44 px for a finger, without a higher line', async () => {
    const term = await mountTerm();
    expect(word(term).getBoundingClientRect().height).to.be.at.least(43.5);
    expect(deep(term.closest('drempel-session')!, 'p').offsetHeight).to.be.below(44);
  });

  it('runs over two lines as its text does', async () => {
    const session = await mountWithWords(html`<p style="inline-size: 6em">Een <drempel-term term="tolk">heel lang woord in een smalle kolom</drempel-term>.</p>`);
    expect(deep(session, '.text').getClientRects().length).to.be.above(1);
  });

  it('opens its source beside the questions, and tells the other page nothing', async () => {
    const link = deep<HTMLAnchorElement>(await mountTerm(), 'a');
    expect([link.href, link.target, link.rel]).to.deep.equal(['https://example.be/tolk', '_blank', 'noopener noreferrer']);
    expect(link.textContent).to.contain('(nieuw tabblad)');
  });

  it('is plain text on paper', async function () {
    if (!(await executeServerCommand<boolean, object>('drempel-media', { media: 'print' }))) this.skip();
    const term = await mountTerm();
    expect(getComputedStyle(deep(term, '.text')).textDecorationLine).to.equal('none');
    expect(getComputedStyle(card(term)).display).to.equal('none');
    await executeServerCommand('drempel-media', {});
  });

  it('passes axe, closed and open', async () => {
    const term = await mountTerm();
    await expect(term).to.be.accessible();
    await open(term);
    await expect(term).to.be.accessible();
  });

  it('is a word that opens, to who hears the page', async function () {
    if (!(await executeServerCommand<boolean, object>('drempel-media', {}))) this.skip(); // Chromium alone tells
    const term = await mountTerm();
    const snapshot = async () => heard((await a11ySnapshot({})) as unknown as SnapshotNode).slice(1);
    expect(await snapshot()).to.deep.equal(['StaticText "Vraag een "', 'button "tolk" closed', 'StaticText ". Dat helpt. "', 'button "Verder"']);
    await open(term);
    const opened = await snapshot();
    expect(opened.slice(0, 3)).to.deep.equal(['StaticText "Vraag een "', 'button "tolk" open', 'dialog "tolk" (Iemand die vertaalt wat mensen zeggen.)']);
    expect(opened).to.include('link "Een bron (nieuw tabblad)"').and.to.include('button "Sluit"');
  });
});
