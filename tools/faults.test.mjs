/**
 * What goes wrong around the built file: a browser that is killed, a connection that comes and goes, servers that answer
 * anything but what they should. Everything is real: the file, the browser and its processes, and the receiver.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { puppeteerCore } from '@web/test-runner-chrome';
import { openDatabase } from '../examples/receiver/database.mjs';
import { createReceiver } from '../examples/receiver/receiver.mjs';
import { chromiumLaunchOptions } from './browsers.mjs';
import { items, openTab, POLICY, press, saved, scanPage, SENDING_POLICY, servePages, until } from './built-page.mjs';
import { root } from './run.mjs';

const TOKEN = 'read-me';
const LOGIN = '<!doctype html><title>Aanmelden</title><form>Wachtwoord <input type="password"></form>';

let folder;
let browser;
let options;

before(async () => {
  options = await chromiumLaunchOptions();
  folder = mkdtempSync(join(tmpdir(), 'drempel-faults-'));
  browser = await puppeteerCore.launch(options);
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Pages whose scan sends to a receiver on the same site; `before` may answer in the receiver's place. */
async function site(t, { policy = SENDING_POLICY, attributes = '', page = scanPage({ attributes: `respondent-role="lead" submit-url="/receiver/submissions" ${attributes}` }), receiver = {}, between } = {}) {
  const database = await openDatabase(`sqlite:${join(folder, `${Math.random().toString(36).slice(2)}.sqlite`)}`);
  const receive = createReceiver({ database, base: '/receiver', readToken: TOKEN, perMinute: 10_000, ...receiver });
  const posts = [];
  const pages = await servePages((path, request, response) => {
    if (path.startsWith('/receiver/')) {
      if (request.method === 'POST') posts.push(request.headers['idempotency-key']);
      if (request.method !== 'POST' || !between?.(request, response, () => receive(request, response))) receive(request, response);
      return undefined;
    }
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    return { html: path === '/away' ? '<!doctype html><title>Away</title><p>Away' : page, policy };
  });
  t.after(async () => {
    await pages.close();
    await database.close();
  });
  const stored = async () => {
    const answer = await fetch(`${pages.address}/receiver/submissions`, { headers: { authorization: `Bearer ${TOKEN}` } });
    return (await answer.json()).submissions;
  };
  return { ...pages, posts, stored };
}

/** A tab of a browser profile of its own, closed after the test. */
async function tabOf(t, url) {
  const context = await browser.createBrowserContext();
  t.after(() => context.close());
  return { context, ...(await openTab(context, url)) };
}

/** Answers some questions through the page's own session and goes to the report, where sending is. */
async function finish(tab) {
  await until(tab, () => window.scan()?.session !== undefined);
  await tab.evaluate(() => {
    const { session } = window.scan();
    for (const { id } of session.state.instrument.items.slice(0, 5)) session.answer(id, { kind: 'level', rung: 2 });
    session.goTo('report');
  });
  await saved(tab);
  await until(tab, () => window.button('Verstuur naar') !== undefined);
}

const sending = (tab) => tab.evaluate(() => window.all('drempel-submit')[0].shadowRoot.querySelector('[role="status"]').textContent.replace(/\s+/gu, ' ').trim());
const says = (tab, words) => until(tab, (wanted) => window.all('drempel-submit')[0]?.shadowRoot.querySelector('[role="status"]')?.textContent.includes(wanted), words);

