import type { LevelItem, Stage } from './instrument.ts';
import type { ItemResult } from './report.ts';

/** An item that is a gate: its position in the plan, its stage and the share it must reach. */
export type GatedMember = NonNullable<LevelItem['gate']> & { readonly index: number };

/**
 * Rule 6: the highest stage whose gates, and those of every stage below, are all met. An open item meets no gate and
 * one that does not apply is no gate. Where no gate applies nothing is reached: a stage is never given for nothing.
 */
export function stageReached(stages: readonly Stage[], gated: readonly GatedMember[], results: readonly ItemResult[]): string | undefined {
  let reached: string | undefined;
  for (const { id } of stages) {
    let met = 0;
    for (const { stage, atLeast, index } of gated) {
      if (stage !== id) continue;
      const { share, status } = results[index] as ItemResult;
      if (share === undefined) {
        if (status === 'unknown' || status === 'unanswered') return reached;
      } else if (share >= atLeast - 1e-9) met += 1;
      else return reached;
    }
    if (met) reached = id;
  }
  return reached;
}
