import type { Clash } from '@drempel/core/merge.js';
import { mergeResponses, saysTheSame } from '@drempel/core/merge.js';
import type { Responses } from '@drempel/core/responses.js';

/** How a file relates to what is here, counted in questions. */
export interface Differences {
  readonly same: number;
  readonly onlyHere: number;
  /** Questions to which the file adds something, and says nothing else about. */
  readonly onlyThere: number;
  readonly different: number;
  /** What is said differently, also about the organisation and oneself. */
  readonly clashes: readonly Clash[];
  /** Whether something is open here that the file fills in. */
  readonly adds: boolean;
  /** Whether anything would be otherwise if the file took the place of what is here: also the plan, or a profile. */
  readonly differs: boolean;
}

/** What the respondent wants done with a file. */
export type Choice = 'fill' | 'prefer' | 'replace';

export function differencesBetween(mine: Responses, theirs: Responses): Differences {
  const { responses, taken, clashes } = mergeResponses(undefined, mine, theirs);
  const clashing = new Set(clashes.flatMap(({ item }) => item ?? []));
  const counts = { same: 0, onlyHere: 0, onlyThere: 0, different: clashing.size };
  for (const id of Object.keys(responses.items)) {
    if (clashing.has(id)) continue;
    if (taken.includes(id)) counts.onlyThere += 1;
    else if (theirs.items[id] && saysTheSame(only(mine, id), only(theirs, id))) counts.same += 1;
    else counts.onlyHere += 1;
  }
  return { ...counts, clashes, adds: !saysTheSame(mine, responses), differs: !saysTheSame(mine, theirs) };
}

function only({ instrument, items }: Responses, id: string): Responses {
  return { instrument, profile: {}, items: { [id]: items[id] as Responses['items'][string] } };
}

/** What the file says, for this page: the scan is that of the page, and so is what the page itself says about the respondent. */
export function saidHere(theirs: Responses, mine: Responses, given: readonly string[]): Responses {
  const { scan: _scan, organisation: _organisation, ...rest } = theirs;
  const organisation = given.includes('organisation') ? mine.organisation : theirs.organisation;
  const own = Object.fromEntries(Object.entries(mine.profile).filter(([field]) => given.includes(field)));
  return Object.freeze({
    ...rest,
    ...(mine.scan && { scan: mine.scan }),
    ...(organisation && { organisation }),
    profile: Object.freeze({ ...theirs.profile, ...own }),
  });
}

/** What can be done with a file: only what makes a difference. */
export function choicesFor({ adds, clashes, differs }: Differences): readonly Choice[] {
  return [...(adds ? (['fill'] as const) : []), ...(clashes.length ? (['prefer'] as const) : []), ...(differs ? (['replace'] as const) : [])];
}

export function afterChoice(choice: Choice, mine: Responses, theirs: Responses): Responses {
  return choice === 'replace' ? theirs : mergeResponses(undefined, mine, theirs, choice === 'prefer' ? 'theirs' : 'mine').responses;
}

/** Whether something that was said before is not said any more. */
export function loses(before: Responses, after: Responses): boolean {
  const { responses, clashes } = mergeResponses(undefined, after, before);
  return clashes.length > 0 || !saysTheSame(responses, after);
}

/** How many questions say something that they did not say before. */
export function countTaken(before: Responses, after: Responses): number {
  return mergeResponses(before, before, after).taken.filter((id) => after.items[id]).length;
}
