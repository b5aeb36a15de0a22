import { itemOf } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { pointsWords } from '../localize/number-words.ts';
import type { ReportContext } from './report-context.ts';

/** How many of the questions that apply have a value. */
export function countsIn({ counts }: GroupResult): { answered: number; count: number } {
  return { answered: counts.scored, count: counts.scored + counts.unknown + counts.unanswered };
}

/** The numbers that always stand beside a score. `more` comes after them. */
export function groupFacts({ state, localize }: ReportContext, result: GroupResult, more: readonly [string, unknown][]): TemplateResult {
  const { instrument } = state;
  const t = localize.t.bind(localize);
  const points = (share: number) => pointsWords(localize, share);
  const { range, coverage, lowest, zeros, counts } = result;
  const facts: [string, unknown][] = [];
  if (range) {
    const sure = range.high - range.low < 1e-9;
    facts.push([t('report.range'), sure ? t('report.rangeSure', { score: points(range.low) }) : t('report.rangeText', { low: points(range.low), high: points(range.high) })]);
  }
  if (coverage !== undefined) facts.push([t('report.coverage'), t('report.coverageText', { ...countsIn(result), percent: points(coverage) })]);
  // What a mean hides; of one answer there is none.
  if (lowest && counts.scored > 1) {
    const statement = itemOf(instrument, lowest.item)?.statement;
    facts.push([t('report.lowest'), html`<span lang=${instrument.language}>${statement}</span> <span class="whole">(${t('report.score', { score: points(lowest.share) })})</span>`]);
    facts.push([t('report.zeros'), zeros ? t('report.zerosText', { count: zeros }) : t('report.zerosNone')]);
  }
  return html`<dl class="facts">${[...facts, ...more].map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
}
