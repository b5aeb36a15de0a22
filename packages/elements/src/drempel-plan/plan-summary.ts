import type { Plan } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { heading } from '../styles/heading.ts';
import { leadSentences } from './plan-words.ts';

/** Where the plan stands, or that there can be one, with the way to it: below the report. */
export function planSummary(plan: Plan, today: string, level: number, localize: LocalizeController<'plan'>, go: () => void): TemplateResult {
  const t = localize.t.bind(localize);
  const begun = plan.actions.length > 0;
  // No heading to which focus goes by itself: that of the report is where one arrives.
  return html`<section class="card stack" aria-labelledby="summary">
    ${heading({ level, size: 'subtitle', id: 'summary' }, t(begun ? 'plan.title' : 'summary.title'))}
    <p>${begun ? leadSentences(plan, today, localize).join(' ') : t('summary.text')}</p>
    <div class="no-print"><button type="button" class="primary" @click=${go}>${t(begun ? 'summary.go' : 'summary.make')}</button></div>
  </section>`;
}
