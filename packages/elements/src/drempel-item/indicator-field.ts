import { indicatorShare, measure, targetOf } from '@drempel/core/indicators.js';
import type { IndicatorItem } from '@drempel/core/instrument.js';
import type { IndicatorAnswer } from '@drempel/core/responses.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { shareBar, toneOf } from '../drempel-chart/share-bar.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { writeNumber } from './number-text.ts';

export type NumberField = 'numerator' | 'denominator' | 'value' | 'target';

/** What the field needs: the item, what was said, and what stands in fields that are being typed in. */
export interface IndicatorFieldState {
  readonly item: IndicatorItem;
  readonly answer: IndicatorAnswer;
  /** Text as typed, for fields that are not (yet) a number. */
  readonly typed: Readonly<Partial<Record<NumberField, string>>>;
  readonly localize: LocalizeController<'questionnaire'>;
}

/** Labelled numbers with their unit; the outcome and its place against the target appear as you type. */
export function indicatorField(state: IndicatorFieldState): TemplateResult {
  const { item, localize } = state;
  const fields: readonly [NumberField, string][] =
    item.measure === 'value' ? [['value', item.numerator]] : [['numerator', item.numerator], ['denominator', item.denominator]];
  return html`<div class="numbers">${fields.map(([field, label]) => numberField(state, field, label))}</div>
    <output class="outcome" part="outcome" aria-live="polite">${outcome(state)}</output>
    ${item.direction === 'band' ? nothing : html`<div class="numbers">${numberField(state, 'target', localize.t('indicator.target'), targetHint(state))}</div>`}
    ${item.caution ? html`<p class="caution"><strong>${localize.t('item.caution')}:</strong> ${item.caution}</p>` : nothing}
    ${item.foundIn ? html`<p class="hint"><strong>${localize.t('indicator.where')}</strong> ${item.foundIn}</p>` : nothing}`;
}

function numberField(state: IndicatorFieldState, field: NumberField, label: string, hint?: string): TemplateResult {
  const { answer, typed, localize, item } = state;
  const error = numberError(state, field);
  const unit = field === 'value' || field === 'target' ? item.unit : '';
  const described = [hint ? `${field}-hint` : '', error ? `${field}-error` : ''].filter(Boolean).join(' ');
  return html`<div class="field number-field">
    <label for=${field}>${label}</label>
    ${hint ? html`<span class="hint" id="${field}-hint">${hint}</span>` : nothing}
    <span class="with-unit">
      <input
        id=${field}
        name=${field}
        type="text"
        inputmode="decimal"
        autocomplete="off"
        .value=${live(typed[field] ?? writeNumber(answer[field], localize.wanted))}
        aria-invalid=${error ? 'true' : 'false'}
        aria-describedby=${described || nothing}
      />
      ${unit ? html`<span class="unit">${unit}</span>` : nothing}
    </span>
    ${error ? html`<span class="error" id="${field}-error">${error}</span>` : nothing}
  </div>`;
}

function numberError({ item, answer, typed, localize }: IndicatorFieldState, field: NumberField): string | undefined {
  if (typed[field] !== undefined) return localize.t('indicator.numberWrong');
  const value = answer[field];
  if (value === undefined) return undefined;
  if (value < 0) return localize.t('indicator.negative');
  const { numerator, denominator } = answer;
  if (field === 'numerator' && item.partOfWhole && denominator !== undefined && denominator >= 0 && (numerator ?? 0) > denominator) {
    return localize.t('indicator.overWhole', { whole: localize.number(denominator, 2) });
  }
  return undefined;
}

function outcome({ item, answer, localize }: IndicatorFieldState): unknown {
  const measured = measure(item, answer);
  if (measured.missing === 'nothing-counted') return localize.t('indicator.nothingCounted');
  if (measured.missing === 'too-few') return localize.t('indicator.tooFew', { count: item.hiddenUnder?.count ?? 0 });
  if (measured.value === undefined) return html`<span class="hint">${localize.t('indicator.waiting')}</span>`;
  const withUnit = (value: number) => withUnitText(localize, value, item.unit);
  const target = targetOf(item, answer);
  const share = indicatorShare(item, measured.value, target);
  const sentence =
    share === undefined
      ? localize.t('indicator.noTarget')
      : item.band
        ? localize.t('indicator.inBand', { low: withUnit(item.band[0]), high: withUnit(item.band[1]), points: localize.points(share) })
        : localize.t('indicator.ofTarget', { points: localize.points(share), target: withUnit(target ?? 0) });
  return html`<strong>${localize.t('indicator.result', { value: withUnit(measured.value) })}</strong>
    <span>${sentence}</span>
    ${!item.partOfWhole && item.measure === 'fraction' && measured.value > 3 * item.per ? html`<span class="caution">${localize.t('indicator.ratioHigh')}</span>` : nothing}
    ${share === undefined ? nothing : shareBar({ score: share, tone: toneOf(share) })}`;
}

function targetHint({ item, localize }: IndicatorFieldState): string {
  if (item.target === undefined) return localize.t('indicator.targetHintNone');
  return localize.t('indicator.targetHint', { target: withUnitText(localize, item.target, item.unit) });
}

function withUnitText(localize: LocalizeController<'questionnaire'>, value: number, unit: string): string {
  return unit ? `${localize.number(value, 1)}\u00A0${unit}` : localize.number(value, 2);
}
