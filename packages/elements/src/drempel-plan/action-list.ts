import { MOST_ACTIONS } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../styles/heading.ts';
import { actionCard } from './action-card.ts';
import type { PlanContext } from './plan-context.ts';

/** The actions in the order in which they were chosen, and a way to write one of one's own. */
export function actionList(context: PlanContext, addOwn: () => void): TemplateResult {
  const { plan, localize, level } = context;
  const t = localize.t.bind(localize);
  return html`<section class="stack" aria-labelledby="actions">
    ${heading({ level: level + 1, size: 'subtitle', id: 'actions' }, t('actions.title'))}
    ${plan.actions.length ? html`<ul role="list" class="stack">${repeat(plan.actions, ({ id }) => id, (action) => actionCard(action, context))}</ul>` : nothing}
    ${plan.actions.length < MOST_ACTIONS ? html`<div class="no-print"><button type="button" @click=${addOwn}>${t('actions.own')}</button></div>` : nothing}
  </section>`;
}
