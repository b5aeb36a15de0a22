import type { Action, Plan } from './plan.ts';

/**
 * What an action still lacks. The first five keep it from being measured: when, by what, from where, to where, and a
 * difference between the two. Without an owner nobody does it; without an evaluation nobody looks.
 */
export type ActionGap = 'no-deadline' | 'no-indicator' | 'no-baseline' | 'no-target' | 'target-is-baseline' | 'no-owner' | 'no-evaluation';

const MEASURING: ReadonlySet<ActionGap> = new Set<ActionGap>(['no-deadline', 'no-indicator', 'no-baseline', 'no-target', 'target-is-baseline']);

/** What the plan as a whole lacks. */
export type PlanGap = 'no-actions' | 'no-responsible' | 'no-lead';

/** Everything an action lacks, in the order in which people fill it in. What was stopped lacks nothing any more. */
export function gapsIn({ owner, deadline, indicator, evaluation, status }: Action): readonly ActionGap[] {
  if (status === 'stopped') return [];
  return [...(owner ? [] : ['no-owner' as const]), ...(deadline ? [] : ['no-deadline' as const]), ...indicatorGaps(indicator), ...(evaluation ? [] : ['no-evaluation' as const])];
}

function indicatorGaps(indicator: Action['indicator']): readonly ActionGap[] {
  if (!indicator?.text && !indicator?.item) return ['no-indicator'];
  const { baseline, target } = indicator;
  const missing: ActionGap[] = [...(baseline === undefined ? ['no-baseline' as const] : []), ...(target === undefined ? ['no-target' as const] : [])];
  return missing.length || baseline !== target ? missing : ['target-is-baseline'];
}

/** Those that keep an action from being measured. */
export function measuringGaps(action: Action): readonly ActionGap[] {
  return gapsIn(action).filter((gap) => MEASURING.has(gap));
}

/** Whether afterwards can be said if the action worked. */
export function isMeasurable(action: Action): boolean {
  return measuringGaps(action).length === 0;
}

export function planGaps({ actions, responsible, lead }: Plan): readonly PlanGap[] {
  return [...(actions.length ? [] : ['no-actions' as const]), ...(responsible ? [] : ['no-responsible' as const]), ...(lead ? [] : ['no-lead' as const])];
}
