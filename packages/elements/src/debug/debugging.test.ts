import { expect } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { deep, deepAll, mount, settled, until } from '../testing.fixtures.ts';

const panelOf = (element: Element) => element.shadowRoot?.querySelector('section')?.shadowRoot ?? undefined;
const said = (element: Element) => [...(panelOf(element)?.querySelectorAll('li') ?? [])].map((each) => [...each.children].map(({ textContent }) => textContent).join(' '));

/** Catches what is said to the console while something happens. */
async function listening(work: () => Promise<void>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: unknown) => void lines.push(String(line));
  try {
    await work();
  } finally {
    console.warn = warn;
  }
  return lines;
}

async function shown(template: TemplateResult): Promise<{ element: DrempelSession; place: HTMLElement; console: string[] }> {
  let place!: HTMLElement;
  let element!: DrempelSession;
  const lines = await listening(async () => {
    place = mount(template);
    element = place.querySelector<DrempelSession>('[debug]')!;
    await until(() => panelOf(element) !== undefined && (element.session !== undefined || element.notices.length > 0));
    await settled(place);
    await until(() => panelOf(element) !== undefined);
    // What the session finds once it is there comes a moment later.
    await new Promise((resolve) => setTimeout(resolve, 100));
  });
  return { element, place, console: lines };
}

const scan = (attributes: Record<string, string>): TemplateResult => {
  const place = document.createElement('drempel-scan');
  for (const [name, value] of Object.entries({ instrument: 'proef', storage: 'none', debug: '', ...attributes })) place.setAttribute(name, value);
  return html`${place}`;
};
const layout = (inside: TemplateResult, after = html``) => html`<drempel-session id="balie" instrument="proef" scan="lang" storage="none" debug>${inside}</drempel-session>${after}`;

