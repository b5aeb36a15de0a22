/**
 * What a page may expect of every element, whatever it shows: properties that were set before it was defined,
 * attributes that change while it runs, moves over the page. The table is the manifest: a new attribute or element is
 * tested by being there.
 */
import type { AssessmentSession } from '@drempel/core/session.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { LitElement } from 'lit';
import { html } from 'lit';
import type { DrempelSession } from './drempel-session/drempel-session.ts';
import { glossary } from './glossary/glossary.fixtures.ts';
import { countListeners } from './listeners.fixtures.ts';
import { aloneWithStorage, definition, MemoryStore, mount, ready, settled, until } from './testing.fixtures.ts';

interface Attribute {
  readonly name: string;
  readonly fieldName?: string;
  readonly type?: { readonly text: string };
}
interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly Attribute[];
}

/** With what an element begins, where it needs something to show anything. */
const NEEDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'drempel-session': { instrument: 'proef', scan: 'lang' },
  'drempel-scan': { instrument: 'proef', scan: 'lang' },
  'drempel-item': { item: 'a' },
  'drempel-checklist': { item: 'lijst' },
  'drempel-indicator': { item: 'cijfer' },
  'drempel-text': { item: 'tekst' },
  'drempel-reason': { item: 'b' },
  'drempel-remarks': { item: 'a' },
  'drempel-item-text': { item: 'a' },
  'drempel-term': { term: 'tolk' },
};

/** Values to try where the type in the manifest does not say them. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  instrument: ['onbekend', 'proef'],
  src: ['/no-such-instrument.json'],
  scan: ['kort', 'onbekend'],
  sector: ['gem', 'onbekend'],
  'respondent-role': ['board'],
  item: ['a', 'lijst', 'onbekend'],
  view: ['delen', 'onbekend'],
  term: ['tolk', 'onbekend'],
  formats: ['csv json', 'onbekend'],
  today: ['2027-02-28'],
  for: ['andere', 'niemand'],
  lang: ['en', 'fr'],
  'heading-level': ['3', '9', 'x'],
  'submit-url': ['/submissions'],
};

/** What a page says about the respondent is an answer from then on: it stays when the page says it no longer, and is asked. */
const STAYS: Readonly<Record<string, (session: AssessmentSession) => void>> = {
  organisation: (session) => session.setOrganisation('iets'),
  sector: (session) => session.setProfile({ sector: 'gem' }),
  'respondent-role': (session) => session.setProfile({ role: 'board' }),
};

const valuesOf = ({ name, type }: Attribute): readonly string[] => {
  const said = VALUES[name] ?? [...(type?.text.matchAll(/'([\w-]+)'/g) ?? [])].map(([, value]) => value!);
  return said.length ? said : type?.text === 'boolean' ? [''] : type?.text.startsWith('number') ? ['3', 'x'] : ['iets'];
};

/** The same as a page would set it by code. */
const asProperty = ({ type }: Attribute, value: string): unknown => (type?.text === 'boolean' ? true : type?.text.startsWith('number') ? Number(value) : value);

const isSession = (tag: string) => /-(session|scan)$/.test(tag);

/** All that can be seen of an element and what is inside it, and what stands in its fields. */
function looks(root: Element): string {
  const lines: string[] = [];
  const visit = (parent: Element | ShadowRoot, depth: number): void => {
    for (const child of parent.childNodes) {
      const pad = ' '.repeat(depth);
      if (child instanceof Text && child.data.trim()) lines.push(`${pad}${child.data.trim()}`);
      if (!(child instanceof Element) || child instanceof HTMLStyleElement) continue;
      const attributes = child.getAttributeNames().sort().map((name) => ` ${name}="${child.getAttribute(name)}"`);
      const field = child instanceof HTMLInputElement ? ` ${child.value} ${child.checked}` : child instanceof HTMLTextAreaElement || child instanceof HTMLSelectElement ? ` ${child.value}` : '';
      lines.push(`${pad}<${child.localName}${attributes.join('')}>${field}`);
      if (child.shadowRoot) visit(child.shadowRoot, depth + 1);
      visit(child, depth + 1);
    }
  };
  if (root.shadowRoot) visit(root.shadowRoot, 0);
  return lines.join('\n').replaceAll('late-drempel', 'drempel');
}

