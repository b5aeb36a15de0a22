import type { Combine, Instrument } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { GroupResult, ItemResult, ItemStatus, Trace } from './report.ts';
import type { Node } from './scoring-plan.ts';

/** Result of one group: scoring rules 2 to 7. `groups` holds the results of the groups below it. */
export function groupResult(
  node: Node,
  groups: Readonly<Record<string, GroupResult>>,
  results: readonly ItemResult[],
  instrument: Instrument,
): GroupResult {
  const census = take(node, results);
  const trace = node.children.length ? traceOfGroups(node, groups, census) : traceOfItems(node, results, census);
  const { id } = node.group;
  const stage = instrument.stages.length ? stageReached(instrument, node, results) : undefined;
  const common = { id, ...(stage ? { stage } : {}), zeros: census.zeros, counts: census.counts, trace };
  if (census.applicableWeight === 0) return Object.freeze({ ...common, status: 'empty' });

  const coverage = census.answeredWeight / census.applicableWeight;
  const possible = node.children.length ? rangeOfGroups(node, groups) : rangeOfItems(node, results, census);
  // Two sums of the same numbers may differ by a rounding error: the score never lies outside its own range.
  const { value = possible.low } = trace;
  const range = Object.freeze({ low: Math.min(possible.low, value), high: Math.max(possible.high, value) });
  const found = { ...common, coverage, range, ...(census.lowest ? { lowest: census.lowest } : {}) };
  // Sums of weights such as ⅓ may miss the floor by a rounding error.
  if (trace.value === undefined || coverage < instrument.coverageFloor - 1e-9) {
    return Object.freeze({ ...found, status: 'withheld' });
  }
  const band = bandOf(instrument, trace.value);
  return Object.freeze({ ...found, status: 'published', score: trace.value, ...(band ? { band } : {}) });
}

/** Id of the band in which a score lies (lower bounds included), or nothing where the instrument has no bands. */
export function bandOf(instrument: Instrument, score: number): string | undefined {
  let band: string | undefined;
  // A mean of shares such as 0.1 + 0.2 may end a hair under the bound it stands on.
  for (const each of instrument.bands) if (score >= each.from - 1e-9) band = each.id;
  return band;
}

interface Census {
  answeredWeight: number;
  applicableWeight: number;
  lowest?: { item: string; share: number };
  zeros: number;
  counts: Record<ItemStatus, number>;
}

function take(node: Node, results: readonly ItemResult[]): Census {
  const counts: Record<ItemStatus, number> = {
    scored: 0, shown: 0, 'not-applicable': 0, excluded: 0, unknown: 0, unanswered: 0, hidden: 0, optional: 0,
  };
  const census: Census = { answeredWeight: 0, applicableWeight: 0, zeros: 0, counts };
  node.members.forEach((index, member) => {
    const { id, status, share } = results[index] as ItemResult;
    const weight = node.weights[member] as number;
    counts[status] += 1;
    if (share !== undefined) {
      census.answeredWeight += weight;
      census.applicableWeight += weight;
      if (share === 0) census.zeros += 1;
      if (!census.lowest || share < census.lowest.share) census.lowest = { item: id, share };
    } else if (isOpen(status)) census.applicableWeight += weight;
  });
  if (census.lowest) Object.freeze(census.lowest);
  Object.freeze(counts);
  return census;
}

/** Whether an item could still earn any share: it lowers the coverage and widens the possible range. */
function isOpen(status: ItemStatus): boolean {
  return status === 'unknown' || status === 'unanswered';
}

function traceOfItems(node: Node, results: readonly ItemResult[], census: Census): Trace {
  const parts: { id: string; weight: number; share: number }[] = [];
  const leftOut: { id: string; weight: number; why: ItemStatus }[] = [];
  let sum = 0;
  node.members.forEach((index, member) => {
    const { id, share, status } = results[index] as ItemResult;
    const weight = node.weights[member] as number;
    if (share === undefined) leftOut.push(Object.freeze({ id, weight, why: status }));
    else {
      sum += weight * share;
      parts.push(Object.freeze({ id, weight, share }));
    }
  });
  const value = parts.length ? within(sum / census.answeredWeight) : undefined;
  return makeTrace('items', 'mean', value, census, parts, leftOut);
}

