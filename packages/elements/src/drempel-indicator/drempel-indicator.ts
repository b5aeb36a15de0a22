import type { IndicatorItem } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { IndicatorAnswer } from '@drempel/core/responses.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { shareBarStyles } from '../drempel-chart/share-bar.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords } from '../localize/number-words.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-indicator.styles.ts';
import { readNumber, writeNumber } from './number-text.ts';
import { outcome, withUnit } from './outcome.ts';

type NumberField = 'numerator' | 'denominator' | 'value' | 'target';

/**
 * The numbers of an indicator, with their unit; the outcome and its place against the target appear as one types, and
 * what is wrong with a number stands next to it. Stands inside `drempel-item`.
 *
 * @element drempel-indicator
 * @csspart outcome - The outcome in words, with its bar.
 */
export class DrempelIndicator extends LitElement {
  static override styles = [tokens, controls, fields, shareBarStyles, styles];

  /** Id of the item in the instrument. */
  @property() item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Text as typed, for fields that hold no number (yet): nothing that was typed disappears. */
  @state() private typed: Partial<Record<NumberField, string>> = {};

  /** The answer this element gave itself; when another takes its place, what was typed no longer counts. */
  #given: unknown;

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item]?.answer,
  ]);
  readonly #localize = new LocalizeController(this, 'indicator', () => this.#session.source?.language);

  protected override willUpdate(changed: PropertyValues): void {
    const answer = this.#session.state?.responses.items[this.item]?.answer;
    if (changed.has('item') || (answer !== this.#given && !changed.has('typed'))) this.typed = {};
    this.#given = answer;
  }

  protected override render(): unknown {
    const { item } = this.#current;
    if (!item || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const lang = this.#session.state?.instrument.language;
    return html`<div class="stack" @input=${this.#onInput}>
      <div class="numbers">
        ${item.measure === 'value' ? this.#field('value', item.numerator) : [this.#field('numerator', item.numerator), this.#field('denominator', item.denominator)]}
      </div>
      <output part="outcome" aria-live="polite">${outcome(item, this.#answer, this.#localize)}</output>
      ${item.direction === 'band' ? nothing : html`<div class="numbers">${this.#field('target', t('indicator.target'), this.#targetHint(item))}</div>`}
      ${item.caution ? html`<p class="caution"><strong>${t('indicator.caution')}:</strong> <span lang=${lang ?? nothing}>${item.caution}</span></p>` : nothing}
      ${item.foundIn ? html`<p class="hint"><strong>${t('indicator.where')}</strong> <span lang=${lang ?? nothing}>${item.foundIn}</span></p>` : nothing}
    </div>`;
  }

  #field(field: NumberField, label: string, hint?: string): unknown {
    const error = this.#error(field);
    const unit = field === 'value' || field === 'target' ? this.#current.item?.unit : '';
    const described = [hint ? `${field}-hint` : '', error ? `${field}-error` : ''].filter(Boolean).join(' ');
    return html`<div class="field">
      <label for=${field}>${label}</label>
      ${hint ? html`<span class="hint" id="${field}-hint">${hint}</span>` : nothing}
      <span class="with-unit">
        <input
          id=${field}
          name=${field}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${live(this.typed[field] ?? writeNumber(this.#answer[field], this.#localize.wanted))}
          aria-invalid=${error ? 'true' : 'false'}
          aria-describedby=${described || nothing}
        />
        ${unit ? html`<span>${unit}</span>` : nothing}
      </span>
      ${error ? html`<span class="error" id="${field}-error">${error}</span>` : nothing}
    </div>`;
  }

  #error(field: NumberField): string | undefined {
    const { numerator, denominator, [field]: value } = this.#answer;
    if (this.typed[field] !== undefined && Number.isNaN(readNumber(this.typed[field], this.#localize.wanted))) return this.#localize.t('indicator.numberWrong');
    if (value === undefined) return undefined;
    if (value < 0) return this.#localize.t('indicator.negative');
    const over = this.#current.item?.partOfWhole && numerator !== undefined && denominator !== undefined && denominator >= 0 && numerator > denominator;
    return field === 'numerator' && over ? this.#localize.t('indicator.overWhole', { whole: numberWords(this.#localize, denominator, 2) }) : undefined;
  }

  #targetHint(item: IndicatorItem): string {
    if (item.target === undefined) return this.#localize.t('indicator.targetHintNone');
    return this.#localize.t('indicator.targetHint', { target: withUnit(this.#localize, item.target, item.unit) });
  }

  get #current(): { item?: IndicatorItem } {
    const current = this.#session.state;
    const item = current && itemOf(current.instrument, this.item);
    return item?.kind === 'indicator' ? { item } : {};
  }

  get #answer(): IndicatorAnswer {
    const answer = this.#session.state?.responses.items[this.item]?.answer;
    return answer?.kind === 'indicator' ? answer : { kind: 'indicator' };
  }

  readonly #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const field = name as NumberField;
    const number = readNumber(value, this.#localize.wanted);
    this.typed = { ...this.typed, [field]: value };
    const { [field]: _before, ...others } = this.#answer;
    const known = number !== undefined && !Number.isNaN(number);
    const next = (known ? { ...others, [field]: number } : others) as IndicatorAnswer;
    if (Object.keys(next).length > 1) this.#session.session?.answer(this.item, next);
    else this.#session.session?.clear(this.item);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-indicator': DrempelIndicator;
  }
}
