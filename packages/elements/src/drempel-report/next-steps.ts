import type { Gap } from '@drempel/core/findings.js';
import { numberedSteps } from '@drempel/core/findings.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { shareBar, toneOf } from '../drempel-chart/share-bar.ts';
import { seriesWords } from '../localize/joints.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import { answerShown } from './answer-words.ts';
import type { ReportContext } from './report-context.ts';

/** More than this at once is no place to begin: the others stand behind a disclosure. */
export const AT_ONCE = 10;

/** Low items, each with where it stands, how far it has to go, and the numbered next step with its impact and effort in words. */
export function nextStepsList(context: ReportContext, gaps: readonly Gap[], low: string): TemplateResult {
  const rest = gaps.slice(AT_ONCE);
  const numbers = new Map(numberedSteps(gaps).map(({ number, suggestion }) => [suggestion, number]));
  const list = (some: readonly Gap[]) => html`<ol class="steps" role="list">${some.map((gap) => step(context, gap, numbers))}</ol>`;
  return html`${list(gaps.slice(0, AT_ONCE))}
    ${rest.length ? html`<details class="more"><summary>${context.depth.t('depth.more', { count: rest.length, low })}</summary>${list(rest)}</details>` : nothing}`;
}

function step({ state, report, localize, depth }: ReportContext, { item, share, gap, suggestions }: Gap, numbers: ReadonlyMap<Gap['suggestions'][number], number>): TemplateResult {
  const { instrument } = state;
  const t = localize.t.bind(localize);
  return html`<li class="card step">
    <p class="label" lang=${instrument.language}>${item.statement}</p>
    ${shareBar({ score: share, tone: toneOf(share) })}
    <p class="hint">${t('report.now')} ${answerShown(state, report, item.id, localize)} (${seriesWords(localize, [t('report.score', { score: pointsWords(localize, share) }), depth.t('depth.gap', { gap: pointsWords(localize, gap) })])})</p>
    ${suggestions.map(
      (suggestion) => html`<p class="suggestion"><strong>${t('report.step', { number: numberWords(localize, numbers.get(suggestion) ?? 0) })}</strong> <span lang=${instrument.language}>${suggestion.text}</span></p>
        <p class="hint">${t('report.impact')} ${t(`report.degree_${suggestion.impact}`)} · ${t('report.effort')} ${t(`report.degree_${suggestion.effort}`)}</p>`,
    )}
  </li>`;
}
