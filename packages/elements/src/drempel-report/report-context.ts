import type { Group, View } from '@drempel/core/instrument.js';
import { scanOf } from '@drempel/core/instrument.js';
import type { GroupResult, Report } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** What every part of a report reads: the answers, what came out, and the view it is told by. */
export interface ReportContext {
  readonly state: SessionState;
  readonly report: Report;
  readonly view: View;
  /** The groups in which something applies, in reading order. */
  readonly shown: readonly Group[];
  readonly results: Readonly<Record<string, GroupResult>>;
  /** Whether its numbers are to be called indicative. */
  readonly indicative: boolean;
  readonly localize: LocalizeController<'report'>;
  readonly depth: LocalizeController<'depth'>;
  /** Level of the report's title in the outline of the page. */
  readonly level: number;
}

/** The words of a report. */
type Speakers = Pick<ReportContext, 'localize' | 'depth'>;

/** The context of a view. */
export function contextOf(state: SessionState, report: Report, view: View, speakers: Speakers, level: number): ReportContext {
  const results = report.views[view.id] ?? {};
  const shown = view.groups.filter(({ id }) => results[id] && results[id].status !== 'empty');
  const { indicative } = scanOf(state.instrument, state.responses.scan);
  return { state, report, view, shown, results, indicative, ...speakers, level };
}

/** The word that stands beside the numbers of a scan that only gives an indication. */
export function indicativeTag({ indicative, depth }: Pick<ReportContext, 'indicative' | 'depth'>): unknown {
  return indicative ? html` <span class="tag">${depth.t('depth.indicative')}</span>` : nothing;
}
