import type { Instrument } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { ItemResponse, Responses } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { answerText } from '../drempel-recovery/conflict-table.ts';
import type { Translate } from '../localize/translations.ts';

export interface KeptWords {
  readonly renewal: Translate<'renewal'>;
  readonly recovery: Translate<'recovery'>;
}

/** A forged file may bring thousands. */
const MOST = 100;

/** Answers that are kept and no longer count: what was asked, what was said, and what is asked now instead. */
export function keptAnswers(ids: readonly string[], { items }: Responses, instrument: Instrument, words: KeptWords): TemplateResult {
  const t = words.renewal;
  return html`<ul class="kept">
      ${ids.slice(0, MOST).map((id) => {
        const response = items[id];
        return response ? html`<li>${keptAnswer(id, response, instrument, words)}</li>` : nothing;
      })}
    </ul>
    ${ids.length > MOST ? html`<p>${t('kept.more', { count: ids.length - MOST })}</p>` : nothing}`;
}

function keptAnswer(id: string, { answer, note, evidence }: ItemResponse, instrument: Instrument, words: KeptWords): TemplateResult {
  const t = words.renewal;
  const asked = instrument.retired?.[id];
  const now = heirsOf(id, instrument).flatMap((heir) => itemOf(instrument, heir) ?? []);
  return html`<span class="label">${asked ? html`<span lang=${instrument.language}>${asked}</span>` : t('kept.code', { id })}</span>
    ${answer ? html`<span class="said">${said(answer, words, now[0])}</span>` : nothing}
    ${note ? html`<span class="said">${t('kept.note', { note })}</span>` : nothing}
    ${evidence ? html`<span class="said">${t('kept.evidence', { evidence: evidence.map(({ label, url }) => label || url).join(', ') })}</span>` : nothing}
    ${now.length ? html`<span class="hint">${t('kept.now')} <span lang=${instrument.language}>${now.map(({ statement }) => statement).join(' · ')}</span></span>` : nothing}`;
}

function said(answer: NonNullable<ItemResponse['answer']>, words: KeptWords, now: Parameters<typeof answerText>[0]): string {
  // Nobody knows any more under which number of people a figure was to be hidden.
  if (answer.kind === 'indicator') return words.renewal('kept.figures');
  if (answer.kind === 'level' && now?.kind !== 'level') return words.renewal('kept.rung', { rung: answer.rung + 1 });
  return answerText(now, answer, words.recovery);
}

/** The items that ask now what this one asked. */
function heirsOf(id: string, { migrations = [] }: Instrument): readonly string[] {
  for (const { renamed, split } of migrations) {
    const heirs = split?.[id] ?? (renamed?.[id] === undefined ? undefined : [renamed[id]]);
    if (heirs) return heirs;
  }
  return [];
}