/** To the first question, with a note field that is open. */
async function openNote(tab) {
  await press(tab, 'Begin');
  await until(tab, () => window.all('details.remarks').length > 0);
  await tab.evaluate(() => {
    window.all('.rung-text')[0].closest('label').click();
    window.all('details.remarks')[0].setAttribute('open', '');
  });
  await until(tab, () => window.all('textarea#note').length > 0);
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Every process of a browser, the browser itself last. */
function processesOf(pid) {
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n').map((row) => row.trim().split(/\s+/).map(Number));
  const children = rows.filter(([, parent]) => parent === pid).map(([child]) => child);
  return [...children.flatMap(processesOf), pid];
}

const TYPED = 'Sinds de verbouwing staat er een bel, maar niemand hoort ha';

test('F1: the whole browser is killed 300 ms after a key in a half-typed note; a new one has every answer and all of the note', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t, { policy: POLICY });
  const userDataDir = join(folder, 'profile');
  const first = await puppeteerCore.launch({ ...options, userDataDir });
  const killed = new Promise((resolve) => first.process().once('exit', resolve));
  t.after(() => first.close().catch(() => undefined));
  const { tab } = await openTab(first, `${address}/`);
  await openNote(tab);
  await tab.evaluate(() => window.all('textarea#note')[0].focus());
  await tab.keyboard.type(TYPED);
  await pause(300);
  const [claimed, said] = await Promise.all([tab.evaluate(() => window.scan().saving), items(tab)]);
  assert.equal(claimed, 'saved');
  for (const pid of processesOf(first.process().pid).reverse()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  }
  await killed;

  const second = await puppeteerCore.launch({ ...options, userDataDir });
  t.after(() => second.close());
  const again = await openTab(second, `${address}/`);
  await until(again.tab, () => window.scan()?.session !== undefined);
  const found = await items(again.tab);
  assert.deepEqual(found, said);
  assert.equal(Object.values(found).find(({ note }) => note)?.note, TYPED);
  assert.ok(Object.values(found).some(({ answer }) => answer));
});

test('F2: a reload, away and back, forward and back: the same answers at the same place, and one of each listener', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t);
  const { tab } = await tabOf(t, `${address}/`);
  await openNote(tab);
  await tab.evaluate(() => window.all('textarea#note')[0].focus());
  await tab.keyboard.type(TYPED);
  await saved(tab);
  const facts = () => tab.evaluate(() => ({ items: window.scan().session.state.responses.items, place: window.scan().session.state.place, saving: window.scan().saving }));
  const said = await facts();
  assert.match(said.place, /^page:/);
  const ways = [() => tab.reload(), () => tab.goto(`${address}/away`).then(() => tab.goBack()), () => tab.goForward().then(() => tab.goBack())];
  for (const way of ways) {
    await way();
    await until(tab, () => window.scan()?.session !== undefined);
    await until(tab, () => window.all('drempel-item').length > 0);
    await saved(tab);
    assert.deepEqual(await facts(), said);
    const heard = await tab.evaluate(() => {
      let times = 0;
      const { session } = window.scan();
      const [id] = Object.keys(session.state.responses.items);
      const count = () => (times += 1);
      document.addEventListener('drempel-answer', count);
      const { note } = session.state.responses.items[id];
      session.remark(id, { note: `${note}!` });
      session.remark(id, { note });
      document.removeEventListener('drempel-answer', count);
      return times;
    });
    assert.equal(heard, 2);
    await saved(tab);
  }
});

test('F2: a page that comes back from the back/forward cache goes on, and keeps what is said then', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t);
  const { tab } = await tabOf(t, `${address}/`);
  await openNote(tab);
  await saved(tab);
  await tab.evaluate(() => addEventListener('pageshow', ({ persisted }) => (window.persisted = persisted)));
  await tab.evaluate(() => (window.before = true));
  await tab.goto(`${address}/away`);
  await tab.goBack();
  const frozen = await tab.evaluate(() => window.before === true);
  t.diagnostic(frozen ? 'the page came from the back/forward cache' : 'this browser made the page anew: it keeps none with an open lock or channel, or when it is driven');
  await until(tab, () => window.scan()?.session !== undefined);
  await tab.evaluate(() => {
    const { session } = window.scan();
    session.remark(Object.keys(session.state.responses.items)[0], { note: 'na de terugkeer' });
  });
  await saved(tab);
  await tab.reload();
  await until(tab, () => window.scan()?.session !== undefined);
  assert.equal(Object.values(await items(tab))[0].note, 'na de terugkeer');
});

