import { itemOf } from '@drempel/core/instrument.js';
import type { Answer } from '@drempel/core/responses.js';
import type { AssessmentSession } from '@drempel/core/session.js';

type Kind = Answer['kind'];

/** By item and kind. */
type Earlier = Map<string, Answer>;

const bySession = new WeakMap<AssessmentSession, Earlier>();

/**
 * What was last said at an item in this kind of answer, before another kind took its place. Arrow keys choose each
 * radio they pass, so without this a step aside would cost the numbers, the ticks or the text that stood there.
 * Remembered for this visit, from the first time it is asked; starting again forgets all.
 */
export function earlierAnswer<K extends Kind>(session: AssessmentSession, item: string, kind: K): Extract<Answer, { kind: K }> | undefined {
  let earlier = bySession.get(session);
  if (!earlier) bySession.set(session, (earlier = follow(session)));
  return earlier.get(`${item} ${kind}`) as Extract<Answer, { kind: K }> | undefined;
}

function follow(session: AssessmentSession): Earlier {
  const earlier: Earlier = new Map();
  session.subscribe(({ instrument, responses }, change, before) => {
    if (change.kind === 'replaced') earlier.clear();
    if (change.kind !== 'answer') return;
    const { item } = change;
    const was = before.responses.items[item]?.answer;
    if (was) earlier.set(`${item} ${was.kind}`, was);
    // What counts now has no earlier answer; and what was emptied or cleared on purpose does not come back.
    earlier.delete(`${item} ${responses.items[item]?.answer?.kind ?? itemOf(instrument, item)?.kind}`);
  });
  return earlier;
}
