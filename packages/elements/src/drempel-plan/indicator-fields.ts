import { measure } from '@drempel/core/indicators.js';
import type { IndicatorItem } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import { baselineOf, figuresOf } from '@drempel/core/plan-candidates.js';
import type { Action } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { writeNumber } from '../drempel-indicator/number-text.ts';
import { withUnit } from '../drempel-indicator/outcome.ts';
import { inputField, optionOf, selectField } from './form-fields.ts';
import type { PlanContext } from './plan-context.ts';

/** By what it is seen that an action works: a figure of the instrument, which fills in where it stands, or one's own. */
export function indicatorFields(action: Action, context: PlanContext): TemplateResult {
  const { state, localize } = context;
  const t = localize.t.bind(localize);
  const { indicator = {} } = action;
  const item = indicator.item === undefined ? undefined : itemOf(state.instrument, indicator.item);
  const linked = item?.kind === 'indicator' ? item : undefined;
  const number = (name: 'baseline' | 'target') => inputField(action, { name, label: withUnitOf(t(`form.${name}`), linked?.unit ?? indicator.unit), value: writeNumber(indicator[name], localize.wanted), type: 'number', most: 30 }, context);
  return html`<fieldset class="indicator">
    <legend class="label">${t('form.indicatorTitle')}</legend>
    ${figureField(action, linked, context)}
    ${linked
      ? source(action, linked, context)
      : html`<div class="pair">
          ${inputField(action, { name: 'text', label: t('form.text'), hint: t('form.textHint'), value: indicator.text ?? '' }, context)}
          ${inputField(action, { name: 'unit', label: t('form.unit'), hint: t('form.unitHint'), value: indicator.unit ?? '', most: 100 }, context)}
        </div>`}
    <div class="pair">${number('baseline')} ${number('target')}</div>
  </fieldset>`;
}

/** The figures of the instrument, those that belong to the question of the action first; nothing where it has none. */
function figureField(action: Action, linked: IndicatorItem | undefined, { state, localize }: PlanContext): unknown {
  const { instrument } = state;
  const { language } = instrument;
  const figures = instrument.items.filter(({ kind }) => kind === 'indicator');
  if (!figures.length) return nothing;
  const about = action.item === undefined ? undefined : itemOf(instrument, action.item);
  const fitting = about ? figuresOf(about, instrument) : [];
  const group = (label: string, some: typeof figures) =>
    some.length ? html`<optgroup label=${label}>${some.map(({ id, statement }) => optionOf(id, statement, id === linked?.id, language))}</optgroup>` : nothing;
  return selectField(action, { name: 'indicator', label: localize.t('form.indicator') }, [
    optionOf('', localize.t('form.indicatorOwn'), !linked),
    group(localize.t('form.indicatorFits'), figures.filter(({ id }) => fitting.includes(id))),
    group(localize.t('form.indicatorOthers'), figures.filter(({ id }) => !fitting.includes(id))),
  ]);
}

/** From where the baseline comes, or why there is none. */
function source({ indicator = {} }: Action, item: IndicatorItem, { state, localize, ways }: PlanContext): TemplateResult {
  const t = localize.t.bind(localize);
  const answer = state.responses.items[item.id]?.answer;
  const { value, missing } = answer?.kind === 'indicator' ? measure(item, answer) : { missing: 'incomplete' as const };
  if (value !== undefined) {
    const words = { value: withUnit(localize, value, item.unit) };
    return html`<p class="source">${indicator.baseline === baselineOf(item, value) ? t('form.linked', words) : t('form.linkedOther', words)}</p>`;
  }
  if (missing === 'too-few') return html`<p class="source">${t('form.linkedFew')}</p>`;
  const asked = state.progress.pages.some(({ items }) => items.includes(item.id));
  return html`<p class="source">${t('form.linkedNone')}${asked ? html` <button type="button" class="quiet" @click=${() => ways.goToItem(item.id)}>${t('form.linkedGo')}</button>` : nothing}</p>`;
}

function withUnitOf(label: string, unit: string | undefined): string {
  return unit ? `${label} (${unit})` : label;
}
