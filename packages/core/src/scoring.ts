import { applies } from './conditions.ts';
import { groupResult } from './group-result.ts';
import type { Instrument } from './instrument.ts';
import { itemResult } from './item-result.ts';
import type { GroupResult, ItemResult, Report } from './report.ts';
import type { Responses } from './responses.ts';
import type { ScoringPlan } from './scoring-plan.ts';
import { planFor } from './scoring-plan.ts';

/**
 * Scores responses by the rules of `design/product.md`.
 *
 * `before` is an earlier report of the same instrument: results that cannot have changed are taken from it,
 * object and all, so an answer costs what it touches. It never changes what comes out.
 */
export function scoreResponses(instrument: Instrument, responses: Responses, before?: Report): Report {
  return scorePlan(instrument, planFor(instrument, responses.scan), responses, before);
}

/** Scores the items of a plan: a scan's, or those that two rounds have in common. */
export function scorePlan(instrument: Instrument, plan: ScoringPlan, responses: Responses, before?: Report): Report {
  const results = plan.outcomes.map((each) => {
    const applicable = !each.conditional || applies(instrument, each.item, responses);
    return itemResult(each, applicable, responses.items[each.item.id]);
  });
  // Results are made by the plan, so the same object means: the same item, the same answer, the same instrument.
  const same = before && results.map((result) => before.items[result.id] === result);

  const views: Record<string, Readonly<Record<string, GroupResult>>> = {};
  for (const view of plan.views) {
    const groups: Record<string, GroupResult> = {};
    // Children stand after their parents, so walking backwards meets them first.
    for (const node of view.bottomUp) {
      const untouched = same && node.members.length > 0 && node.members.every((index) => same[index]);
      const old = untouched ? before.views[view.id]?.[node.group.id] : undefined;
      groups[node.group.id] = old ?? groupResult(node, groups, results, instrument);
    }
    views[view.id] = Object.freeze(groups);
  }
  const overall = plan.overall && groupResult(plan.overall, views[plan.overall.view] ?? {}, results, instrument);
  return Object.freeze({
    instrument: Object.freeze({ id: instrument.id, version: instrument.version }),
    scan: plan.scan,
    items: byId(results),
    views: Object.freeze(views),
    ...(overall ? { overall } : {}),
  });
}

function byId(results: readonly ItemResult[]): Readonly<Record<string, ItemResult>> {
  const items: Record<string, ItemResult> = {};
  for (const result of results) items[result.id] = result;
  return Object.freeze(items);
}
