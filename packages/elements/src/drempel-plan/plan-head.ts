import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../styles/heading.ts';
import { PARTS } from '../styles/parts.ts';
import type { PlanContext } from './plan-context.ts';
import { leadSentences } from './plan-words.ts';

/** Whose plan it is and how it stands. As a step of a scan also the way back to the report, and whether all is kept. */
export function planHead({ state: { responses, place }, plan, today, level, localize }: PlanContext, session: string | undefined, toReport: () => void): TemplateResult {
  const t = localize.t.bind(localize);
  const title = responses.organisation ? t('plan.titleFor', { organisation: responses.organisation }) : t('plan.title');
  return html`<header class="stack">
    ${heading({ level, size: 'title' }, title)}
    <p class="lead">${leadSentences(plan, today, localize).join(' ')}</p>
    <div class="actions no-print">
      ${place === 'plan' ? html`<button type="button" @click=${toReport}>${t('plan.back')}</button>` : nothing}
      ${plan.actions.length ? html`<button type="button" @click=${() => window.print()}>${t('plan.print')}</button>` : nothing}
      ${place === 'plan' ? html`<drempel-save-status exportparts=${PARTS} .for=${session}></drempel-save-status>` : nothing}
    </div>
  </header>`;
}
