import type { Plan } from '@drempel/core/plan.js';
import type { Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import { PUBLIC } from './first-events.ts';

/** Something in the action plan was chosen, changed or taken away. */
export class DrempelPlanEvent extends Event {
  /** The plan after this change; nothing when it was taken away. Frozen. */
  readonly plan: Plan | undefined;
  /** All responses, of which the plan is a part. Frozen. */
  readonly responses: Responses;

  constructor(responses: Responses) {
    super('drempel-plan', PUBLIC);
    this.plan = responses.plan;
    this.responses = responses;
  }
}

/** The respondent said "done" and goes to the report. May be fired again after changes. */
export class DrempelCompleteEvent extends Event {
  /** All responses. Frozen. */
  readonly responses: Responses;
  /** Every score with what it was made of. Frozen. */
  readonly report: Report;

  constructor(responses: Responses, report: Report) {
    super('drempel-complete', PUBLIC);
    this.responses = responses;
    this.report = report;
  }
}

/**
 * The respondent wants to send the result. A page that sends it its own way calls `preventDefault()`; with
 * `respondWith(promise)` it also says how that went, so that the page can say "sent" when it is, and not before.
 */
export class DrempelSubmitEvent extends Event {
  /** The same for every try to send this. */
  readonly id: string;
  /** All responses. Frozen. */
  readonly responses: Responses;
  /** The text of the result file. */
  readonly file: string;
  #answer: Promise<unknown> | undefined;

  constructor(id: string, responses: Responses, file: string) {
    super('drempel-submit', { ...PUBLIC, cancelable: true });
    this.id = id;
    this.responses = responses;
    this.file = file;
  }

  /** What the page promised, if it did. */
  get answer(): Promise<unknown> | undefined {
    return this.#answer;
  }

  /**
   * Takes the sending over. The promise fulfils when the result has arrived, and rejects when it has not.
   * @throws {DOMException} `InvalidStateError` after the event: by then the result is on its way to `submit-url`. Call it at once, with a promise for what takes time.
   */
  respondWith(answer: Promise<unknown>): void {
    if (this.eventPhase === Event.NONE) throw new DOMException('respondWith() came after the event: call it before anything is awaited.', 'InvalidStateError');
    this.preventDefault();
    this.#answer = answer;
  }
}

/** The receiver has acknowledged the result. */
export class DrempelSentEvent extends Event {
  /** The key under which it was sent. */
  readonly id: string;
  /** When it was received, ISO 8601, as the receiver says. */
  readonly received: string;

  constructor(id: string, received: string) {
    super('drempel-sent', PUBLIC);
    this.id = id;
    this.received = received;
  }
}

/** What can go wrong for the page's author or the respondent. */
export type DrempelErrorCode =
  | 'unknown-instrument'
  | 'unknown-scan'
  | 'unknown-choice'
  | 'unknown-language'
  | 'unknown-look'
  | 'unknown-storage'
  | 'no-instrument'
  | 'load-failed'
  | 'bad-instrument'
  | 'draft-unreadable'
  | 'draft-cleared'
  | 'save-failed'
  | 'wipe-failed'
  | 'send-failed';

/** Something went wrong: `message` tells a developer where, what and what to do. What a reader must know stands on the page too. */
export class DrempelErrorEvent extends Event {
  /** What kind of thing, for code. */
  readonly code: DrempelErrorCode;
  /** Where, what and what to do, for a developer. */
  readonly message: string;

  constructor(code: DrempelErrorCode, message: string) {
    super('drempel-error', PUBLIC);
    this.code = code;
    this.message = message;
  }
}
