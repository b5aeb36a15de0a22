import type { GlossarySource } from '@drempel/core/glossary.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateWords } from '../localize/date-words.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** Where an explanation comes from, with its date. A link leaves the questions standing: it opens beside them. */
export function sourceLine({ title, url, language, published, consulted }: GlossarySource, localize: LocalizeController<'scan'>): TemplateResult {
  const name = html`<cite lang=${language ?? nothing}>${title}</cite>`;
  const newTab = html`<span lang=${localize.language}> (${localize.t('glossary.newTab')})</span>`;
  const dates = [published && dateWords(localize, published), consulted && localize.t('glossary.consulted', { date: dateWords(localize, consulted) })];
  return html`<span lang=${localize.language}>${localize.t('glossary.source')}</span>
    ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${name}${newTab}</a>` : name}<span lang=${localize.language}>, ${dates.filter(Boolean).join(', ')}</span>`;
}
