import type { Item } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { Answer, Evidence, IndicatorAnswer, ItemResponse } from '@drempel/core/responses.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import type { Translate } from '../localize/translations.ts';
import { shareBarStyles } from '../drempel-chart/share-bar.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { checklistField } from './checklist-field.ts';
import { styles } from './drempel-item.styles.ts';
import type { NumberField } from './indicator-field.ts';
import { indicatorField } from './indicator-field.ts';
import { levelField } from './level-field.ts';
import { readNumber } from './number-text.ts';
import { remarks } from './remarks.ts';

/**
 * One item to answer: its statement, its answers in words, *not applicable* and *don't know* set apart, and room for
 * a note and evidence. Renders again only when its own answer, its words or its number change.
 *
 * @element drempel-item
 * @csspart item - The card around the item.
 * @csspart rungs - The list of answers.
 * @csspart rung - One answer.
 * @csspart special - Not applicable and don't know.
 * @csspart remarks - Note and evidence.
 * @csspart outcome - The outcome of an indicator.
 */
export class DrempelItem extends LitElement {
  static override styles = [tokens, controls, shareBarStyles, styles];

  /** Id of the item in the instrument. */
  @property() item = '';

  /** Number shown before the statement; none when it is 0. */
  @property({ type: Number }) number = 0;

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private typed: Partial<Record<NumberField, string>> = {};
  /** Evidence as it stands on the page: an empty row is no evidence yet. */
  @state() private rows: readonly Evidence[] | undefined;
  @state() private reasonLeftEmpty = false;
  @state() private message = '';

