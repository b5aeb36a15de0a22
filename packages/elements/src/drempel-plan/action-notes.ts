import { towardsTarget } from '@drempel/core/plan-progress.js';
import type { Action, ActionNote } from '@drempel/core/plan.js';
import { indicatorWords, MOST_NOTES, titleOf } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateWords } from '../localize/date-words.ts';
import { pointsWords } from '../localize/number-words.ts';
import type { PlanContext } from './plan-context.ts';
import { typedKey } from './plan-context.ts';
import { figureWords } from './plan-words.ts';

/** What became of an action over time, and the form to add to it. */
export function actionNotes(action: Action, context: PlanContext): TemplateResult {
  const { localize } = context;
  const t = localize.t.bind(localize);
  const { progress } = action;
  const way = towardsTarget(action);
  return html`<details class="notes">
    <summary>${t('notes.summary', { count: progress.length })}</summary>
    <div class="stack">
      ${way === undefined ? nothing : html`<p>${t('notes.way', { percent: pointsWords(localize, way) })}</p>`}
      ${progress.length ? html`<ol role="list" class="course">${progress.map((note, index) => noteLine(action, note, index, context))}</ol>` : html`<p class="hint">${t('notes.none')}</p>`}
      ${progress.length < MOST_NOTES ? noteForm(action, context) : html`<p class="hint">${t('notes.full', { most: MOST_NOTES })}</p>`}
    </div>
  </details>`;
}

function noteLine(action: Action, note: ActionNote, index: number, { state, localize, sure, ways }: PlanContext): TemplateResult {
  const t = localize.t.bind(localize);
  const key = `${action.id} ${index}`;
  const date = dateWords(localize, note.date);
  const { unit = '' } = indicatorWords(action.indicator ?? {}, state.instrument);
  const parts = [
    ...(note.status ? [t('notes.status', { status: t(`status.${note.status}`) })] : []),
    ...(note.value === undefined ? [] : [t('notes.value', { value: figureWords(localize, note.value, unit) })]),
  ];
  return html`<li>
    <p><strong>${date}</strong>${parts.length ? html` · ${parts.join(' · ')}` : nothing}</p>
    ${note.note ? html`<p class="said">${note.note}</p>` : nothing}
    <button
      type="button"
      class="${sure === key ? 'sure' : 'quiet'} no-print"
      @click=${(event: MouseEvent) => ways.askFirst(key, event, () => ways.removeNote(action, index), t('action.removeSure'))}
    >${t(sure === key ? 'action.removeSure' : 'action.remove')} <span class="visually-hidden">${[date, ...parts, excerpt(note.note)].join(' ')}</span></button>
  </li>`;
}

/** So much of a note that its button is told from that of another of the same day. */
function excerpt(note = ''): string {
  return note.length > EXCERPT ? `${note.slice(0, EXCERPT).replace(/[\uD800-\uDBFF]$/, '')}…` : note;
}

const EXCERPT = 60;

/** Its fields are read when it is sent off: half a note is none. */
function noteForm(action: Action, { state, localize, today, typed, ways }: PlanContext): TemplateResult {
  const t = localize.t.bind(localize);
  const { wrong } = typed.get(typedKey(action.id, 'note')) ?? {};
  const own = (name: string) => `new-${name}-${action.id}`;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    ways.addNote(action, event.target as HTMLFormElement);
  };
  return html`<form class="stack no-print" novalidate aria-label="${t('notes.note')} ${titleOf(action, state.instrument)}" @submit=${submit}>
    <div class="pair">
      <div class="field">
        <label for=${own('date')}>${t('notes.date')}</label>
        <input id=${own('date')} name="date" type="date" class="date" value=${today} />
      </div>
      ${action.indicator
        ? html`<div class="field">
            <label for=${own('value')}>${t('notes.newValue')}</label>
            <input id=${own('value')} name="value" class="number" type="text" inputmode="decimal" maxlength="30" autocomplete="off" />
          </div>`
        : nothing}
    </div>
    <div class="field">
      <label for=${own('note')}>${t('notes.note')}</label>
      <span class="hint" id=${own('note-hint')}>${t('notes.noteHint')}</span>
      <textarea id=${own('note')} name="note" rows="2" dir="auto" maxlength="20000" aria-invalid=${wrong ? 'true' : 'false'} aria-describedby="${own('note-hint')} ${own('wrong')}"></textarea>
      <span class="error" id=${own('wrong')} aria-live="polite">${wrong ? t(wrong) : nothing}</span>
    </div>
    <div><button type="submit">${t('notes.add')}</button></div>
  </form>`;
}
