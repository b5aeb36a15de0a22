import { gaps, strengths, toFindOut } from '@drempel/core/findings.js';
import type { ToFindOut } from '@drempel/core/findings.js';
import { itemOf } from '@drempel/core/instrument.js';
import { HIGH, LOW } from '@drempel/core/suggestions.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { seriesWords } from '../localize/joints.ts';
import { pointsWords } from '../localize/number-words.ts';
import { heading } from '../styles/heading.ts';
import { PARTS } from '../styles/parts.ts';
import { answerShown } from './answer-words.ts';
import { AT_ONCE, nextStepsList } from './next-steps.ts';
import type { ReportContext } from './report-context.ts';
import { indicativeTag } from './report-context.ts';

/** What goes well: the highest questions, each with its answer. */
export function goesWell(context: ReportContext): TemplateResult {
  const { state, report, localize, depth } = context;
  const { instrument } = state;
  const t = localize.t.bind(localize);
  const found = strengths(instrument, report);
  const high = pointsWords(localize, HIGH);
  return section(context, 'goes-well', t('report.goesWell'), html`
    <p>${found.length ? depth.t('depth.goesWell', { count: found.length, high }) : t('report.goesWellNone', { high })}${found.length ? indicativeTag(context) : nothing}</p>
    ${found.length
      ? html`<ul class="ticks" role="list">
          ${found.map(({ item, share }) => html`<li><span lang=${instrument.language}>${item.statement}</span> <span class="hint">${answerShown(state, report, item.id, localize)} (${t('report.score', { score: pointsWords(localize, share) })})</span></li>`)}
        </ul>`
      : nothing}`);
}

/**
 * Where most is to be won: the widest gaps first, with the steps that begin to close them, and these by impact and
 * effort. Where not all stand there at once, the table of the matrix is open: its numbers are explained, on paper too.
 */
export function toDoFirst(context: ReportContext, source: string | undefined): TemplateResult {
  const { state, report, localize, depth } = context;
  const t = localize.t.bind(localize);
  const found = gaps(state.instrument, state.responses, report);
  const low = pointsWords(localize, LOW);
  return section(context, 'first', t('report.first'), html`
    <p>${found.length ? depth.t('depth.gaps', { count: found.length, low }) : t('report.firstNone', { low })}${found.length ? indicativeTag(context) : nothing}</p>
    ${found.length ? nextStepsList(context, found, low) : nothing}
    ${found.some(({ suggestions }) => suggestions.length) ? html`<div class="card"><drempel-chart exportparts=${PARTS} .for=${source} type="matrix" ?table-closed=${found.length <= AT_ONCE}></drempel-chart></div>` : nothing}`);
}

/** What nobody knows yet, each with the way to its question; nothing where all is known. */
export function findOut(context: ReportContext, goTo: (found: ToFindOut) => void): unknown {
  const { state, report, localize, depth } = context;
  const t = localize.t.bind(localize);
  const found = toFindOut(report, state.progress);
  if (!found.length) return nothing;
  const counts = (['unknown', 'unanswered'] as const).flatMap((status) => {
    const count = found.filter((each) => each.status === status).length;
    return count ? [t(`report.basis_${status}`, { count })] : [];
  });
  return section(context, 'find-out', t('report.findOut'), html`
    <p>${t('report.findOutText', { counts: seriesWords(localize, counts) })} <span class="no-print">${depth.t('depth.toQuestion')}</span></p>
    <ul role="list">
      ${found.map(
        (each) => html`<li>
          <button type="button" class="quiet entry" lang=${state.instrument.language} @click=${() => goTo(each)}>${itemOf(state.instrument, each.id)?.statement}</button>
          <span class="hint">(${t(each.status === 'unknown' ? 'report.unknownQuestion' : 'report.openQuestion')})</span>
        </li>`,
      )}
    </ul>`);
}

/**
 * On paper no trace can be opened, and whoever reads it has to know why questions do not count: the hint at the
 * question promised that. On screen the reasons stand in the trace.
 */
export function notApplicable(context: ReportContext): unknown {
  const { instrument, responses, progress } = context.state;
  const reasons = progress.pages.flatMap((page) => page.items).flatMap((id) => {
    const answer = responses.items[id]?.answer;
    return answer?.kind === 'not-applicable' && context.report.items[id]?.status === 'not-applicable' ? [{ id, reason: answer.reason }] : [];
  });
  if (!reasons.length) return nothing;
  return html`<section class="stack only-print">
    ${heading({ level: context.level + 1, size: 'subtitle', id: 'not-applicable' }, context.localize.t('answer.not-applicable'))}
    <ul>
      ${reasons.map(({ id, reason }) => html`<li><span lang=${instrument.language}>${itemOf(instrument, id)?.statement}</span> <span class="hint">${reason}</span></li>`)}
    </ul>
  </section>`;
}

function section({ level }: ReportContext, id: string, title: string, content: TemplateResult): TemplateResult {
  return html`<section class="stack" aria-labelledby=${id}>${heading({ level: level + 1, size: 'subtitle', id }, title)} ${content}</section>`;
}
