import type { Responses } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { aloneWithStorage, button, deep, deepAll, MemoryStore, mount, ready, settled, until } from '../testing.fixtures.ts';
import { browserStore } from './draft-store.ts';
import { answerOf, beside, saved } from './windows.fixtures.ts';

aloneWithStorage();

const quiet = console.warn;
before(() => (console.warn = () => {}));
after(() => (console.warn = quiet));

const KEY = 'proef/lang/';
const AHEAD = `drempel/${KEY}~ahead`;
const three = { kind: 'level', rung: 2 } as const;
const one = { kind: 'level', rung: 1 } as const;

interface Options {
  readonly store?: MemoryStore;
  readonly respondent?: string;
  readonly shared?: boolean;
}

async function openWindow({ store, respondent = '', shared = false }: Options = {}): Promise<DrempelSession> {
  const element = await ready(
    mount(html`<drempel-scan instrument="proef" scan="lang" organisation="X" sector="gem" respondent-role="board" submit-url="/results" submit-to="de dienst" .store=${store} respondent=${respondent} ?shared=${shared}></drempel-scan>`),
  );
  await until(() => element.recovery !== undefined);
  await settled(element);
  return element;
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const shown = (element: DrempelSession, tag: string) => deepAll(element, tag).map(({ shadowRoot }) => shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '').join(' ');
const responses = (items: Responses['items']): Responses => ({ instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items });
const draft = (items: Responses['items'], more: object = {}) => ({ schema: 2 as const, revision: 'x.1', saved: '2026-11-24T09:00:00.000Z', place: 'page:een', responses: responses(items), ...more });

/** Somebody fills in, and goes; the next visit is in another tab, by another person. */
async function someoneBefore(meanwhile: (element: DrempelSession) => Promise<unknown> = () => Promise.resolve()): Promise<void> {
  const element = await openWindow({ shared: true });
  element.session?.answer('a', three);
  await saved(element);
  await meanwhile(element);
  element.remove();
  sessionStorage.clear();
}

async function nextPerson(): Promise<DrempelSession> {
  const element = await openWindow({ shared: true });
  expect(element.recovery?.question?.why).to.equal('shared');
  await element.recovery?.answer('aside');
  return element;
}

async function owner(): Promise<DrempelSession> {
  sessionStorage.clear();
  const element = await openWindow({ shared: true });
  // What was left aside comes after the draft of whoever was here last.
  deepAll(element, 'button').filter(({ textContent }) => textContent.includes('Ja, ga verder')).at(-1)?.click();
  await until(() => element.recovery?.question === undefined);
  await saved(element);
  return element;
}

describe('the next person at a shared device', () => {
  it('F12: sees no versions of the one before, who finds them again', async () => {
    await someoneBefore((element) => element.recovery?.versions.put(draft({ b: { revision: 1, note: 'van mij alleen' } })) ?? Promise.reject(new Error('none')));
    const next = await nextPerson();
    await settled(next);
    expect([next.recovery?.versions.found, shown(next, 'drempel-recovery')]).to.deep.equal([[], '']);
    await next.startAgain();
    expect(JSON.stringify(await Promise.all(((await browserStore().keys?.()) ?? []).map((key) => browserStore().load(key))))).to.contain('van mij alleen');
  });

  it('F6, F12: is not shown a draft that cannot be read; whoever says that it is theirs can have it as a file', async () => {
    await browserStore().save(KEY, { ...draft({}), schema: 9 as never });
    const next = await openWindow({ shared: true });
    expect([next.recovery?.versions.found, next.recovery?.versions.others.length]).to.deep.equal([[], 1]);
    button(next, 'Ja, ga verder').click();
    await until(() => next.recovery?.versions.found.length === 1);
    expect(next.recovery?.versions.found[0]?.stored).to.deep.include({ schema: 9 });
  });

  it('F12: is not told "sent" about what somebody else sent, who is told again', async () => {
    const parcel = { schema: 1, state: 'sent', id: 'i', url: '/results', made: '2026-11-24T09:00:00.000Z', received: '2026-11-24T09:00:00.000Z', tries: 1, body: JSON.stringify({ result: { responses: responses({ a: { revision: 1, answer: three } }) } }) };
    await someoneBefore(() => browserStore().save(`${KEY}~sending`, parcel as never));
    const next = await nextPerson();
    next.session?.goTo('report');
    await pause(300);
    await settled(next);
    expect(shown(next, 'drempel-submit')).to.contain('Verstuur naar de dienst').and.not.to.contain('ontvangen');
    next.session?.answer('b', one);
    await saved(next);
    next.remove();
    const before = await owner();
    before.session?.goTo('report');
    await until(() => shown(before, 'drempel-submit').includes('Verstuurd, en ontvangen'));
    expect(await browserStore().load(`${KEY}~sending`)).to.deep.equal(parcel);
  });

  it('F12: leaves what had not reached the store to whoever typed it', async () => {
    localStorage.setItem(AHEAD, JSON.stringify(draft({ a: { revision: 1, note: 'van mij' } })));
    const next = await nextPerson();
    expect(next.session?.state.responses.items).to.deep.equal({});
    next.remove();
    const before = await owner();
    expect(before.session?.state.responses.items).to.deep.equal({ a: { revision: 1, note: 'van mij' } });
  });

  it('F12: leaves also what another window wrote while the question stood there', async () => {
    await someoneBefore();
    const next = await openWindow({ shared: true });
    await browserStore().save(KEY, draft({ b: { revision: 1, note: 'later' } }, { revision: 'y.1' }));
    button(next, 'Nee, begin').click();
    await until(() => next.recovery?.question === undefined);
    expect(next.recovery?.versions.others.flatMap((each) => Object.keys(each.responses?.items ?? {})).sort()).to.deep.equal(['a', 'b']);
  });

  it('F3, F12: goes on with this page alone where there is no room to leave the earlier answers aside: they stay', async () => {
    await someoneBefore();
    const next = await openWindow({ shared: true });
    const put = Object.getOwnPropertyDescriptor(IDBObjectStore.prototype, 'put') as PropertyDescriptor;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      button(next, 'Nee, begin').click();
      await until(() => next.recovery?.question === undefined);
    } finally {
      Object.defineProperty(IDBObjectStore.prototype, 'put', put);
    }
    next.session?.goTo('page:een');
    next.session?.answer('b', one);
    await saved(next);
    await settled(next);
    expect([next.session?.state.responses.items, next.keeps]).to.deep.equal([{ b: { revision: 1, answer: one } }, 'page']);
    expect(shown(next, 'drempel-save-status')).to.contain('Niet bewaard');
    next.remove();
    const before = await openWindow({ shared: true });
    expect(before.recovery?.question?.draft?.responses.items).to.deep.equal({ a: { revision: 1, answer: three } });
  });

  it('F12: beginning again leaves nothing on the page of what the questionnaire or a file said before', async () => {
    await browserStore().save(KEY, draft({ weg: { revision: 1, note: 'van mij' } }, { responses: { ...responses({ weg: { revision: 1, note: 'van mij' } }), instrument: { id: 'proef', version: '0' } } }));
    const element = await openWindow();
    expect(shown(element, 'drempel-recovery')).to.contain('van mij');
    await element.startAgain();
    await settled(element);
    expect(shown(element, 'drempel-recovery')).not.to.contain('van mij');
  });

  it('F12: answers of one respondent never come into the session of the next, also where saving goes on meanwhile', async () => {
    const store = new MemoryStore();
    const element = await openWindow({ store, respondent: 'an' });
    element.session?.answer('a', three);
    await saved(element);
    let release = (): void => {};
    store.held = new Promise((resolve) => (release = resolve));
    element.session?.answer('b', three);
    // Another window of the same person writes first.
    store.drafts.set(`${KEY}/@an`, draft({ a: { revision: 1, note: 'elders' } }, { revision: 'z.1' }));
    element.respondent = 'bo';
    await until(() => element.session?.state.responses.items.a === undefined && element.session !== undefined);
    release();
    await pause(200);
    expect(element.session?.state.responses.items).to.deep.equal({});
    const kept = [...store.drafts].filter(([key]) => key.includes('@an'));
    expect(kept.map(([, each]) => Object.keys((each as { responses: Responses }).responses.items).join())).to.have.members(['a', 'a,b']);
  });

  it('F12: is told when not all could be wiped, and then nothing is claimed: the answers stay until they can be', async () => {
    const store = new MemoryStore();
    const element = await openWindow({ store });
    element.session?.answer('a', three);
    await saved(element);
    store.broken = true;
    await element.startAgain();
    await settled(element);
    expect(answerOf(element, 'a')).to.deep.equal(three);
    const alert = () => deepAll(element, 'drempel-recovery').flatMap(({ shadowRoot }) => shadowRoot?.querySelector('[role="alert"]')?.textContent.trim() ?? []).join('');
    expect(alert()).to.contain('Het wissen is niet gelukt: je antwoorden staan nog op dit toestel.');
    await expect(element).to.be.accessible();
    store.broken = false;
    await element.startAgain();
    await settled(element);
    expect([answerOf(element, 'a'), store.drafts.size, alert()]).to.deep.equal([undefined, 0, '']);
  });

  it('F12: keeps nothing that a page says through the session of the one before', async () => {
    const store = new MemoryStore();
    const element = await openWindow({ store, respondent: 'eerst' });
    const before = element.session;
    element.respondent = 'daarna';
    await until(() => element.session !== undefined && element.session !== before);
    await settled(element);
    before?.answer('a', three);
    await settled(element);
    expect([...store.drafts.keys()].filter((key) => key.includes('@daarna'))).to.deep.equal([]);
    expect(answerOf(element, 'a')).to.equal(undefined);
  });
});

