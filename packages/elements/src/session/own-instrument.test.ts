import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import type { DrempelErrorEvent } from '../events.ts';
import { deepAll, definition, mount, ready, settled } from '../testing.fixtures.ts';

const warn = console.warn;
const fetchIt = window.fetch.bind(window);
const timeout = AbortSignal.timeout.bind(AbortSignal);
before(() => (console.warn = () => {}));
after(() => (console.warn = warn));
afterEach(() => {
  window.fetch = fetchIt;
  AbortSignal.timeout = timeout;
});

const json = (body: BodyInit, type = 'application/json') => () => Promise.resolve(new Response(body, { headers: { 'content-type': type } }));

/** A definition of so many questions, on one page or spread over groups of ten. */
function definitionOf(count: number, perPage = count) {
  const groups = Array.from({ length: Math.ceil(count / perPage) }, (_, group) => `g${group}`);
  const ids = Array.from({ length: count }, (_, index) => `q${index}`);
  const [text] = Object.values(definition.text);
  return {
    structure: {
      format: 1, id: 'groot', version: '1', scales: { trap: { rungs: 3 } },
      views: [{ id: 'v', groups: groups.map((id) => ({ id })) }],
      scans: [{ id: 'alles', minutes: 60, items: 'all', pages: { view: 'v', groups } }],
      items: ids.map((id, index) => ({ id, kind: 'level', scale: 'trap', in: { v: { [groups[Math.floor(index / perPage)] as string]: 1 } } })),
    },
    text: {
      nl: {
        language: 'nl', title: 'Groot', intro: 'Groot.', source: 'Zelf.', scales: { trap: text?.scales.trap },
        views: { v: { title: 'Alles', groups: Object.fromEntries(groups.map((id) => [id, { title: id }])) } },
        scans: { alles: { title: 'Alles', intro: 'Alles.' } },
        items: Object.fromEntries(ids.map((id) => [id, { statement: `Vraag ${id}` }])),
      },
    },
  };
}

/** The first error that a page with this source tells, and what its reader sees. */
async function refused(src = 'nergens.json'): Promise<{ code: string; message: string; shown: string }> {
  const place = document.createElement('div');
  const told = new Promise<DrempelErrorEvent>((resolve) => place.addEventListener('drempel-error', (event) => resolve(event), { once: true }));
  place.lang = 'nl';
  document.body.append(place);
  const scan = document.createElement('drempel-scan');
  scan.setAttribute('src', src);
  place.append(scan);
  const { code, message } = await told;
  await settled(scan);
  const shown = deepAll(scan, '.notice').map((each) => each.textContent).join(' ');
  expect(deepAll(scan, '.loading')).to.have.length(0);
  place.remove();
  return { code, message, shown };
}

describe('a definition that does not come as it should', () => {
  const cases: [string, () => Promise<Response>, string, RegExp][] = [
    ['404', () => Promise.resolve(new Response('', { status: 404 })), 'load-failed', /the server answered 404/],
    ['no connection', () => Promise.reject(new TypeError('Failed to fetch')), 'load-failed', /Failed to fetch/],
    ['a web page where JSON belongs', json('<!doctype html><title>Sign in</title>', 'text/html'), 'load-failed', /could not load/],
    ['JSON that was cut off', json('{"structure":{"format":1,'), 'load-failed', /could not load/],
    ['nothing', json(''), 'load-failed', /could not load/],
    ['null', json('null'), 'bad-instrument', /expected an object with "structure" and "text"/],
    ['a list', json('[1,2,3]'), 'bad-instrument', /expected an object/],
    ['another object', json('{"text":{"nl":{}},"structure":{}}'), 'bad-instrument', /nergens\.json/],
    ['5 MB of something else', json(JSON.stringify({ structure: 'x'.repeat(5_000_000), text: { nl: {} } })), 'bad-instrument', /structure/],
    ['5 MB of items that are none', json(JSON.stringify({ structure: { ...definition.structure, items: Array.from({ length: 250_000 }, () => ({ id: 'a' })) }, text: definition.text })), 'bad-instrument', /structure/],
  ];
  for (const [what, answer, code, message] of cases) {
    it(`F17: ${what}: a card that says so, the reason for the page's author, and no waiting`, async () => {
      window.fetch = answer;
      const found = await refused();
      expect(found.code).to.equal(code);
      expect(found.message).to.match(message);
      expect(found.shown).to.contain(code === 'load-failed' ? 'kon niet geladen worden' : 'zit een fout');
    });
  }

  it('F17: a real address where nothing is', async () => {
    expect(await refused(`/nergens-${Date.now()}.json`)).to.deep.include({ code: 'load-failed' });
  });

  it('F17: a server that never answers: after 30 seconds (here 0.1) the card, and no hang', async () => {
    AbortSignal.timeout = (ms) => timeout(ms === 30_000 ? 100 : ms);
    window.fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    expect((await refused()).message).to.match(/time|abort/i);
  });

  it('F17: JSON is read whatever type the server gives it', async () => {
    window.fetch = json(JSON.stringify(definition), 'text/plain');
    const element = await ready(mount(html`<drempel-scan src="x.json" storage="none"></drempel-scan>`));
    expect(element.session?.state.instrument.id).to.equal('proef');
  });
});

