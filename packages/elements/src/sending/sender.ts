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
/** What a receiver may ask at most: longer means that a clock was set. */
const DAY = 86_400_000;

/**
 * Sends one result file, once: the same key at every try, whatever happened to the answer of the one before. Tries
 * again at growing intervals (2 s, 4 s, … 5 min, as Enketo does), or when the receiver said; survives the page.
 */
export class Sender {
  #status: SendStatus = { kind: 'nothing' };
  #parcel: KeptParcel | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #trying: Promise<void> | undefined;
  /** Whether the store has had it: what is gone from there since then was wiped, and does not come back. */
  #wasKept = false;
  #isKept = false;
  #dropped = false;
  #read: { readonly body: string; readonly responses: Responses | undefined } | undefined;
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

  /** Key of what was sent, or waits to be. */
  get id(): string | undefined {
    return this.#parcel?.id;
  }

  /** Whether it is there at the next visit. */
  get kept(): boolean {
    return this.#isKept && this.#store.lasts;
  }

  /** The responses that were sent, or wait to be; nothing when there are none. */
  get responses(): Responses | undefined {
    const { body } = this.#parcel ?? {};
    if (body === undefined) return undefined;
    if (this.#read?.body !== body) this.#read = { body, responses: responsesIn(body) };
    return this.#read.responses;
  }

  /** Takes up what an earlier visit left: it goes on by itself, unless a person must do something first. */
  async resume(): Promise<void> {
    addEventListener('online', this.#online);
    // Moved on the page, or taken out and put back.
    if (this.#parcel) return this.#status.kind === 'waiting' ? this.#goOn() : undefined;
    const parcel = await this.#store.load().catch(() => undefined);
    if (!parcel || this.#parcel || this.#dropped) return;
    this.#parcel = parcel;
    this.#wasKept = this.#isKept = true;
    if (parcel.state === 'sent') this.#say({ kind: 'sent', received: parcel.received ?? parcel.made });
    else if (parcel.state === 'stopped') this.#say({ kind: 'stopped', why: parcel.why ?? 'refused' });
    else await this.#goOn();
  }

  /** Stops trying; what waits is kept. */
  leave(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#online);
  }

  /** Stops for good, whatever comes of the try that is under way: what was sent is of somebody else, or was wiped. */
  drop(): void {
    this.leave();
    this.#dropped = true;
    this.#parcel = undefined;
  }

  /** Sends a submission. What is being sent already is not sent twice. */
  async send(parcel: Pick<KeptParcel, 'id' | 'url' | 'body'>, now: string): Promise<void> {
    if (this.#status.kind === 'sending') return this.#trying;
    this.#say({ kind: 'sending' });
    this.#parcel = { ...parcel, schema: 1, state: 'waiting', made: now, tries: 0 };
    this.#wasKept = false;
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

  /** Tries again, or waits for as long as the receiver asked. */
  async #goOn(): Promise<void> {
    const left = this.#leftToWait;
    if (left > 0) this.#wait('busy', left);
    else await this.retry();
  }

  get #leftToWait(): number {
    const left = (this.#parcel?.notBefore ?? 0) - Date.now();
    return left > DAY ? 0 : left;
  }

  #wait(why: Extract<Outcome, { kind: 'later' }>['why'], wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.retry(), wait);
    this.#say({ kind: 'waiting', why, next: Date.now() + wait });
  }

  readonly #online = (): void => {
    if (this.#status.kind === 'waiting' && this.#leftToWait <= 0) void this.retry();
  };

  async #try(): Promise<void> {
    clearTimeout(this.#timer);
    const parcel = this.#parcel;
    if (!parcel) return;
    const outcome = await inTurn(parcel.id, () => this.#attempt(parcel));
    if (this.#dropped) return;
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
      const { notBefore: _before, ...rest } = parcel;
      this.#parcel = { ...rest, state: 'waiting', tries, ...(outcome.after !== undefined && { notBefore: Date.now() + outcome.after }) };
      await this.#keep(this.#parcel);
      this.#wait(outcome.why, outcome.after ?? Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(tries - 1, 10)));
    }
  }

  /** Where it cannot be kept it is sent all the same, as long as the page is there. */
  async #keep(parcel: KeptParcel): Promise<void> {
    try {
      this.#isKept = await this.#store.save(parcel, !this.#wasKept);
      this.#wasKept ||= this.#isKept;
    } catch {
      this.#isKept = false;
    }
  }

  #say(status: SendStatus): void {
    if (this.#dropped) return;
    this.#status = status;
    this.#changed(status);
  }
}

/** Two windows with the same parcel try one after the other; the receiver would see one result anyway. */
async function inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
  const locks = navigator.locks as LockManager | undefined;
  return locks ? locks.request(`drempel/send/${id}`, work) : work();
}

/** What cannot be read says nothing. */
function responsesIn(body: string): Responses | undefined {
  try {
    return (JSON.parse(body) as { result?: { responses?: Responses } }).result?.responses;
  } catch {
    return undefined;
  }
}
