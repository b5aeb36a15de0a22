import { itemOf } from '@drempel/core/instrument.js';
import { isOverdue, planProgress } from '@drempel/core/plan-progress.js';
import type { Action } from '@drempel/core/plan.js';
import { indicatorWords, titleOf } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateWords } from '../localize/date-words.ts';
import { labelled, listWords } from '../localize/joints.ts';
import { heading } from '../styles/heading.ts';
import { actionForm } from './action-form.ts';
import { actionNotes } from './action-notes.ts';
import type { PlanContext } from './plan-context.ts';
import { figuresSentence, missingSentence, notMeasurableSentence } from './plan-words.ts';

/** An action: what it is, who and when, what it lacks, and what became of it; or the form in which it is edited. */
export function actionCard(action: Action, context: PlanContext): TemplateResult {
  const { state, localize, level, editing, ways } = context;
  const t = localize.t.bind(localize);
  const open = editing === action.id;
  const title = titleOf(action, state.instrument);
  return html`<li class="card action" part="action" aria-labelledby="action-${action.id}">
    <div class="title-row">
      ${heading({ level: level + 2, size: 'subtitle', id: `action-${action.id}` }, html`<span lang=${langOf(action, context)}>${title}</span>`)}
      <p class="tags">${tags(action, context)}</p>
    </div>
    ${open ? actionForm(action, context) : facts(action, context)}
    ${[notMeasurableSentence(action, localize), missingSentence(action, localize)].map((sentence) => (sentence ? html`<p class="gaps">${sentence}</p>` : nothing))}
    <div class="actions no-print">
      ${open
        ? html`<button type="button" id="edit-${action.id}" aria-describedby="action-${action.id}" aria-expanded="true" @click=${() => ways.close(action)}>${t('action.done')}</button>`
        : html`<button type="button" id="edit-${action.id}" aria-describedby="action-${action.id}" aria-expanded="false" @click=${() => ways.edit(action)}>${t('action.edit')}</button>`}
      ${removeButton(action, title, context)}
    </div>
    ${actionNotes(action, context)}
  </li>`;
}

function removeButton(action: Action, title: string, { localize, sure, ways }: PlanContext): TemplateResult {
  const t = localize.t.bind(localize);
  const once = sure === action.id;
  const text = t('action.removeText', { title });
  return html`<button
    type="button"
    class=${once ? 'sure' : 'quiet'}
    aria-describedby="action-${action.id}"
    @click=${(event: MouseEvent) => ways.askFirst(action.id, event, () => ways.remove(action), text)}
  >${t(once ? 'action.removeSure' : 'action.remove')}</button>`;
}

/** The status always in a word; what asks for attention beside it. */
function tags(action: Action, { localize, today }: PlanContext): TemplateResult {
  const t = localize.t.bind(localize);
  const evaluate = planProgress({ actions: [action] }, today).toEvaluate.length > 0;
  return html`<span class="tag status-${action.status}">${t(`status.${action.status}`)}</span>
    ${isOverdue(action, today) ? html`<span class="tag late">${t('action.overdue')}</span>` : nothing}
    ${evaluate ? html`<span class="tag late">${t('action.toEvaluate')}</span>` : nothing}`;
}

function facts(action: Action, context: PlanContext): unknown {
  const { localize } = context;
  const t = localize.t.bind(localize);
  const day = (date: string | undefined) => (date ? dateWords(localize, date) : undefined);
  const rows: [string, unknown][] = [
    [t('action.goal'), goalWords(action, context)],
    [t('action.owner'), action.owner],
    [t('action.deadline'), day(action.deadline)],
    [t('action.indicator'), action.indicator && indicatorFact(action.indicator, context)],
    [t('action.evaluation'), day(action.evaluation)],
    [t('action.means'), action.means],
    [t('action.partners'), action.partners],
    [t('action.government'), action.government && t(`level.${action.government}`)],
  ];
  const said = rows.filter(([, value]) => value !== undefined);
  return html`${aboutItem(action, context)} ${said.length ? html`<dl class="facts">${said.map(([term, value]) => html`<div><dt>${term}</dt><dd><bdi>${value}</bdi></dd></div>`)}</dl>` : nothing}`;
}

function aboutItem({ item: id }: Action, { state: { instrument }, localize }: PlanContext): unknown {
  if (id === undefined) return nothing;
  const item = itemOf(instrument, id);
  const asked = item?.statement ?? instrument.retired?.[id];
  return html`<p class="hint">${localize.t(item ? 'action.about' : 'action.itemGone')} ${asked ? html`<span lang=${instrument.language}>${asked}</span>` : nothing}</p>`;
}

/** What will be true once it is done, in the words of the ladder or the list. */
function goalWords({ item: id, goal }: Action, { state: { instrument }, localize }: PlanContext): TemplateResult | undefined {
  const item = id === undefined ? undefined : itemOf(instrument, id);
  if (goal?.kind === 'level' && item?.kind === 'level') {
    const rung = item.rungs[goal.rung];
    return rung && html`<span lang=${instrument.language}>${rung.text ? labelled(localize, rung.label, rung.text) : rung.label}</span>`;
  }
  if (goal?.kind !== 'checklist' || item?.kind !== 'checklist') return undefined;
  const labels = item.options.filter((option) => goal.ticked.includes(option.id)).map(({ label }) => label);
  return html`<span lang=${instrument.language}>${listWords(localize, labels)}</span>`;
}

function indicatorFact(indicator: NonNullable<Action['indicator']>, { state, localize }: PlanContext): TemplateResult | undefined {
  const { text } = indicatorWords(indicator, state.instrument);
  const figures = figuresSentence(indicator, state.instrument, localize);
  if (!text && !figures) return undefined;
  return html`<span lang=${indicator.item ? state.instrument.language : nothing}>${text}</span>${text && figures ? html`<br />` : nothing}${figures}`;
}

/** A suggestion's words are the instrument's; what people wrote is in a language that nobody told. */
function langOf(action: Action, { state: { instrument } }: PlanContext): string | typeof nothing {
  return action.edited || !action.suggestion ? nothing : instrument.language;
}
