import { assembleInstrument } from '@drempel/core/assemble-instrument.js';
import type { InstrumentStructure } from '@drempel/core/instrument-schema.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { offerInstruments } from '../session/instrument-source.ts';
import { button, deep, deepAll, mount, mountSession, ready, settled, until } from '../testing.fixtures.ts';

/** What was handed to the browser as a download. */
interface Download {
  readonly name: string;
  readonly text: string;
}

const downloads: Promise<Download>[] = [];
const { click } = HTMLAnchorElement.prototype;

before(() => {
  HTMLAnchorElement.prototype.click = function () {
    const name = this.download;
    downloads.push(fetch(this.href).then(async (file) => ({ name, text: await file.text() })));
  };
});
after(() => {
  HTMLAnchorElement.prototype.click = click;
});
beforeEach(() => downloads.splice(0));

const message = (root: Element) => deep(deep(root, 'drempel-export'), '[role="status"]').textContent.trim();
const rows = (root: Element) => deepAll(deep(root, 'drempel-export'), '.format > button').map(({ id }) => id);

/** Presses a button, and gives the file that comes of it. */
async function fileOf(root: Element, words: string): Promise<Download> {
  button(deep(root, 'drempel-export'), words).click();
  await until(() => downloads.length > 0);
  await settled(root);
  return (await downloads.pop()) as Download;
}

