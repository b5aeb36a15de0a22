import type { Group, View } from '@drempel/core/instrument.js';
import type { GroupResult, Report } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** What every part of a report reads: the answers, what came out, and the view it is told by. */
export interface ReportContext {
  readonly state: SessionState;
  readonly report: Report;
  readonly view: View;
  /** The groups in which something applies, in reading order. */
  readonly shown: readonly Group[];
  readonly results: Readonly<Record<string, GroupResult>>;
  readonly localize: LocalizeController<'report'>;
  /** Level of the report's title in the outline of the page. */
  readonly level: number;
}

/** The context of a view. */
export function contextOf(state: SessionState, report: Report, view: View, localize: LocalizeController<'report'>, level: number): ReportContext {
  const results = report.views[view.id] ?? {};
  const shown = view.groups.filter(({ id }) => results[id] && results[id].status !== 'empty');
  return { state, report, view, shown, results, localize, level };
}
