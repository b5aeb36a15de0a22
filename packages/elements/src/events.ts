import type { DrempelAnswerEvent, DrempelReadyEvent } from './first-events.ts';
import type { DrempelCompleteEvent, DrempelErrorEvent, DrempelPlanEvent, DrempelSentEvent, DrempelSubmitEvent } from './later-events.ts';

/** Every public event: those of the first answer, and those that come later and so are loaded later. */
export { DrempelAnswerEvent, DrempelReadyEvent } from './first-events.ts';
export { DrempelCompleteEvent, DrempelErrorEvent, DrempelPlanEvent, DrempelSentEvent, DrempelSubmitEvent, type DrempelErrorCode } from './later-events.ts';

declare global {
  /** Of elements, the document and the window: events go up through all. */
  interface GlobalEventHandlersEventMap {
    'drempel-ready': DrempelReadyEvent;
    'drempel-answer': DrempelAnswerEvent;
    'drempel-plan': DrempelPlanEvent;
    'drempel-complete': DrempelCompleteEvent;
    'drempel-submit': DrempelSubmitEvent;
    'drempel-sent': DrempelSentEvent;
    'drempel-error': DrempelErrorEvent;
  }
}
