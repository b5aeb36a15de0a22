import { hasFigures } from './settled.ts';
import type { IndicatorItem } from './instrument.ts';
import type { IndicatorAnswer } from './responses.ts';

/** Why an indicator has no value: numbers still missing, a denominator of 0, or too few people behind it. */
export type NoValue = 'incomplete' | 'nothing-counted' | 'too-few';

/** The value of an indicator in its own unit, or the reason why there is none. */
export type Measured =
  | { readonly value: number; readonly missing?: undefined }
  | { readonly value?: undefined; readonly missing: NoValue };

/**
 * Value of an indicator: `numerator / denominator × per`, or the plain value.
 * A denominator of 0 gives no value (never 0 %); counts under the instrument's floor are hidden.
 */
export function measure(item: IndicatorItem, answer: IndicatorAnswer): Measured {
  if (!hasFigures(item, answer)) return { missing: 'incomplete' };
  const { numerator = 0, denominator = 0, value } = answer;
  if (item.measure === 'value') return { value: value as number };
  if (denominator === 0) return { missing: 'nothing-counted' };
  const floor = item.hiddenUnder;
  if (floor && (denominator < floor.count || (floor.part === 'either' && numerator < floor.count))) {
    return { missing: 'too-few' };
  }
  return { value: (numerator / denominator) * item.per };
}

/** The target that counts: the organisation's own, else the instrument's. */
export function targetOf(item: IndicatorItem, answer?: IndicatorAnswer): number | undefined {
  return answer?.target ?? item.target;
}

/**
 * Share in [0, 1] that a value earns (`product.md`, scoring rule 1):
 * higher is better `clip((v − floor) / (target − floor))`; lower is better `1` up to the target, then `target / v`;
 * band `1` inside, `v / low` below, `high / v` above. Without a target or band: nothing, shown but not scored.
 */
export function indicatorShare(item: IndicatorItem, value: number, target = item.target): number | undefined {
  if (item.direction === 'band') {
    if (!item.band) return undefined;
    const [low, high] = item.band;
    if (value < low) return clip(value / low);
    return value > high ? clip(high / value) : 1;
  }
  if (target === undefined || !Number.isFinite(target)) return undefined;
  if (item.direction === 'lower') return value <= target ? 1 : clip(target / value);
  // A target at or under the floor leaves no way to go: it is reached, or it is not.
  if (value >= target || target <= item.floor) return value >= target ? 1 : 0;
  return clip((value - item.floor) / (target - item.floor));
}

function clip(share: number): number {
  return Math.min(1, Math.max(0, share));
}
