import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelAnswerEvent, DrempelCompleteEvent, DrempelErrorEvent } from '../events.ts';
import { deep, definition, MemoryStore, mount, mountSession, ready, settled, type, until } from '../testing.fixtures.ts';
import { givenBy } from '../session/said-by-page.ts';
import type { DrempelSession } from './drempel-session.ts';

/** What is said to the console while a test runs. */
const warnings: string[] = [];
const { warn } = console;
before(() => {
  console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
});
after(() => {
  console.warn = warn;
});
beforeEach(() => {
  warnings.length = 0;
});

const untilSaved = async (element: DrempelSession) => {
  while (element.saving === 'saving') await new Promise((resolve) => setTimeout(resolve));
};

const wordsIn = (element: Element) => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');

describe('<drempel-session> in a layout of your own', () => {
  it('is a block, which a style sheet can give a width', async () => {
    const element = await mountSession(html`<p>Inhoud</p>`);
    element.style.inlineSize = '120px';
    expect(element.getBoundingClientRect().width).to.equal(120);
    element.hidden = true;
    expect(element.getBoundingClientRect().width).to.equal(0);
  });

  it('tells staff on the first page that they can send, from the moment on that they can', async () => {
    const element = await mountSession(html`<drempel-intro></drempel-intro>`);
    const intro = deep(element, 'drempel-intro');
    expect(wordsIn(intro)).to.contain('Deze vragenlijst stuurt niets door');
    element.setAttribute('submit-to', 'de dienst Gelijke Kansen');
    await settled(element);
    expect(wordsIn(intro)).to.contain('de dienst Gelijke Kansen').and.not.to.contain('stuurt niets door');
    element.removeAttribute('submit-to');
    await settled(element);
    expect(wordsIn(intro)).to.contain('Deze vragenlijst stuurt niets door');
  });

  it('says where a page keeps answers itself no more than it knows', async () => {
    const element = await ready(
      mount(html`<drempel-session instrument="proef" scan="lang" .store=${Object.assign(new MemoryStore(), { keeps: 'elsewhere' })}><drempel-intro></drempel-intro><drempel-save-status></drempel-save-status></drempel-session>`),
    );
    await settled(element);
    const [intro, status] = [deep(element, 'drempel-intro'), deep(element, 'drempel-save-status')];
    expect(wordsIn(intro)).to.contain('Op de plek die deze website daarvoor voorziet').and.to.contain('Jij, en wie deze website beheert').and.not.to.match(/toestel|stuurt niets|Alleen jij/);
    expect(deep(status, '.status').textContent.trim()).to.equal('We bewaren wat je invult.');
    element.session?.answer('a', { kind: 'level', rung: 1 });
    await untilSaved(element);
    await settled(element);
    expect(element.keeps).to.equal('elsewhere');
    expect(deep(status, '[role=status]').textContent).to.equal('Bewaard');
  });

  it('asks a store of the page’s own, whatever stands in storage', async () => {
    const store = new MemoryStore();
    const first = await ready(mount(html`<drempel-session instrument="proef" scan="lang" .store=${store}></drempel-session>`));
    first.session?.answer('a', { kind: 'level', rung: 1 });
    await untilSaved(first);
    first.remove();
    const second = await ready(mount(html`<drempel-session instrument="proef" scan="lang" storage=${'server'} .store=${store}></drempel-session>`));
    expect(second.session?.state.responses.items.a?.answer).to.deep.equal({ kind: 'level', rung: 1 });
    expect(second.saving).to.equal('saved');
    await until(() => warnings.some((said) => said.includes('no storage "server"')));
  });

  it('keeps answers until the tab is closed, no longer, when it does not know the storage that is asked for', async () => {
    const element = await ready(mount(html`<drempel-session instrument="proef" scan="lang" storage=${'None'} storage-key="misspelt"></drempel-session>`));
    element.session?.answer('a', { kind: 'level', rung: 1 });
    await untilSaved(element);
    expect(element.keeps).to.equal('tab');
    expect(element.notices, 'no reader has anything to do with it').to.deep.equal([]);
    await until(() => warnings.length > 0);
    expect(warnings).to.deep.equal(['<drempel-session>: no storage "None". Known here: local, session, none. Did you mean "none"?']);
    await element.startAgain();
  });
});

