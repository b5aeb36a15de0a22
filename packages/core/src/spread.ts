import type { Tally } from './agreement.ts';
import { answersIn } from './agreement.ts';
import { SPREAD_FLOOR } from './small-groups.ts';

/** How numbers lie: shares or scores, all in [0, 1]. */
export interface Spread {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly min: number;
  readonly max: number;
}

/** The spread of at least three numbers, each with how often it occurs; of fewer, nothing. */
export function spreadOf(tally: Tally): Spread | undefined {
  const count = answersIn(tally);
  if (count < SPREAD_FLOOR) return undefined;
  const values = [...tally].sort(([a], [b]) => a - b);
  const at = (position: number) => {
    let passed = 0;
    for (const [value, times] of values) {
      passed += times;
      if (position < passed) return value;
    }
    return (values.at(-1) as [number, number])[0];
  };
  // By straight lines between neighbours: type 7 of Hyndman & Fan (1996), what a spreadsheet's QUARTILE.INC gives.
  const quantile = (part: number) => {
    const position = (count - 1) * part;
    const below = at(Math.floor(position));
    return below + (at(Math.ceil(position)) - below) * (position % 1);
  };
  return Object.freeze({ median: quantile(0.5), lowerQuartile: quantile(0.25), upperQuartile: quantile(0.75), min: at(0), max: at(count - 1) });
}
