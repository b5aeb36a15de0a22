import type { Responses } from '@drempel/core/responses.js';
import type { Outcome } from './attempt.ts';
import { attempt } from './attempt.ts';
import type { KeptParcel, ParcelStore } from './parcel-store.ts';

/** What may be said about sending. `sent` is said only after the receiver acknowledged it. */
export type SendStatus =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'sending' }
  /** Kept, and tried again by itself: at `next` (ms since 1970), or as soon as there is a connection. */
  | { readonly kind: 'waiting'; readonly why: Extract<Outcome, { kind: 'later' }>['why']; readonly next: number }
  | { readonly kind: 'stopped'; readonly why: Extract<Outcome, { kind: 'stopped' }>['why'] }
  | { readonly kind: 'sent'; readonly received: string };

const FIRST_WAIT = 2_000;
const LONGEST_WAIT = 300_000;

/**
 * Sends one result file, once: the same key at every try, whatever happened to the answer of the one before. Tries
 * again at growing intervals (2 s, 4 s, … 5 min, as Enketo does), or when the receiver said; survives the page.
 */
export class Sender {
  #status: SendStatus = { kind: 'nothing' };
  #parcel: KeptParcel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trying: Promise<void> | undefined;
  readonly #store: ParcelStore;
  readonly #changed: (status: SendStatus) => void;
  readonly #attempt: typeof attempt;

  constructor(store: ParcelStore, changed: (status: SendStatus) => void, tryOnce = attempt) {
    this.#store = store;
    this.#changed = changed;
    this.#attempt = tryOnce;
  }

  get status(): SendStatus {
    return this.#status;
  }

  /** The responses that were sent, or wait to be; nothing when there are none. */
  get responses(): Responses | undefined {
    return this.#parcel && (JSON.parse(this.#parcel.body) as { result: { responses: Responses } }).result.responses;
  }

  /** Takes up what an earlier visit left: it goes on by itself, unless a person must do something first. */
  async resume(): Promise<void> {
    addEventListener('online', this.#online);
    const parcel = await this.#store.load().catch(() => undefined);
    if (!parcel || this.#parcel) return;
    this.#parcel = parcel;
    if (parcel.state === 'sent') this.#say({ kind: 'sent', received: parcel.received ?? parcel.made });
    else if (parcel.state === 'stopped') this.#say({ kind: 'stopped', why: parcel.why ?? 'refused' });
    else await this.retry();
  }

  /** Stops trying; what waits is kept. */
  leave(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }

  /** Sends a submission. What is being sent already is not sent twice. */
  async send(parcel: Pick<KeptParcel, 'id' | 'url' | 'body'>, now: string): Promise<void> {
    if (this.#status.kind === 'sending') return this.#trying;
    this.#say({ kind: 'sending' });
    this.#parcel = { ...parcel, schema: 1, state: 'waiting', made: now, tries: 0 };
    // Kept before it is sent: if the page goes away in between, the next visit sends it.
    await this.#keep(this.#parcel);
    return (this.#trying = this.#try());
  }

  /** Tries again what waits or stopped. */
  async retry(): Promise<void> {
    const { kind } = this.#status;
    if (!this.#parcel || this.#parcel.state === 'sent' || kind === 'sending') return;
    this.#say({ kind: 'sending' });
    await (this.#trying = this.#try());
  }

  readonly #online = (): void => void this.retry();

  async #try(): Promise<void> {
    clearTimeout(this.#timer);
    const parcel = this.#parcel;
    if (!parcel) return;
    const outcome = await inTurn(parcel.id, () => this.#attempt(parcel));
    const tries = parcel.tries + 1;
    if (outcome.kind === 'sent') {
      this.#parcel = { ...parcel, state: 'sent', tries, received: outcome.received };
      await this.#keep(this.#parcel);
      this.#say(outcome);
    } else if (outcome.kind === 'stopped') {
      this.#parcel = { ...parcel, state: 'stopped', tries, why: outcome.why };
      await this.#keep(this.#parcel);
      this.#say(outcome);
    } else {
      this.#parcel = { ...parcel, state: 'waiting', tries };
      await this.#keep(this.#parcel);
      const wait = outcome.after ?? Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 10));
      this.#timer = setTimeout(() => void this.retry(), wait);
      this.#say({ kind: 'waiting', why: outcome.why, next: Date.now() + wait });
    }
  }

  /** Where it cannot be kept it is sent all the same, as long as the page is there. */
  async #keep(parcel: KeptParcel): Promise<void> {
    await this.#store.save(parcel).catch(() => undefined);
  }

  #say(status: SendStatus): void {
    this.#status = status;
    this.#changed(status);
  }
}

/** Two windows with the same parcel try one after the other; the receiver would see one result anyway. */
async function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(`drempel/send/${id}`, work) : work();
}
