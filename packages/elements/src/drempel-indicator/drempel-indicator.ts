import type { IndicatorItem } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { IndicatorAnswer } from '@drempel/core/responses.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { shareBarStyles } from '../drempel-chart/share-bar.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { earlierAnswer } from '../session/earlier-answers.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { PARTS } from '../styles/parts.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-indicator.styles.ts';
import type { NumberCheck, NumberField } from './number-checks.ts';
import { checkNumber } from './number-checks.ts';
import { readNumber, writeNumber } from './number-text.ts';
import { outcome, withUnit } from './outcome.ts';

/**
 * The numbers of an indicator, with their unit; the outcome and its place against the target appear as one types, and
 * what is wrong with a number stands next to it. Numbers stay when *don't know* takes their place, and count again when
 * one is edited. Stands inside `drempel-item`.
 *
 * @element drempel-indicator
 * @csspart outcome - The outcome in words, with its bar.
 */
export class DrempelIndicator extends LitElement {
  static override styles = [tokens, controls, fields, shareBarStyles, styles];

  /** Id of the item in the instrument. */
  @property({ useDefault: true }) item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Text as typed, for fields that hold no number (yet): nothing that was typed disappears. */
  @state() private typed: Partial<Record<NumberField, string>> = {};

  /** Whether numbers were known at the last rendering. */
  #known = false;

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item]?.answer,
  ]);
  readonly #localize = new LocalizeController(this, 'indicator', () => this.#session.source?.language);

  /** What was typed goes with another item, and when its numbers are cleared from outside. */
  protected override willUpdate(changed: PropertyValues): void {
    const known = hasNumbers(this.#answer);
    if (changed.has('item') || (this.#known && !known && !changed.has('typed'))) this.typed = {};
    this.#known = known;
  }

  protected override render(): unknown {
    const { item } = this.#current;
    if (!item || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const lang = this.#session.state?.instrument.language;
    const asked: NumberField[] = item.measure === 'value' ? ['value'] : ['numerator', 'denominator'];
    const wrong = asked.some((field) => this.#check(item, field)?.wrong);
    const few = item.hiddenUnder ? 'few' : '';
    return html`<div class="stack" @input=${this.#onInput}>
      <div class="numbers">${asked.map((field) => this.#field(item, field, field === 'denominator' ? item.denominator : item.numerator, few))}</div>
      ${item.hiddenUnder ? html`<p class="hint" id="few">${t('indicator.hiddenUnder', { least: item.hiddenUnder.count })}</p>` : nothing}
      <output part="outcome" aria-live="polite">${this.#waiting ? html`<span class="hint">${t('indicator.setAside')}</span>` : outcome(item, this.#answer, wrong, this.#localize)}</output>
      ${item.direction === 'band' ? nothing : html`<div class="numbers">${this.#field(item, 'target', t('indicator.target'), 'target-hint')}</div>`}
      ${item.caution ? html`<p class="caution"><strong>${t('indicator.caution')}</strong> <drempel-item-text exportparts=${PARTS} .for=${this.for} item=${item.id} text="caution" lang=${lang ?? nothing}>${item.caution}</drempel-item-text></p>` : nothing}
      ${item.foundIn ? html`<p class="hint"><strong>${t('indicator.where')}</strong> <span lang=${lang ?? nothing}>${item.foundIn}</span></p>` : nothing}
    </div>`;
  }

  /** Three rows (name, number, what is said about it) that are in line with those of the field beside it. */
  #field(item: IndicatorItem, field: NumberField, label: string, hint: string): unknown {
    const language = this.#session.state?.instrument.language ?? nothing;
    const check = this.#check(item, field);
    const unit = field === 'value' || field === 'target' ? item.unit : '';
    const described = [unit && `${field}-unit`, hint, check && `${field}-check`].filter(Boolean).join(' ');
    return html`<div class="field">
      <div class="name">
        <label class="label" for=${field} lang=${field === 'target' ? nothing : language}>${label}</label>
        ${field === 'target' ? html`<span class="hint" id=${hint}>${this.#targetHint(item)}</span>` : nothing}
      </div>
      <span class="with-unit">
        <input
          id=${field}
          name=${field}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          .value=${live(this.#text(field))}
          aria-invalid=${check?.wrong ? 'true' : 'false'}
          aria-describedby=${described || nothing}
        />
        ${unit ? html`<span id="${field}-unit" lang=${language}>${unit}</span>` : nothing}
      </span>
      <span class=${check?.wrong ? 'error' : 'check'} id="${field}-check" aria-live="polite">${check?.words}</span>
    </div>`;
  }

  #check(item: IndicatorItem, field: NumberField): NumberCheck | undefined {
    return checkNumber(field, this.#text(field), item, this.#answer, this.#localize);
  }

  /** As typed, as long as the answer says the same. */
  #text(field: NumberField): string {
    const typed = this.typed[field];
    const answered = this.#answer[field];
    return typed !== undefined && this.#read(typed) === answered ? typed : writeNumber(answered, this.#localize.wanted);
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
    const { session, state } = this.#session;
    const answer = state?.responses.items[this.item]?.answer;
    return (answer?.kind === 'indicator' ? answer : session && earlierAnswer(session, this.item, 'indicator')) ?? { kind: 'indicator' };
  }

  /** Whether numbers stand here that do not count, because another answer took their place. */
  get #waiting(): boolean {
    return hasNumbers(this.#answer) && this.#session.state?.responses.items[this.item]?.answer?.kind !== 'indicator';
  }

  #read(text: string): number | undefined {
    const number = readNumber(text, this.#localize.wanted);
    return Number.isNaN(number) ? undefined : number;
  }

  readonly #onInput = (event: Event): void => {
    const { name, value } = event.target as HTMLInputElement;
    const field = name as NumberField;
    const { [field]: _before, ...others } = this.#answer;
    const number = this.#read(value);
    this.typed = { ...this.typed, [field]: value };
    const next = (number === undefined ? others : { ...others, [field]: number }) as IndicatorAnswer;
    if (hasNumbers(next)) this.#session.session?.answer(this.item, next);
    else this.#session.session?.clear(this.item);
  };
}

/** Its kind is always there. */
const hasNumbers = (answer: IndicatorAnswer): boolean => Object.keys(answer).length > 1;

declare global {
  interface HTMLElementTagNameMap {
    'drempel-indicator': DrempelIndicator;
  }
}
