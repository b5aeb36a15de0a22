import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { aloneWithStorage, button, deep, deepAll, definition, MemoryStore, mount, ready, settled, type, until } from '../testing.fixtures.ts';
import { browserStore } from './draft-store.ts';
import { pageStore, webStore } from './fallback-stores.ts';
import { answerOf, beside, saved } from './windows.fixtures.ts';

aloneWithStorage();

const quiet = console.warn;
before(() => (console.warn = () => {}));
after(() => (console.warn = quiet));

const KEY = 'proef/lang/';
const three = { kind: 'level', rung: 2 } as const;
const one = { kind: 'level', rung: 1 } as const;

type Options = { store?: MemoryStore; respondent?: string; shared?: boolean; days?: number; storage?: 'local' | 'session' };
const scan = ({ store, respondent = '', shared = false, days = 0, storage = 'local' }: Options = {}) => html`
  <drempel-scan instrument="proef" scan="lang" organisation="X" sector="gem" respondent-role="board" .store=${store} respondent=${respondent} ?shared=${shared} keep-days=${days} storage=${storage}></drempel-scan>
`;

/**
 * A window: an element as another tab would have it. Two on one page get two keys, so that the second forgets the first
 * is what another tab sees: the first is taken off the page, and goes on living, as a tab does.
 */
async function openWindow(options: Options = {}): Promise<DrempelSession> {
  const element = await ready(mount(scan(options)));
  await until(() => element.recovery !== undefined);
  return element;
}

const stored = (store: MemoryStore, key = KEY) => store.drafts.get(key) as { responses: { items: Record<string, unknown> } } | undefined;

