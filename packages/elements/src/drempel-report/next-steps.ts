import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { NextStep } from '@drempel/core/suggestions.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { pointsWords } from '../localize/number-words.ts';
import { answerWords } from './answer-words.ts';

/** Low items, each with where it stands and the next step, with the impact and effort of that step in words. */
export function nextStepsList(state: SessionState, steps: readonly NextStep[], localize: LocalizeController<'report'>): TemplateResult {
  const { instrument, responses } = state;
  const report = reportOf(state);
  const t = localize.t.bind(localize);
  return html`<ol class="steps" role="list">
    ${steps.map(
      ({ item, share, suggestions }) => html`<li class="card step">
        <p class="label" lang=${instrument.language}>${item.statement}</p>
        <p class="hint">${t('report.now')} ${answerWords(item, responses.items[item.id]?.answer, report.items[item.id], localize)} (${t('report.score', { score: pointsWords(localize, share) })})</p>
        ${suggestions.map(
          ({ text, impact, effort }) => html`<p class="suggestion"><strong>${t('report.step')}</strong> <span lang=${instrument.language}>${text}</span></p>
            <p class="hint">${t('report.impact')} ${t(`report.degree_${impact}`)} · ${t('report.effort')} ${t(`report.degree_${effort}`)}</p>`,
        )}
      </li>`,
    )}
  </ol>`;
}
