/**
 * Knows whether the same scan is open in another window, and lets windows tell each other that they wrote. Comfort
 * only: where the browser has no locks or no channel, nothing is lost, because each write is compared with what is there.
 */
export class Company {
  /** Whether another window has it open too. */
  elsewhere = false;
  #channel: BroadcastChannel | undefined;
  #leave: AbortController | undefined;
  readonly #key: string;
  readonly #changed: () => void;
  readonly #heard: () => void;

  constructor(key: string, changed: () => void, heard: () => void) {
    this.#key = key;
    this.#changed = changed;
    this.#heard = heard;
  }

  /** @param shared whether what is kept is shared with other windows at all */
  join(shared: boolean): void {
    if (!shared || this.#leave) return;
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    void this.#hold(signal).catch(() => undefined);
    if (typeof BroadcastChannel === 'undefined') return;
    const channel = new BroadcastChannel('drempel');
    this.#channel = channel;
    // Whatever else is in a message, it can only make us look into the store.
    channel.addEventListener('message', ({ data }) => data === this.#key && this.#heard());
    signal.addEventListener('abort', () => channel.close());
  }

  leave(): void {
    this.#leave?.abort();
    this.#leave = this.#channel = undefined;
  }

  /** Tells the other windows that something was written. */
  tell(): void {
    this.#channel?.postMessage(this.#key);
  }

  /** The first window holds the lock; the others wait for it, and the browser gives it to one when the first is gone, however it went. */
  async #hold(signal: AbortSignal): Promise<void> {
    const locks = navigator.locks as LockManager | undefined;
    if (!locks) return;
    const name = `drempel/${this.#key}`;
    const untilLeft = () => new Promise<void>((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', () => resolve())));
    const alone = await locks.request(name, { ifAvailable: true }, (lock) => (this.#say(lock === null), lock ? untilLeft().then(() => true) : false));
    if (!alone && !signal.aborted) await locks.request(name, { signal }, () => (this.#say(false), untilLeft()));
  }

  #say(elsewhere: boolean): void {
    if (this.elsewhere === elsewhere) return;
    this.elsewhere = elsewhere;
    this.#changed();
  }
}
