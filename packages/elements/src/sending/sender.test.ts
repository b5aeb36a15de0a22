import { expect } from '@open-wc/testing';
import type { Outcome, Parcel } from './attempt.ts';
import { MemoryStore, until } from '../testing.fixtures.ts';
import { newId } from './new-id.ts';
import type { KeptParcel, ParcelStore } from './parcel-store.ts';
import { parcelsBeside, parcelsInPage } from './parcel-store.ts';
import type { SendStatus } from './sender.ts';
import { Sender } from './sender.ts';

const now = '2026-11-24T10:00:00.000Z';
const parcel = { id: newId(), url: 'https://x.example/', body: '{"result":{"responses":{"items":{}}}}' };
const SENT: Outcome = { kind: 'sent', received: now };

/** A receiver that answers in turn, and remembers what it was sent. */
function receiver(...outcomes: Outcome[]) {
  const got: Parcel[] = [];
  const tryOnce = (each: Parcel): Promise<Outcome> => {
    got.push(each);
    return Promise.resolve(outcomes[Math.min(got.length, outcomes.length) - 1] as Outcome);
  };
  return { got, tryOnce };
}

const senders: Sender[] = [];
function sending(store: ParcelStore, tryOnce: (parcel: Parcel) => Promise<Outcome>) {
  const said: SendStatus['kind'][] = [];
  const sender = new Sender(store, ({ kind }) => said.push(kind), tryOnce);
  senders.push(sender);
  return { sender, said };
}

afterEach(() => senders.splice(0).forEach((sender) => sender.leave()));

