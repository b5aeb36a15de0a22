import { answerProblems } from './answer-problems.ts';
import type { Aggregate } from './aggregate.ts';
import type { Item } from './instrument.ts';
import type { Answer, Responses } from './responses.ts';
import { TEXT_LIMIT, withAnswer, withRemarks } from './responses.ts';

/**
 * Consensus is what the group answers after talking. It is kept as responses of its own, as if the group were one more
 * respondent (begin with `noResponses`), so it is scored, saved and compared like any other and cannot touch what
 * anybody answered alone. The line of reason is the note at the item.
 */
export function withConsensus(consensus: Responses, item: Item, answer: Answer, reason: string): Responses {
  const [wrong] = answerProblems(item, answer);
  if (wrong) throw new TypeError(`withConsensus("${item.id}"): ${wrong.code} at ${wrong.path.join('.') || 'answer'}`);
  const line = reason.trim();
  if (!line || /[\r\n\u2028\u2029]/.test(line) || line.length > TEXT_LIMIT) throw new TypeError(`withConsensus("${item.id}"): give the reason in one line`);
  return withRemarks(withAnswer(consensus, item, answer), item, { note: line });
}

/** Ids of the items to talk about on which there is no consensus yet. */
export function stillToDiscuss(aggregate: Aggregate, consensus: Responses): readonly string[] {
  return Object.values(aggregate.items).flatMap(({ id, talk }) => (talk.length && !consensus.items[id]?.answer ? [id] : []));
}
