import { reportOf } from '@drempel/core/session-report.js';
import type { SessionState } from '@drempel/core/session.js';
import { DrempelCompleteEvent, DrempelPlanEvent } from '../later-events.ts';

/** The public event of a change that comes after the questions: it is not there before the first answer, nor is scoring. */
export function laterEvent(kind: 'completed' | 'plan', state: SessionState): DrempelCompleteEvent | DrempelPlanEvent {
  return kind === 'plan' ? new DrempelPlanEvent(state.responses) : new DrempelCompleteEvent(state.responses, reportOf(state));
}