it('what a page itself puts in the place of all answers is kept too, and is there at the next visit', async () => {
  const element = await openWindow();
  element.session?.answer('a', one);
  await saved(element);
  element.session?.replace({ ...element.session.state.responses, items: { b: { revision: 1, answer: three } } });
  expect(element.saving).to.equal('saving');
  await saved(element);
  element.remove();
  expect((await openWindow()).session?.state.responses.items).to.deep.equal({ b: { revision: 1, answer: three } });
});

describe('two windows', () => {
  it('F7: that say the same fall silent', async () => {
    const store = new MemoryStore();
    let saves = 0;
    const save = store.save.bind(store);
    store.save = (...all) => ((saves += 1), save(...all));
    const first = await openWindow({ store });
    const second = await beside(first, () => openWindow({ store }));
    await until(() => [first, second].some(({ recovery }) => recovery?.company.elsewhere));
    await pause(100);
    first.session?.answer('a', three);
    await until(() => answerOf(second, 'a') !== undefined);
    await pause(300);
    expect(saves).to.be.below(5);
    expect([first.saving, second.saving]).to.deep.equal(['saved', 'saved']);
  });

  it('F1, F7: what one wrote ahead is not thrown away by the other, whether that saves or goes too', async () => {
    const element = await openWindow();
    element.session?.answer('a', one);
    await saved(element);
    const note = (id: string, text: string) => JSON.stringify(draft({ [id]: { revision: 1, note: text } }, { revision: `${text}.1` }));
    localStorage.setItem(AHEAD, note('b', 'van het ene'));
    element.session?.answer('a', three);
    await saved(element);
    await pause(50);
    expect(localStorage.getItem(AHEAD)).to.equal(note('b', 'van het ene'));
    element.session?.remark('a', { note: 'van het andere' });
    dispatchEvent(new PageTransitionEvent('pagehide'));
    await saved(element);
    await pause(50);
    expect(localStorage.getItem(AHEAD)).to.contain('van het ene');
    element.session?.remark('a', { note: 'van het andere, en meer' });
    dispatchEvent(new PageTransitionEvent('pagehide'));
    element.remove();
    const again = await openWindow();
    expect(Object.values(again.session?.state.responses.items ?? {}).map((each) => each.note)).to.deep.equal(['van het andere, en meer', 'van het ene']);
    await saved(again);
    await until(() => localStorage.getItem(AHEAD) === null);
  });
});

it('F3, F6: the questionnaire opens although there is no room to set an unreadable draft aside, which stays', async () => {
  const store = new MemoryStore();
  store.drafts.set(KEY, 'unreadable');
  const { save } = store;
  store.save = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
  const element = await openWindow({ store });
  element.session?.answer('a', one);
  await saved(element);
  expect([element.saving, store.drafts.get(KEY)]).to.deep.equal(['failed', 'unreadable']);
  store.save = save.bind(store);
  element.session?.answer('b', one);
  await until(() => element.saving === 'saved');
  expect([...store.drafts.values()]).to.include('unreadable');
  expect(deep(element, 'drempel-recovery')).to.be.instanceOf(HTMLElement);
});
