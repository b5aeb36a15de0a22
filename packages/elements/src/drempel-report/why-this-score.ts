import { itemOf } from '@drempel/core/instrument.js';
import type { GroupResult, Trace } from '@drempel/core/report.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import { stackingTable } from '../styles/stacking-table.ts';
import { answerWithRemarks } from './answer-with-remarks.ts';
import type { ReportContext } from './report-context.ts';

/** The trace of a score as sentences and as a table: what it was made of, with which weights, and what was left out. */
export function whyThisScore(context: ReportContext, title: string, { trace }: GroupResult): TemplateResult {
  const t = context.localize.t.bind(context.localize);
  return html`<details class="why" part="why">
    <summary>${t('report.why')}<span class="visually-hidden">&nbsp;(${title})</span></summary>
    <div class="stack">
      <p>${traceSentences(trace, context.localize)}</p>
      ${trace.of === 'items' ? itemTable(context, trace, title) : groupTable(context, trace, title)}
    </div>
  </details>`;
}

/** What a score was made of and what was left out, in sentences. */
export function traceSentences(trace: Trace, localize: LocalizeController<'report'>): string {
  const count = trace.parts.length;
  const made = trace.of === 'items' ? localize.t('report.whyItems', { count }) : localize.t(`report.whyGroups_${trace.combine}`, { count });
  const counts = new Map<Trace['leftOut'][number]['why'], number>();
  for (const { why } of trace.leftOut) counts.set(why, (counts.get(why) ?? 0) + 1);
  const left = [...counts].flatMap(([why, number]) => (why === 'scored' ? [] : [localize.t(`report.left_${why}`, { count: number })]));
  return [count ? made : localize.t('report.whyNothing'), ...left].join(' ');
}

type Line = Trace['parts'][number] | Trace['leftOut'][number];

function itemTable({ state, localize }: ReportContext, trace: Trace, title: string): TemplateResult {
  const { instrument } = state;
  const t = localize.t.bind(localize);
  return stackingTable(
    t('report.tableItems', { title }),
    [{ label: t('report.columnItem') }, { label: t('report.columnAnswer') }, ...numberColumns(localize)],
    [...trace.parts, ...trace.leftOut].map((line) => ({
      cells: [itemOf(instrument, line.id)?.statement, answerWithRemarks(state, line.id, localize), ...numbers(line, localize)],
    })),
    instrument.language,
  );
}

/** The groups of a trace are those of the view it was made in: the same id may stand in another view too. */
function groupTable({ state, view, results, localize }: ReportContext, trace: Trace, title: string): TemplateResult {
  const t = localize.t.bind(localize);
  return stackingTable(
    t('report.tableGroups', { title }),
    [{ label: t('report.columnGroup') }, ...numberColumns(localize)],
    [...trace.parts, ...trace.leftOut].map((line) => {
      const [weight, points] = numbers(line, localize);
      const unpublished = results[line.id]?.status === 'withheld' ? html` <span class="hint">(${t('report.noScore')})</span>` : nothing;
      return { cells: [view.groups.find(({ id }) => id === line.id)?.title, weight, html`${points}${unpublished}`] };
    }),
    state.instrument.language,
  );
}

function numberColumns(localize: LocalizeController<'report'>) {
  return [{ label: localize.t('report.columnWeight'), number: true }, { label: localize.t('report.columnPoints'), number: true }];
}

function numbers(line: Line, localize: LocalizeController<'report'>): [weight: unknown, points: unknown] {
  const points = 'share' in line ? pointsWords(localize, line.share) : html`<span class="hint">${localize.t('report.notCounted')}</span>`;
  return [numberWords(localize, line.weight, 2), points];
}