describe('<drempel-export>', () => {
  async function boxes(width: number) {
    const session = await mountSession(html`<div style="inline-size: ${width}px"><drempel-export></drempel-export></div>`, 'lang');
    await settled(session);
    const box = (selector: string) => deepAll(deep(session, 'drempel-export'), selector).map((element) => element.getBoundingClientRect());
    return { buttons: box('.format > button'), texts: box('.format .hint') };
  }

  it('has buttons of one width, each with its text beside it, in line', async () => {
    const { buttons, texts } = await boxes(700);
    expect(new Set(buttons.map(({ width }) => width)).size).to.equal(1);
    expect(new Set(texts.map(({ left }) => left)).size).to.equal(1);
    buttons.forEach(({ right }, index) => expect(texts[index]!.left).to.be.above(right));
  });

  it('stacks them where it is narrow', async () => {
    const { buttons, texts } = await boxes(304);
    expect(new Set(buttons.map(({ width }) => width))).to.deep.equal(new Set([304]));
    buttons.forEach(({ bottom }, index) => expect(texts[index]!.top).to.be.at.least(bottom));
  });

  it('offers what the page asks for, in its order, and says once what it does not know', async () => {
    const { warn } = console;
    const said: unknown[] = [];
    console.warn = (...words: unknown[]) => said.push(words[0]);
    try {
      const session = await mountSession(html`<drempel-export formats="csv, json pdf"></drempel-export>`);
      await settled(session);
      expect(rows(session)).to.deep.equal(['csv', 'json']);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/formats="csv, json pdf">: no format "pdf"\. Known here: json, /);
    } finally {
      console.warn = warn;
    }
  });

  it('makes a workbook, and says under which name it is saved', async () => {
    const session = await mountSession(html`<drempel-export></drempel-export>`);
    session.session?.setOrganisation('Huis / Brug');
    const { name, text } = await fileOf(session, 'Excel-bestand');
    expect(name).to.match(/^drempel-Huis-Brug-lang-\d{4}-\d\d-\d\d\.xlsx$/);
    expect(text.slice(0, 2)).to.equal('PK');
    expect(message(session)).to.contain(name);
  });

  it('writes CSV for Excel in Belgium, until somebody chooses otherwise, and its codebook the same way', async () => {
    const session = await mountSession(html`<drempel-export></drempel-export>`);
    expect((await fileOf(session, 'Rekenblad')).text).to.match(/^\uFEFF?Code;Onderdeel;Vraag;/);
    const choice = deep<HTMLSelectElement>(session, 'select');
    choice.value = 'standard';
    choice.dispatchEvent(new Event('change'));
    await settled(session);
    expect((await fileOf(session, 'Rekenblad')).text).to.match(/^\uFEFF?Code,Onderdeel,Vraag,/);
    const codebook = await fileOf(session, 'Uitleg bij de kolommen');
    expect(codebook.name).to.match(/-lang-codebook-[\d-]+\.csv$/);
    expect(codebook.text).to.match(/^\uFEFF?Variabele,Soort,Betekenis,/);
    expect(codebook.text).to.contain('\na,');
  });

  it('takes the other flavour for who reads English', async () => {
    const session = await ready(mount(html`<drempel-session instrument="proef" scan="lang" storage="none"><drempel-export></drempel-export></drempel-session>`, 'en'));
    expect((await fileOf(session, 'Spreadsheet')).text).to.match(/^\uFEFF?Code,Section,Question,/);
  });

  describe('with ten thousand questions', () => {
    const ids = Array.from({ length: 10_000 }, (_, index) => `q${index}`);
    const structure: InstrumentStructure = {
      format: 1, id: 'groot', version: '1', scales: { trap: { rungs: 3 } }, views: [{ id: 'v', groups: [{ id: 'g' }] }],
      scans: [{ id: 'alles', minutes: 9, items: 'all', pages: { view: 'v', groups: ['g'] } }],
      items: ids.map((id) => ({ id, kind: 'level', scale: 'trap', in: { v: { g: 1 } } })),
    };
    const large = assembleInstrument(structure, {
      language: 'nl', title: 'Groot', intro: 'Groot', source: 'Zelf gemaakt', scales: { trap: ['Nee', 'Deels', 'Ja'].map((label) => ({ label, text: label })) },
      views: { v: { title: 'V', groups: { g: { title: 'G' } } } }, scans: { alles: { title: 'Alles', intro: 'Alles' } },
      items: Object.fromEntries(ids.map((id) => [id, { statement: `Vraag ${id}` }])),
    });

    async function mountLarge() {
      offerInstruments([{ id: 'groot', languages: ['nl'], load: () => Promise.resolve(large) }]);
      return ready(mount(html`<drempel-session instrument="groot" scan="alles" storage="none"><drempel-export></drempel-export></drempel-session>`));
    }

    it('leaves the page its turns, and says how far it is', async () => {
      const session = await mountLarge();
      let turns = 0;
      const timer = setInterval(() => (turns += 1), 1);
      button(deep(session, 'drempel-export'), 'Excel-bestand').click();
      await until(() => deepAll(session, 'progress').length > 0, 5);
      expect(message(session)).to.match(/Excel-bestand \(XLSX\) wordt gemaakt/);
      expect(deep(session, 'progress').getAttribute('aria-label')).to.match(/wordt gemaakt/);
      await expect(deep(session, 'drempel-export')).to.be.accessible();
      await until(() => downloads.length > 0);
      clearInterval(timer);
      await settled(session);
      expect(turns).to.be.above(10);
      expect(deepAll(session, 'progress')).to.have.length(0);
      expect(message(session)).to.match(/\.xlsx is klaar/);
    });

    it('stops when asked, goes back to the button, and makes it when asked again', async () => {
      const session = await mountLarge();
      button(deep(session, 'drempel-export'), 'Excel-bestand').click();
      await until(() => deepAll(session, '#cancel').length > 0, 5);
      deep(session, '#cancel').focus();
      deep(session, '#cancel').click();
      await until(() => message(session).startsWith('Gestopt'));
      expect(downloads).to.have.length(0);
      await settled(session);
      expect(deep(session, 'drempel-export').shadowRoot?.activeElement?.id).to.equal('xlsx');
      expect(deep(session, '#xlsx').getAttribute('aria-disabled')).to.equal('false');
      expect((await fileOf(session, 'Rekenblad')).text.split('\r\n')).to.have.length(10_000 + 2);
    });
  });
});
