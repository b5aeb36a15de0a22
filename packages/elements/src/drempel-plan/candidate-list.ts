import { candidatesFor } from '@drempel/core/plan-candidates.js';
import type { Candidate } from '@drempel/core/plan-candidates.js';
import { MOST_ACTIONS } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { heading } from '../styles/heading.ts';
import type { PlanContext } from './plan-context.ts';
import { whySentence } from './plan-words.ts';

/** More than this at once is no place to begin. */
const AT_ONCE = 5;

interface Choosing {
  /** Whether all of them are shown. */
  readonly all: boolean;
  readonly showAll: () => void;
  readonly choose: (candidate: Candidate) => void;
}

/** Steps to choose from, most to win for least work first, each with the reasons why it stands there. */
export function candidateList(context: PlanContext, choosing: Choosing): TemplateResult {
  const { state, report, localize, level, plan } = context;
  const t = localize.t.bind(localize);
  const candidates = candidatesFor(state.instrument, state.responses, report);
  const scored = Object.values(report.items).some(({ share }) => share !== undefined);
  const shown = choosing.all ? candidates : candidates.slice(0, AT_ONCE);
  const rest = candidates.length - shown.length;
  const full = plan.actions.length >= MOST_ACTIONS;
  return html`<section class="stack no-print" aria-labelledby="suggested">
    ${heading({ level: level + 1, size: 'subtitle', id: 'suggested' }, t('suggested.title'))}
    <p>${t(candidates.length ? 'suggested.text' : scored ? 'suggested.none' : 'suggested.nothing')}</p>
    ${full ? html`<p class="gaps">${t('actions.full', { most: MOST_ACTIONS })}</p>` : nothing}
    ${candidates.length
      ? html`<ol role="list" class="stack">${repeat(shown, ({ item, suggestion }) => `${item.id} ${suggestion.id}`, (each) => candidateCard(each, context, full, choosing))}</ol>`
      : nothing}
    ${rest > 0 ? html`<div><button type="button" @click=${choosing.showAll}>${t('suggested.more', { count: rest })}</button></div>` : nothing}
  </section>`;
}

function candidateCard(candidate: Candidate, { state, localize }: PlanContext, full: boolean, { choose }: Choosing): TemplateResult {
  const { item, suggestion, why } = candidate;
  const { language } = state.instrument;
  const id = `step-${item.id}-${suggestion.id}`;
  return html`<li class="card candidate" part="candidate">
    <div>
      <p class="label" id=${id} lang=${language}>${suggestion.text}</p>
      <p class="hint">${localize.t('action.about')} <span lang=${language}>${item.statement}</span></p>
      <p class="hint">${whySentence(why, localize)}</p>
    </div>
    ${full ? nothing : html`<button type="button" aria-describedby=${id} @click=${() => choose(candidate)}>${localize.t('suggested.add')}</button>`}
  </li>`;
}
