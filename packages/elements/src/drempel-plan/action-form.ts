import type { Item } from '@drempel/core/instrument.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import { ACTION_STATUSES, GOVERNMENT_LEVELS, titleOf } from '@drempel/core/plan.js';
import type { Action } from '@drempel/core/plan.js';
import { sectionsOf } from '@drempel/core/progress.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { labelled } from '../localize/joints.ts';
import { inputField, optionOf, selectField } from './form-fields.ts';
import { indicatorFields } from './indicator-fields.ts';
import type { PlanContext } from './plan-context.ts';

/** The fields of an action. What is written is kept at once; there is nothing to send off. */
export function actionForm(action: Action, context: PlanContext): TemplateResult {
  const { state, localize } = context;
  const t = localize.t.bind(localize);
  const { owner = '', deadline = '', evaluation = '', means = '', partners = '', government, status } = action;
  return html`<div class="form" data-action=${action.id}>
    ${inputField(action, { name: 'title', label: t('form.title'), value: titleOf(action, state.instrument), most: 500 }, context)}
    ${subject(action, context)}
    <div class="pair">
      ${inputField(action, { name: 'owner', label: t('form.owner'), hint: t('form.ownerHint'), value: owner }, context)}
      ${inputField(action, { name: 'deadline', label: t('form.deadline'), value: deadline, type: 'date' }, context)}
    </div>
    ${indicatorFields(action, context)}
    <div class="pair">
      ${selectField(action, { name: 'status', label: t('form.status') }, ACTION_STATUSES.map((each) => optionOf(each, t(`status.${each}`), each === status)))}
      ${inputField(action, { name: 'evaluation', label: t('form.evaluation'), value: evaluation, type: 'date' }, context)}
    </div>
    <details ?open=${!!(means || partners || government)}>
      <summary>${t('form.more')}</summary>
      <div class="stack">
        ${inputField(action, { name: 'means', label: t('form.means'), hint: t('form.meansHint'), value: means }, context)}
        ${inputField(action, { name: 'partners', label: t('form.partners'), value: partners }, context)}
        ${selectField(action, { name: 'government', label: t('form.government') }, [
          optionOf('', t('form.governmentNone'), !government),
          ...GOVERNMENT_LEVELS.map((each) => optionOf(each, t(`level.${each}`), each === government)),
        ])}
      </div>
    </details>
  </div>`;
}

/** The question it is about (to be chosen, unless it came from a suggestion), and what will be true of it. */
function subject(action: Action, context: PlanContext): unknown {
  const { state, localize } = context;
  const { instrument } = state;
  const item = action.item === undefined ? undefined : itemOf(instrument, action.item);
  const known = action.suggestion !== undefined && item;
  return html`${known ? html`<p class="hint">${localize.t('action.about')} <span lang=${instrument.language}>${item.statement}</span></p>` : itemField(action, context)}
    ${item?.kind === 'level' ? rungField(action, item, context) : nothing} ${item?.kind === 'checklist' ? optionsField(action, item, context) : nothing}`;
}

function itemField(action: Action, { state, localize }: PlanContext): TemplateResult {
  const { instrument, responses } = state;
  const { language } = instrument;
  const pages = scanOf(instrument, responses.scan).pages.groups;
  const sections = pages.flatMap((page) => sectionsOf(instrument, responses.scan, page));
  const gone = action.item !== undefined && !sections.some(({ items }) => items.some(({ id }) => id === action.item));
  return selectField(action, { name: 'item', label: localize.t('form.item') }, [
    optionOf('', localize.t('form.itemNone'), action.item === undefined),
    gone ? optionOf(action.item, itemOf(instrument, action.item)?.statement ?? instrument.retired?.[action.item] ?? action.item, true, language) : nothing,
    ...sections.map(
      ({ group, items }) => html`<optgroup label=${group.title} lang=${language}>
        ${items.filter(({ kind }) => kind !== 'open').map(({ id, statement }) => optionOf(id, statement, id === action.item, language))}
      </optgroup>`,
    ),
  ]);
}

/** What an action achieves is a rung above where the answer is now. */
function rungField(action: Action, item: Extract<Item, { kind: 'level' }>, { state, localize }: PlanContext): TemplateResult {
  const t = localize.t.bind(localize);
  const { language } = state.instrument;
  const answer = state.responses.items[item.id]?.answer;
  const now = answer?.kind === 'level' ? answer.rung : undefined;
  const goal = action.goal?.kind === 'level' ? action.goal.rung : undefined;
  const share = now === undefined ? -1 : (item.rungs[now]?.share ?? -1);
  const offered = item.rungs.map((rung, index) => ({ ...rung, index })).filter((rung) => rung.share > share || rung.index === goal || rung.index === now);
  return selectField(action, { name: 'goal', label: t('form.goal'), hint: t('form.goalHint') }, [
    optionOf('', t('form.goalNone'), goal === undefined),
    ...offered.map(({ index, label, text }) => {
      const words = text ? labelled(localize, label, text) : label;
      return optionOf(`${index}`, index === now ? t('form.goalNow', { label: words }) : words, index === goal, language);
    }),
  ]);
}

function optionsField(action: Action, item: Extract<Item, { kind: 'checklist' }>, { state, localize }: PlanContext): TemplateResult {
  const ticked = action.goal?.kind === 'checklist' ? action.goal.ticked : [];
  return html`<fieldset>
    <legend class="label">${localize.t('form.goal')}</legend>
    <p class="hint">${localize.t('form.goalHint')}</p>
    ${item.options.map(
      ({ id, label }) => html`<label class="choice"><input type="checkbox" name="option" value=${id} .checked=${live(ticked.includes(id))} /><span lang=${state.instrument.language}>${label}</span></label>`,
    )}
  </fieldset>`;
}
