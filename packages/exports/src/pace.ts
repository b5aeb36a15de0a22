/** What whoever asks for a file may want of the making. */
export interface PaceOptions {
  /** Stops the making: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told how far it is, from 0 to 1, whenever the page gets its turn. */
  readonly onProgress?: (share: number) => void;
}

/** Milliseconds of work after which the page gets its turn. Well under 50, so that slow machines stay under it too. */
const STRETCH = 10;

/**
 * The pace of long work: it goes in stretches, and in between the page can scroll, answer and say "stop".
 * Call `pause` after every small piece of work; it waits only when a stretch is over.
 */
export class Pace {
  readonly #options: PaceOptions;
  readonly #pieces: number;
  #done = 0;
  #since = performance.now();

  /** `pieces`: how much there is to do, in whatever is counted. */
  constructor(pieces: number, options: PaceOptions = {}) {
    this.#pieces = pieces;
    this.#options = options;
    options.signal?.throwIfAborted();
  }

  /** One piece is done. */
  count(): void {
    this.#done += 1;
  }

  /** Lets the page have its turn, when that is due. */
  async pause(): Promise<void> {
    if (performance.now() - this.#since < STRETCH) return;
    this.#options.onProgress?.(Math.min(1, this.#done / Math.max(1, this.#pieces)));
    await turn();
    this.#options.signal?.throwIfAborted();
    this.#since = performance.now();
  }
}

/** Letters that become bytes in one go. */
const PORTION = 250_000;

/** One file of all the pieces, which are made while they are read. `count`: how many come. */
export async function fileOf(pieces: Iterable<string> | AsyncIterable<string>, type: string, count: number, options: PaceOptions = {}): Promise<Blob> {
  const pace = new Pace(count, options);
  const parts: Blob[] = [];
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    if (waiting.length > PORTION) {
      parts.push(new Blob([waiting]));
      waiting = '';
    }
    pace.count();
    await pace.pause();
  }
  return new Blob([...parts, waiting], { type });
}

/**
 * Resolves after the page had its turn, in line with all that waits. `scheduler.yield` would go before the page's own
 * timers, which then wait until the end; `setTimeout` would wait 4 ms each time, and a second in a tab behind.
 */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
