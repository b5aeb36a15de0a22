import { writeAcknowledgement } from '@drempel/core/acknowledgement.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import type { DrempelErrorEvent, DrempelSubmitEvent } from '../events.ts';
import { deep, deepAll, mount, ready, settled, until as eventually } from '../testing.fixtures.ts';
import type { DrempelSubmit } from './drempel-submit.ts';

const until = (holds: () => boolean) => eventually(holds, 5);

const one = { kind: 'level', rung: 1 } as const;
const RECEIVED = '2026-11-24T10:00:00.000Z';
const real = { fetch: window.fetch.bind(window), warn: console.warn };

/** What was asked of the network, and how each call is answered. */
let calls: { readonly url: string; readonly init: RequestInit; answer: (response: Response | Error) => void }[] = [];
let warnings: string[] = [];

beforeEach(() => {
  calls = [];
  warnings = [];
  window.fetch = (url, init = {}) =>
    new Promise((resolve, reject) => calls.push({ url: url as string, init, answer: (response) => (response instanceof Error ? reject(response) : resolve(response)) }));
  console.warn = (message: string) => warnings.push(message);
});

afterEach(() => {
  window.fetch = real.fetch;
  console.warn = real.warn;
});

interface Page {
  readonly session: DrempelSession;
  readonly submit: DrempelSubmit;
  readonly events: Event[];
}

async function page({ url = '/results', crossOrigin = false } = {}): Promise<Page> {
  const session = await ready(
    mount(html`<drempel-session instrument="proef" scan="lang" storage="none" submit-url=${url} submit-to="de dienst" ?submit-cross-origin=${crossOrigin}><drempel-submit></drempel-submit></drempel-session>`),
  );
  const submit = deep<DrempelSubmit>(session, 'drempel-submit');
  session.session?.answer('a', one);
  const events: Event[] = [];
  for (const name of ['drempel-submit', 'drempel-sent', 'drempel-error']) session.addEventListener(name, (event) => events.push(event));
  await until(() => deepAll(session, 'button').length > 0);
  await settled(session);
  return { session, submit, events };
}

const theButton = ({ submit }: Page) => deep<HTMLButtonElement>(submit, 'button');
const said = ({ submit }: Page) => deep(submit, '[role=status]').textContent.replace(/\s+/g, ' ').trim();
const focused = ({ submit }: Page) => submit.shadowRoot?.activeElement;
const names = ({ events }: Page) => events.map(({ type }) => type);
const idOf = (call: number) => new Headers(calls[call]?.init.headers).get('idempotency-key') ?? '';

function acknowledged(call = 0, id = idOf(call)): Response {
  return new Response(writeAcknowledgement({ id, received: RECEIVED, duplicate: false }), { headers: { 'content-type': 'application/json' } });
}

/** Clicks, with focus as a person would have it. */
async function press(at: Page): Promise<void> {
  theButton(at).focus();
  theButton(at).click();
  await settled(at.session);
}

async function sent(at: Page): Promise<void> {
  await press(at);
  await until(() => calls.length > 0);
  calls[0]?.answer(acknowledged());
  await until(() => said(at).includes('ontvangen'));
  await settled(at.session);
}