describe('what is kept in the browser', () => {
  it('F1: a half-typed note is there after the page went away in the middle of the write', async () => {
    const first = await openWindow();
    first.session?.answer('a', one);
    first.session?.remark('a', { note: 'half get' });
    // The page goes before IndexedDB has said anything.
    expect(first.saving).to.equal('saving');
    dispatchEvent(new PageTransitionEvent('pagehide'));
    first.remove();
    const again = await openWindow();
    expect(again.session?.state.responses.items.a).to.deep.equal({ revision: 1, answer: one, note: 'half get' });
  });

  it('F1: what was written ahead is used even where the write itself never arrived', async () => {
    const held = browserStore();
    const draft = { schema: 2, revision: 'x.2', saved: new Date().toISOString(), place: 'page:een', responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items: { a: { revision: 1, note: 'ahead' } } } } as const;
    await held.save(KEY, { ...draft, revision: 'x.1', responses: { ...draft.responses, items: {} } });
    localStorage.setItem(`drempel/${KEY}~ahead`, JSON.stringify({ ...draft, base: 'x.1' }));
    const again = await openWindow();
    expect(again.session?.state.responses.items.a?.note).to.equal('ahead');
    await saved(again);
    expect(localStorage.getItem(`drempel/${KEY}~ahead`)).to.equal(null);
  });

  it('F6: what was written ahead and cut off is kept as a version, and the draft opens', async () => {
    localStorage.setItem(`drempel/${KEY}~ahead`, '{"schema":2,"responses":{"ins');
    const element = await openWindow();
    await until(() => element.recovery?.versions.found.length === 1);
    expect(element.recovery?.versions.found[0]?.stored).to.equal('{"schema":2,"responses":{"ins');
  });

  it('F3: opens although there is no room to set aside what was written ahead, and sets it aside once there is', async () => {
    const held = browserStore();
    const draft = { schema: 2, saved: new Date().toISOString(), place: 'page:een', responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {} } } as const;
    const saying = (note: string) => ({ ...draft.responses, items: { a: { revision: 1, note } } });
    await held.save(KEY, { ...draft, revision: 'x.3', responses: saying('theirs') });
    localStorage.setItem(`drempel/${KEY}~ahead`, JSON.stringify({ ...draft, revision: 'y.2', base: 'x.1', responses: saying('ahead') }));
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') as PropertyDescriptor;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const element = await openWindow().finally(() => Object.defineProperty(IDBObjectStore.prototype, 'put', put));
    expect(element.session?.state.responses.items.a?.note).to.equal('theirs');
    expect(localStorage.getItem(`drempel/${KEY}~ahead`)).to.contain('ahead');
    element.session?.answer('b', one);
    await until(() => element.recovery?.versions.found[0]?.responses?.items.a?.note === 'ahead');
    await until(() => localStorage.getItem(`drempel/${KEY}~ahead`) === null);
  });

  it('F4: brings in what a visit without IndexedDB kept in web storage, and keeps both where they clash', async () => {
    const before = await openWindow();
    before.session?.answer('a', one);
    await saved(before);
    before.remove();
    const open = Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open') as PropertyDescriptor;
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'UnknownError');
    };
    try {
      const without = await openWindow();
      without.session?.answer('a', three);
      without.session?.answer('b', three);
      await saved(without);
      without.remove();
    } finally {
      Object.defineProperty(IDBFactory.prototype, 'open', open);
    }
    const again = await openWindow();
    expect([answerOf(again, 'a'), answerOf(again, 'b')]).to.deep.equal([one, three]);
    await until(() => again.recovery?.versions.found[0]?.responses !== undefined);
    expect(again.recovery?.versions.found[0]?.responses?.items.a?.answer).to.deep.equal(three);
    expect(localStorage.getItem(`drempel/${KEY}`)).to.equal(null);
    await saved(again);
    again.remove();
    expect(answerOf(await openWindow(), 'b')).to.deep.equal(three);
  });

  it('F2: a reload finds the same answers, the same place, and one of each listener', async () => {
    const first = await openWindow();
    first.session?.goTo('page:twee');
    first.session?.answer('a', three);
    await saved(first);
    first.remove();
    const again = await openWindow();
    expect([again.session?.state.place, answerOf(again, 'a')]).to.deep.equal(['page:twee', three]);
    const heard: string[] = [];
    again.addEventListener('drempel-answer', () => heard.push('once'));
    again.session?.answer('a', one);
    expect(heard).to.deep.equal(['once']);
  });

  it('F5: reopens the database when the browser closed it under us', async () => {
    const store = browserStore();
    const draft = { schema: 2, revision: 'r', saved: '', place: 'intro', responses: {} } as const;
    await store.save('k', draft);
    // What iOS does to a page in the background: the connection is there and refuses every transaction.
    const { transaction } = IDBDatabase.prototype;
    let refused = 0;
    IDBDatabase.prototype.transaction = function (...args) {
      if (refused) return transaction.apply(this, args);
      refused += 1;
      this.close();
      return transaction.apply(this, args);
    };
    try {
      expect(await store.load('k')).to.deep.equal(draft);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
    }
    expect(refused).to.equal(1);
  });

  it('F3: goes on when the storage is full, offers the file in one click, and is kept as soon as there is room', async () => {
    const store = new MemoryStore();
    const element = await openWindow({ store });
    store.broken = true;
    element.session?.goTo('page:een');
    element.session?.answer('a', three);
    await saved(element);
    await settled(element);
    expect(element.saving).to.equal('failed');
    expect(deepAll(element, '.failed').some((each) => each.textContent.includes('Niet bewaard'))).to.equal(true);
    await expect(element).to.be.accessible();
    const names: string[] = [];
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      names.push(this.download);
    };
    button(element, 'Bewaar een reddingsbestand').click();
    await until(() => names.length > 0);
    HTMLAnchorElement.prototype.click = click;
    expect(names[0]).to.match(/\.json$/);
    store.broken = false;
    await until(() => element.saving === 'saved');
    expect(stored(store)?.responses.items.a).to.deep.equal({ revision: 1, answer: three });
  });

  it('F3: asks before the page with the only copy is left', async () => {
    const store = new MemoryStore();
    const element = await openWindow({ store });
    const leave = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    store.broken = true;
    element.session?.answer('a', three);
    await saved(element);
    expect(leave()).to.equal(true);
  });

  it('F4: says that nothing is kept where the browser blocks every kind of storage', async () => {
    const { open } = IDBFactory.prototype;
    const { setItem } = Storage.prototype;
    IDBFactory.prototype.open = Storage.prototype.setItem = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const element = await openWindow();
      element.session?.goTo('page:een');
      element.session?.answer('a', three);
      await saved(element);
      await settled(element);
      expect(element.keeps).to.equal('page');
      expect(deep(element, '.failed').textContent).to.contain('Niet bewaard');
      expect(answerOf(element, 'a')).to.deep.equal(three);
    } finally {
      IDBFactory.prototype.open = open;
      Storage.prototype.setItem = setItem;
    }
  });

  it('F4: keeps answers in web storage where only IndexedDB is blocked', async () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    try {
      const first = await openWindow();
      first.session?.answer('a', three);
      await saved(first);
      expect(first.keeps).to.equal('device');
      first.remove();
      expect(answerOf(await openWindow(), 'a')).to.deep.equal(three);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('F10: keeps everything again when the browser’s data were cleared meanwhile, and says so', async () => {
    const store = new MemoryStore();
    const element = await openWindow({ store });
    element.session?.answer('a', one);
    await saved(element);
    store.drafts.clear();
    element.session?.answer('b', three);
    await saved(element);
    expect(Object.keys(stored(store)?.responses.items ?? {})).to.deep.equal(['a', 'b']);
    expect(element.notices.map(({ code }) => code)).to.deep.equal(['draft-cleared']);
  });

  it('F11: two organisations, two instruments and the same one twice keep to themselves', async () => {
    const store = new MemoryStore();
    const place = mount(html`
      <drempel-session instrument="proef" scan="lang" .store=${store}></drempel-session>
      <drempel-session instrument="proef" scan="kort" .store=${store}></drempel-session>
      <drempel-session instrument="proef" scan="lang" storage-key="ocmw" .store=${store}></drempel-session>
      <drempel-session .definition=${{ ...definition, structure: { ...definition.structure, id: 'ander' } }} .store=${store}></drempel-session>
      <drempel-session instrument="proef" scan="lang" .store=${store}></drempel-session>
    `);
    const elements = [...place.querySelectorAll('drempel-session')];
    await until(() => elements.every((element) => element.session));
    elements.forEach((element, rung) => element.session?.answer('a', { kind: 'level', rung: rung % 3 }));
    await Promise.all(elements.map(saved));
    expect([...store.drafts.keys()].sort()).to.deep.equal(['ander/kort/', 'proef/kort/', 'proef/lang/', 'proef/lang/#2', 'proef/lang/ocmw']);
  });
});

