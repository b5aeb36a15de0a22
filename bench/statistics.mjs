/** The few numbers that a run is summed up in. */

export function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const position = (sorted.length - 1) * part;
  const low = sorted[Math.floor(position)];
  return low + (sorted[Math.ceil(position)] - low) * (position % 1);
}

export const median = (numbers) => quantile(numbers, 0.5);

/** How many times one is the other, round by round: the rounds of both were measured one after the other. */
export function ratios(above, below) {
  return above.map((value, round) => value / below[round]);
}

/** The median, with the middle half of the rounds beside it. */
export function withSpread(numbers, digits = 2) {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((part) => quantile(numbers, part).toFixed(digits));
  return `${middle} (${low}–${high})`;
}