  @query('legend.statement') private statement!: HTMLElement | null;

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item],
  ]);
  readonly #localize = new LocalizeController(this, 'questionnaire', () => this.#session.source?.language);
  readonly #t: Translate<'questionnaire'> = (key, values) => this.#localize.t(key, values);

  protected override render(): unknown {
    const state = this.#session.state;
    const item = state && itemOf(state.instrument, this.item);
    if (!state || !item || !this.#localize.ready) return nothing;
    const response = state.responses.items[item.id];
    const t = this.#t;
    return html`<fieldset
      class="card item"
      part="item"
      lang=${state.instrument.language}
      aria-describedby=${item.help ? 'help' : nothing}
      @change=${this.#onChange}
      @input=${this.#onInput}
      @focusout=${this.#onFocusOut}
      @click=${this.#onClick}
    >
      <legend class="statement" tabindex="-1">
        ${this.number ? html`<span class="number"><span class="visually-hidden">${t('item.number', { number: this.number })}</span><span aria-hidden="true">${this.number}</span></span>` : nothing}<span>${item.statement}</span>
      </legend>
      ${item.optional ? html`<p class="badge">${t('indicator.optional')}</p>` : nothing}
      ${item.help ? html`<p class="help" id="help">${item.help}</p>` : nothing}
      ${item.note ? html`<p class="caution"><strong>${t('item.caution')}:</strong> ${item.note}</p>` : nothing}
      ${this.#field(item, response?.answer)} ${this.#special(item, response?.answer)}
      ${remarks(item, response, this.rows ?? response?.evidence ?? [], t)}
      <span class="visually-hidden" role="status">${this.message}</span>
    </fieldset>`;
  }

  #field(item: Item, answer: Answer | undefined): unknown {
    switch (item.kind) {
      case 'level':
        return levelField(item, answer);
      case 'checklist':
        return checklistField(item, answer, this.#t);
      case 'indicator':
        return indicatorField({ item, answer: answer?.kind === 'indicator' ? answer : { kind: 'indicator' }, typed: this.typed, localize: this.#localize });
      case 'open':
        return html`<div class="field">
          <label for="text" class="visually-hidden">${this.#t('item.open')}</label>
          <textarea id="text" name="text" rows="4" maxlength=${TEXT_LIMIT} .value=${live(answer?.kind === 'open' ? answer.text : '')}></textarea>
        </div>`;
    }
  }

  /** Not applicable and don't know: in the same radio group, and apart from the answers to the eye and to the ear. */
  #special(item: Item, answer: Answer | undefined): unknown {
    const t = this.#t;
    const radio = (kind: 'not-applicable' | 'unknown', label: string) =>
      html`<label class="special-choice"><input type="radio" name="answer" value=${kind} .checked=${live(answer?.kind === kind)} />${label}</label>`;
    return html`<fieldset class="special" part="special">
      <legend>${t('item.special')}</legend>
      <div class="special-choices">
        ${radio('not-applicable', t('item.notApplicable'))} ${radio('unknown', t('item.unknown'))}
        ${answer ? html`<button type="button" class="quiet" name="clear">${t('item.clear')}</button>` : nothing}
      </div>
      ${answer?.kind === 'not-applicable' ? this.#reason(item, answer.reason) : nothing}
    </fieldset>`;
  }

  #reason(item: Item, reason: string): unknown {
    const t = this.#t;
    const missing = this.reasonLeftEmpty && !reason.trim();
    return html`<div class="field">
      <label for="reason">${t('item.reason')}</label>
      <span class="hint" id="reason-hint">${item.notApplicable ?? t('item.reasonHint')}</span>
      <input
        id="reason"
        name="reason"
        type="text"
        autocomplete="off"
        maxlength="500"
        .value=${live(reason)}
        aria-required="true"
        aria-invalid=${missing ? 'true' : 'false'}
        aria-describedby=${missing ? 'reason-hint reason-error' : 'reason-hint'}
      />
      ${missing ? html`<span class="error" id="reason-error">${t('item.reasonMissing')}</span>` : nothing}
    </div>`;
  }

  readonly #onChange = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    if (input.name === 'answer') this.#choose(input.value);
    if (input.name === 'option' || input.name === 'none') this.#tick(input);
  };

  #choose(value: string): void {
    this.typed = {};
    this.reasonLeftEmpty = false;
    if (value === 'unknown') this.#answer({ kind: 'unknown' });
    else if (value === 'not-applicable') this.#answer({ kind: 'not-applicable', reason: '' });
    else this.#answer({ kind: 'level', rung: Number(value) });
  }

  #tick(input: HTMLInputElement): void {
    const boxes = [...this.renderRoot.querySelectorAll<HTMLInputElement>('input[name="option"]')];
    const ticked = input.name === 'none' ? [] : boxes.filter((box) => box.checked).map((box) => box.value);
    if (!ticked.length && !(input.name === 'none' && input.checked)) this.#session.session?.clear(this.item);
    else this.#answer({ kind: 'checklist', ticked });
  }

  readonly #onInput = (event: Event): void => {
    const { name, value, dataset } = event.target as HTMLInputElement;
    switch (name) {
      case 'numerator':
      case 'denominator':
      case 'value':
      case 'target':
        return this.#number(name, value);
      case 'reason':
        return this.#answer({ kind: 'not-applicable', reason: value });
      case 'text':
        return value ? this.#answer({ kind: 'open', text: value }) : this.#session.session?.clear(this.item);
      case 'note':
        return this.#session.session?.remark(this.item, { note: value });
      case 'evidence-label':
        return this.#evidence(Number(dataset.index), { label: value });
      case 'evidence-url':
        return this.#evidence(Number(dataset.index), { url: value });
    }
  };

  #number(field: NumberField, text: string): void {
    const number = readNumber(text, this.#localize.wanted);
    const wrong = Number.isNaN(number);
    const { [field]: _gone, ...others } = this.typed;
    this.typed = wrong ? { ...others, [field]: text } : others;
    const answer = this.#response?.answer;
    const before: IndicatorAnswer = answer?.kind === 'indicator' ? answer : { kind: 'indicator' };
    const { [field]: _old, ...rest } = before;
    const next: IndicatorAnswer = wrong || number === undefined ? (rest as IndicatorAnswer) : { ...before, [field]: number };
    if (Object.keys(next).length === 1) this.#session.session?.clear(this.item);
    else this.#answer(next);
  }

  #evidence(index: number, patch: Partial<Evidence>): void {
    const rows = (this.rows ?? this.#response?.evidence ?? []).map((row, at) => (at === index ? { ...row, ...patch } : row));
    this.#keepEvidence(rows);
  }

  #keepEvidence(rows: readonly Evidence[]): void {
    this.rows = rows;
    this.#session.session?.remark(this.item, { evidence: rows.filter(({ label, url }) => label || url) });
  }

  readonly #onFocusOut = (event: FocusEvent): void => {
    if ((event.target as HTMLInputElement).name === 'reason') this.reasonLeftEmpty = true;
  };

  readonly #onClick = (event: Event): void => {
    const button = (event.target as Element).closest('button');
    const rows = this.rows ?? this.#response?.evidence ?? [];
    const index = Number(button?.dataset.index);
    if (button?.name === 'clear') this.#clear();
    if (button?.name === 'evidence-add') {
      this.rows = [...rows, { label: '', url: '' }];
      void this.#focusOn(`#label-${rows.length}`);
    }
    if (button?.name === 'evidence-remove') {
      this.#keepEvidence(rows.filter((_, at) => at !== index));
      void this.#focusOn('button[name="evidence-add"]');
    }
  };

  #clear(): void {
    this.typed = {};
    this.#session.session?.clear(this.item);
    this.message = this.#t('item.cleared');
    // The button that had focus is gone: go on where the answer was given.
    void this.#focusOn('input, textarea');
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  get #response(): ItemResponse | undefined {
    return this.#session.state?.responses.items[this.item];
  }

  #answer(answer: Answer): void {
    this.message = '';
    this.#session.session?.answer(this.item, answer);
  }

  /** Brings the item into view and moves focus to its statement. */
  focusStatement(): void {
    this.scrollIntoView({ block: 'start' });
    this.statement?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-item': DrempelItem;
  }
}
