import type { Group, View } from '@drempel/core/instrument.js';
import { scanOf } from '@drempel/core/instrument.js';
import type { GroupResult, Report } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** A group in a chart, with how deep it stands in the tree. */
export interface ChartRow {
  readonly group: Group;
  readonly result: GroupResult;
  readonly depth: number;
}

/** What every drawing of a chart reads. */
export interface ChartContext {
  readonly state: SessionState;
  readonly report: Report;
  /** The groups in which something applies, in reading order. */
  readonly rows: readonly ChartRow[];
  /** The others: they have no number at all, and certainly not 0. */
  readonly empty: readonly Group[];
  /** Whether its numbers are to be called indicative. */
  readonly indicative: boolean;
  readonly localize: LocalizeController<'report'>;
  readonly depth: LocalizeController<'depth'>;
}

/** The context of a chart of one view; by default the instrument's first. */
export function chartContext(state: SessionState, viewId: string, localize: LocalizeController<'report'>, depth: LocalizeController<'depth'>): ChartContext {
  const { instrument, responses } = state;
  const report = reportOf(state);
  const view = instrument.views.find((each) => each.id === viewId) ?? instrument.views[0];
  const all = view ? rowsOf(view, report) : [];
  return {
    state,
    report,
    rows: all.filter(({ result }) => result.status !== 'empty'),
    empty: all.filter(({ result }) => result.status === 'empty').map(({ group }) => group),
    indicative: scanOf(instrument, responses.scan).indicative,
    localize,
    depth,
  };
}

function rowsOf(view: View, report: Report): readonly ChartRow[] {
  const depths = new Map<string, number>();
  return view.groups.flatMap((group) => {
    const depth = group.parent === undefined ? 0 : (depths.get(group.parent) ?? 0) + 1;
    depths.set(group.id, depth);
    const result = report.views[view.id]?.[group.id];
    return result ? [{ group, result, depth }] : [];
  });
}
