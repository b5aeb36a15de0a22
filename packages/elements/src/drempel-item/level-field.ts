import type { LevelItem } from '@drempel/core/instrument.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/** The rungs of a ladder: one radio each, with its short name and its own sentence beside it. */
export function levelField(item: LevelItem, language: string): TemplateResult {
  return html`<div class="rungs" part="rungs" lang=${language}>
    ${item.rungs.map(
      ({ label, text }, rung) => html`<label class="rung" part="rung">
        <input type="radio" name="answer" value=${rung} />
        <span class="rung-text"><span class="rung-label">${label}</span>${text ? html` <span>${text}</span>` : nothing}</span>
      </label>`,
    )}
  </div>`;
}