describe('the panel for whoever makes the page', () => {
  it('is not there without debug, nor is a word in the console', async () => {
    const lines = await listening(async () => {
      const place = mount(html`<drempel-scan instrument="proef" storage="none" instument="x" heading-level="9"></drempel-scan><drempel-chart for="nowhere"></drempel-chart>`);
      const element = place.querySelector<DrempelSession>('drempel-scan')!;
      await until(() => element.session !== undefined);
      await settled(element);
      expect(panelOf(element)).to.equal(undefined);
    });
    expect(lines).to.deep.equal([]);
  });

  it('says that there is nothing to mend', async () => {
    const { element, console: lines } = await shown(scan({ scan: 'kort', sector: 'gem' }));
    expect(said(element)).to.deep.equal([]);
    expect(panelOf(element)?.querySelector('summary')?.textContent).to.equal('drempel-scan nothing to mend');
    expect(lines).to.deep.equal([]);
    await expect(element).to.be.accessible();
  });

  for (const [what, attributes, expected] of [
    ['an unknown instrument', { instrument: 'proev' }, '<drempel-scan instrument="proev"> no instrument "proev". Known here: proef. Did you mean "proef"?'],
    ['no instrument', { instrument: '' }, '<drempel-scan> no instrument. Set instrument="…" (a name), src="…" (an address) or the property definition.'],
    ['an unknown scan', { scan: 'kord' }, '<drempel-scan scan="kord"> no scan "kord" in "proef". Known here: kort, lang. Did you mean "kort"?'],
    ['an unknown sector', { sector: 'gen' }, '<drempel-scan sector="gen"> no sector "gen" in "proef". Known here: gem, ond. Did you mean "gem"?'],
    ['an unknown role', { 'respondent-role': 'bord' }, '<drempel-scan respondent-role="bord"> no respondent-role "bord" in "proef". Known here: frontline, board. Did you mean "board"?'],
    ['an unknown language', { lang: 'sv' }, '<drempel-scan lang="sv"> no language "sv". Known here: nl, en.'],
    ['an unknown storage', { storage: 'sesion' }, '<drempel-scan storage="sesion"> no storage "sesion". Known here: local, session, none. Did you mean "session"?'],
    ['an unknown theme', { theme: 'vlanderen' }, '<drempel-scan theme="vlanderen"> no theme "vlanderen". Known here: neutral, vlaanderen, contrast. Did you mean "vlaanderen"?'],
    ['an unknown density', { density: 'compakt' }, '<drempel-scan density="compakt"> no density "compakt". Known here: comfortable, compact. Did you mean "compact"?'],
    ['an unknown view', { view: 'delem' }, '<drempel-scan view="delem"> view: there is no view "delem". Did you mean "delen"? Known here: delen.'],
    ['an unknown format', { formats: 'json pdf' }, '<drempel-scan formats="json pdf"> formats: there is no format "pdf". Known here: json, docx, html, xlsx, csv, ics.'],
    ['no address', { 'submit-url': 'javascript:alert(1)' }, '<drempel-scan submit-url="javascript:alert(1)"> submit-url: the result cannot be sent: "javascript:alert(1)" is no address. Give an address on your own site, such as "/submissions".'],
    ['an address elsewhere', { 'submit-url': 'https://elsewhere.example/' }, 'allow that with submit-cross-origin'],
    ['a number that is none', { 'keep-days': 'week' }, '<drempel-scan keep-days="week"> keep-days: "week" is no number that fits. Take 0, or a number above it.'],
    ['a level that is none', { 'heading-level': '9' }, '<drempel-scan heading-level="9"> heading-level: "9" is no number that fits. Take a whole number from 1 to 6.'],
    ['a switch that is off by word', { shared: 'false' }, '<drempel-scan shared="false"> shared: "false" does not switch it off: what is there is on. Take the attribute away.'],
    ['a misspelt attribute', { instument: 'proef' }, '<drempel-scan instument="proef"> there is no attribute "instument". Did you mean "instrument"?'],
    ['an attribute in the other spelling', { organization: 'X' }, '<drempel-scan organization="X"> there is no attribute "organization". Did you mean "organisation"?'],
    ['an attribute as a property is written', { submitto: 'X' }, 'Did you mean "submit-to"?'],
    ['an attribute under another name', { language: 'nl' }, 'Did you mean "lang"?'],
    ['an attribute of another element', { type: 'radar' }, '<drempel-scan type="radar"> "type" does nothing here. It belongs on <drempel-chart>.'],
  ] as const) {
    it(`names ${what}: where, what, what to do, and once in the console`, async () => {
      const { element, console: lines } = await shown(scan(attributes));
      await until(() => said(element).length > 0);
      expect(said(element)).to.have.length(1);
      expect(said(element)[0]).to.contain(expected);
      expect(lines).to.have.length(1);
      await expect(element).to.be.accessible();
    });
  }

  for (const [what, inside, expected] of [
    ['a view', html`<drempel-report view="delem"></drempel-report>`, '<drempel-report view="delem"> view: there is no view "delem". Did you mean "delen"? Known here: delen.'],
    ['a type', html`<drempel-chart type="radr"></drempel-chart>`, 'Did you mean "radar"? Known here: bars, radar, matrix.'],
    ['a property that a framework set', html`<drempel-chart .type=${'radr'}></drempel-chart>`, '<drempel-chart> type: there is no type "radr".'],
    ['formats', html`<drempel-export formats="jsn"></drempel-export>`, 'Did you mean "json"?'],
    ['an item', html`<drempel-item item="lijs"></drempel-item>`, '<drempel-item item="lijs"> item: there is no item "lijs". Did you mean "lijst"?'],
    ['a day', html`<drempel-plan today="28/02/2027"></drempel-plan>`, 'Write it as 2027-02-28.'],
    ['a view that sends nowhere', html`<drempel-submit></drempel-submit>`, 'the introduction says that nothing is sent'],
    ['an attribute of its own', html`<drempel-item item="a" heading-level="2"></drempel-item>`, '"heading-level" does nothing here.'],
  ] as const) {
    it(`looks at the views of the session: ${what}`, async () => {
      const { element } = await shown(layout(inside));
      await until(() => said(element).length > 0);
      expect(said(element)).to.have.length(1);
      expect(said(element)[0]).to.contain(expected);
    });
  }

  for (const [what, after, expected] of [
    ['a name that nobody has', html`<drempel-progress for="bali"></drempel-progress>`, '<drempel-progress for="bali"> for: there is no element with id "bali". Did you mean "balie"? Known here: balie.'],
    ['a name of something else', html`<p id="elders"></p><drempel-progress for="elders"></drempel-progress>`, 'for: "elders" is no session.'],
    ['none', html`<drempel-progress></drempel-progress>`, 'Put it inside a session element, or name one with for="…". Known here: balie.'],
  ] as const) {
    it(`names views that follow no session: ${what}`, async () => {
      const { element } = await shown(layout(html``, after));
      await until(() => said(element).length > 0);
      expect(said(element)).to.have.length(1);
      expect(said(element)[0]).to.contain(expected);
    });
  }

  it('misses what must be in a layout, and a store that cannot keep', async () => {
    const { element } = await shown(html`<drempel-session instrument="proef" .store=${{ keeps: 'page', load: () => Promise.resolve(undefined), save: () => Promise.resolve(undefined) }} debug></drempel-session>`);
    await until(() => said(element).length > 1);
    expect(said(element)[0]).to.contain('there is no <drempel-recovery>');
    expect(said(element)[1]).to.contain('the property store lacks remove');
  });

  it('follows what changes on the page, also after the element was taken out and put back', async () => {
    const { element, place } = await shown(layout(html`<drempel-chart type="radr"></drempel-chart>`));
    await listening(async () => {
      await until(() => said(element).length === 1);
      deep(place, 'drempel-chart').setAttribute('type', 'radar');
      await until(() => said(element).length === 0);
      element.setAttribute('scann', 'lang');
      await until(() => said(element).length === 1);
      element.remove();
      element.removeAttribute('scann');
      place.append(element);
      await until(() => said(element).length === 0);
      element.scan = 'kord';
      await until(() => said(element).length === 1);
      element.scan = 'kort';
      await until(() => element.session !== undefined && said(element).length === 0);
    });
  });

  it('comes and goes with debug, by attribute and by property, also where there is no instrument', async () => {
    const place = mount(html`<drempel-scan storage="none"></drempel-scan>`);
    const element = place.querySelector<DrempelSession>('drempel-scan')!;
    await until(() => element.notices.length > 0);
    element.debug = true;
    await until(() => said(element).length === 1);
    element.debug = false;
    await until(() => panelOf(element) === undefined);
    element.setAttribute('debug', '');
    await until(() => said(element).length === 1);
    element.removeAttribute('debug');
    await until(() => panelOf(element) === undefined);
    await settled(element);
    expect(deepAll(element, '.notice')).to.have.length(1);
  });

  it('has room at 320 px, and stays closed once it was closed', async () => {
    const { element, place } = await shown(scan({ 'submit-url': `https://elsewhere.example/${'a'.repeat(80)}` }));
    place.style.inlineSize = '320px';
    await until(() => said(element).length === 1);
    expect(place.scrollWidth).to.be.at.most(321);
    const details = panelOf(element)!.querySelector('details')!;
    panelOf(element)!.querySelector('summary')!.click();
    expect(details.open).to.equal(false);
    await listening(async () => {
      element.setAttribute('scann', '');
      await until(() => said(element).length === 2);
    });
    expect(details.open).to.equal(false);
  });
});
