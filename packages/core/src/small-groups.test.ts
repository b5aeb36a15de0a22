import { expect } from '@open-wc/testing';
import { array, assert, constantFrom, nat, property } from 'fast-check';
import { hiddenCells, ORIGIN_FLOOR } from './small-groups.ts';

describe('small groups are hidden', () => {
  const rows: [string, number[], number[]][] = [
    ['none, when all are large enough', [5, 6, 7], []],
    ['a small one takes the smallest other with it', [20, 3, 9, 6], [1, 3]],
    ['two small ones hide each other when they are enough together', [20, 3, 2], [1, 2]],
    ['two that are too few together take another with them', [20, 1, 2, 8], [1, 2, 3]],
    ['a small one beside one other hides both', [20, 3], [0, 1]],
    ['all, when there are too few to hide among', [2, 1], [0, 1]],
    ['an empty cell is no secret, and no hiding place', [20, 0, 3], [0, 2]],
    ['nothing to hide in nothing', [0, 0], []],
  ];
  for (const [sentence, counts, expected] of rows) {
    it(sentence, () => expect(hiddenCells(counts, 5).flatMap((hidden, index) => (hidden ? [index] : []))).to.deep.equal(expected));
  }

  it('also when some were hidden before', () => expect(hiddenCells([20, 8, 9], 5, [true, false, false])).to.deep.equal([true, true, false]));

  it('so that no hidden cell can be had by subtraction', () => {
    assert(property(array(nat({ max: 30 }), { maxLength: 8 }), constantFrom(5, ORIGIN_FLOOR), (counts, floor) => {
      const hidden = hiddenCells(counts, floor);
      const shown = counts.filter((_, index) => !hidden[index]);
      const out = counts.filter((count, index) => hidden[index] && count > 0);
      const rest = counts.reduce((sum, count) => sum + count, 0) - shown.reduce((sum, count) => sum + count, 0);
      expect(shown.every((count) => count === 0 || count >= floor)).to.equal(true);
      // What is left over is nothing, many people in several cells, or simply everybody.
      expect(out.length === 0 || (out.length >= 2 && rest >= floor) || shown.every((count) => count === 0)).to.equal(true);
    }), { numRuns: 2000 });
  });
});
