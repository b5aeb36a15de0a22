import type { Item } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { ItemResult, Report } from '@drempel/core/report.js';
import type { Answer } from '@drempel/core/responses.js';
import type { SessionState } from '@drempel/core/session.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { numberWords } from '../localize/number-words.ts';
import type { Speaker } from '../localize/speaker.ts';

/**
 * What was answered, on the page: a rung, what was ticked and a unit are words of the instrument, what people wrote is
 * in a language that nobody told, and each runs in its own direction.
 */
export function answerShown({ instrument, responses }: SessionState, report: Report, id: string, localize: Speaker<'report'>): TemplateResult {
  const item = itemOf(instrument, id);
  const answer = responses.items[id]?.answer;
  const words = answerWords(item, answer, report.items[id], localize);
  const ours = answer?.kind === 'level' || answer?.kind === 'indicator' || (answer?.kind === 'checklist' && answer.ticked.length > 0);
  return html`<bdi lang=${ours && /scored|shown/.test(report.items[id]?.status ?? '') ? instrument.language : nothing}>${words}</bdi>`;
}

/** What was answered, in a few words: the name of the rung, what was ticked, the value with its unit. */
export function answerWords(item: Item | undefined, answer: Answer | undefined, result: ItemResult | undefined, localize: Speaker<'report'>): string {
  const status = result?.status;
  if (status === 'not-applicable' || status === 'excluded' || status === 'hidden' || status === 'unanswered' || status === 'unknown') return localize.t(`answer.${status}`);
  if (item?.kind === 'level' && answer?.kind === 'level') return item.rungs[answer.rung]?.label ?? '';
  if (item?.kind === 'checklist' && answer?.kind === 'checklist') {
    return item.options.filter(({ id }) => answer.ticked.includes(id)).map(({ label }) => label).join(', ') || localize.t('answer.none');
  }
  if (item?.kind === 'indicator' && result?.value !== undefined) return `${numberWords(localize, result.value, item.unit ? 1 : 2)} ${item.unit}`.trim();
  if (answer?.kind === 'open') return answer.text;
  if (status === 'optional' && !answer) return localize.t('answer.optional');
  return answer?.kind === 'unknown' ? localize.t('answer.unknown') : localize.t('answer.unanswered');
}