for (const [name, make] of [['IndexedDB', browserStore], ['localStorage', () => webStore('device')], ['sessionStorage', () => webStore('tab')], ['the page', pageStore]] as const) {
  it(`a store in ${name} keeps, finds, lists and removes`, async () => {
    const store = make();
    const draft = { schema: 2, revision: 'r', saved: '', place: 'intro', responses: { a: 1 } } as const;
    expect(await store.load('x/y')).to.equal(undefined);
    expect(await store.save('x/y', draft)).to.equal(undefined);
    expect(await store.load('x/y')).to.deep.equal(draft);
    expect(await store.keys?.()).to.include('x/y');
    await store.remove('x/y');
    expect(await store.load('x/y')).to.equal(undefined);
  });
}

for (const [name, make] of [['IndexedDB', browserStore], ['localStorage', () => webStore('device')]] as const) {
  it(`F9: ${name} compares and writes in one step, without locks or channels`, async () => {
    const store = make();
    const draft = (revision: string) => ({ schema: 2, revision, saved: '', place: 'intro', responses: {} }) as const;
    await store.save('k', draft('first'));
    const onlyOver = (revision: string) => (present: unknown) => (present as { revision: string }).revision === revision;
    const outcomes = await Promise.all(['a', 'b', 'c'].map((mine) => store.save('k', draft(mine), onlyOver('first'))));
    expect(outcomes.filter((refusal) => refusal === undefined)).to.have.length(1);
    expect(outcomes.filter((refusal) => refusal).every((refusal) => (refusal?.present as { revision: string }).revision === 'a')).to.equal(true);
  });
}