test('F7: two tabs of one browser answer by turns, and both have all of it', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t);
  const { context, tab: one } = await tabOf(t, `${address}/`);
  await until(one, () => window.scan()?.session !== undefined);
  const { tab: two } = await openTab(context, `${address}/`);
  await until(two, () => window.scan()?.session !== undefined);
  const ids = await one.evaluate(() => window.scan().session.state.instrument.items.slice(0, 6).map(({ id }) => id));
  for (const [turn, id] of ids.entries()) {
    const tab = turn % 2 ? one : two;
    await tab.evaluate((item, rung) => window.scan().session.answer(item, { kind: 'level', rung }), id, turn % 3);
    await saved(tab);
  }
  for (const tab of [one, two]) {
    await until(tab, (count) => Object.keys(window.scan().session.state.responses.items).length === count, ids.length);
    assert.deepEqual(Object.fromEntries(Object.entries(await items(tab)).map(([id, { answer }]) => [id, answer.rung])), Object.fromEntries(ids.map((id, turn) => [id, turn % 3])));
  }
});

test('F7: two tabs that answer the same question at once: one is asked, and both answers can still be had', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t);
  const { context, tab: one } = await tabOf(t, `${address}/`);
  await until(one, () => window.scan()?.session !== undefined);
  const { tab: two } = await openTab(context, `${address}/`);
  await until(two, () => window.scan()?.session !== undefined);
  const id = await one.evaluate(() => window.scan().session.state.instrument.items[0].id);
  await Promise.all([one, two].map((tab, rung) => tab.evaluate((item, said) => window.scan().session.answer(item, { kind: 'level', rung: said }), id, rung)));
  const asked = await Promise.race([one, two].map(async (tab) => {
    await until(tab, () => window.scan().recovery?.conflict !== undefined);
    return tab;
  }));
  const { conflict } = await asked.evaluate((item) => ({ conflict: ['mine', 'theirs'].map((side) => window.scan().recovery.conflict[side].items[item].answer.rung) }), id);
  assert.deepEqual(conflict.sort(), [0, 1]);
});

test('F8: the tab with the lock crashes, and the other knows that it is alone within a second', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t);
  const { context, tab: owner } = await tabOf(t, `${address}/`);
  await until(owner, () => window.scan()?.recovery !== undefined);
  const { tab: other } = await openTab(context, `${address}/`);
  await until(other, () => window.scan()?.recovery?.company.elsewhere === true);
  const client = await owner.createCDPSession();
  const crashed = new Promise((resolve) => owner.once('error', resolve));
  const at = performance.now();
  client.send('Page.crash').catch(() => {}); // a page that crashed never answers
  await crashed;
  await other.waitForFunction(() => window.scan().recovery.company.elsewhere === false, { timeout: 2000, polling: 20 });
  assert.ok(performance.now() - at < 1000, `${Math.round(performance.now() - at)} ms`);
});

test('F12: on a shared device a reload of one’s own tab asks nothing; a new tab shows nothing until somebody says whose it is', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t, { attributes: 'shared' });
  const { context, tab } = await tabOf(t, `${address}/`);
  await openNote(tab);
  await tab.evaluate(() => window.all('textarea#note')[0].focus());
  await tab.keyboard.type('van mij alleen');
  await saved(tab);
  await tab.reload();
  await until(tab, () => window.scan()?.session !== undefined);
  assert.equal(Object.values(await items(tab))[0].note, 'van mij alleen');
  await tab.close();
  const next = await openTab(context, `${address}/`);
  await until(next.tab, () => window.button('Nee, begin met een lege vragenlijst') !== undefined);
  assert.deepEqual(await items(next.tab), {});
  const shown = await next.tab.evaluate(() => JSON.stringify([...window.all('*')].flatMap((each) => [each.value, each.shadowRoot?.textContent])));
  assert.doesNotMatch(shown, /van mij alleen/);
  await press(next.tab, 'Nee, begin');
  await until(next.tab, () => window.scan().recovery.question === undefined);
  assert.deepEqual(await items(next.tab), {});
});

