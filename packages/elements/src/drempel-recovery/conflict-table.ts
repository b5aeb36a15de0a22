import type { Instrument, Item } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { AnswerClash } from '@drempel/core/merge.js';
import type { Answer, Responses } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Conflict } from '../drafts/two-windows.ts';
import type { Translate } from '../localize/translations.ts';
import type { PlanSpeaker } from './plan-clash.ts';
import { planSaid, planSubject } from './plan-clash.ts';

/** What was said here and in the other window (or wherever the second of `sides` says), side by side. */
export function conflictTable(
  { clashes, mine, theirs }: Pick<Conflict, 'clashes' | 'mine' | 'theirs'>,
  instrument: Instrument,
  t: Translate<'recovery'>,
  plan: PlanSpeaker,
  sides: readonly [here: string, there: string] = [t('conflict.here'), t('conflict.there')],
): TemplateResult {
  return html`<ul role="list" class="stack">
    ${clashes.map(
      (clash) => html`<li>
        <p class="label">${clash.plan ? planSubject(clash, [mine, theirs], instrument, plan) : subject(clash, instrument, t)}</p>
        <dl class="sides">
          ${[mine, theirs].map((side, index) => html`<div><dt>${sides[index]}</dt><dd><bdi>${clash.plan ? (planSaid(clash, side.plan, instrument, plan) ?? t('conflict.nothing')) : said(clash, side, instrument, t)}</bdi></dd></div>`)}
        </dl>
      </li>`,
    )}
  </ul>`;
}

function subject({ item, part }: AnswerClash, instrument: Instrument, t: Translate<'recovery'>): unknown {
  if (!item) return part === 'organisation' ? t('conflict.organisation') : instrument.profile.find(({ id }) => id === part)?.label;
  const statement = html`<span lang=${instrument.language}>${itemOf(instrument, item)?.statement ?? item}</span>`;
  return part === 'note' || part === 'evidence' ? html`${statement} (${t(`conflict.${part}`)})` : statement;
}

function said({ item, part }: AnswerClash, { items, organisation, profile }: Responses, instrument: Instrument, t: Translate<'recovery'>): string {
  const nothing = t('conflict.nothing');
  if (!item) {
    if (part === 'organisation') return organisation ?? nothing;
    const field = instrument.profile.find(({ id }) => id === part);
    return field?.choices.find(({ id }) => id === profile[part])?.label ?? nothing;
  }
  const response = items[item];
  if (part === 'note') return response?.note ?? nothing;
  if (part === 'evidence') return response?.evidence?.map(({ label, url }) => label || url).join(', ') ?? nothing;
  return response?.answer ? answerText(itemOf(instrument, item), response.answer, t) : nothing;
}

/** An answer in a few words. Of an item that is no more, a rung has only its place. */
export function answerText(item: Item | undefined, answer: Answer, t: Translate<'recovery'>): string {
  switch (answer.kind) {
    case 'level':
      return (item?.kind === 'level' && item.rungs[answer.rung]?.label) || String(answer.rung + 1);
    case 'checklist':
      return answer.ticked.map((id) => (item?.kind === 'checklist' && item.options.find((option) => option.id === id)?.label) || id).join(', ') || t('conflict.none');
    case 'indicator':
      return [answer.value, answer.numerator, answer.denominator].filter((figure) => figure !== undefined).join(' / ');
    case 'open':
      return answer.text;
    case 'not-applicable':
      return answer.reason ? t('conflict.notApplicableBecause', { reason: answer.reason }) : t('conflict.notApplicable');
    case 'unknown':
      return t('conflict.unknown');
  }
}
