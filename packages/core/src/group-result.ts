import { combine, within } from './combine.ts';
import type { Instrument } from './instrument.ts';
import type { GroupResult, ItemResult, ItemStatus, Trace } from './report.ts';
import type { Node } from './scoring-plan.ts';
import { stageReached } from './stages.ts';

type Groups = Readonly<Record<string, GroupResult>>;
type Part = Trace['parts'][number];
type LeftOut = Trace['leftOut'][number];
type Range = NonNullable<GroupResult['range']>;

/** Result of one group: scoring rules 2 to 7. `groups` holds the results of the groups below it. */
export function groupResult(node: Node, groups: Groups, results: readonly ItemResult[], instrument: Instrument): GroupResult {
  const census = take(node, results);
  const { answeredWeight, applicableWeight, lowest } = census;
  const trace = node.children.length ? traceOfGroups(node, groups, census) : traceOfItems(node, results, census);
  const applicable = applicableWeight > 0;
  const coverage = applicable ? answeredWeight / applicableWeight : undefined;
  // Sums of weights such as ⅓ may miss the floor by a rounding error.
  const score = coverage !== undefined && coverage >= instrument.coverageFloor - 1e-9 ? trace.value : undefined;
  // One literal with every field: spreading, or adding fields one by one, costs more than all the arithmetic.
  return Object.freeze({
    id: node.group.id,
    status: !applicable ? 'empty' : score === undefined ? 'withheld' : 'published',
    score,
    band: score === undefined ? undefined : bandOf(instrument, score),
    stage: node.gated.length ? stageReached(instrument.stages, node.gated, results) : undefined,
    coverage,
    range: applicable ? around(trace.value, node.children.length ? rangeOfGroups(node, groups) : rangeOfItems(census)) : undefined,
    lowest: lowest && Object.freeze({ item: lowest.id, share: lowest.share as number }),
    zeros: census.zeros,
    counts: census.counts,
    trace,
  });
}

/** Id of the band in which a score lies (lower bounds included), or nothing where the instrument has no bands. */
export function bandOf(instrument: Instrument, score: number): string | undefined {
  let band: string | undefined;
  // A mean of shares such as 0.1 + 0.2 may end a hair under the bound it stands on.
  for (const each of instrument.bands) if (score >= each.from - 1e-9) band = each.id;
  return band;
}

/** What is found by going once through the items in and below a group. */
interface Census {
  answeredWeight: number;
  applicableWeight: number;
  /** Sum of weight × share. */
  earned: number;
  lowest: ItemResult | undefined;
  zeros: number;
  readonly counts: Record<ItemStatus, number>;
}

function take({ members, weights }: Node, results: readonly ItemResult[]): Census {
  const counts: Record<ItemStatus, number> = {
    scored: 0, shown: 0, 'not-applicable': 0, excluded: 0, unknown: 0, unanswered: 0, hidden: 0, optional: 0,
  };
  const census: Census = { answeredWeight: 0, applicableWeight: 0, earned: 0, lowest: undefined, zeros: 0, counts };
  for (let member = 0; member < members.length; member += 1) {
    const result = results[members[member] as number] as ItemResult;
    const weight = weights[member] as number;
    const { share } = result;
    if (share !== undefined) {
      counts.scored += 1;
      census.answeredWeight += weight;
      census.applicableWeight += weight;
      census.earned += weight * share;
      if (share === 0) census.zeros += 1;
      if (census.lowest === undefined || share < (census.lowest.share as number)) census.lowest = result;
    } else {
      counts[result.status] += 1;
      if (isOpen(result.status)) census.applicableWeight += weight;
    }
  }
  Object.freeze(counts);
  return census;
}

/** Whether an item could still earn any share: it lowers the coverage and widens the possible range. */
export function isOpen(status: ItemStatus): boolean {
  return status === 'unknown' || status === 'unanswered';
}

function traceOfItems(node: Node, results: readonly ItemResult[], census: Census): Trace {
  const { members } = node;
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  for (let member = 0; member < members.length; member += 1) {
    const result = results[members[member] as number] as ItemResult;
    const line = lineOf(node, member, result);
    if (result.share === undefined) leftOut.push(line as LeftOut);
    else parts.push(line as Part);
  }
  const value = parts.length ? within(census.earned / census.answeredWeight) : undefined;
  return makeTrace('items', 'mean', value, census, parts, leftOut);
}

/** More lines than this are not kept for a member: figures may differ without end. */
const LINES_KEPT = 32;

/** The line of a trace about one member. The few that return in every report are made once. */
function lineOf({ lines, weights }: Node, member: number, result: ItemResult): Part | LeftOut {
  const known = lines[member] as Map<ItemResult, Part | LeftOut>;
  let line = known.get(result);
  if (!line) {
    const { id, share, status } = result;
    const weight = weights[member] as number;
    line = Object.freeze(share === undefined ? { id, weight, why: status } : { id, weight, share });
    if (known.size < LINES_KEPT) known.set(result, line);
  }
  return line;
}

/**
 * A parent takes every child in which something was scored, also a child that is itself withheld: leaving that
 * child out could put the parent's score outside its own possible range (`docs/decisions/0010`).
 */
function traceOfGroups(node: Node, groups: Groups, census: Census): Trace {
  const parts: Part[] = [];
  const leftOut: LeftOut[] = [];
  for (const { id, weight } of node.children) {
    const share = groups[id]?.trace.value;
    if (share === undefined) leftOut.push(Object.freeze({ id, weight, why: 'no-score' }));
    else parts.push(Object.freeze({ id, weight, share }));
  }
  const value = parts.length ? combine(node.group.combine, parts) : undefined;
  return makeTrace('groups', node.group.combine, value, census, parts, leftOut);
}

function makeTrace(
  of: Trace['of'],
  how: Trace['combine'],
  value: number | undefined,
  { answeredWeight, applicableWeight }: Census,
  parts: Trace['parts'],
  leftOut: Trace['leftOut'],
): Trace {
  return Object.freeze({ of, combine: how, value, answeredWeight, applicableWeight, parts: Object.freeze(parts), leftOut: Object.freeze(leftOut) });
}

/** Rule 4, in a leaf: what was earned, and what was earned if all that is open were to earn everything. */
function rangeOfItems({ earned, answeredWeight, applicableWeight }: Census): Range {
  return { low: within(earned / applicableWeight), high: within((earned + (applicableWeight - answeredWeight)) / applicableWeight) };
}

/** Rule 4, in a parent: its children at their lowest and at their highest. */
function rangeOfGroups(node: Node, groups: Groups): Range {
  const low: { weight: number; share: number }[] = [];
  const high: { weight: number; share: number }[] = [];
  for (const { id, weight } of node.children) {
    const range = groups[id]?.range;
    if (!range) continue;
    low.push({ weight, share: range.low });
    high.push({ weight, share: range.high });
  }
  return { low: combine(node.group.combine, low), high: combine(node.group.combine, high) };
}

/** Two sums of the same numbers may differ by a rounding error: a score never lies outside its own range. */
function around(value: number | undefined, { low, high }: Range): Range {
  return Object.freeze({ low: Math.min(low, value ?? low), high: Math.max(high, value ?? high) });
}