describe('two windows on one draft', () => {
  it('F7: put together what each answered, without a question', async () => {
    const store = new MemoryStore();
    const first = await openWindow({ store });
    const second = await beside(first, () => openWindow({ store }));
    for (let turn = 0; turn < 5; turn += 1) {
      first.session?.answer('a', { kind: 'level', rung: turn % 3 });
      await saved(first);
      second.session?.remark('b', { note: `turn ${turn}` });
      await saved(second);
    }
    await saved(first);
    await until(() => second.saving === 'saved');
    const items = stored(store)?.responses.items;
    expect(items?.a).to.deep.equal({ revision: 1, answer: { kind: 'level', rung: 1 } });
    expect(items?.b).to.deep.equal({ revision: 1, note: 'turn 4' });
    expect(second.recovery?.conflict).to.equal(undefined);
  });

  it('F3, F7: a choice for which there is no room decides nothing: the question stays, and can be answered later', async () => {
    const store = new MemoryStore();
    const first = await openWindow({ store });
    const second = await beside(first, () => openWindow({ store }));
    second.recovery?.company.leave();
    first.session?.answer('a', three);
    await saved(first);
    second.session?.answer('a', one);
    await until(() => second.recovery?.conflict !== undefined && second.saving === 'saved');
    store.broken = true;
    await second.recovery?.prefer('mine');
    expect([second.recovery?.conflict?.clashes.length, second.saving]).to.deep.equal([1, 'failed']);
    store.broken = false;
    await second.recovery?.prefer('mine');
    await saved(second);
    expect([second.recovery?.conflict, stored(store)?.responses.items.a]).to.deep.equal([undefined, { revision: 1, answer: one }]);
    expect(second.recovery?.versions.found[0]?.responses?.items.a?.answer).to.deep.equal(three);
  });

  for (const [side, kept, other] of [['mine', one, three], ['theirs', three, one]] as const) {
    it(`F7: show both where both said something else; after choosing ${side}, the other stays as a version`, async () => {
      const store = new MemoryStore();
      const first = await openWindow({ store });
      const second = await beside(first, () => openWindow({ store }));
      second.recovery?.company.leave(); // without a channel nobody hears of the other
      first.session?.answer('a', three);
      await saved(first);
      second.session?.answer('a', one);
      second.session?.answer('b', three);
      await until(() => second.recovery?.conflict !== undefined);
      await settled(second);
      await saved(second);
      expect(deep(second, 'drempel-recovery').shadowRoot?.textContent).to.contain('In een ander venster staat iets anders').and.to.contain('Ja').and.to.contain('Deels');
      await expect(second).to.be.accessible();
      // Meanwhile nothing of either is lost: each has a place of its own in the store.
      expect([...store.drafts.values()].filter((draft) => JSON.stringify(draft).includes('"rung":1'))).to.have.length(1);
      button(second, side === 'mine' ? 'Hou wat hier staat' : 'Neem wat in het andere venster staat').click();
      await until(() => second.recovery?.conflict === undefined && second.saving === 'saved');
      expect(answerOf(second, 'a')).to.deep.equal(kept);
      expect(answerOf(second, 'b')).to.deep.equal(three);
      await until(() => second.recovery?.versions.found.length === 1);
      expect(second.recovery?.versions.found[0]?.responses?.items.a?.answer).to.deep.equal(other);
      await until(() => JSON.stringify(stored(store)?.responses.items.a).includes(`"rung":${kept.rung}`));
    });
  }

  it('F8: the second window is alone as soon as the first is gone, however it went', async () => {
    const first = await openWindow();
    const second = await beside(first, () => openWindow({}));
    await until(() => first.recovery?.company.elsewhere === true && second.recovery?.company.elsewhere === false);
    await settled(first);
    const at = performance.now();
    second.remove();
    await until(() => first.recovery?.company.elsewhere === false);
    expect(performance.now() - at).to.be.below(1000);
  });

  it('F9: never write over each other where the browser has no locks and no channel', async () => {
    const { locks } = navigator;
    const Channel = window.BroadcastChannel;
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
    Object.defineProperty(window, 'BroadcastChannel', { value: undefined, configurable: true, writable: true });
    try {
      const first = await openWindow();
      const second = await beside(first, () => openWindow({}));
      first.session?.answer('a', three);
      await saved(first);
      second.session?.answer('b', one);
      await saved(second);
      await until(() => answerOf(second, 'a') !== undefined);
      second.remove();
      first.remove();
      const third = await openWindow();
      expect([answerOf(third, 'a'), answerOf(third, 'b')]).to.deep.equal([three, one]);
    } finally {
      Object.defineProperty(navigator, 'locks', { value: locks, configurable: true });
      Object.defineProperty(window, 'BroadcastChannel', { value: Channel, configurable: true, writable: true });
    }
  });

  it('A8: a forged message makes a window look into the store, and nothing else', async () => {
    const element = await openWindow();
    element.session?.answer('a', one);
    await saved(element);
    const channel = new BroadcastChannel('drempel');
    for (const forged of [KEY, { key: KEY }, '<img src=x onerror=alert(1)>', { responses: {} }, null, 7, `${KEY}~own`]) channel.postMessage(forged);
    window.postMessage({ type: 'drempel', responses: {} }, location.origin);
    dispatchEvent(new StorageEvent('storage', { key: `drempel/${KEY}`, newValue: '{}' }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    channel.close();
    expect(element.session?.state.responses.items).to.deep.equal({ a: { revision: 1, answer: one } });
    expect(element.recovery?.conflict).to.equal(undefined);
  });
});

describe('drafts of schema 1, from the first version', () => {
  it('F6: are opened, and kept in the present schema from the first answer on', async () => {
    const store = new MemoryStore();
    store.drafts.set(KEY, { schema: 1, saved: '2026-11-24T02:00:00.000Z', place: 'page:twee', responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items: { a: { revision: 1, answer: one } } } });
    const element = await openWindow({ store });
    expect([element.session?.state.place, answerOf(element, 'a')]).to.deep.equal(['page:twee', one]);
    element.session?.answer('b', three);
    await saved(element);
    expect(stored(store)).to.include({ schema: 2 });
  });

  for (const [what, damaged] of [
    ['a future schema', { schema: 9, responses: {} }],
    ['flipped bits', { schema: 2, revision: 'x', saved: '', place: 'intro', responses: { instrument: { id: 'proef', version: '1' }, profile: {}, items: { a: { revision: 1, answer: { kind: 'level', rung: -7 } } } } }],
    ['a text', 'x'],
    ['another instrument', { schema: 2, revision: 'x', saved: '', place: 'intro', responses: { instrument: { id: 'other', version: '1' }, profile: {}, items: {} } }],
  ] as const) {
    it(`F6: ${what} is kept as a version that can be had as a file, and never written over`, async () => {
      const store = new MemoryStore();
      store.drafts.set(KEY, damaged);
      const element = await openWindow({ store });
      element.session?.goTo('page:een');
      element.session?.answer('a', one);
      await saved(element);
      await until(() => element.recovery?.versions.found.length === 1);
      await settled(element);
      expect([...store.drafts.values()]).to.deep.include(damaged);
      expect(deep(element, 'drempel-recovery').shadowRoot?.textContent).to.contain('Een versie die we niet kunnen lezen');
      expect(button(element, 'Bewaar als bestand')).to.be.instanceOf(HTMLButtonElement);
      await expect(element).to.be.accessible();
    });
  }
});

describe('a device that people share', () => {
  const shared = { shared: true };

  async function someoneBefore(): Promise<void> {
    const before = await openWindow(shared);
    before.session?.answer('a', three);
    await saved(before);
    before.remove();
    sessionStorage.clear(); // another tab, another person
  }

  it('F12: shows nothing of an earlier draft until someone says that it is theirs', async () => {
    await someoneBefore();
    const element = await openWindow(shared);
    await settled(element);
    expect(answerOf(element, 'a')).to.equal(undefined);
    expect(deepAll(element, 'drempel-intro, drempel-questionnaire, drempel-report')).to.deep.equal([]);
    expect(deep(element, 'drempel-recovery').shadowRoot?.textContent).to.contain('Zijn deze antwoorden van jou?').and.to.contain('1 vraag, bewaard op');
    await expect(element).to.be.accessible();
    button(element, 'Ja, ga verder').click();
    await until(() => answerOf(element, 'a') !== undefined);
    expect(answerOf(element, 'a')).to.deep.equal(three);
  });

  it('F12: begins empty for the next person, and keeps the earlier answers for who filled them in', async () => {
    await someoneBefore();
    const next = await openWindow(shared);
    await settled(next);
    button(next, 'Nee, begin met een lege vragenlijst').click();
    await until(() => next.recovery?.question === undefined);
    next.session?.answer('b', one);
    await saved(next);
    expect(next.recovery?.versions.found).to.deep.equal([]);
    await next.startAgain();
    next.remove();
    sessionStorage.clear();
    const owner = await openWindow(shared);
    await settled(owner);
    button(owner, 'Ja, ga verder').click();
    await until(() => answerOf(owner, 'a') !== undefined);
    expect(owner.session?.state.responses.items).to.deep.equal({ a: { revision: 1, answer: three } });
  });

  it('F12: a reload of one’s own tab asks nothing', async () => {
    const first = await openWindow(shared);
    first.session?.answer('a', three);
    await saved(first);
    first.remove();
    expect(answerOf(await openWindow(shared), 'a')).to.deep.equal(three);
  });

  it('F12: people whom the page knows apart never meet', async () => {
    const an = await openWindow({ respondent: 'an' });
    an.session?.answer('a', three);
    await saved(an);
    an.remove();
    const bo = await openWindow({ respondent: 'bo' });
    expect(bo.session?.state.responses.items).to.deep.equal({});
    await bo.startAgain();
    bo.remove();
    expect(answerOf(await openWindow({ respondent: 'an' }), 'a')).to.deep.equal(three);
  });

  it('F12: wiping leaves no key of this scan behind, in any storage', async () => {
    const element = await openWindow(shared);
    element.session?.answer('a', three);
    await saved(element);
    localStorage.setItem(`drempel/${KEY}~ahead`, '{}');
    await browserStore().save(`${KEY}~own-x`, { schema: 2, revision: '', saved: '', place: 'intro', responses: {} });
    await element.startAgain();
    expect(await browserStore().keys?.()).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length]).to.deep.equal([0, 0]);
  });

  it('F12: an old draft is not thrown away but asked about, and goes only when the respondent says so', async () => {
    const store = new MemoryStore();
    const old = { schema: 2, revision: 'x', saved: new Date(Date.now() - 40 * 86_400_000).toISOString(), place: 'page:een', responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items: { a: { revision: 1, answer: one } } } };
    store.drafts.set(KEY, old);
    const young = await openWindow({ store, days: 50 });
    expect(answerOf(young, 'a')).to.deep.equal(one);
    young.remove();
    const element = await openWindow({ store, days: 30 });
    await settled(element);
    expect(deep(element, 'drempel-recovery').shadowRoot?.textContent).to.contain('staan hier al lang');
    expect(store.drafts.get(KEY)).to.deep.include({ place: 'page:een' });
    await expect(element).to.be.accessible();
    button(element, 'Wis ze van dit toestel').click();
    await settled(element);
    button(element, 'Verwijder voorgoed').click();
    await until(() => element.recovery?.question === undefined);
    expect([...store.drafts.keys()]).to.deep.equal([]);
  });

  it('keeps until the tab is closed with storage="session", says so, and leaves nothing on the device', async () => {
    const element = await openWindow({ storage: 'session' });
    element.session?.goTo('page:een');
    element.session?.answer('a', three);
    await saved(element);
    await settled(element);
    expect(deepAll(element, '.saved').some((each) => each.textContent.includes('Bewaard tot je dit tabblad sluit'))).to.equal(true);
    expect(await browserStore().keys?.()).to.deep.equal([]);
    expect(localStorage.length).to.equal(0);
    element.remove();
    expect(answerOf(await openWindow({ storage: 'session' }), 'a')).to.deep.equal(three);
  });
});