describe('<drempel-session>', () => {
  it('fires drempel-ready with the session, once', async () => {
    const place = mount(html`<drempel-session instrument="proef" storage="none"></drempel-session>`);
    const seen: string[] = [];
    place.addEventListener('drempel-ready', () => seen.push('ready'));
    const element = await ready(place);
    expect(seen).to.deep.equal(['ready']);
    expect(element.session?.state.instrument.id).to.equal('proef');
    expect(element.session?.state.responses.scan).to.equal('kort');
  });

  it('fires drempel-answer for an answer, for a note and for an answer taken away', async () => {
    const element = await mountSession(html``);
    const seen: unknown[] = [];
    element.addEventListener('drempel-answer', (event: DrempelAnswerEvent) => seen.push([event.item, event.answer?.kind, event.response?.note]));
    element.session?.answer('a', { kind: 'level', rung: 1 });
    element.session?.remark('a', { note: 'x' });
    element.session?.clear('a');
    expect(seen).to.deep.equal([['a', 'level', undefined], ['a', 'level', 'x'], ['a', undefined, 'x']]);
  });

  it('fires drempel-complete with the report', async () => {
    const element = await mountSession(html``, 'kort');
    const completed = new Promise<DrempelCompleteEvent>((resolve) => element.addEventListener('drempel-complete', resolve, { once: true }));
    element.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
    element.session?.complete('2026-11-23T10:00:00.000Z');
    expect((await completed).report.views.delen?.twee?.score).to.equal(0.5);
  });

  describe('tells a mistake in its attributes once in the console and gently on the page', () => {
    const mistakes: [name: string, template: ReturnType<typeof html>, code: string, known: string][] = [
      ['instrument', html`<drempel-session instrument="proeff"></drempel-session>`, 'unknown-instrument', 'Did you mean "proef"?'],
      ['scan', html`<drempel-session instrument="proef" storage="none" scan="korte"></drempel-session>`, 'unknown-scan', 'Known here: kort, lang'],
      ['sector', html`<drempel-session instrument="proef" storage="none" sector="gemeente"></drempel-session>`, 'unknown-choice', 'Known here: gem, ond'],
      ['role', html`<drempel-session instrument="proef" storage="none" respondent-role="baas"></drempel-session>`, 'unknown-choice', 'Known here: frontline, board'],
      ['language', html`<drempel-session instrument="proef" storage="none" lang="pl"></drempel-session>`, 'unknown-language', 'Known here: nl, en'],
      ['nothing at all', html`<drempel-session></drempel-session>`, 'no-instrument', 'Set instrument='],
    ];
    for (const [name, template, code, known] of mistakes) {
      it(`${name}: ${code}`, async () => {
        const place = mount(html``);
        const told = new Promise<DrempelErrorEvent>((resolve) => place.addEventListener('drempel-error', resolve, { once: true }));
        place.append(...mount(template).children);
        const event = await told;
        const element = deep<DrempelSession>(place, 'drempel-session');
        expect(event.code).to.equal(code);
        expect(event.message).to.contain(known);
        expect(element.notices.map((notice) => notice.code)).to.deep.equal([code]);
        element.requestUpdate();
        await settled(element);
        expect(warnings.filter((said) => said.includes(known))).to.have.length(1);
      });
    }

    it('and says nothing when all is well', async () => {
      await ready(mount(html`<drempel-session instrument="proef" scan="lang" lang="en" sector="gem" respondent-role="board" storage="none"></drempel-session>`));
      expect(warnings).to.deep.equal([]);
    });
  });

  it('takes sector and organisation from the page, and no longer asks them', async () => {
    const element = await ready(mount(html`<drempel-session instrument="proef" storage="none" sector="gem" organisation="Voorbeeld"></drempel-session>`));
    expect(element.session?.state.responses.profile).to.deep.equal({ sector: 'gem' });
    expect(element.session?.state.responses.organisation).to.equal('Voorbeeld');
    expect(givenBy(element)).to.deep.equal(['sector', 'organisation']);
  });

  it('parses an instrument of one’s own that is given as a property', async () => {
    const place = mount(html`<drempel-session storage="none" .definition=${definition}></drempel-session>`);
    const element = await ready(place);
    expect(element.session?.state.instrument.items).to.have.length(5);
  });

  it('tells what is wrong with an instrument of one’s own: where, what, what to do', async () => {
    const wrong = { ...definition, structure: { ...definition.structure, items: [{ ...definition.structure.items[0], wieght: 2 }] } };
    const place = mount(html`<drempel-session storage="none" .definition=${wrong}></drempel-session>`);
    const event = await new Promise<DrempelErrorEvent>((resolve) => place.addEventListener('drempel-error', resolve, { once: true }));
    expect(event.code).to.equal('bad-instrument');
    expect(event.message).to.contain('definition › structure › items[0]').and.to.contain('unknown field "wieght"');
  });

  it('speaks the language of the page, followed live, and keeps every answer', async () => {
    const place = mount(html`<drempel-session instrument="proef" scan="lang" storage="none"><drempel-item item="a"></drempel-item></drempel-session>`);
    const element = await ready(place);
    element.session?.answer('a', { kind: 'level', rung: 1 });
    place.lang = 'en';
    await new Promise<void>((resolve) => element.observe(() => element.session?.state.instrument.language === 'en' && resolve()));
    await settled(element);
    expect(deep(element, 'legend').textContent).to.contain('We listen to users.');
    expect(deep<HTMLInputElement>(element, 'input[value="1"]').checked).to.equal(true);
  });

  describe('finds its views and is found', () => {
    it('by for, from anywhere on the page, also when it comes later', async () => {
      const place = mount(html`<drempel-item for="later" item="a"></drempel-item>`);
      const element = document.createElement('drempel-session');
      Object.assign(element, { id: 'later', instrument: 'proef', scan: 'lang', storage: 'none' });
      place.append(element);
      await ready(place);
      await settled(place);
      expect(deep(place, 'legend').textContent).to.contain('We luisteren');
    });

    it('after it moved, with all it knew', async () => {
      const element = await mountSession(html`<drempel-item item="a"></drempel-item>`);
      element.session?.answer('a', { kind: 'level', rung: 2 });
      const other = mount(html``);
      other.append(element);
      await settled(other);
      expect(element.session?.state.responses.items.a?.answer).to.deep.equal({ kind: 'level', rung: 2 });
      expect(deep<HTMLInputElement>(other, 'input[value="2"]').checked).to.equal(true);
    });

    it('two on one page never mix', async () => {
      const one = await mountSession(html`<drempel-item item="a"></drempel-item>`);
      const two = await mountSession(html`<drempel-item item="a"></drempel-item>`);
      deep<HTMLInputElement>(one, 'input[value="0"]').click();
      await settled(two);
      expect(two.session?.state.responses.items).to.deep.equal({});
    });
  });

  describe('keeps a draft', () => {
    const template = (store: MemoryStore) => html`<drempel-session instrument="proef" scan="lang" .store=${store}><drempel-item item="a"></drempel-item></drempel-session>`;

    it('after each answer and while a note is typed, and takes it up again where one was', async () => {
      const store = new MemoryStore();
      const first = await ready(mount(template(store)));
      first.session?.goTo('page:een');
      deep<HTMLInputElement>(first, 'input[value="2"]').click();
      deep<HTMLDetailsElement>(first, 'details').open = true;
      await new Promise((resolve) => deep(first, 'details').addEventListener('toggle', resolve, { once: true }));
      await settled(first);
      type(deep<HTMLTextAreaElement>(first, '#note'), 'half getyp');
      await untilSaved(first);
      expect(first.saving).to.equal('saved');
      first.remove();

      const again = await ready(mount(template(store)));
      expect(again.resumed).to.equal(true);
      expect(again.session?.state.place).to.equal('page:een');
      expect(again.session?.state.responses.items.a).to.deep.equal({ revision: 1, answer: { kind: 'level', rung: 2 }, note: 'half getyp' });
    });

    it('says “saved” only when the last change has been kept', async () => {
      const store = new MemoryStore();
      const element = await ready(mount(template(store)));
      let release = () => {};
      store.held = new Promise((resolve) => (release = resolve));
      element.session?.answer('a', { kind: 'level', rung: 0 });
      element.session?.answer('a', { kind: 'level', rung: 1 });
      expect(element.saving).to.equal('saving');
      release();
      await untilSaved(element);
      expect(element.saving).to.equal('saved');
      const [kept] = [...store.drafts.values()] as [{ responses: { items: { a: { answer: unknown } } } }];
      expect(kept.responses.items.a.answer).to.deep.equal({ kind: 'level', rung: 1 });
    });

    it('F3: says so when it fails, keeps the answers in the page, and works again later', async () => {
      const store = new MemoryStore();
      const element = await ready(mount(template(store)));
      store.broken = true;
      element.session?.answer('a', { kind: 'level', rung: 1 });
      await untilSaved(element);
      expect(element.saving).to.equal('failed');
      expect(element.session?.state.responses.items.a?.answer).to.deep.equal({ kind: 'level', rung: 1 });
      store.broken = false;
      element.session?.answer('b', { kind: 'unknown' });
      await untilSaved(element);
      expect(element.saving).to.equal('saved');
    });

    it('F4: is usable where storage cannot be read at all', async () => {
      const store = new MemoryStore();
      store.broken = true;
      const element = await ready(mount(template(store)));
      expect(element.saving).to.equal('failed');
      element.session?.answer('a', { kind: 'level', rung: 1 });
      expect(element.session?.state.progress.answered).to.equal(1);
    });

    it('F6: sets a draft that does not fit aside, never throws it away', async () => {
      const store = new MemoryStore();
      const damaged = { schema: 1, saved: '', place: 'intro', responses: { instrument: { id: 'proef' } } };
      store.drafts.set('proef/lang/', damaged);
      const element = await ready(mount(template(store)));
      expect(element.notices.map((notice) => notice.code)).to.deep.equal(['draft-unreadable']);
      expect([...store.drafts.values()]).to.deep.equal([damaged]);
    });

    it('F11: keeps the same scan twice on one page apart', async () => {
      const store = new MemoryStore();
      const one = await ready(mount(template(store)));
      const two = await ready(mount(template(store)));
      one.session?.answer('a', { kind: 'level', rung: 0 });
      two.session?.answer('a', { kind: 'level', rung: 2 });
      await Promise.all([untilSaved(one), untilSaved(two)]);
      expect(store.drafts.size).to.equal(2);
    });

    it('throws everything away when one starts again', async () => {
      const store = new MemoryStore();
      const element = await ready(mount(template(store)));
      element.session?.answer('a', { kind: 'level', rung: 0 });
      await untilSaved(element);
      await element.startAgain();
      expect(store.drafts.size).to.equal(0);
      expect(element.session?.state.responses.items).to.deep.equal({});
      expect(element.session?.state.place).to.equal('intro');
    });

    it('not at all with storage="none", and says so', async () => {
      const store = new MemoryStore();
      const element = await ready(mount(html`<drempel-session instrument="proef" storage="none" .store=${store}></drempel-session>`));
      element.session?.answer('a', { kind: 'level', rung: 0 });
      expect(element.saving).to.equal('off');
      expect(store.drafts.size).to.equal(0);
    });
  });
});