describe('a large definition', () => {
  for (const count of [5000]) {
    it(`F17: ${count} questions open, can be answered, and do not hang`, async () => {
      const start = performance.now();
      const element = await ready(mount(html`<drempel-scan .definition=${definitionOf(count, 50)} storage="none"></drempel-scan>`));
      element.session?.goTo('page:g99');
      await settled(element);
      element.session?.answer('q4999', { kind: 'level', rung: 1 });
      await settled(element);
      expect(element.session?.state.responses.items.q4999?.answer).to.deep.equal({ kind: 'level', rung: 1 });
      expect(performance.now() - start).to.be.below(15_000);
    });
  }

  it('F17: at 500 questions an answer is on the page in 200 ms', async () => {
    const element: DrempelSession = await ready(mount(html`<drempel-scan .definition=${definitionOf(500, 10)} storage="none"></drempel-scan>`));
    element.session?.goTo('page:g7');
    await settled(element);
    const times: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const start = performance.now();
      element.session?.answer('q75', { kind: 'level', rung: turn % 3 });
      await settled(element);
      times.push(performance.now() - start);
    }
    // The middle one: others use this machine too.
    expect(times.sort((one, other) => one - other)[4]).to.be.below(200);
  });
});

describe('text that would be a script', () => {
  const EVIL = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><svg onload="window.hacked=1">\u202etxt.exe';

  /** The same data with such a text in every place for words. */
  const poisoned = (data: unknown, path: readonly string[] = []): unknown => {
    if (typeof data === 'string') return path.length === 1 ? data : `${data}${EVIL}`.replace(/[{}]/g, (brace) => (data.includes(brace) ? brace : ''));
    if (Array.isArray(data)) return data.map((each, index) => poisoned(each, [...path, `${index}`]));
    if (data && typeof data === 'object') return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, key === 'language' ? value : poisoned(value, [...path, key])]));
    return data;
  };

  it('A2: in every word of a definition, in answers, notes and links, is text; only web and mail links can be opened', async () => {
    const text = Object.fromEntries(Object.entries(definition.text).map(([language, words]) => [language, poisoned(words, ['text'])]));
    const element = await ready(mount(html`<drempel-scan .definition=${{ ...definition, text }} scan="lang" organisation=${EVIL} sector="gem" respondent-role="board" storage="none" submit-to=${EVIL}></drempel-scan>`));
    const session = element.session!;
    session.answer('a', { kind: 'level', rung: 0 });
    session.answer('b', { kind: 'not-applicable', reason: EVIL });
    session.answer('tekst', { kind: 'open', text: EVIL });
    session.remark('a', { note: EVIL, evidence: [{ label: EVIL, url: 'javascript:window.hacked=1' }, { label: EVIL, url: 'data:text/html,<script>1</script>' }, { label: 'goed', url: 'https://voorbeeld.be/' }, { label: 'post', url: 'mailto:a@b.be' }] });
    let found = 0;
    for (const place of ['intro', 'profile', 'page:een', 'page:twee', 'review', 'report', 'plan'] as const) {
      session.goTo(place);
      await settled(element);
      deepAll<HTMLDetailsElement>(element, 'details').forEach((each) => (each.open = true));
      await new Promise((resolve) => setTimeout(resolve));
      await settled(element);
      found += deepAll(element, '*').filter((each) => [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.includes('<img src=x'))).length;
      expect(deepAll(element, 'img, script, iframe, object, svg[onload], [onerror], [onload]'), place).to.have.length(0);
      for (const link of deepAll<HTMLAnchorElement>(element, 'a[href]')) {
        expect(link.href, place).to.match(/^(https?:|mailto:|blob:)/);
        if (link.target === '_blank') expect(link.rel).to.equal('noopener noreferrer');
      }
    }
    expect(found).to.be.above(10);
    expect((window as unknown as { hacked?: number }).hacked).to.equal(undefined);
  });
});
