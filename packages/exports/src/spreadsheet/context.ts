import type { Group, Instrument, View } from '@drempel/core/instrument.js';
import type { GroupResult, Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import type { SheetWords } from './sheet-words.ts';

/** What every sheet is made from. */
export interface SheetContext {
  readonly instrument: Instrument;
  readonly responses: Responses;
  readonly report: Report;
  readonly words: SheetWords;
  /** When the file is made. */
  readonly made: Date;
}

/** The groups of a view in which something applies, in reading order: those that the report shows. */
export function shownIn({ report }: SheetContext, view: View): { readonly group: Group; readonly result: GroupResult }[] {
  return view.groups.flatMap((group) => {
    const result = report.views[view.id]?.[group.id];
    return result && result.status !== 'empty' ? [{ group, result }] : [];
  });
}

export function bandLabel({ instrument }: SheetContext, { band }: GroupResult): string | undefined {
  return instrument.bands.find(({ id }) => id === band)?.label;
}
