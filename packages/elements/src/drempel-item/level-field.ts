import type { LevelItem } from '@drempel/core/instrument.js';
import type { Answer } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';

/** The rungs of a ladder: one radio each, with its short name and its own sentence beside it. */
export function levelField(item: LevelItem, answer: Answer | undefined): TemplateResult {
  const chosen = answer?.kind === 'level' ? answer.rung : undefined;
  return html`<div class="rungs" part="rungs">
    ${item.rungs.map(
      ({ label, text }, rung) => html`<label class="rung" part="rung">
        <input type="radio" name="answer" value=${rung} .checked=${live(chosen === rung)} />
        <span class="rung-text"><span class="rung-label">${label}</span>${text ? html` <span>${text}</span>` : nothing}</span>
      </label>`,
    )}
  </div>`;
}
