import type { Instrument } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { Problem } from '@drempel/core/problems.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Translate } from '../localize/translations.ts';
import type { Refusal } from './read-result-file.ts';

/** Sentences shown at once, and at most: a forged file may have a hundred thousand mistakes. */
const FIRST = 3;
const MOST = 50;

/** Why a file was not opened, what to do now, and where it is wrong. */
export function refusalView({ why, problems }: Refusal, name: string, instrument: Instrument, t: Translate<'open'>): TemplateResult {
  const found = problems.find(({ code }) => code === 'wrong-instrument')?.facts.found;
  const listed = why === 'unfit' || why === 'changed' ? problems.filter(({ path }) => path.length > 0) : [];
  const sentences = [...new Set(listed.slice(0, MOST).map((problem) => problemSentence(problem, instrument, t)))];
  const [first, rest] = [sentences.slice(0, FIRST), sentences.slice(FIRST)];
  return html`<p>${t(`refused.${why}`, { name, found: String(found ?? '') })} ${t('refused.safe')}</p>
    ${list(first)}
    ${rest.length
      ? html`<details>
          <summary>${t('problem.all', { count: listed.length })}</summary>
          ${list(rest)} ${listed.length > MOST ? html`<p>${t('problem.more', { count: listed.length - MOST })}</p>` : nothing}
        </details>`
      : nothing}
    <p>${t(`refused.${why}Next`)}</p>`;
}

function list(sentences: readonly string[]): unknown {
  return sentences.length ? html`<ul class="problems">${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul>` : nothing;
}

function problemSentence({ code, path, facts }: Problem, instrument: Instrument, t: Translate<'open'>): string {
  const [top, part, id, field] = path.map(String);
  if (code === 'report-differs') return t('problem.score', { group: groupTitle(instrument, part, id) });
  if (top === 'responses' && part === 'profile') return t('problem.profile');
  if (top === 'responses' && part === 'items') {
    if (id === undefined) return t('problem.tooMany', { most: String(facts.most) });
    const item = itemOf(instrument, id)?.statement;
    if (!item) return t('problem.unknownItem', { item: id });
    return t(field === 'answer' ? 'problem.answer' : field === 'note' || field === 'evidence' ? 'problem.remark' : 'problem.item', { item });
  }
  return t('problem.part', { part: path.join(' › ').slice(0, 120) });
}

function groupTitle({ title, views }: Instrument, view: string | undefined, group: string | undefined): string {
  return views.find(({ id }) => id === view)?.groups.find(({ id }) => id === group)?.title ?? group ?? title;
}