describe('<drempel-submit> and a receiver', () => {
  it('says "sent" only once the receiver has acknowledged this very result', async () => {
    const at = await page();
    await press(at);
    await until(() => calls.length === 1);
    await settled(at.session);
    expect(said(at)).to.equal('Wordt verstuurd…');
    expect(theButton(at).getAttribute('aria-disabled')).to.equal('true');
    expect(names(at)).to.deep.equal(['drempel-submit']);
    expect([calls[0]?.url, calls[0]?.init.method]).to.deep.equal([`${location.origin}/results`, 'POST']);
    calls[0]?.answer(acknowledged());
    await until(() => names(at).includes('drempel-sent'));
    await settled(at.session);
    expect(said(at)).to.match(/^✓ Verstuurd, en ontvangen door de dienst op 24 november 2026/);
    expect(names(at)).to.deep.equal(['drempel-submit', 'drempel-sent']);
    await expect(at.session).to.be.accessible();
  });

  it('does not take the acknowledgement of another result for its own', async () => {
    const at = await page();
    await press(at);
    await until(() => calls.length === 1);
    calls[0]?.answer(acknowledged(0, '00000000-0000-4000-8000-000000000000'));
    await until(() => said(at).startsWith('!'));
    expect(names(at)).to.deep.equal(['drempel-submit']);
  });

  it('F16: two clicks and Enter send once', async () => {
    const at = await page();
    theButton(at).focus();
    theButton(at).click();
    theButton(at).click();
    await sendKeys({ press: 'Enter' });
    await until(() => calls.length > 0);
    calls[0]?.answer(acknowledged());
    await until(() => said(at).includes('ontvangen'));
    expect(calls).to.have.length(1);
    expect(names(at)).to.deep.equal(['drempel-submit', 'drempel-sent']);
  });

  it('takes focus to its heading when the button goes, and leaves it alone when it is elsewhere', async () => {
    const at = await page();
    await sent(at);
    expect(focused(at)?.id).to.equal('heading');
    const other = await page();
    calls = [];
    await press(other);
    await until(() => calls.length > 0);
    theButton(other).blur();
    calls[0]?.answer(acknowledged());
    await until(() => said(other).includes('ontvangen'));
    await settled(other.session);
    expect(focused(other)).to.equal(null);
  });

  it('says after a change that it was not sent, and sends that under another number', async () => {
    const at = await page();
    await sent(at);
    expect(deepAll(at.submit, 'button')).to.deep.equal([]);
    at.session.session?.answer('b', one);
    await settled(at.session);
    expect(said(at)).to.contain('Je hebt daarna nog iets veranderd. Dat is nog niet verstuurd.');
    expect(theButton(at).textContent.trim()).to.equal('Verstuur opnieuw');
    await press(at);
    await until(() => calls.length === 2);
    expect(idOf(1)).not.to.equal(idOf(0));
  });

  it('keeps focus on the button while it waits and tries again, under the same number, and says each thing once', async () => {
    const at = await page();
    await press(at);
    await until(() => calls.length === 1);
    calls[0]?.answer(new TypeError('offline'));
    await until(() => said(at).includes('zo meteen'));
    await settled(at.session);
    const waiting = theButton(at);
    expect([waiting.textContent.trim(), focused(at)]).to.deep.equal(['Probeer nu opnieuw', waiting]);
    expect(said(at)).to.contain('Laat deze pagina open');
    const texts: string[] = [];
    const heard = new MutationObserver(() => texts.push(said(at)));
    heard.observe(deep(at.submit, '[role=status]'), { childList: true, characterData: true, subtree: true });
    dispatchEvent(new Event('online'));
    await until(() => calls.length === 2);
    calls[1]?.answer(new TypeError('offline'));
    await new Promise((resolve) => setTimeout(resolve, 50));
    await settled(at.session);
    expect(texts).to.deep.equal([]);
    await press(at);
    await until(() => calls.length === 3);
    expect(said(at)).to.equal('Wordt verstuurd…');
    calls[2]?.answer(acknowledged(2));
    await until(() => said(at).includes('ontvangen'));
    heard.disconnect();
    expect(new Set([0, 1, 2].map(idOf)).size).to.equal(1);
  });

  it('sends what is said now, and not what the receiver refused', async () => {
    const at = await page();
    await press(at);
    await until(() => calls.length === 1);
    calls[0]?.answer(new Response('', { status: 413 }));
    await until(() => said(at).startsWith('!'));
    await settled(at.session);
    expect(theButton(at).textContent.trim()).to.equal('Probeer nu opnieuw');
    at.session.session?.clear('a');
    await settled(at.session);
    expect(theButton(at).textContent.trim()).to.equal('Verstuur opnieuw');
    await press(at);
    await until(() => calls.length === 2);
    expect(idOf(1)).not.to.equal(idOf(0));
    expect(calls[1]?.init.body).not.to.equal(calls[0]?.init.body);
  });

  it('goes on with what waits after it was moved on the page', async () => {
    const at = await page();
    await press(at);
    await until(() => calls.length === 1);
    calls[0]?.answer(new TypeError('offline'));
    await until(() => said(at).includes('zo meteen'));
    at.session.append(at.submit);
    await until(() => calls.length === 2);
    calls[1]?.answer(acknowledged(1));
    await until(() => said(at).includes('ontvangen'));
    expect(idOf(1)).to.equal(idOf(0));
  });

  it('F13: tells the page that it was sent also when that took more than one try, and once', async () => {
    const at = await page();
    await press(at);
    await until(() => calls.length === 1);
    calls[0]?.answer(new TypeError('offline'));
    await until(() => said(at).includes('zo meteen'));
    dispatchEvent(new Event('online'));
    await until(() => calls.length === 2);
    calls[1]?.answer(acknowledged(1));
    await until(() => said(at).includes('ontvangen'));
    expect(names(at)).to.deep.equal(['drempel-submit', 'drempel-sent']);
  });

  it('F12: says nothing of what was sent once the respondent has begun again', async () => {
    const at = await page();
    await sent(at);
    await at.session.startAgain();
    await settled(at.session);
    expect(said(at)).to.equal('');
    expect(theButton(at).textContent.trim()).to.equal('Verstuur naar de dienst');
  });

  for (const [what, url, words] of [
    ['on another origin', 'https://elsewhere.example/', 'is on another origin; allow that with submit-cross-origin'],
    ['that is no address', 'javascript:alert(1)', 'is no address'],
    ['that was not given', '', 'set submit-url'],
  ] as const) {
    it(`sends nothing to a receiver ${what}: it tells the author how to mend it, and the respondent what to do`, async () => {
      const at = await page({ url });
      await press(at);
      await until(() => said(at).startsWith('!'));
      expect(calls).to.deep.equal([]);
      expect(names(at)).to.deep.equal(['drempel-submit', 'drempel-error']);
      expect((at.events[1] as DrempelErrorEvent).code).to.equal('send-failed');
      expect(warnings.join()).to.contain('<drempel-submit>').and.to.contain(words);
      expect(said(at)).to.contain('Je antwoorden zijn niet weg.');
      await settled(at.session);
      await press(at);
      await until(() => names(at).length > 2);
    });
  }

  it('sends to another origin where the page allows that, without cookies', async () => {
    const at = await page({ url: 'https://elsewhere.example/', crossOrigin: true });
    await press(at);
    await until(() => calls.length === 1);
    expect([calls[0]?.url, calls[0]?.init.credentials]).to.deep.equal(['https://elsewhere.example/', 'same-origin']);
    calls[0]?.answer(acknowledged());
    await until(() => said(at).includes('ontvangen'));
  });
});

