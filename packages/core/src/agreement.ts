/** How many respondents gave each value of one item. Values are numbers of which only the order counts. */
export type Tally = ReadonlyMap<number, number>;

/**
 * Krippendorff's alpha for ordinal data: 1 is full agreement, 0 what chance would give, below 0 is worse than chance.
 * Any number of respondents; whoever skipped an item is simply not counted there. Nothing where it says nothing: no
 * item with two answers, or everybody gave one and the same answer everywhere.
 *
 * `α = 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck`, with the ordinal difference
 * `δ_ck = Σ_{g=c..k} n_g − (n_c + n_k) / 2` (Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011, D and E).
 */
export function ordinalAlpha(items: readonly Tally[]): number | undefined {
  const pairable = items.filter((item) => answersIn(item) >= 2);
  const totals = new Map<number, number>();
  for (const item of pairable) for (const [value, count] of item) totals.set(value, (totals.get(value) ?? 0) + count);
  const values = [...totals.keys()].sort((a, b) => a - b);
  const counts = values.map((value) => totals.get(value) as number);
  const difference = ordinalDifferences(counts);

  let expected = 0;
  eachPair(counts, (c, k, product) => (expected += product * difference(c, k)));
  if (expected === 0) return undefined;
  let observed = 0;
  for (const item of pairable) {
    const here = values.map((value) => item.get(value) ?? 0);
    const others = answersIn(item) - 1;
    eachPair(here, (c, k, product) => (observed += (product * difference(c, k)) / others));
  }
  const all = counts.reduce((sum, count) => sum + count, 0);
  return 1 - ((all - 1) * observed) / expected;
}

export function answersIn(item: Tally): number {
  let sum = 0;
  for (const count of item.values()) sum += count;
  return sum;
}

/** δ² between the c-th and the k-th value. */
function ordinalDifferences(counts: readonly number[]): (c: number, k: number) => number {
  const upTo = [0];
  for (const count of counts) upTo.push((upTo.at(-1) as number) + count);
  return (c, k) => {
    const between = (upTo[k + 1] as number) - (upTo[c] as number);
    return (between - ((counts[c] as number) + (counts[k] as number)) / 2) ** 2;
  };
}

function eachPair(counts: readonly number[], visit: (c: number, k: number, product: number) => void): void {
  counts.forEach((one, c) => {
    if (one) for (let k = c + 1; k < counts.length; k += 1) visit(c, k, one * (counts[k] as number));
  });
}
