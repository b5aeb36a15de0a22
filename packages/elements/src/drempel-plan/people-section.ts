import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { heading } from '../styles/heading.ts';
import type { PlanContext } from './plan-context.ts';
import { missingPeople } from './plan-words.ts';

const FIELDS = ['responsible', 'lead'] as const;

/** The one person who answers for the plan politically, and the one who leads it. */
export function peopleSection({ plan, localize, level }: PlanContext): unknown {
  const t = localize.t.bind(localize);
  const missing = missingPeople(plan, localize);
  return html`<section class="card stack" aria-labelledby="people">
    ${heading({ level: level + 1, size: 'subtitle', id: 'people' }, t('people.title'))}
    <p class="hint no-print">${t('people.hint')}</p>
    ${FIELDS.map(
      (name) => html`<div class="field">
        <label for=${name}>${t(`people.${name}`)}</label>
        <span class="hint no-print" id="${name}-hint">${t(`people.${name}Hint`)}</span>
        <input id=${name} name=${name} type="text" dir="auto" maxlength="1000" autocomplete="off" .value=${live(plan[name] ?? '')} aria-describedby="${name}-hint" />
      </div>`,
    )}
    ${missing ? html`<p class="gaps">${missing}</p>` : nothing}
  </section>`;
}
