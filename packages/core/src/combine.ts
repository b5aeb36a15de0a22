import type { Combine } from './instrument.ts';

/** One number from the shares of several groups: rule 3. There must be at least one. */
export function combine(how: Combine, parts: readonly { readonly weight: number; readonly share: number }[]): number {
  if (how === 'min') return parts.reduce((least, { share }) => Math.min(least, share), 1);
  if (how === 'median') return median(parts.map(({ share }) => share));
  let sum = 0;
  let total = 0;
  for (const { weight, share } of parts) {
    sum += weight * share;
    total += weight;
  }
  return within(sum / total);
}

function median(shares: readonly number[]): number {
  const sorted = [...shares].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Sums of floating-point shares may overshoot 1 by a rounding error. */
export function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}
