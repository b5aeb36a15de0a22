import type { Instrument, ProfileField } from '@drempel/core/instrument.js';
import { givenBy } from './said-by-page.ts';
import type { SessionSource } from './session-source.ts';

/** What is asked about the respondent: what the page did not say already. */
export interface ProfileQuestions {
  readonly organisation: boolean;
  readonly fields: readonly ProfileField[];
}

/** The questions for the page about the respondent; nothing when the page has said it all, so that there is no such page. */
export function profileQuestions(source: SessionSource, instrument: Instrument): ProfileQuestions | undefined {
  const given = givenBy(source);
  const organisation = !given.includes('organisation');
  const fields = instrument.profile.filter((field) => !given.includes(field.id));
  return organisation || fields.length ? { organisation, fields } : undefined;
}
