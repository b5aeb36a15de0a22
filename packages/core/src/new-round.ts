import type { Responses } from './responses.ts';

/**
 * Responses in which a next round begins: no answers, no notes, not done; the same instrument, scan, organisation and
 * profile, and the plan. What was decided last year is what this year is looked at with.
 */
export function newRound({ instrument, scan, organisation, profile, plan }: Responses): Responses {
  const { id, version } = instrument;
  return Object.freeze({
    // Without a plan, nothing is left that came from an older version.
    instrument: plan ? instrument : Object.freeze({ id, version }),
    ...(scan && { scan }),
    ...(organisation && { organisation }),
    profile,
    items: Object.freeze({}),
    ...(plan && { plan }),
  });
}