test('F13: no connection when it is sent, then twenty times off and on: waiting, never "sent", and stored once', { timeout: 180_000 }, async (t) => {
  const { address, stored, posts } = await site(t);
  const { tab } = await tabOf(t, `${address}/`);
  await finish(tab);
  const network = await tab.createCDPSession();
  const offline = (is) => network.send('Network.emulateNetworkConditions', { offline: is, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await network.send('Network.enable');
  await offline(true);
  await press(tab, 'Verstuur naar');
  await says(tab, 'Er is geen verbinding');
  assert.doesNotMatch(await sending(tab), /✓|Verstuurd/u);
  assert.match(await sending(tab), /staat klaar en is bewaard/u);
  assert.deepEqual(await stored(), []);
  for (let turn = 0; turn < 20; turn += 1) {
    await offline(false);
    await offline(true);
  }
  await offline(false);
  await says(tab, '✓ Verstuurd');
  assert.equal((await stored()).length, 1);
  assert.equal(new Set(posts).size, 1);
});

test('F13: what waits survives the tab, and is sent by the next one without a click', { timeout: 180_000 }, async (t) => {
  let down = true;
  const { address, stored } = await site(t, { between: (request) => down && !!request.destroy() });
  const { context, tab } = await tabOf(t, `${address}/`);
  await finish(tab);
  await press(tab, 'Verstuur naar');
  await says(tab, 'Nog niet verstuurd.');
  await tab.close();
  down = false;
  const again = await openTab(context, `${address}/`);
  await says(again.tab, '✓ Verstuurd');
  assert.equal((await stored()).length, 1);
});

test('F14: the receiver stored it and its answer was lost on the wire: sent again under the same key, and kept once', { timeout: 180_000 }, async (t) => {
  let lose = 2;
  const { address, stored, posts } = await site(t, {
    between(request, response, pass) {
      if (lose === 0) return false;
      lose -= 1;
      // The receiver does its work; what it says never arrives.
      response.writeHead = () => response;
      response.write = () => true;
      response.end = () => void setTimeout(() => request.socket.destroy());
      pass();
      return true;
    },
  });
  const { tab } = await tabOf(t, `${address}/`);
  await finish(tab);
  await press(tab, 'Verstuur naar');
  await says(tab, 'Nog niet verstuurd.');
  assert.equal((await stored()).length, 1);
  await press(tab, 'Probeer nu opnieuw');
  await until(tab, () => window.all('drempel-submit')[0].shadowRoot.textContent.includes('✓ Verstuurd'));
  assert.equal((await stored()).length, 1);
  assert.ok(posts.length >= 3);
  assert.equal(new Set(posts).size, 1);
});

const refuse = (status, headers = {}, body = '') => (_, response) => !!response.writeHead(status, headers).end(body);
const ANSWERS = [
  { name: '400', first: refuse(400), words: 'aanvaardt dit resultaat niet' },
  { name: '401', first: refuse(401, { 'www-authenticate': 'Bearer' }), words: 'Je bent niet meer aangemeld' },
  { name: '409', first: refuse(409), words: 'al iets anders onder dit nummer', button: 'Verstuur opnieuw' },
  { name: '413', first: refuse(413), words: 'te groot voor de server' },
  { name: '500', first: refuse(500), words: 'kan dit nu niet verwerken' },
  { name: 'a login page with 200', first: refuse(200, { 'content-type': 'text/html' }, LOGIN), words: 'Je bent niet meer aangemeld' },
  { name: 'a 302 to a login page', first: refuse(302, { location: '/away' }), words: 'Je bent niet meer aangemeld' },
  { name: 'no answer in time', first: () => true, words: 'antwoordde niet op tijd', hurry: true },
];
for (const { name, first, words, button = 'Probeer nu opnieuw', hurry = false } of ANSWERS) {
  test(`F15: ${name} is not "sent", says what to do, and all answers stay; then it is sent`, { timeout: 180_000 }, async (t) => {
    let answered = 0;
    const { address, stored } = await site(t, { between: (request, response) => answered++ === 0 && first(request, response) });
    const { tab } = await tabOf(t, `${address}/`);
    // 30 seconds, sooner: the browser's own time-out, with another number.
    if (hurry) await tab.evaluate(() => {
      const { timeout } = AbortSignal;
      AbortSignal.timeout = (ms) => timeout.call(AbortSignal, ms === 30_000 ? 300 : ms);
    });
    await finish(tab);
    const before = await items(tab);
    await press(tab, 'Verstuur naar');
    await says(tab, words);
    assert.doesNotMatch(await sending(tab), /✓/u);
    assert.deepEqual(await stored(), []);
    assert.deepEqual(await items(tab), before);
    await press(tab, button);
    await says(tab, '✓ Verstuurd');
    assert.equal((await stored()).length, 1);
  });
}

test('F15: 429 with Retry-After, from the receiver itself: not a try sooner, and then it goes by itself', { timeout: 180_000 }, async (t) => {
  const clock = { now: Date.now() };
  const tries = [];
  const { address, stored } = await site(t, {
    receiver: { perMinute: 1, now: () => clock.now },
    between: () => (tries.push(Date.now()), false),
  });
  // Somebody else at this address was first, 57 seconds ago.
  await fetch(`${address}/receiver/submissions`, { headers: { authorization: 'Bearer x' } });
  clock.now += 57_000;
  const { tab } = await tabOf(t, `${address}/`);
  await finish(tab);
  await press(tab, 'Verstuur naar');
  await says(tab, 'te druk');
  clock.now += 60_000;
  await says(tab, '✓ Verstuurd');
  assert.equal(tries.length, 2);
  assert.ok(tries[1] - tries[0] >= 2_950, `${tries[1] - tries[0]} ms`);
  clock.now += 60_000;
  assert.equal((await stored()).length, 1);
});

test('F16: a double click, and Enter with a click, store one row', { timeout: 180_000 }, async (t) => {
  const { address, stored, posts } = await site(t, { between: (_, __, pass) => !!setTimeout(pass, 150) });
  for (const [turn, twice] of [(button) => button.click({ count: 2 }), (button, tab) => Promise.all([button.press('Enter'), tab.evaluate(() => window.press('Verstuur naar'))])].entries()) {
    const { tab } = await tabOf(t, `${address}/`);
    await finish(tab);
    // During an autosave, too.
    await tab.evaluate(() => {
      const { session } = window.scan();
      session.remark(Object.keys(session.state.responses.items)[0], { note: 'nog net' });
    });
    await twice(await tab.evaluateHandle(() => window.button('Verstuur naar')), tab);
    await says(tab, '✓ Verstuurd');
    await pause(400);
    assert.equal((await stored()).length, turn + 1);
    assert.equal(posts.length, turn + 1);
  }
});

test('A1: under the strict policy with connect-src \'self\' it is sent, and nothing is reported', { timeout: 180_000 }, async (t) => {
  const { address, stored } = await site(t);
  const { tab, seen } = await tabOf(t, `${address}/`);
  await finish(tab);
  await press(tab, 'Verstuur naar');
  await says(tab, '✓ Verstuurd');
  await tab.evaluate(() => {
    for (const each of window.all('details')) each.setAttribute('open', '');
    window.all('drempel-glossary-button')[0]?.shadowRoot.querySelector('button')?.click();
  });
  await until(tab, () => window.all('dialog[open]').length > 0);
  assert.equal((await stored()).length, 1);
  assert.deepEqual(await tab.evaluate(() => window.violations), []);
  assert.deepEqual(seen.console, []);
});

test('A1: without connect-src sending is refused by the browser: said as no connection, and nothing is lost', { timeout: 180_000 }, async (t) => {
  const { address, stored } = await site(t, { policy: POLICY });
  const { tab } = await tabOf(t, `${address}/`);
  await finish(tab);
  const before = await items(tab);
  await press(tab, 'Verstuur naar');
  await says(tab, 'Er is geen verbinding');
  assert.match((await tab.evaluate(() => window.violations))[0], /^connect-src /);
  assert.deepEqual(await items(tab), before);
  assert.deepEqual(await stored(), []);
});

test('A1: a draft that cannot be read, offered as a file, under the strict policy', { timeout: 180_000 }, async (t) => {
  const { address } = await site(t, { policy: POLICY });
  const { tab } = await tabOf(t, `${address}/`);
  await openNote(tab);
  await saved(tab);
  await tab.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open('drempel');
    opening.onerror = reject;
    opening.onsuccess = () => {
      const write = opening.result.transaction('drafts', 'readwrite');
      const store = write.objectStore('drafts');
      store.getAllKeys().onsuccess = ({ target }) => target.result.forEach((key) => store.put({ schema: 99, responses: '<img src=x onerror=alert(1)>' }, key));
      write.oncomplete = resolve;
    };
  }));
  await tab.reload();
  await press(tab, 'Bewaar als bestand');
  await until(tab, () => window.scan().session !== undefined);
  assert.deepEqual(await tab.evaluate(() => window.violations), []);
});

