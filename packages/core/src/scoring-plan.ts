import type { Combine, Group, Instrument, Item, View } from './instrument.ts';
import { groupAndBelow, scanOf } from './instrument.ts';
import type { ItemOutcomes } from './item-result.ts';
import { outcomesOf } from './item-result.ts';
import { OVERALL } from './report.ts';
import type { ItemResult, Trace } from './report.ts';
import type { GatedMember } from './stages.ts';

/** What scoring needs and does not depend on the answers: worked out once per instrument and scan. */
export interface ScoringPlan {
  readonly scan: string;
  readonly outcomes: readonly ItemOutcomes[];
  readonly views: readonly { readonly id: string; readonly bottomUp: readonly Node[] }[];
  readonly overall?: Node & { readonly view: string };
}

export interface Node {
  readonly group: Pick<Group, 'id' | 'combine'>;
  /** Groups straight below; empty in a leaf. */
  readonly children: readonly Group[];
  /** Items in and below, as positions in the plan's items, with the weight each has in its own leaf. */
  readonly members: readonly number[];
  readonly weights: readonly number[];
  /** Lines of traces made before, by member and result. */
  readonly lines: readonly Map<ItemResult, Trace['parts'][number] | Trace['leftOut'][number]>[];
  /** The members that are gates of a stage. */
  readonly gated: readonly GatedMember[];
}

const plans = new WeakMap<Instrument, Map<string, ScoringPlan>>();

/** The plan for a scan of an instrument; the same object each time. */
export function planFor(instrument: Instrument, scanId: string | undefined): ScoringPlan {
  const byScan = plans.get(instrument) ?? new Map<string, ScoringPlan>();
  plans.set(instrument, byScan);
  const scan = scanOf(instrument, scanId);
  const plan = byScan.get(scan.id) ?? makePlan(instrument, scan.id, new Set(scan.items));
  byScan.set(scan.id, plan);
  return plan;
}

/** A plan for the chosen items alone. */
export function makePlan(instrument: Instrument, scan: string, chosen: ReadonlySet<string>): ScoringPlan {
  const items = instrument.items.filter((item) => chosen.has(item.id));
  const views = instrument.views.map((view) => ({ id: view.id, bottomUp: nodesOf(view, items).reverse() }));
  const overall = instrument.overall && overallNode(instrument, items, instrument.overall);
  return { scan, outcomes: items.map(outcomesOf), views, ...(overall ? { overall } : {}) };
}

function nodesOf(view: View, items: readonly Item[]): Node[] {
  return view.groups.map((group) => {
    const inside = groupAndBelow(view, group.id);
    return {
      group,
      children: inside.filter((each) => each.parent === group.id),
      ...membersOf(view, items, inside),
    };
  });
}

function overallNode(instrument: Instrument, items: readonly Item[], asked: { view: string; combine: Combine }): Node & { view: string } {
  const view = instrument.views.find((each) => each.id === asked.view) as View;
  return {
    view: view.id,
    group: { id: OVERALL, combine: asked.combine },
    children: view.groups.filter((group) => group.parent === undefined),
    ...membersOf(view, items, view.groups),
  };
}

function membersOf(view: View, items: readonly Item[], groups: readonly Group[]): Pick<Node, 'members' | 'weights' | 'lines' | 'gated'> {
  const members: number[] = [];
  const weights: number[] = [];
  const gated: GatedMember[] = [];
  items.forEach((item, index) => {
    const places = item.in[view.id];
    if (!places) return;
    const weight = groups.reduce((sum, group) => sum + (places[group.id] ?? 0), 0);
    if (weight > 0) {
      members.push(index);
      weights.push(weight);
      if (item.gate) gated.push({ ...item.gate, index });
    }
  });
  return { members, weights, lines: members.map(() => new Map()), gated };
}
