import { itemOf } from '@drempel/core/instrument.js';
import type { GroupResult, Trace } from '@drempel/core/report.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { listWords } from '../localize/joints.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import type { Speaker } from '../localize/speaker.ts';
import { stackingTable } from '../styles/stacking-table.ts';
import { answerWithRemarks } from './answer-with-remarks.ts';
import type { ReportContext } from './report-context.ts';
import { traceInWords } from './trace-in-words.ts';

/** The trace of a score as sentences and as a table: what it was made of, with which weights, and what was left out. */
export function whyThisScore(context: ReportContext, title: string, result: GroupResult): TemplateResult {
  const { trace } = result;
  const t = context.localize.t.bind(context.localize);
  return html`<details class="why" part="why">
    <summary>${t('report.why')}<span class="visually-hidden">&nbsp;(<span lang=${context.state.instrument.language}>${title}</span>)</span></summary>
    <div class="stack">
      <p>${[traceSentences(trace, context.localize, nameIn(context, trace)), ...traceInWords(context, result)].join(' ')}</p>
      ${trace.of === 'items' ? itemTable(context, trace, title) : groupTable(context, trace, title)}
    </div>
  </details>`;
}

/** More names than this are in the table alone. */
const NAMED = 3;

/**
 * What a score was made of and what was left out, in sentences. With `nameOf`, what was left out is named, where that
 * is not much.
 */
export function traceSentences(trace: Trace, localize: Speaker<'report'>, nameOf?: (id: string) => string | undefined): string {
  const { parts, leftOut } = trace;
  const names = (ids: readonly string[]) => {
    if (!nameOf || ids.length > NAMED) return '';
    return localize.t('report.named', { names: listWords(localize, ids.map((id) => localize.t('report.quoted', { text: (nameOf(id) ?? id).replace(/\.$/, '') }))) });
  };
  const byReason = new Map<Trace['leftOut'][number]['why'], string[]>();
  for (const { id, why } of leftOut) byReason.set(why, [...(byReason.get(why) ?? []), id]);
  const left = [...byReason].flatMap(([why, ids]) => (why === 'scored' ? [] : [localize.t(`report.left_${why}`, { count: ids.length, names: names(ids) })]));
  return [parts.length ? made(trace, localize) : localize.t('report.whyNothing'), ...left].join(' ');
}

function made({ of, combine, parts }: Trace, localize: Speaker<'report'>): string {
  const count = parts.length;
  if (of === 'groups') return localize.t(`report.whyGroups_${combine}`, { count });
  return localize.t(parts.every(({ weight }) => weight === parts[0]?.weight) ? 'report.whyEven' : 'report.whyItems', { count });
}

/** How the parts of a trace are called: items by their statement, groups by the title they have in this view. */
function nameIn({ state, view }: ReportContext, { of }: Trace): (id: string) => string | undefined {
  return (id) => (of === 'items' ? itemOf(state.instrument, id)?.statement : view.groups.find((group) => group.id === id)?.title);
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
