import { mergePlans, plansSayTheSame } from './merge-plans.ts';
import type { Charter } from './plan.ts';
import type { Answer, Evidence, ItemResponse, Responses } from './responses.ts';
import { same } from './same.ts';

/** One thing that was said differently on both sides. */
export type Clash = AnswerClash | PlanClash;

export interface AnswerClash {
  readonly plan?: undefined;
  /** The item it was said at; nothing for the organisation and the profile. */
  readonly item?: string;
  /** Part of the response to the item, `organisation`, or the id of a profile field. */
  readonly part: string;
}

/** Something in the plan that was said differently on both sides. */
export interface PlanClash {
  readonly plan: true;
  readonly item?: undefined;
  /** Id of the action it was said at; nothing for those who answer for the plan, and for the charter. */
  readonly action?: string;
  /** Field of the action (`action`: whether it is there), who answers for it, or `charter.` with a field of the charter. */
  readonly part: ActionPart | 'responsible' | 'lead' | `charter.${keyof Charter}`;
}

/** What can be said differently of an action. The title goes with the mark that it was edited; the item with suggestion and goal. */
export type ActionPart = 'action' | 'title' | 'item' | 'owner' | 'deadline' | 'indicator' | 'means' | 'partners' | 'government' | 'status' | 'evaluation';

export interface Merged {
  /** Everything that both sides said; where they clash, what `prefer` said. */
  readonly responses: Responses;
  /** Items at which something of theirs came in. */
  readonly taken: readonly string[];
  /** Whether something of their plan came in. */
  readonly takenPlan: boolean;
  readonly clashes: readonly Clash[];
}

/**
 * Puts two sets of responses together, part by part (answer, note and evidence of each item, organisation, profile, plan).
 *
 * With `base`, the responses both started from, whoever changed a part since then is right; when both did, differently,
 * it is a clash. Without it, whoever said something is right, and a clash is where both did. Scan and instrument are
 * mine; if either side was begun with an older version of it, the result says so. It is no longer done (`completed`), unless no answer came in on the side that was.
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

  const plan = mergePlans(base?.plan, mine.plan, theirs.plan, choose);

  const { completed: _completed, organisation: _organisation, plan: _plan, ...rest } = mine;
  // Answers to items of an older version may come from either side: what says so must come along.
  const { id, version, madeWith = [theirs.instrument.madeWith, theirs.instrument.version].find((each) => each !== undefined && each !== mine.instrument.version) } = mine.instrument;
  const instrument = madeWith === mine.instrument.madeWith ? mine.instrument : Object.freeze({ id, version, ...(madeWith && { madeWith }) });
  const said = { ...rest, instrument, ...(organisation && { organisation }), profile: Object.freeze(profile), items: Object.freeze(items) };
  const completed = [mine, theirs].find((side) => side.completed && answersTheSame(side, said))?.completed;
  return {
    responses: Object.freeze({ ...said, ...(completed && { completed }), ...(plan && { plan }) }),
    takenPlan: !plansSayTheSame(plan, mine.plan),
    taken: ids.filter((id) => !same(items[id], mine.items[id])),
    clashes,
  };
}

/** Whether two sets of responses say the same about the organisation, the profile, every item and the plan. */
export function saysTheSame(one: Responses, other: Responses): boolean {
  return answersTheSame(one, other) && plansSayTheSame(one.plan, other.plan);
}

function answersTheSame(one: Responses, other: Responses): boolean {
  return same([one.organisation, one.profile, one.items], [other.organisation, other.profile, other.items]);
}

interface Answered {
  readonly revision: number;
  readonly answer: Answer;
}

function answered(response: ItemResponse | undefined): Answered | undefined {
  return response?.answer && { revision: response.revision, answer: response.answer };
}
