import type { Answer, ItemResponse, Responses } from '@drempel/core/responses.js';
import type { AssessmentSession } from '@drempel/core/session.js';

/** Every public event bubbles, also out of shadow roots. */
export const PUBLIC: EventInit = { bubbles: true, composed: true };

/** The session is there and can be used: instrument loaded, draft (if any) restored. */
export class DrempelReadyEvent extends Event {
  /** Reads and changes the answers: `state`, `subscribe` and the commands. */
  readonly session: AssessmentSession;
  /** Whether an earlier draft was found on this device and taken up again. */
  readonly resumed: boolean;

  constructor(session: AssessmentSession, resumed: boolean) {
    super('drempel-ready', PUBLIC);
    this.session = session;
    this.resumed = resumed;
  }
}

/** Something was answered, cleared or annotated at one item. */
export class DrempelAnswerEvent extends Event {
  /** Id of the item. */
  readonly item: string;
  /** The answer, or nothing when it was taken away. */
  readonly answer: Answer | undefined;
  /** The answer with its note and evidence. */
  readonly response: ItemResponse | undefined;
  /** All responses, after this change. Frozen. */
  readonly responses: Responses;

  constructor(item: string, responses: Responses) {
    super('drempel-answer', PUBLIC);
    this.item = item;
    this.response = responses.items[item];
    this.answer = this.response?.answer;
    this.responses = responses;
  }
}
