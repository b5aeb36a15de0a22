import { servedBy } from '@drempel/core/served-by.js';
import { LANGUAGES } from '../localize/translations.ts';
import type { Mistake } from './mistakes.ts';
import type { Debugged } from './show-problems.ts';
import { showProblems } from './show-problems.ts';

/** What the page's author says about a session, as far as the instrument must know it. */
export interface Configuration extends Debugged {
  readonly scan?: string | undefined;
}

/**
 * What the page asks for and the instrument does not have. The session goes on without it; this is for whoever made the
 * page. Nothing as long as there is no instrument.
 */
export function configurationMistakes(element: Configuration): Mistake[] | undefined {
  showProblems(element);
  const instrument = element.session?.state.instrument;
  if (!instrument || !element.offer) return undefined;
  const { lang, scan, sector, respondentRole, storage } = element;
  const scans = instrument.scans.map(({ id }) => id);
  const choices = (field: string) => instrument.profile.find(({ id }) => id === field)?.choices.map(({ id }) => id) ?? [];
  const served = element.offer.languages.filter((each) => servedBy(each, LANGUAGES));
  const where = instrument.id;
  const wrong = (found: string | undefined, known: readonly string[], mistake: Omit<Mistake, 'found' | 'known'>): Mistake[] =>
    found && !known.includes(found) ? [{ ...mistake, found, known }] : [];
  return [
    ...wrong(storage, ['local', 'session', 'none'], { code: 'unknown-storage', what: 'storage' }),
    ...wrong(scan, scans, { code: 'unknown-scan', what: 'scan', where }),
    ...wrong(sector, choices('sector'), { code: 'unknown-choice', what: 'sector', where }),
    ...wrong(respondentRole, choices('role'), { code: 'unknown-choice', what: 'respondent-role', where }),
    ...(servedBy(lang, served) ? [] : wrong(lang, served, { code: 'unknown-language', what: 'language' })),
  ];
}
