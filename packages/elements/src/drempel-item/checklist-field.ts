import type { ChecklistItem } from '@drempel/core/instrument.js';
import type { Answer } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../localize/translations.ts';

/** Tick what is true; "none of these" is an answer of its own, so that nothing ticked can mean nothing said. */
export function checklistField(item: ChecklistItem, answer: Answer | undefined, t: Translate<'questionnaire'>): TemplateResult {
  const ticked = answer?.kind === 'checklist' ? answer.ticked : undefined;
  return html`<p class="hint" id="checklist-hint">${t('item.checklistHint')}</p>
    <div class="rungs" part="rungs">
      ${item.options.map(
        ({ id, label }) => html`<label class="rung" part="rung">
          <input type="checkbox" name="option" value=${id} .checked=${live(ticked?.includes(id) ?? false)} />
          <span class="rung-text">${label}</span>
        </label>`,
      )}
      <label class="rung" part="rung">
        <input type="checkbox" name="none" .checked=${live(ticked?.length === 0)} />
        <span class="rung-text">${t('item.none')}</span>
      </label>
    </div>`;
}