describe('another version of the answers', () => {
  it('can be put together with these, and stays as long as it says something else', async () => {
    const store = new MemoryStore();
    const version = (rung: number) => ({ schema: 2, revision: '', saved: '2026-11-20T10:00:00.000Z', place: 'intro', responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items: { a: { revision: 1, answer: { kind: 'level', rung } } } } });
    store.drafts.set(`${KEY}~own-x`, version(2));
    const element = await openWindow({ store });
    element.session?.goTo('page:een');
    await until(() => element.recovery?.versions.found.length === 1);
    await settled(element);
    button(element, 'Voeg samen').click();
    await until(() => element.recovery?.versions.found.length === 0);
    expect(answerOf(element, 'a')).to.deep.equal(three);
  });

  it('is removed only when asked twice', async () => {
    const store = new MemoryStore();
    store.drafts.set(`${KEY}~own-x`, 'unreadable');
    const element = await openWindow({ store });
    await until(() => element.recovery?.versions.found.length === 1);
    await settled(element);
    button(element, 'Verwijder').click();
    await settled(element);
    expect(store.drafts.size).to.equal(1);
    button(element, 'Verwijder voorgoed').click();
    await until(() => store.drafts.size === 0);
  });
});

describe('a note that is being typed', () => {
  it('stays under the cursor while answers of another window come in', async () => {
    const store = new MemoryStore();
    const first = await openWindow({ store });
    first.session?.goTo('page:een');
    await settled(first);
    deep<HTMLDetailsElement>(first, 'details').open = true;
    await until(() => deepAll(first, '#note').length > 0);
    const note = deep<HTMLTextAreaElement>(first, '#note');
    note.focus();
    type(note, 'half');
    await saved(first);
    const second = await beside(first, () => openWindow({ store }));
    second.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
    await saved(second);
    note.focus();
    type(note, 'half getypt');
    await until(() => answerOf(first, 'lijst') !== undefined);
    await settled(first);
    expect(deep(first, '#note')).to.equal(note);
    expect([note.value, (note.getRootNode() as ShadowRoot).activeElement]).to.deep.equal(['half getypt', note]);
  });
});