describe('<drempel-submit> on a page that sends the result itself', () => {
  const onSubmit = (at: Page, handle: (event: DrempelSubmitEvent) => void) => at.session.addEventListener('drempel-submit', handle as EventListener);

  it('says that it was passed on, and no more, when the page does not say how it went', async () => {
    const at = await page();
    onSubmit(at, (event) => event.preventDefault());
    await press(at);
    await until(() => said(at) !== '');
    await settled(at.session);
    expect(said(at)).to.equal('Doorgegeven aan deze website. Of het is aangekomen, zegt die website zelf.');
    expect([calls.length, names(at), theButton(at).textContent.trim()]).to.deep.equal([0, ['drempel-submit'], 'Verstuur opnieuw']);
  });

  it('refuses an answer that comes after the event: by then the result is on its way', async () => {
    const at = await page();
    let late: unknown;
    onSubmit(at, (event) => void Promise.resolve().then(() => event.respondWith(Promise.resolve())).catch((error: unknown) => (late = error)));
    await press(at);
    await until(() => late !== undefined && calls.length === 1);
    expect(late).to.be.instanceOf(DOMException).with.property('name', 'InvalidStateError');
    expect(String(late)).to.contain('before anything is awaited');
    calls[0]?.answer(acknowledged());
    await until(() => said(at).includes('ontvangen'));
  });

  it('says "sent" when the page has said so, and then there is nothing more to send until something changes', async () => {
    const at = await page();
    let arrive = (): void => {};
    onSubmit(at, (event) => event.respondWith(new Promise<void>((resolve) => (arrive = resolve))));
    await press(at);
    await until(() => said(at) === 'Wordt verstuurd…');
    arrive();
    await until(() => said(at).startsWith('✓'));
    await settled(at.session);
    expect(said(at)).to.equal('✓ Verstuurd. De website meldt dat je resultaat is aangekomen.');
    expect(deepAll(at.submit, 'button')).to.deep.equal([]);
    at.session.session?.answer('b', one);
    await settled(at.session);
    expect(said(at)).to.contain('nog iets veranderd');
    expect(theButton(at).textContent.trim()).to.equal('Verstuur opnieuw');
  });

  it('says when the page could not, and asks the page again', async () => {
    const at = await page();
    let asked = 0;
    onSubmit(at, (event) => event.respondWith((asked += 1) === 1 ? Promise.reject(new Error('no')) : Promise.resolve()));
    await press(at);
    await until(() => said(at).startsWith('!'));
    await settled(at.session);
    expect(said(at)).to.contain('De website meldt dat het niet gelukt is').and.to.contain('Je antwoorden zijn niet weg.');
    await press(at);
    await until(() => said(at).startsWith('✓'));
    expect([asked, calls.length]).to.deep.equal([2, 0]);
  });
});
