import type { SessionSource } from './session-source.ts';

/** Which fields about the respondent (`sector`, `role`, `organisation`) the page itself fills in, so that they are not asked. */
export function givenBy({ session, organisation, sector, respondentRole }: SessionSource): readonly string[] {
  const profile = session?.state.responses.profile;
  const chosen = Object.entries({ sector, role: respondentRole }).flatMap(([id, choice]) => (choice && profile?.[id] === choice ? id : []));
  return organisation ? [...chosen, 'organisation'] : chosen;
}

/** To whom the result can be sent from this page: empty when it does not say; nothing when it gives no way. */
export function sendsTo({ submitUrl, submitTo }: SessionSource): string | undefined {
  return submitUrl || submitTo ? submitTo : undefined;
}
