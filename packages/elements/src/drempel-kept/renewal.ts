import type { Instrument } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { Migrated } from '@drempel/core/migrate.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { keptAnswers } from './kept-answers.ts';
import type { KeptWords } from './kept-answers.ts';

/** What happened to answers that were given to an older version of the questionnaire. `goTo` brings the respondent to a question. */
export function renewal({ responses, from, revised, orphans }: Migrated, instrument: Instrument, words: KeptWords, goTo?: (item: string) => void): TemplateResult {
  const t = words.renewal;
  const carried = Object.keys(responses.items).filter((id) => responses.items[id]?.answer && !orphans.includes(id)).length;
  const question = (id: string) => html`<span lang=${instrument.language}>${itemOf(instrument, id)?.statement ?? id}</span>`;
  return html`<p>${t('renewal.versions', { from: from ?? '', to: instrument.version })} ${t('renewal.carried', { count: carried })}</p>
    ${revised.length
      ? html`<div>
          <p>${t('renewal.revised')}</p>
          <ul class="revised">
            ${revised.map((id) => html`<li>${goTo ? html`<button type="button" class="quiet" @click=${() => goTo(id)}>${question(id)}</button>` : question(id)}</li>`)}
          </ul>
        </div>`
      : nothing}
    ${orphans.length
      ? html`<details>
          <summary>${t('kept.summary', { count: orphans.length })}</summary>
          <p>${t('kept.text')}</p>
          ${keptAnswers(orphans, responses, instrument, words)}
        </details>`
      : nothing}`;
}
