import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { glossary, mountWithWords, mountWords, text } from '../glossary/glossary.fixtures.ts';
import { deep, deepAll, mount, ready, settled, structure } from '../testing.fixtures.ts';
import type { DrempelGlossary } from './drempel-glossary.ts';

const list = html`<drempel-glossary></drempel-glossary>`;
const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();

describe('<drempel-glossary>', () => {
  it('lists every term in alphabetical order, with what it means, its source and its date', async () => {
    const session = await mountWithWords(html`<drempel-glossary no-links></drempel-glossary>`);
    expect(deepAll(session, 'dt').map(words)).to.deep.equal(['anderstalig', 'loket', 'tolk']);
    expect(deepAll(session, 'dd').map(words)).to.deep.equal([
      'Wie een andere eerste taal heeft.', 'Bron: Some page, bekeken: 2026',
      'Waar je hulp vraagt.', 'Bron: Eigen omschrijving, november 2026',
      'Iemand die vertaalt wat mensen zeggen.', 'Bron: Een bron (nieuw tabblad), 10 juli 2008, bekeken: november 2026',
    ]);
  });

  it('says which language a title is in', async () => {
    const session = await mountWithWords(list);
    expect(deepAll(session, 'cite').map((each) => each.getAttribute('lang'))).to.deep.equal(['en', null, null]);
  });

  it('has a heading of the level that fits the page', async () => {
    const session = await mountWithWords(html`<drempel-glossary heading-level="4"></drempel-glossary>`);
    expect(deep(session, 'h4').textContent).to.equal('Woordenlijst');
  });

  it('leads to one term by its address, with focus', async () => {
    const session = await mountWithWords(list);
    const link = deep<HTMLAnchorElement>(session, 'a[href="#term-loket"]');
    expect(link.getAttribute('aria-label')).to.equal('Link naar loket');
    const arrived = new Promise((resolve) => window.addEventListener('hashchange', resolve, { once: true }));
    try {
      link.click();
      await arrived;
      const element = deep<DrempelGlossary>(session, 'drempel-glossary');
      expect(element.shadowRoot?.activeElement?.id).to.equal('term-loket');
      const again = deep<DrempelGlossary>(await mountWithWords(list), 'drempel-glossary');
      expect(again.shadowRoot?.activeElement?.id, 'also for who comes to the page by that address').to.equal('term-loket');
    } finally {
      history.replaceState(null, '', window.location.pathname + window.location.search);
    }
  });

  it('says that the words are on their way, that there are none, or that they could not be had', async () => {
    const { session, arrive } = await mountWords(list, () => Promise.resolve(undefined));
    const told = () => words(deep(session, '[role="status"]'));
    expect(told()).to.equal('De woorden worden geladen…');
    await arrive();
    expect(told()).to.equal('Bij deze vragen hoort geen woordenlijst.');
    const { warn } = console;
    console.warn = () => {};
    const failing = await mountWords(list, () => Promise.reject(new Error('offline')));
    await failing.arrive();
    console.warn = warn;
    expect(words(deep(failing.session, '[role="status"]'))).to.contain('kon niet geladen worden');
  });

  it('takes the glossary of an instrument of one’s own', async () => {
    const place = mount(html`<drempel-session .definition=${{ structure, text: { nl: text }, glossary: { nl: glossary } }} storage="none">${list}</drempel-session>`);
    const session = await ready(place);
    await settled(session);
    expect(deepAll(session, 'dt')).to.have.length(3);
  });

  it('tells the page’s author in a sentence what is wrong with it, and costs its reader no question', async () => {
    const { warn } = console;
    const warnings: string[] = [];
    console.warn = (...told: unknown[]) => warnings.push(told.map(String).join(' '));
    try {
      const wrong = { ...glossary, entries: [{ ...glossary.entries[0], source: undefined }] };
      const place = mount(html`<drempel-session .definition=${{ structure, text: { nl: text }, glossary: { nl: wrong } }} storage="none">${list}<drempel-item item="a"></drempel-item></drempel-session>`);
      const session = await ready(place);
      await settled(session);
      expect(warnings.join()).to.contain('definition › glossary › nl › entries[0] › source: this is missing; add an object.');
      expect(deep(session, '.help').innerText).to.contain('Vraag een tolk.');
    } finally {
      console.warn = warn;
    }
  });

  it('passes axe', async () => {
    await expect(deep(await mountWithWords(list), 'drempel-glossary')).to.be.accessible();
  });
});
