import { expect } from '@open-wc/testing';
import { fileOf, Pace } from './pace.ts';

/** Keeps the processor busy. */
function work(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

describe('the pace of long work', () => {
  it('lets what waits have its turn, timers too, once a stretch is over', async () => {
    const pace = new Pace(10);
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    for (let piece = 0; piece < 10; piece += 1) {
      work(15);
      await pace.pause();
    }
    clearInterval(timer);
    expect(turns).to.be.at.least(5);
  });

  it('tells how far it is, never more than all', async () => {
    const seen: number[] = [];
    const pace = new Pace(4, { onProgress: (share) => seen.push(share) });
    for (let piece = 0; piece < 6; piece += 1) {
      work(12);
      pace.count();
      await pace.pause();
    }
    expect(seen).to.deep.equal([0.25, 0.5, 0.75, 1, 1, 1]);
  });

  it('ends with the reason of whoever stops it, before it began or on the way', async () => {
    const stop = new AbortController();
    const pace = new Pace(1, { signal: stop.signal });
    work(12);
    stop.abort(new Error('enough'));
    const error = await pace.pause().catch((reason: unknown) => reason);
    expect(error).to.have.property('message', 'enough');
    expect(() => new Pace(1, { signal: stop.signal })).to.throw('enough');
  });

  it('makes one file of all pieces, however they come', async () => {
    async function* later(): AsyncGenerator<string> {
      for (const piece of ['\uFEFFé', '', '😀']) yield await Promise.resolve(piece);
    }
    for (const pieces of [['\uFEFFé', '', '😀'], later()]) {
      const file = await fileOf(pieces, 'text/csv', 3);
      expect(file.type).to.equal('text/csv');
      expect([...new Uint8Array(await file.arrayBuffer())]).to.deep.equal([...new TextEncoder().encode('\uFEFFé😀')]);
    }
    const large = await fileOf(Array.from({ length: 1000 }, () => 'é'.repeat(1000)), 'text/plain', 1000);
    expect(large.size).to.equal(2_000_000);
  });
});
