import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { countListeners } from '../listeners.fixtures.ts';
import { deep, deepAll, MemoryStore, mount, ready, settled, type, until } from '../testing.fixtures.ts';

const rung = (at: number) => ({ kind: 'level', rung: at }) as const;
const scan = (store?: MemoryStore) => html`<drempel-scan storage=${store ? 'local' : 'none'} instrument="proef" scan="lang" organisation="X" sector="gem" respondent-role="board" .store=${store}></drempel-scan>`;

/** A scan at its first page, with an answer and half a note. */
async function underWay(store = new MemoryStore()): Promise<DrempelSession> {
  const element = await ready(mount(scan(store)));
  element.session?.goTo('page:een');
  element.session?.answer('a', rung(1));
  element.session?.remark('a', { note: 'half ge' });
  await settled(element);
  return element;
}

/** The first note field, opened as a click would. */
async function noteField(element: DrempelSession): Promise<HTMLTextAreaElement> {
  deep<HTMLDetailsElement>(element, 'details.remarks').open = true;
  await until(() => deepAll(element, 'textarea#note').length > 0);
  await settled(element);
  return deep<HTMLTextAreaElement>(element, 'textarea#note');
}

describe('a page that moves its elements about', () => {
  it('F20: fifty times moved, taken out and put back: same answers, one of each listener, and nothing piles up', async function () {
    const element = await underWay();
    const { session } = element;
    const place = element.parentElement as HTMLElement;
    const other = mount(html`<div></div>`);
    const listening = countListeners();
    const facts = () => ({ elements: deepAll(element, '*').length, listeners: listening.counts() });
    let early = facts();
    try {
      for (let turn = 0; turn < 50; turn += 1) {
        if (turn % 3 === 0) other.append(element);
        else if (turn % 3 === 1) place.append(element);
        else {
          element.remove();
          await settled(element);
          place.append(element);
        }
        await settled(element);
        await new Promise((resolve) => setTimeout(resolve));
        if (turn === 4) early = facts();
      }
    } finally {
      listening.stop();
    }
    const late = facts();
    for (const [name, count] of Object.entries(late.listeners)) expect(count, name).to.be.at.most((early.listeners[name] ?? 0) + 3);
    expect(late.elements).to.be.at.most(early.elements + 10);
    expect(element.session).to.equal(session);
    expect(session?.state.responses.items.a).to.deep.equal({ revision: 1, answer: rung(1), note: 'half ge' });
    const heard: Event[] = [];
    place.addEventListener('drempel-answer', (event) => heard.push(event));
    deep<HTMLInputElement>(deep(element, 'drempel-item'), 'input[value="2"]').click();
    await settled(element);
    expect(heard).to.have.length(1);
    expect(session?.state.responses.items.a?.answer).to.deep.equal(rung(2));
  });

  it('F20: elements that were taken away for good are let go of', async function () {
    const { gc } = window as unknown as { gc?: () => void };
    if (!gc || typeof WeakRef === 'undefined') this.skip(); // only an engine that is started with --expose-gc lets memory be looked at
    const gone: WeakRef<Element>[] = [];
    for (let turn = 0; turn < 10; turn += 1) {
      const place = mount(scan(new MemoryStore()));
      gone.push(new WeakRef(await ready(place)));
      place.remove();
    }
    for (let round = 0; round < 20 && gone.filter((each) => each.deref()).length > 2; round += 1) {
      gc?.();
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    expect(gone.filter((each) => each.deref()).length).to.be.at.most(2);
  });

  it('F20: another language in the middle of a note: note, cursor and answer stay', async () => {
    const element = await underWay();
    const note = await noteField(element);
    note.focus();
    type(note, 'half getypt');
    note.setSelectionRange(4, 4);
    for (const lang of ['en', 'nl', 'en', 'nl']) {
      element.lang = lang;
      await until(() => element.session?.state.instrument.language === lang);
      await settled(element);
      expect(deep(element, 'drempel-item').shadowRoot?.textContent).to.contain(lang === 'en' ? 'We listen' : 'We luisteren');
    }
    const still = deep<HTMLTextAreaElement>(element, 'textarea#note');
    expect([still, still.value, still.selectionStart]).to.deep.equal([note, 'half getypt', 4]);
    expect(element.session?.state.responses.items.a).to.deep.equal({ revision: 1, answer: rung(1), note: 'half getypt' });
  });

  it('F20: at 320 px and at four times the size nothing sticks out of the page', async () => {
    const place = mount(html`<iframe title="smal" style="width:320px;height:600px;border:0"></iframe>`);
    const element = await underWay();
    const box = document.createElement('div');
    box.style.cssText = 'inline-size:320px;overflow:auto';
    element.parentElement?.append(box);
    box.append(element);
    for (const zoom of ['1', '4']) {
      // At 400 % a window of 1280 px has 320 px of its own.
      box.style.inlineSize = '320px';
      box.style.zoom = zoom;
      await settled(element);
      expect(box.scrollWidth, zoom).to.be.at.most(box.clientWidth + 1);
    }
    place.remove();
  });
});

describe('a page with hostile styles', () => {
  const parts = ['drempel-item', 'fieldset', 'input', 'button:not([hidden])', '.rung-text', 'p', 'h2, h3', 'textarea', 'details'];
  const boxes = (element: Element) => parts.flatMap((part) => deepAll(element, part).filter((each) => each.getClientRects().length).map((each) => {
    const { width, height } = each.getBoundingClientRect();
    return `${part} ${Math.round(width)}×${Math.round(height)}`;
  }));
  /** A scan in a box of a given width, under these styles of the page. */
  async function under(styles: string): Promise<{ boxes: string[]; buttons: string[] }> {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    document.adoptedStyleSheets.push(sheet);
    try {
      const place = mount(html`<div style="all:initial;display:block;inline-size:900px;font:16px/1.5 sans-serif;position:absolute;inset-block-start:0">${scan()}</div>`);
      const element = await ready(place);
      element.session?.goTo('page:een');
      await settled(element);
      await noteField(element);
      await settled(element);
      const found = { boxes: boxes(element), buttons: deepAll(element, 'button').filter((each) => each.checkVisibility()).map((each) => each.textContent.trim()) };
      place.remove();
      return found;
    } finally {
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
    }
  }
  const differ = (one: string[], other: string[]) => one.map((each, index) => [each, other[index]]).filter(([a = '', b = '']) => {
    const numbers = (text: string) => (/ (\d+)×(\d+)$/.exec(text) ?? []).slice(1).map(Number);
    return numbers(a).length !== numbers(b).length || numbers(a).some((size, at) => Math.abs(size - (numbers(b)[at] ?? 0)) > 2);
  });

  for (const [what, styles] of [
    ['everything unset', '* { all: unset }'],
    ['everything unset, importantly', '*:not(div) { all: unset !important }'],
    ['every tag with a size and a line height', '* { font-size: 11px; line-height: 1; text-align: right }'],
    ['shouting, and in one line', 'body > div { text-transform: uppercase; white-space: nowrap; font-style: italic; font-weight: 700; text-indent: 2em }'],
    ['text from right to left in CSS alone', 'html { direction: rtl } body > div { direction: rtl !important }'],
    ['no button shown', 'button { display: none !important } input, textarea { appearance: none !important; border: 9px solid red !important }'],
    ['a root of 10 px', 'html { font-size: 10px }'],
    ['a root of 20 px', 'html { font-size: 20px }'],
    ['what resets of Bootstrap and Tailwind do', '*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; border: 0 solid } button, input, textarea { font: inherit; color: inherit; background: transparent; border-radius: 0 } h1, h2, h3 { font-size: inherit; font-weight: inherit } fieldset { min-width: 0; padding: 0 } label { display: inline-block; margin-bottom: .5rem } p { margin-bottom: 1rem }'],
    ['names that are ours too', '.stack, .card, .actions, .field, .rung, .columns { display: none !important } #note, #heading { display: none }'],
  ] as const) {
    it(`F21: ${what}: every box is as large as on a plain page`, async function () {
      const plain = await under('');
      const hostile = await under(styles);
      expect(plain.boxes.length).to.be.above(20);
      expect(hostile.buttons).to.deep.equal(plain.buttons);
      expect(differ(plain.boxes, hostile.boxes)).to.deep.equal([]);
      expect(hostile.boxes.length).to.equal(plain.boxes.length);
    });
  }

  it('F21: where a page lays the tag out, that holds', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('drempel-scan { inline-size: 400px; margin: 30px; padding: 10px } .away { display: none }');
    document.adoptedStyleSheets.push(sheet);
    try {
      const element = await underWay();
      const { width } = element.getBoundingClientRect();
      const { marginTop, paddingTop } = getComputedStyle(element);
      expect([width, marginTop, paddingTop]).to.deep.equal([400, '30px', '10px']);
      element.className = 'away';
      expect(element.getClientRects()).to.have.length(0);
    } finally {
      document.adoptedStyleSheets.splice(document.adoptedStyleSheets.indexOf(sheet), 1);
    }
  });

  it('F21: nothing on the page around it looks otherwise because of it', async () => {
    const place = mount(html`<div class="host" style="inline-size:500px"><h2>Kop</h2><p class="card">Tekst <a href="#x">link</a></p><form><label>Naam <input id="note"></label><button>Ga</button><fieldset><legend>L</legend></fieldset></form><table><tr><th>T</th><td>c</td></tr></table><details><summary>s</summary></details></div>`);
    // A scrollbar may come, and then the page itself is less wide.
    const looks = () => [document.documentElement, document.body, ...place.querySelectorAll('.host, .host *')].map((each, index) => {
      const style = getComputedStyle(each);
      return new Map([...style].filter((name) => index > 1 || !/^((block|inline)-size|height|width|perspective-origin|transform-origin)$/.test(name)).map((name) => [name, style.getPropertyValue(name)]));
    });
    const before = looks();
    const sheets = [document.styleSheets.length, document.adoptedStyleSheets.length];
    const element = await underWay();
    for (const to of ['review', 'report'] as const) {
      element.session?.goTo(to);
      await settled(element);
    }
    const changed = looks().flatMap((now, index) => [...now].filter(([name, value]) => before[index]?.get(name) !== value).map(([name, value]) => `${index} ${name}: ${value}`));
    expect(changed).to.deep.equal([]);
    expect([document.styleSheets.length, document.adoptedStyleSheets.length]).to.deep.equal(sheets);
  });
});
