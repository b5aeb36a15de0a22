import type { Instrument } from './instrument.ts';
import type { Report } from './report.ts';
import type { Responses } from './responses.ts';
import { scoreResponses } from './scoring.ts';
import type { SessionState } from './session.ts';

const reports = new WeakMap<Responses, { readonly instrument: Instrument; readonly report: Report }>();
const latest = new WeakMap<Instrument, Report>();

/**
 * The report of a session's state: computed once for its responses, and from the latest report of the same instrument,
 * so that an answer costs what it touches. Apart from the session, because nobody needs scoring until there is an
 * answer to show: it is loaded with the first report.
 */
export function reportOf({ instrument, responses }: Pick<SessionState, 'instrument' | 'responses'>): Report {
  const known = reports.get(responses);
  if (known?.instrument === instrument) return known.report;
  const report = scoreResponses(instrument, responses, latest.get(instrument));
  reports.set(responses, { instrument, report });
  latest.set(instrument, report);
  return report;
}