describe('sending', () => {
  it('says “sent” only after the acknowledgement', async () => {
    const acknowledgements: (() => void)[] = [];
    const { sender, said } = sending(parcelsInPage(), () => new Promise((resolve) => acknowledgements.push(() => resolve(SENT))));
    const sent = sender.send(parcel, now);
    await until(() => acknowledgements.length > 0);
    expect(said).to.deep.equal(['sending']);
    acknowledgements[0]?.();
    await sent;
    expect(said).to.deep.equal(['sending', 'sent']);
  });

  it('F16: sends once, however often it is asked while it is sending', async () => {
    const { got, tryOnce } = receiver(SENT);
    const { sender } = sending(parcelsInPage(), tryOnce);
    await Promise.all([sender.send(parcel, now), sender.send({ ...parcel, id: newId() }, now), sender.retry()]);
    expect(got).to.have.length(1);
  });

  it('F13: tries again when the connection is back, twenty times over, and sends it once', async () => {
    const { got, tryOnce } = receiver(...Array.from({ length: 20 }, (): Outcome => ({ kind: 'later', why: 'offline' })), SENT);
    const { sender, said } = sending(parcelsInPage(), tryOnce);
    await sender.resume();
    await sender.send(parcel, now);
    while (sender.status.kind !== 'sent') {
      dispatchEvent(new Event('online'));
      await until(() => sender.status.kind !== 'sending');
    }
    expect(got).to.have.length(21);
    expect(new Set(got.map(({ id, body }) => `${id} ${body}`)).size).to.equal(1);
    expect(said.filter((kind) => kind === 'sent')).to.have.length(1);
    dispatchEvent(new Event('online'));
    expect(got).to.have.length(21);
  });

  it('F14: keeps its key when the answer was lost on the way, also on the next visit', async () => {
    const store = parcelsInPage();
    const { got, tryOnce } = receiver({ kind: 'later', why: 'timeout' }, SENT);
    const first = sending(store, tryOnce);
    await first.sender.send(parcel, now);
    first.sender.leave();
    const second = sending(store, tryOnce);
    await second.sender.resume();
    expect(second.sender.status).to.deep.equal(SENT);
    expect(got.map(({ id }) => id)).to.deep.equal([parcel.id, parcel.id]);
  });

  it('waits longer after each try, never over five minutes, and as long as the receiver asks', async () => {
    const waits: number[] = [];
    const { setTimeout: real } = window;
    window.setTimeout = ((_work: () => void, wait = 0) => (waits.push(wait), 0)) as typeof setTimeout;
    try {
      const outcomes: Outcome[] = [...Array.from({ length: 10 }, (): Outcome => ({ kind: 'later', why: 'failing' })), { kind: 'later', why: 'busy', after: 7000 }];
      const { tryOnce } = receiver(...outcomes);
      const { sender } = sending(parcelsInPage(), tryOnce);
      await sender.send(parcel, now);
      for (let count = 1; count < outcomes.length; count += 1) await sender.retry();
    } finally {
      window.setTimeout = real;
    }
    expect(waits).to.deep.equal([2000, 4000, 8000, 16_000, 32_000, 64_000, 128_000, 256_000, 300_000, 300_000, 7000]);
  });

  it('stops where trying again is of no use, says so on the next visit too, and goes on when asked', async () => {
    const store = parcelsInPage();
    const { got, tryOnce } = receiver({ kind: 'stopped', why: 'sign-in' }, SENT);
    await sending(store, tryOnce).sender.send(parcel, now);
    const { sender } = sending(store, tryOnce);
    await sender.resume();
    expect(sender.status).to.deep.equal({ kind: 'stopped', why: 'sign-in' });
    expect(got).to.have.length(1);
    await sender.retry();
    expect(sender.status.kind).to.equal('sent');
  });

  it('is kept before it is sent', async () => {
    const kept: KeptParcel[] = [];
    const store: ParcelStore = { lasts: true, load: () => Promise.resolve(undefined), save: (each) => Promise.resolve(kept.push(each) > 0) };
    const { sender } = sending(store, () => {
      expect(kept.map(({ state }) => state)).to.deep.equal(['waiting']);
      return Promise.resolve(SENT);
    });
    await sender.send(parcel, now);
    expect(kept.map(({ state }) => state)).to.deep.equal(['waiting', 'sent']);
  });

  it('F3: sends all the same where nothing can be kept', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { sender } = sending({ lasts: true, load: full, save: full }, () => Promise.resolve(SENT));
    await sender.resume();
    await sender.send(parcel, now);
    expect(sender.status.kind).to.equal('sent');
  });

  it('F3: does not say that it is kept where there is no room, or where it goes with the tab', async () => {
    const { tryOnce } = receiver({ kind: 'later', why: 'offline' });
    const full = { lasts: true, load: () => Promise.resolve(undefined), save: () => Promise.reject(new DOMException('full', 'QuotaExceededError')) };
    const outlives = { ...full, save: () => Promise.resolve(true) };
    const kept: boolean[] = [];
    for (const store of [full, { ...outlives, lasts: false }, outlives]) {
      const { sender } = sending(store, tryOnce);
      await sender.send(parcel, now);
      kept.push(sender.kept);
    }
    expect(kept).to.deep.equal([false, false, true]);
  });

  it('F15: keeps to Retry-After also when the connection comes back, when it is moved, and on the next visit', async () => {
    const store = parcelsInPage();
    const { got, tryOnce } = receiver({ kind: 'later', why: 'busy', after: 3_600_000 }, SENT);
    const { sender } = sending(store, tryOnce);
    await sender.resume();
    await sender.send(parcel, now);
    dispatchEvent(new Event('online'));
    sender.leave();
    await sender.resume();
    const next = sending(store, tryOnce).sender;
    await next.resume();
    expect([got.length, sender.status.kind, next.status.kind]).to.deep.equal([1, 'waiting', 'waiting']);
    // Who asks for it themselves need not wait.
    await next.retry();
    expect(next.status.kind).to.equal('sent');
  });

  it('F15: a connection that comes back does not try again by itself what the receiver refused', async () => {
    const { got, tryOnce } = receiver({ kind: 'stopped', why: 'not-allowed' }, SENT);
    const { sender, said } = sending(parcelsInPage(), tryOnce);
    await sender.resume();
    await sender.send(parcel, now);
    dispatchEvent(new Event('online'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([got.length, said]).to.deep.equal([1, ['sending', 'stopped']]);
  });

  it('F12, F16: does not bring back what was wiped, and takes no newer result out of the outbox', async () => {
    const store = new MemoryStore();
    const place = { store, key: 'k' };
    const acknowledgements: (() => void)[] = [];
    const slow = () => new Promise<Outcome>((resolve) => acknowledgements.push(() => resolve(SENT)));
    const { sender } = sending(parcelsBeside(place), slow);
    const sent = sender.send(parcel, now);
    await until(() => acknowledgements.length === 1);
    await store.remove('k~sending');
    acknowledgements[0]?.();
    await sent;
    expect(store.drafts.size).to.equal(0);
    const old = sending(parcelsBeside(place), slow).sender;
    const oldSent = old.send(parcel, now);
    await until(() => acknowledgements.length === 2);
    const newer = { ...parcel, id: newId() };
    await sending(parcelsBeside(place), () => Promise.resolve({ kind: 'later', why: 'offline' })).sender.send(newer, now);
    acknowledgements[1]?.();
    await oldSent;
    expect((store.drafts.get('k~sending') as KeptParcel).id).to.equal(newer.id);
  });
});