test('A9: until the respondent sends, nothing is asked for but the page and the file', { timeout: 180_000 }, async (t) => {
  const { address, asked } = await site(t);
  const { tab, seen } = await tabOf(t, `${address}/`);
  await finish(tab);
  await pause(500);
  const allowed = [`${address}/`, `${address}/drempel.js`];
  assert.deepEqual(seen.requests.filter((url) => !/^(blob|data):/.test(url)), allowed);
  assert.deepEqual(asked.filter((url) => url !== '/favicon.ico'), ['/', '/drempel.js']);
  await press(tab, 'Verstuur naar');
  await says(tab, '✓ Verstuurd');
  assert.deepEqual(seen.requests.filter((url) => !/^(blob|data):/.test(url)), [...allowed, `${address}/receiver/submissions`]);
});

for (const [page, policy, line] of [
  ['an ordinary page', "default-src 'self' 'unsafe-inline'", /was registered by another script already/],
  ['the strict page, where the policy stops the second at its first step', POLICY, /lit-html/],
]) {
  test(`F22: a second copy of the file, and one of another version, on ${page}: the first goes on, and the console says why`, { timeout: 180_000 }, async (t) => {
    const script = readFileSync(join(root, 'dist/drempel.js'), 'utf8');
    const head = ['/drempel.js', '/drempel.js?copy', '/other.js'].map((src) => `<script type="module" src="${src}"></script>`).join('\n');
    const pages = await servePages((path, _, response) => {
      if (path === '/other.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(`${script}\nwindow.other = true;`);
      return { html: scanPage({ attributes: 'respondent-role="lead"', head }), policy };
    });
    t.after(() => pages.close());
    const { tab, seen } = await tabOf(t, `${pages.address}/`);
    await press(tab, 'Begin');
    await tab.evaluate(() => {
      const { session } = window.scan();
      session.answer(session.state.instrument.items[0].id, { kind: 'level', rung: 1 });
    });
    await saved(tab);
    assert.equal(await tab.evaluate(() => window.all('drempel-questionnaire, drempel-intro').length), 1);
    assert.ok(seen.console.length > 0);
    for (const said of seen.console) assert.match(said, line);
  });
}