/**
 * A parent takes every child in which something was scored, also a child that is itself withheld: leaving that
 * child out could put the parent's score outside its own possible range (`docs/decisions/`).
 */
function traceOfGroups(node: Node, groups: Readonly<Record<string, GroupResult>>, census: Census): Trace {
  const parts: { id: string; weight: number; share: number }[] = [];
  const leftOut: { id: string; weight: number; why: 'no-score' }[] = [];
  for (const child of node.children) {
    const share = groups[child.id]?.trace.value;
    if (share === undefined) leftOut.push(Object.freeze({ id: child.id, weight: child.weight, why: 'no-score' }));
    else parts.push(Object.freeze({ id: child.id, weight: child.weight, share }));
  }
  const value = parts.length ? combine(node.group.combine, parts) : undefined;
  return makeTrace('groups', node.group.combine, value, census, parts, leftOut);
}

function makeTrace(
  of: Trace['of'],
  how: Combine,
  value: number | undefined,
  census: Census,
  parts: Trace['parts'],
  leftOut: Trace['leftOut'],
): Trace {
  const { answeredWeight, applicableWeight } = census;
  const numbers = { answeredWeight, applicableWeight, parts: Object.freeze(parts), leftOut: Object.freeze(leftOut) };
  return Object.freeze({ of, combine: how, ...(value === undefined ? {} : { value }), ...numbers });
}

function rangeOfItems(node: Node, results: readonly ItemResult[], census: Census): { low: number; high: number } {
  let low = 0;
  let open = 0;
  node.members.forEach((index, member) => {
    const { share, status } = results[index] as ItemResult;
    const weight = node.weights[member] as number;
    if (share !== undefined) low += weight * share;
    else if (isOpen(status)) open += weight;
  });
  return { low: within(low / census.applicableWeight), high: within((low + open) / census.applicableWeight) };
}

function rangeOfGroups(node: Node, groups: Readonly<Record<string, GroupResult>>): { low: number; high: number } {
  const open = node.children.flatMap((child) => {
    const range = groups[child.id]?.range;
    return range ? [{ weight: child.weight, range }] : [];
  });
  const end = (side: 'low' | 'high') =>
    combine(node.group.combine, open.map(({ weight, range }) => ({ weight, share: range[side] })));
  return { low: end('low'), high: end('high') };
}

function combine(how: Combine, parts: readonly { readonly weight: number; readonly share: number }[]): number {
  if (how === 'min') return Math.min(...parts.map((part) => part.share));
  if (how === 'median') return median(parts.map((part) => part.share));
  const total = parts.reduce((sum, part) => sum + part.weight, 0);
  return within(parts.reduce((sum, part) => sum + part.weight * part.share, 0) / total);
}

function median(shares: readonly number[]): number {
  const sorted = [...shares].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] as number;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2;
}

/** Sums of floating-point shares may overshoot 1 by a rounding error. */
function within(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/**
 * Rule 6, stages: gates are cumulative. An open gate item is not met; one that does not apply is no gate, and where
 * no gate applies nothing is reached: a stage is never given for nothing.
 */
function stageReached(instrument: Instrument, node: Node, results: readonly ItemResult[]): string | undefined {
  const gated = node.members.flatMap((index) => {
    const result = results[index] as ItemResult;
    const gate = itemOf(instrument, result.id)?.gate;
    return gate && (result.share !== undefined || isOpen(result.status)) ? [{ ...gate, share: result.share ?? -1 }] : [];
  });
  let reached: string | undefined;
  for (const { id } of instrument.stages) {
    const gates = gated.filter((gate) => gate.stage === id);
    if (!gates.every((gate) => gate.share >= gate.atLeast - 1e-9)) break;
    if (gates.length) reached = id;
  }
  return reached;
}
