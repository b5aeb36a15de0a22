import type { Evidence, ItemResponse } from '@drempel/core/responses.js';
import type { Item } from '@drempel/core/instrument.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Translate } from '../localize/translations.ts';
import { webLink } from './web-link.ts';

/** A note and evidence, behind a disclosure that pushes nothing aside until it is opened. */
export function remarks(item: Item, response: ItemResponse | undefined, rows: readonly Evidence[], t: Translate<'questionnaire'>): TemplateResult {
  const count = (response?.note ? 1 : 0) + (response?.evidence?.length ?? 0);
  return html`<details class="remarks" part="remarks">
    <summary>${count ? t('item.remarksFilled', { count }) : t('item.remarks')}</summary>
    <div class="stack">
      <div class="field">
        <label for="note">${t('item.note')}</label>
        <span class="hint" id="note-hint">${t('item.noteHint')}</span>
        <textarea id="note" name="note" rows="3" maxlength=${TEXT_LIMIT} aria-describedby="note-hint" .value=${live(response?.note ?? '')}></textarea>
      </div>
      <fieldset class="evidence">
        <legend class="label">${t('item.evidence')}</legend>
        ${item.evidence ? html`<p class="hint">${t('item.evidenceHint', { prompt: item.evidence })}</p>` : nothing}
        ${rows.map((row, index) => evidenceRow(row, index, t))}
        <button type="button" class="quiet" name="evidence-add">${t('item.evidenceAdd')}</button>
      </fieldset>
    </div>
  </details>`;
}

function evidenceRow({ label, url }: Evidence, index: number, t: Translate<'questionnaire'>): TemplateResult {
  const wrong = url.trim() !== '' && webLink(url) === undefined;
  const described = wrong ? `url-error-${index}` : `url-hint-${index}`;
  return html`<div class="evidence-row">
    <div class="field">
      <label for="label-${index}">${t('item.evidenceLabel')}</label>
      <input id="label-${index}" name="evidence-label" data-index=${index} type="text" autocomplete="off" maxlength="500" .value=${live(label)} />
    </div>
    <div class="field">
      <label for="url-${index}">${t('item.evidenceUrl')}</label>
      <input
        id="url-${index}"
        name="evidence-url"
        data-index=${index}
        type="url"
        autocomplete="off"
        maxlength="2000"
        .value=${live(url)}
        aria-invalid=${wrong ? 'true' : 'false'}
        aria-describedby=${described}
      />
      ${wrong
        ? html`<span class="error" id="url-error-${index}">${t('item.evidenceUrlWrong')}</span>`
        : html`<span class="hint" id="url-hint-${index}">${t('item.evidenceUrlHint')}</span>`}
    </div>
    <button type="button" class="quiet" name="evidence-remove" data-index=${index}>
      ${t('item.evidenceRemove')}${label ? html`<span class="visually-hidden">: ${label}</span>` : nothing}
    </button>
  </div>`;
}
