import type { Answer, Evidence, ItemResponse, Responses } from './responses.ts';

/** One thing that was said differently on both sides. */
export interface Clash {
  /** The item it was said at; nothing for the organisation and the profile. */
  readonly item?: string;
  /** Part of the response to the item, `organisation`, or the id of a profile field. */
  readonly part: string;
}

export interface Merged {
  /** Everything that both sides said; where they clash, what `prefer` said. */
  readonly responses: Responses;
  /** Items at which something of theirs came in. */
  readonly taken: readonly string[];
  readonly clashes: readonly Clash[];
}

/**
 * Puts two sets of responses together, part by part (answer, note and evidence of each item, organisation, profile).
 *
 * With `base`, the responses both started from, whoever changed a part since then is right; when both did, differently,
 * it is a clash. Without it, whoever said something is right, and a clash is where both did. Scan and instrument are
 * mine; if either side was begun with an older version of it, the result says so. It is no longer done (`completed`), unless nothing came in on the side that was.
 */
export function mergeResponses(base: Responses | undefined, mine: Responses, theirs: Responses, prefer: 'mine' | 'theirs' = 'mine'): Merged {
  const clashes: Clash[] = [];
  const choose = <T>(was: T | undefined, ours: T | undefined, other: T | undefined, clash: Clash): T | undefined => {
    if (same(ours, other)) return ours;
    if (base ? same(was, ours) : ours === undefined) return other;
    if (base ? same(was, other) : other === undefined) return ours;
    clashes.push(clash);
    return prefer === 'mine' ? ours : other;
  };

  const ids = [...new Set([...Object.keys(mine.items), ...Object.keys(theirs.items)])];
  const items: Record<string, ItemResponse> = {};
  for (const id of ids) {
    const [was, ours, other] = [base?.items[id], mine.items[id], theirs.items[id]];
    // An answer belongs to the revision it answers: the two go together.
    const answer = choose<Answered>(answered(was), answered(ours), answered(other), { item: id, part: 'answer' });
    const note = choose(was?.note, ours?.note, other?.note, { item: id, part: 'note' });
    const evidence = choose<readonly Evidence[]>(was?.evidence, ours?.evidence, other?.evidence, { item: id, part: 'evidence' });
    if (!answer && !note && !evidence) continue;
    const revision = answer?.revision ?? ours?.revision ?? (other as ItemResponse).revision;
    const merged = { revision, ...(answer && { answer: answer.answer }), ...(note && { note }), ...(evidence && { evidence }) };
    items[id] = same(merged, ours) ? (ours as ItemResponse) : Object.freeze(merged);
  }

  const profile: Record<string, string> = {};
  for (const field of new Set([...Object.keys(mine.profile), ...Object.keys(theirs.profile)])) {
    const choice = choose(base?.profile[field], mine.profile[field], theirs.profile[field], { part: field });
    if (choice !== undefined) profile[field] = choice;
  }
  const organisation = choose(base?.organisation, mine.organisation, theirs.organisation, { part: 'organisation' });

  const { completed: _completed, organisation: _organisation, ...rest } = mine;
  // Answers to items of an older version may come from either side: what says so must come along.
  const { id, version, madeWith = [theirs.instrument.madeWith, theirs.instrument.version].find((each) => each !== undefined && each !== mine.instrument.version) } = mine.instrument;
  const instrument = madeWith === mine.instrument.madeWith ? mine.instrument : Object.freeze({ id, version, ...(madeWith && { madeWith }) });
  const said = { ...rest, instrument, ...(organisation && { organisation }), profile: Object.freeze(profile), items: Object.freeze(items) };
  const completed = [mine, theirs].find((side) => side.completed && saysTheSame(side, said))?.completed;
  return {
    responses: Object.freeze({ ...said, ...(completed && { completed }) }),
    taken: ids.filter((id) => !same(items[id], mine.items[id])),
    clashes,
  };
}

/** Whether two sets of responses say the same about the organisation, the profile and every item. */
export function saysTheSame(one: Responses, other: Responses): boolean {
  return same([one.organisation, one.profile, one.items], [other.organisation, other.profile, other.items]);
}

interface Answered {
  readonly revision: number;
  readonly answer: Answer;
}

function answered(response: ItemResponse | undefined): Answered | undefined {
  return response?.answer && { revision: response.revision, answer: response.answer };
}

/** Equality of plain data; the order of keys does not matter, and a key without a value is no key. */
function same(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]));
}
