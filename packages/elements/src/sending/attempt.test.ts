import { expect } from '@open-wc/testing';
import { writeAcknowledgement } from '@drempel/core/acknowledgement.js';
import type { Outcome } from './attempt.ts';
import { attempt } from './attempt.ts';

const id = '0b9d5a5e-6b0d-4f5e-9d0a-0f6a3a1f2b3c';
const parcel = { id, url: '/receiver', body: '{}' };
const received = '2026-11-24T10:00:00.000Z';
const { fetch } = window;

/** What a receiver answers, this once. */
function answering(answer: Response | Error | ((request: Request) => Response | Promise<Response>)): void {
  window.fetch = async (input, init) => {
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(new Request(input, init)) : answer;
  };
}

afterEach(() => {
  window.fetch = fetch;
});

const LOGIN = '<!doctype html><title>Aanmelden</title><form>';
const ok = writeAcknowledgement({ id, received, duplicate: false });
const other = writeAcknowledgement({ id: id.replace('0b', '1c'), received, duplicate: false });
const status = (code: number, headers: Record<string, string> = {}) => new Response('', { status: code, headers });
const stopped = (why: Extract<Outcome, { kind: 'stopped' }>['why']): Outcome => ({ kind: 'stopped', why });
const later = (why: Extract<Outcome, { kind: 'later' }>['why'], after?: number): Outcome => ({ kind: 'later', why, ...(after === undefined ? {} : { after }) });

const cases: readonly [what: string, answer: () => Response | Error, outcome: Outcome][] = [
  ['F15: a valid acknowledgement with 201', () => new Response(ok, { status: 201 }), { kind: 'sent', received }],
  ['F14: the same again, with 200', () => new Response(writeAcknowledgement({ id, received, duplicate: true })), { kind: 'sent', received }],
  ['F15: a login page answered with 200', () => new Response(LOGIN, { headers: { 'content-type': 'text/html' } }), stopped('sign-in')],
  ['F15: a login page that says it is JSON', () => new Response(LOGIN, { headers: { 'content-type': 'application/json' } }), stopped('sign-in')],
  ['F15: nothing at all with 200', () => new Response(''), stopped('no-receiver')],
  ['F15: 204, without a word', () => new Response(null, { status: 204 }), stopped('no-receiver')],
  ['F15: another API that is happy with anything', () => new Response('{"ok":true}'), stopped('no-receiver')],
  ['F15: an acknowledgement of something else', () => new Response(other), stopped('no-receiver')],
  ['F15: 400', () => status(400), stopped('refused')],
  ['F15: 422', () => status(422), stopped('refused')],
  ['F15: 401', () => status(401), stopped('sign-in')],
  ['F15: 403', () => status(403), stopped('not-allowed')],
  ['F15: 404', () => status(404), stopped('no-receiver')],
  ['F15: 405', () => status(405), stopped('no-receiver')],
  ['F15: 409', () => status(409), stopped('conflict')],
  ['F15: 413', () => status(413), stopped('too-large')],
  ['F15: 429 that says when', () => status(429, { 'retry-after': '7' }), later('busy', 7000)],
  ['F15: 429 that does not say when', () => status(429), later('busy')],
  ['F15: 503 that asks for a year', () => status(503, { 'retry-after': '31536000' }), later('busy', 86_400_000)],
  ['F15: 503 with nonsense', () => status(503, { 'retry-after': 'soon' }), later('busy')],
  ['F15: 500', () => status(500), later('failing')],
  ['F15: 502 from a proxy', () => status(502), later('failing')],
  ['F13: no connection', () => new TypeError('Failed to fetch'), later('offline')],
  ['F15: a time-out', () => new DOMException('too slow', 'TimeoutError'), later('timeout')],
];

describe('one try to send', () => {
  for (const [what, answer, outcome] of cases) {
    it(`${what}: ${outcome.kind}${'why' in outcome ? `, ${outcome.why}` : ''}`, async () => {
      answering(answer());
      expect(await attempt(parcel)).to.deep.equal(outcome);
    });
  }

  it('F15: Retry-After may be a date', async () => {
    answering(status(429, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }));
    const outcome = await attempt(parcel);
    expect(outcome.kind === 'later' && outcome.after).to.be.within(55_000, 60_000);
  });

  it('F15: does not wait for ever', async () => {
    window.fetch = (_, init) => new Promise((_resolve, reject) => init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)));
    expect(await attempt(parcel, 20)).to.deep.equal(later('timeout'));
  });

  it('says what it sends, under which key, and sends no cookies to others', async () => {
    const requests: Request[] = [];
    answering((request) => {
      requests.push(request);
      return new Response(ok);
    });
    await attempt(parcel);
    const [request] = requests;
    expect([request?.method, request?.headers.get('idempotency-key'), request?.headers.get('content-type'), request?.credentials, request?.redirect]).to.deep.equal(['POST', id, 'application/json', 'same-origin', 'manual']);
    expect(await request?.text()).to.equal('{}');
  });
});
