import type { KeptParcel } from '@drempel/elements/sending/parcel-store.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { Attributes } from './attributes.ts';
import { attributes } from './attributes.ts';
import { html } from 'lit';
import { draftKey, heldDraft, StoryStore } from './held-drafts.ts';
import { until } from './until.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-submit', component: 'drempel-submit' };
export default meta;

const RECEIVER = '/story-receiver';
const receiver = { 'submit-url': RECEIVER, 'submit-to': 'de dienst Gelijke Kansen' };
const submit = html`<drempel-submit></drempel-submit>`;
const notKept = (content = submit, also: Attributes = receiver): TemplateResult => withSession({ filled: 'all', place: 'report', also }, content);

/** Nothing was sent yet. */
export const Overview: StoryObj = { render: (args) => notKept(html`<drempel-submit ${attributes(args)}></drempel-submit>`) };

/** The page does not say who receives it. */
export const WithoutName: StoryObj = { render: () => notKept(submit, { 'submit-url': RECEIVER }) };

/** Under way: the button does nothing more. */
export const Sending: StoryObj = { render: () => notKept(), play: ({ canvasElement }) => send(canvasElement, () => new Promise(() => {})) };

/** Sent: the receiver has acknowledged it. */
export const Sent: StoryObj = { render: () => left('sent', { state: 'sent', received: '2026-11-24T10:05:00.000Z' }) };

/** Something changed after it was sent. */
export const SentAndChanged: StoryObj = {
  render: () => left('changed', { state: 'sent', received: '2026-11-24T10:05:00.000Z' }),
  play: async ({ canvasElement }) => {
    await until(() => !!canvasElement.querySelector('drempel-submit')?.shadowRoot?.querySelector('.message'));
    canvasElement.querySelector('drempel-session')?.session?.answer('G02', { kind: 'level', rung: 3 });
  },
};

/** No connection: kept on this device, and tried again by itself. */
export const WaitingKept: StoryObj = {
  render: () => html`<drempel-session instrument="actieplan" storage-key="waiting" ${attributes(receiver)} .store=${new StoryStore()}>${submit}</drempel-session>`,
  play: ({ canvasElement }) => send(canvasElement, () => Promise.reject(new TypeError('offline'))),
};

/** The server asks to come back later, and the page is the only place where it waits. */
export const WaitingNotKept: StoryObj = {
  render: () => notKept(),
  play: ({ canvasElement }) => send(canvasElement, () => Promise.resolve(new Response('', { status: 503, headers: { 'retry-after': '900' } }))),
};

/** One must sign in again first. */
export const StoppedSignIn: StoryObj = { render: () => left('sign-in', { state: 'stopped', why: 'sign-in' }) };

/** The receiver does not accept it. */
export const StoppedRefused: StoryObj = { render: () => left('refused', { state: 'stopped', why: 'refused' }) };

/** The page sends it itself, and does not say how that goes. */
export const HandedOver: StoryObj = {
  render: () => html`<div @drempel-submit=${(event: Event) => event.preventDefault()}>${notKept()}</div>`,
  play: ({ canvasElement }) => click(canvasElement),
};

/** The page sends it itself, and says that it could not. */
export const HandedOverFailed: StoryObj = {
  render: () => html`<div @drempel-submit=${(event: HTMLElementEventMap['drempel-submit']) => event.respondWith(Promise.reject(new Error('no')))}>${notKept()}</div>`,
  play: ({ canvasElement }) => click(canvasElement),
};

/** What an earlier visit left of sending. */
function left(name: string, parcel: Pick<KeptParcel, 'state' | 'why' | 'received'>): TemplateResult {
  const draft = heldDraft({ G01: { kind: 'level', rung: 2 } });
  const kept = draft.then(({ responses }) => ({ schema: 1, id: '3f1c1a52-6f0e-4c39-9d5d-0d5f6a1b7c11', url: RECEIVER, body: JSON.stringify({ result: { responses } }), made: '2026-11-24T10:04:00.000Z', tries: 1, ...parcel }));
  const store = new StoryStore({ [draftKey(name)]: draft, [`${draftKey(name)}~sending`]: kept });
  return html`<drempel-session instrument="actieplan" scan="quick" storage-key=${name} ${attributes(receiver)} .store=${store}>${submit}</drempel-session>`;
}

/** Clicks the button, and waits until something is said. */
async function click(place: HTMLElement): Promise<void> {
  const root = () => place.querySelector('drempel-submit')?.shadowRoot;
  await until(() => !!root()?.querySelector('button'));
  root()?.querySelector('button')?.click();
  await until(() => !!root()?.querySelector('.message'));
}

/** Sends to a receiver of the story's own, which is there as long as the story is; nothing goes over the network. */
async function send(place: HTMLElement, answer: () => Promise<Response>): Promise<void> {
  const real = window.fetch.bind(window);
  const element = place.querySelector('drempel-submit');
  window.fetch = (input, init) => (typeof input === 'string' && input.endsWith(RECEIVER) ? answer() : real(input, init));
  const leaving = setInterval(() => {
    if (element?.isConnected) return;
    clearInterval(leaving);
    window.fetch = real;
  }, 100);
  await click(place);
}
