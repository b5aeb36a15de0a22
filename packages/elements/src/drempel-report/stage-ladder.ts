import type { StageGaps } from '@drempel/core/stage-gaps.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { pointsWords } from '../localize/number-words.ts';
import { answerShown } from './answer-words.ts';
import type { ReportContext } from './report-context.ts';

/** The name of the highest stage that was reached, or that there is none yet. */
export function stageWords({ state, localize }: ReportContext, gaps: readonly StageGaps[]): unknown {
  const reached = gaps.filter(({ status }) => status === 'reached').at(-1)?.stage.label;
  return reached === undefined ? localize.t('report.stageNone') : html`<span lang=${state.instrument.language}>${reached}</span>`;
}

/** Every stage, from low to high: whether it was reached, and which items still miss its threshold. */
export function stageLadder(context: ReportContext, gaps: readonly StageGaps[]): TemplateResult {
  const { state, localize } = context;
  const t = localize.t.bind(localize);
  return html`<ol class="stages" role="list" aria-label=${t('report.stages')} part="stages">
    ${gaps.map(
      ({ stage, status, missing }) => html`<li class=${status}>
        <p><strong lang=${state.instrument.language}>${stage.label}</strong> · ${t(`report.stage_${status}`, { count: missing.length })}</p>
        ${missing.length ? html`<ul>${missing.map((gap) => missingItem(context, gap))}</ul>` : nothing}
      </li>`,
    )}
  </ol>`;
}

function missingItem({ state, report, localize }: ReportContext, { item, atLeast }: StageGaps['missing'][number]): TemplateResult {
  const { instrument } = state;
  const t = localize.t.bind(localize);
  const result = report.items[item.id];
  const points = (share: number) => t('report.score', { score: pointsWords(localize, share) });
  return html`<li>
    <span lang=${instrument.language}>${item.statement}</span>
    <span class="hint">${t('report.now')} ${answerShown(state, report, item.id, localize)}${result?.share === undefined ? nothing : ` (${points(result.share)})`} · ${t('report.needed')} ${points(atLeast)}</span>
  </li>`;
}
