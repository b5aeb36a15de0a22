import type { Instrument, Item, Stage, View } from './instrument.ts';
import { groupAndBelow } from './instrument.ts';
import type { Report } from './report.ts';

/** What one stage still asks. `waiting`: all its own items are there, a stage below it is not. */
export interface StageGaps {
  readonly stage: Stage;
  readonly status: 'reached' | 'missing' | 'waiting';
  /** The items that do not meet their threshold, open ones too, in reading order. */
  readonly missing: readonly { readonly item: Item; readonly atLeast: number }[];
}

/**
 * What each stage still asks of a group, or of the whole view, from low to high (rule 6). A stage of which no item
 * applies there says nothing and is left out.
 */
export function stageGaps(instrument: Instrument, report: Report, view: View, group?: string): readonly StageGaps[] {
  const inside = new Set((group === undefined ? view.groups : groupAndBelow(view, group)).map(({ id }) => id));
  const gates = instrument.items.flatMap((item) => {
    const here = Object.keys(item.in[view.id] ?? {}).some((id) => inside.has(id));
    const result = report.items[item.id];
    if (!here || !item.gate || !result) return [];
    const { share, status } = result;
    if (share === undefined && status !== 'unknown' && status !== 'unanswered') return [];
    // The same margin as where the stage is worked out.
    return [{ item, ...item.gate, met: share !== undefined && share >= item.gate.atLeast - 1e-9 }];
  });
  let open = false;
  return instrument.stages.flatMap((stage): StageGaps[] => {
    const own = gates.filter((gate) => gate.stage === stage.id);
    if (!own.length) return [];
    const missing = own.filter(({ met }) => !met).map(({ item, atLeast }) => ({ item, atLeast }));
    const status = missing.length ? 'missing' : open ? 'waiting' : 'reached';
    open ||= missing.length > 0;
    return [{ stage, status, missing }];
  });
}
