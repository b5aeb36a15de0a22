import { expect } from '@open-wc/testing';
import { ordinalAlpha } from './agreement.ts';

/** One tally an item, from one line a respondent; a dot where nothing was said. */
function tallies(lines: readonly string[]): Map<number, number>[] {
  const rows = lines.map((line) => line.split(' '));
  return (rows[0] ?? []).map((_, item) => {
    const tally = new Map<number, number>();
    for (const row of rows) if (row[item] !== '.') tally.set(Number(row[item]), (tally.get(Number(row[item])) ?? 0) + 1);
    return tally;
  });
}

describe("Krippendorff's alpha, ordinal", () => {
  // Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), example C: 4 observers, 12 units, some missing.
  const krippendorff = tallies([
    '1 2 3 3 2 1 4 1 2 . . .',
    '1 2 3 3 2 2 4 1 2 5 . 3',
    '. 3 3 3 2 3 4 2 2 5 1 .',
    '1 2 3 3 2 4 4 1 2 5 1 .',
  ]);

  it("is 0.815 in Krippendorff's own example", () => expect(ordinalAlpha(krippendorff)).to.be.closeTo(0.815, 0.0005));

  it('does not see an item that only one person answered', () => {
    expect(ordinalAlpha([...krippendorff, new Map([[5, 1]]), new Map()])).to.equal(ordinalAlpha(krippendorff));
  });

  it('sees only the order of the values, not how far apart they are', () => {
    const stretched = krippendorff.map((item) => new Map([...item].map(([value, count]) => [value ** 3, count])));
    expect(ordinalAlpha(stretched)).to.equal(ordinalAlpha(krippendorff));
  });

  it('is 1 when everybody agrees and the items differ', () => expect(ordinalAlpha(tallies(['1 2 3', '1 2 3', '1 2 .']))).to.equal(1));

  // By hand: o_12 counts 2 pairs in each of 2 items, so α = 1 − (4 − 1)·2δ² / (2·2·δ²) = −½.
  it('is below 0 when people agree less than chance would', () => expect(ordinalAlpha(tallies(['1 2', '2 1']))).to.be.closeTo(-0.5, 1e-12));

  const silent: [string, string[]][] = [
    ['nobody answered', ['. .', '. .']],
    ['no item has two answers', ['1 .', '. 2']],
    ['everybody gave one and the same answer everywhere', ['3 3', '3 3']],
  ];
  for (const [sentence, lines] of silent) it(`says nothing when ${sentence}`, () => expect(ordinalAlpha(tallies(lines))).to.equal(undefined));
});