/** Waits until two elements look the same, and still do a moment later; says how they differ when they never do. */
async function same(one: Element, other: Element, what: string): Promise<void> {
  for (let round = 0; round < 100; round += 1) {
    await settled(one);
    await settled(other);
    if (looks(one) === looks(other)) break;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(looks(one), what).to.equal(looks(other));
}

/** A session in which something was said, with room for a view inside; a second one of another scan stands beside it. */
async function page(inside: Element): Promise<DrempelSession> {
  const own = { ...definition, glossary: { nl: glossary } };
  const place = mount(html`<drempel-session .definition=${own} scan="lang" storage="none" sector="gem"><div>${inside}</div></drempel-session>
    <drempel-session id="andere" .definition=${own} scan="kort" storage="none" lang="en"></drempel-session>`);
  const session = await ready(place);
  await until(() => place.querySelector<DrempelSession>('#andere')?.session !== undefined);
  say(session);
  await settled(place);
  return session;
}

function say({ session }: DrempelSession): void {
  session?.answer('a', { kind: 'level', rung: 0 });
  session?.answer('b', { kind: 'not-applicable', reason: 'Geen loket.' });
  session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
  session?.answer('cijfer', { kind: 'indicator', numerator: 12, denominator: 40 });
  session?.remark('a', { note: 'Nota' });
}

function made(tag: string, attributes: Readonly<Record<string, string>> = {}): HTMLElement {
  const element = document.createElement(tag);
  if (isSession(tag)) (element as DrempelSession).store = new MemoryStore();
  for (const [name, value] of Object.entries({ ...NEEDS[tag], ...attributes })) element.setAttribute(name, value);
  return element;
}

/** Puts an element where it belongs, and waits for all of it. */
async function placed(element: HTMLElement): Promise<HTMLElement> {
  if (!isSession(element.localName.replace(/^late-/, ''))) {
    await page(element);
    return element;
  }
  const place = mount(html`${element}`);
  await until(() => (element as DrempelSession).session !== undefined || (element as DrempelSession).notices.length > 0);
  await settled(place);
  return element;
}

const { modules } = await executeServerCommand<{ modules: { declarations?: Declaration[] }[] }, undefined>('drempel-manifest');
const elements = modules.flatMap(({ declarations }) => declarations ?? []).filter((each): each is Declaration & { tagName: string } => each.tagName !== undefined);

describe('every element', function () {
  aloneWithStorage();
  const { warn } = console;
  before(async () => {
    // Wrong values are told in the console, as they should be.
    console.warn = () => {};
    await Promise.all(elements.map(({ tagName }) => customElements.whenDefined(tagName)));
  });
  after(() => {
    console.warn = warn;
  });

  it('is in the manifest with each of its attributes', () => {
    expect(elements).to.have.length.above(20);
    for (const { tagName, attributes = [] } of elements) {
      const observed = (customElements.get(tagName) as typeof LitElement).observedAttributes;
      expect(attributes.map(({ name }) => name).filter((name) => name !== 'lang').sort(), tagName).to.deep.equal([...observed].sort());
    }
  });

  for (const { tagName, attributes = [] } of elements) {
    const settable = attributes.filter(({ name, fieldName }) => fieldName && !(name in (NEEDS[tagName] ?? {})));

    it(`${tagName}: takes properties that were set before it was defined`, async () => {
      const late = `late-${tagName}`;
      const element = made(late) as HTMLElement & Record<string, unknown>;
      const fresh = made(tagName) as HTMLElement & Record<string, unknown>;
      if (isSession(tagName)) Object.assign(element, { store: new MemoryStore() });
      const wanted = [
        ...Object.entries(NEEDS[tagName] ?? {}),
        ...settable.filter(({ name }) => name !== 'for' && name !== 'src').map((attribute) => [attribute.fieldName!, asProperty(attribute, valuesOf(attribute)[0]!)] as const),
      ];
      Object.assign(element, Object.fromEntries(wanted));
      const waiting = isSession(tagName) ? Promise.resolve(mount(html`${element}`)) : page(element);
      await waiting;
      customElements.define(late, class extends (customElements.get(tagName) as typeof LitElement) {});
      Object.assign(fresh, Object.fromEntries(wanted));
      await placed(fresh);
      await same(element, fresh, tagName);
      for (const [name, value] of wanted) {
        expect(element[name], name).to.equal(value);
        expect(Object.hasOwn(element, name), name).to.equal(false);
      }
    });

    it(`${tagName}: an attribute that changes, comes or goes does the same as one that was there`, async () => {
      for (const attribute of attributes) {
        const { name } = attribute;
        const live = await placed(made(tagName));
        for (const value of valuesOf(attribute)) {
          const fresh = await placed(made(tagName, { [name]: value }));
          live.setAttribute(name, value);
          await same(live, fresh, `${name}="${value}"`);
        }
        const without = made(tagName);
        without.removeAttribute(name);
        live.removeAttribute(name);
        await placed(without);
        if (isSession(tagName)) STAYS[name]?.((without as DrempelSession).session!);
        await same(live, without, `without ${name}`);
        if (attribute.fieldName) expect(Reflect.get(live, attribute.fieldName) ?? undefined, `${name}: its default is back`).to.deep.equal(Reflect.get(without, attribute.fieldName) ?? undefined);
      }
    });

    it(`${tagName}: goes on where it was, moved, taken out and put back`, async () => {
      const element = await placed(made(tagName));
      const root = isSession(tagName) ? element : element.closest<DrempelSession>('drempel-session')!;
      const session = root as DrempelSession;
      if (isSession(tagName)) say(session);
      await settled(root);
      const before = await steady(() => looks(element));
      const counted = listeners(session);
      let first: string | undefined;
      try {
        for (let turn = 0; turn < 4; turn += 1) {
          const home = element.parentElement!;
          const other = document.createElement('div');
          // As a page with its own navigation does: all of it out, and in again somewhere else.
          const { parentElement: around } = root;
          root.remove();
          await settled(root);
          around!.append(root);
          await settled(root);
          home.after(other);
          other.append(element);
          await settled(root);
          home.append(element);
          other.remove();
          await settled(root);
          first ??= await steady(counted.now);
        }
        expect(await steady(counted.now)).to.equal(first);
      } finally {
        counted.stop();
      }
      expect(await steady(() => looks(element))).to.equal(before);

      // What happened while it was away is there when it is back.
      if (isSession(tagName)) return;
      const { parentElement: home } = element;
      element.remove();
      session.session?.answer('a', { kind: 'level', rung: 2 });
      session.session?.clear('b');
      session.lang = 'en';
      await until(() => session.session?.state.instrument.language === 'en');
      const fresh = made(tagName);
      home!.append(element, fresh);
      await same(element, fresh, 'after a change');
      element.remove();
      fresh.remove();
      expect(counted.followers()).to.equal(0);
    });
  }
});

/** What is read once it stays the same for a while: some of it comes with code that is loaded on demand. */
async function steady(read: () => string): Promise<string> {
  let last = read();
  for (let same = 0; same < 3; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = read();
    same = now === last ? same + 1 : 0;
    last = now;
  }
  return last;
}

/** How many listeners there are on window and document, and how many follow a session. */
function listeners(session: DrempelSession): { now(): string; followers(): number; stop(): void } {
  const { counts, stop } = countListeners();
  const following = new Set<object>();
  const observe = session.observe.bind(session);
  session.observe = (callback) => {
    const each = {};
    following.add(each);
    const stopObserving = observe(callback);
    return () => (following.delete(each), stopObserving());
  };
  return {
    now: () => JSON.stringify([counts(), following.size]),
    followers: () => following.size,
    stop,
  };
}
