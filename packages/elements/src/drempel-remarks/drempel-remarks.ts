import type { Item } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { Evidence } from '@drempel/core/responses.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { keepWithinLimit } from '../session/within-limit.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-remarks.styles.ts';
import { completedLink, isWrongLink } from './web-link.ts';

/**
 * The note and the evidence (labels and links, never files) that belong to one answer. Kept while they are typed.
 *
 * @element drempel-remarks
 */
export class DrempelRemarks extends LitElement {
  static override styles = [tokens, controls, fields, styles];

  /** Id of the item in the instrument. */
  @property({ useDefault: true }) item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Evidence as it stands on the page: an empty row is no evidence yet. */
  @state() private rows: readonly Evidence[] | undefined;

  /** Which row's link just got `https://` in front. */
  @state() private completed = -1;

  /** Whether more was typed or pasted than a note can hold. */
  @state() private cut = false;

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item],
  ]);
  readonly #localize = new LocalizeController(this, 'remarks', () => this.#session.source?.language);

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item')) return;
    this.rows = undefined;
    this.completed = -1;
    this.cut = false;
  }

  protected override render(): unknown {
    const current = this.#session.state;
    const item = current && itemOf(current.instrument, this.item);
    if (!item || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    return html`<div class="stack" @input=${this.#onInput} @change=${this.#onChange}>
      <div class="field">
        <label for="note">${t('remarks.note')}</label>
        <span class="hint" id="note-hint">${t('remarks.noteHint')}</span>
        <textarea id="note" name="note" rows="3" dir="auto" aria-describedby="note-hint note-cut" .value=${live(current.responses.items[item.id]?.note ?? '')}></textarea>
        <span class="error" id="note-cut" aria-live="polite">${this.cut ? t('remarks.cut', { most: TEXT_LIMIT }) : nothing}</span>
      </div>
      ${this.#evidence(item, current.instrument.language)}
    </div>`;
  }

  #evidence(item: Item, language: string): unknown {
    const t = this.#localize.t.bind(this.#localize);
    return html`<fieldset>
      <legend class="label">${t('remarks.evidence')}</legend>
      ${item.evidence ? html`<p class="hint">${t('remarks.evidenceHint')} <span lang=${language}>${item.evidence}</span></p>` : nothing}
      ${this.#shown.map((row, index) => this.#row(row, index))}
      <button type="button" class="quiet" name="add" @click=${this.#add}>${t('remarks.add')}</button>
    </fieldset>`;
  }

  #row({ label, url }: Evidence, index: number): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const wrong = isWrongLink(url);
    const said = wrong ? 'remarks.urlWrong' : index === this.completed ? 'remarks.urlCompleted' : 'remarks.urlHint';
    return html`<div class="row">
      <div class="field">
        <label for="label-${index}">${t('remarks.label')}</label>
        <input id="label-${index}" name="label" data-index=${index} type="text" dir="auto" autocomplete="off" maxlength="500" .value=${live(label)} aria-describedby="label-hint-${index}" />
        <span class="hint" id="label-hint-${index}">${t('remarks.labelHint')}</span>
      </div>
      <div class="field">
        <label for="url-${index}">${t('remarks.url')}</label>
        <input id="url-${index}" name="url" data-index=${index} type="url" dir="auto" autocomplete="off" maxlength="2000" .value=${live(url)} aria-invalid=${wrong ? 'true' : 'false'} aria-describedby="url-text-${index}" />
        <span class=${wrong ? 'error' : 'hint'} id="url-text-${index}" aria-live="polite">${t(said)}</span>
      </div>
      <button type="button" class="quiet" name="remove" @click=${() => this.#remove(index)}>
        ${t('remarks.remove')}${label ? html`<span class="visually-hidden">: ${label}</span>` : nothing}
      </button>
    </div>`;
  }

  get #shown(): readonly Evidence[] {
    return this.rows ?? this.#session.state?.responses.items[this.item]?.evidence ?? [];
  }

  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const { name, value, dataset } = field;
    this.completed = -1;
    if (name === 'note') {
      const { text, cut } = keepWithinLimit(field);
      this.cut = cut;
      this.#session.session?.remark(this.item, { note: text });
    } else this.#edit(Number(dataset.index), { [name]: value });
  };

  /** People type `www.voorbeeld.be`: on leaving the field it becomes the link they mean, and the page says so. */
  readonly #onChange = (event: Event): void => {
    const { name, value, dataset } = event.target as HTMLInputElement;
    const url = name === 'url' && completedLink(value);
    if (!url) return;
    this.completed = Number(dataset.index);
    this.#edit(this.completed, { url });
  };

  #edit(index: number, change: Partial<Evidence>): void {
    this.#keep(this.#shown.map((row, at) => (at === index ? { ...row, ...change } : row)));
  }

  readonly #add = (): void => {
    const rows = this.#shown;
    this.rows = [...rows, { label: '', url: '' }];
    void this.#focusOn(`#label-${rows.length}`);
  };

  #remove(index: number): void {
    this.completed = -1;
    this.#keep(this.#shown.filter((_, at) => at !== index));
    void this.#focusOn('button[name="add"]');
  }

  #keep(rows: readonly Evidence[]): void {
    this.rows = rows;
    this.#session.session?.remark(this.item, { evidence: rows.filter(({ label, url }) => label || url) });
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-remarks': DrempelRemarks;
  }
}
