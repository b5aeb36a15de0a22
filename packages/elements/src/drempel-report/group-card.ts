import type { Group } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import { OVERALL } from '@drempel/core/report.js';
import type { GroupResult } from '@drempel/core/report.js';
import { stageGaps } from '@drempel/core/stage-gaps.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { shareBar, toneOf } from '../drempel-chart/share-bar.ts';
import { pointsWords } from '../localize/number-words.ts';
import { heading } from '../styles/heading.ts';
import { answerWithRemarks } from './answer-with-remarks.ts';
import { countsIn, groupFacts } from './group-facts.ts';
import type { ReportContext } from './report-context.ts';
import { indicativeTag } from './report-context.ts';
import { stageLadder, stageWords } from './stage-ladder.ts';
import { whyThisScore } from './why-this-score.ts';

/** A group with all that belongs to its score, and the groups below it. */
export function groupCard(context: ReportContext, group: Group, depth = 1): unknown {
  const { state, shown, results } = context;
  const result = results[group.id];
  if (!result) return nothing;
  const { language } = state.instrument;
  const only = onlyItem(context, result, depth);
  const children = shown.filter((each) => each.parent === group.id);
  return html`<section class="group depth-${depth} ${depth === 1 ? 'card' : ''} ${children.length ? 'branch' : ''}" part="group" aria-labelledby="group-${group.id}">
    ${titleRow(context, result, html`<span lang=${language}>${heading({ level: context.level + depth, size: 'subtitle', id: `group-${group.id}` }, group.title)}</span>`)}
    ${depth === 1 && group.why ? html`<p class="hint" lang=${language}>${group.why}</p>` : nothing}
    ${only === undefined ? inFull(context, result, group.title, depth, group.id) : oneItem(context, only)}
    ${children.length ? html`<div class="children">${children.map((child) => groupCard(context, child, depth + 1))}</div>` : nothing}
  </section>`;
}

/** The one number of everything together, where the instrument asks for it. */
export function overallCard(context: ReportContext): unknown {
  const { report, localize, level } = context;
  const { overall } = report;
  if (!overall || overall.status === 'empty') return nothing;
  const title = localize.t('report.overall');
  return html`<section class="group card overall" part="overall" aria-labelledby=${OVERALL}>
    ${titleRow(context, overall, heading({ level: level + 1, size: 'subtitle', id: OVERALL }, title))}
    ${inFull(context, overall, title, 0)}
  </section>`;
}

function titleRow(context: ReportContext, { score, band }: GroupResult, title: TemplateResult): TemplateResult {
  const { state, localize } = context;
  const label = state.instrument.bands.find((each) => each.id === band)?.label;
  return html`<div class="title-row">
    ${title}
    <p class="score">
      ${score === undefined
        ? html`<span class="none">${localize.t('report.noScore')}</span>`
        : html`<span class="points">${localize.t('report.score', { score: pointsWords(localize, score) })}</span>
            ${label ? html`<span class="band tone-${toneOf(score)}" lang=${state.instrument.language}>${label}</span>` : nothing}`}
      ${indicativeTag(context)}
    </p>
  </div>`;
}

/** The bar, the facts, the stages and the trace. What stages ask in full stands once: above, and not in every group. */
function inFull(context: ReportContext, result: GroupResult, title: string, depth: number, group?: string): TemplateResult {
  const { state, report, view, localize } = context;
  const gaps = state.instrument.stages.length ? stageGaps(state.instrument, report, view, group) : [];
  return html`${shareBar({ score: result.score, low: result.range?.low, high: result.range?.high, tone: toneOf(result.score ?? 0) })}
    ${result.status === 'withheld' ? html`<p class="withheld">${localize.t('report.withheld', countsIn(result))}</p>` : nothing}
    ${groupFacts(context, result, gaps.length ? [[localize.t('report.stage'), stageWords(context, gaps)]] : [])}
    ${gaps.length && depth === ladderDepth(context) ? stageLadder(context, gaps) : nothing} ${whyThisScore(context, title, result)}`;
}

/** Where what the stages ask is told in full: over everything together, or else for each of the top groups. */
function ladderDepth({ report }: ReportContext): number {
  return report.overall ? 0 : 1;
}

/** The item of a group that holds no other: a mean of one has nothing to explain. Unless it is all a ladder stands on. */
function onlyItem(context: ReportContext, { trace }: GroupResult, depth: number): string | undefined {
  const [first, ...others] = [...trace.parts, ...trace.leftOut];
  if (!first || others.length || trace.of === 'groups') return undefined;
  const gated = itemOf(context.state.instrument, first.id)?.gate !== undefined;
  return gated && depth === ladderDepth(context) ? undefined : first.id;
}

function oneItem({ state, localize }: ReportContext, id: string): TemplateResult {
  const { instrument } = state;
  return html`<div class="only">
    <p lang=${instrument.language}>${itemOf(instrument, id)?.statement}</p>
    <div class="answer"><span class="hint">${localize.t('report.answer')}</span> ${answerWithRemarks(state, id, localize)}</div>
  </div>`;
}
