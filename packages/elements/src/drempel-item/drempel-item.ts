import type { Item } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { Answer, ItemResponse } from '@drempel/core/responses.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import type { Translate } from '../localize/translations.ts';
import { SessionController } from '../session/session-controller.ts';
import { earlierAnswer } from '../session/earlier-answers.ts';
import { controls } from '../styles/control.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-item.styles.ts';
import { levelField } from './level-field.ts';

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
 */
export class DrempelItem extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the item in the instrument. */
  @property() item = '';

  /** Number shown before the statement; none when it is 0. */
  @property({ type: Number, useDefault: true }) number = 0;

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private remarksOpen = false;
  @state() private message = '';

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item],
  ]);
  readonly #localize = new LocalizeController(this, 'questionnaire', () => this.#session.source?.language);
  readonly #t: Translate<'questionnaire'> = (key, values) => this.#localize.t(key, values);

  /** Turning a page gives this element another item: nothing of the one before may stay behind. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('item')) return;
    this.remarksOpen = false;
    this.message = '';
  }

  protected override render(): unknown {
    const current = this.#session.state;
    const item = current && itemOf(current.instrument, this.item);
    if (!current || !item || !this.#localize.ready) return nothing;
    const { language } = current.instrument;
    const response = current.responses.items[item.id];
    const t = this.#t;
    const text = (name: 'help' | 'note' | 'terms') =>
      html`<drempel-item-text exportparts="rung,outcome,word,explanation" .for=${this.for} item=${item.id} id=${name} text=${name} lang=${language}>${(item as Partial<Record<typeof name, string>>)[name]}</drempel-item-text>`;
    return html`<fieldset
      class="card item"
      part="item"
      aria-describedby=${item.help ? 'help' : nothing}
      @change=${this.#onChange}
    >
      <legend class="statement" tabindex="-1">
        ${this.number ? html`<span class="number"><span class="visually-hidden">${t('item.number', { number: this.number })}</span><span aria-hidden="true">${this.number}</span></span>` : nothing}<span lang=${language}>${item.statement}</span>
      </legend>
      ${item.optional ? html`<p class="hint">${t('indicator.optional')}</p>` : nothing}
      ${item.help ? html`<p class="help">${text('help')}${text('terms')}</p>` : nothing}
      ${item.note ? html`<p class="caution"><strong>${t('item.caution')}</strong> ${text('note')}</p>` : nothing}
      ${this.#field(item, language)} ${this.#special(item, response?.answer)} ${this.#remarks(response)}
    </fieldset>`;
  }

  /** Radios belong to the browser; after each rendering they are made to say what the session says. */
  protected override updated(): void {
    const answer = this.#session.state?.responses.items[this.item]?.answer;
    const chosen = answer?.kind === 'level' ? String(answer.rung) : answer?.kind;
    for (const radio of this.renderRoot.querySelectorAll<HTMLInputElement>('input[name="answer"]')) radio.checked = radio.value === chosen;
  }

  #field(item: Item, language: string): unknown {
    switch (item.kind) {
      case 'level':
        return levelField(item, language);
      case 'checklist':
        return html`<drempel-checklist exportparts="rung,outcome,word,explanation" .for=${this.for} item=${item.id}></drempel-checklist>`;
      case 'indicator':
        return html`<drempel-indicator exportparts="rung,outcome,word,explanation" .for=${this.for} item=${item.id}></drempel-indicator>`;
      case 'open':
        return html`<drempel-text .for=${this.for} item=${item.id}></drempel-text>`;
    }
  }

  /** Not applicable and don't know: in the same radio group, and apart from the answers to the eye and to the ear. */
  #special(item: Item, answer: Answer | undefined): unknown {
    const t = this.#t;
    const radio = (kind: 'not-applicable' | 'unknown', label: string) =>
      html`<label class="special-choice"><input type="radio" name="answer" value=${kind} />${label}</label>`;
    const waiting = this.#waiting(item, answer);
    return html`<fieldset class="special" part="special">
      <legend>${t(item.kind === 'indicator' ? 'item.specialFigure' : 'item.special')}</legend>
      <div class="special-choices">
        ${radio('not-applicable', t('item.notApplicable'))} ${radio('unknown', t('item.unknown'))}
        <button type="button" class="quiet" ?disabled=${!answer} @click=${() => this.#clear(waiting)}>${t('item.clear')}</button>
      </div>
      ${answer?.kind === 'not-applicable' ? html`<drempel-reason .for=${this.for} item=${item.id}></drempel-reason>` : nothing}
      <p class=${waiting ? 'hint' : 'visually-hidden'} role="status">${waiting ? t('item.setAside') : this.message}</p>
    </fieldset>`;
  }

  /** Numbers, ticks or a text that still stand in their fields, but do not count while a special answer does. */
  #waiting({ kind }: Item, answer: Answer | undefined): Answer | undefined {
    const earlier = this.#earlier(kind); // asked each time: what is not followed is not remembered
    return answer && answer.kind !== kind && kind !== 'level' ? earlier : undefined;
  }

  /** Note and evidence behind a disclosure; what is inside is made when it is opened. */
  #remarks(response: ItemResponse | undefined): unknown {
    const count = (response?.note ? 1 : 0) + (response?.evidence?.length ?? 0);
    return html`<details class="remarks" part="remarks" .open=${this.remarksOpen} @toggle=${this.#onToggle}>
      <summary>${count ? this.#t('item.remarksFilled', { count }) : this.#t('item.remarks')}</summary>
      ${this.remarksOpen ? html`<drempel-remarks .for=${this.for} item=${this.item}></drempel-remarks>` : nothing}
    </details>`;
  }

  readonly #onToggle = (event: Event): void => {
    this.remarksOpen = (event.target as HTMLDetailsElement).open;
  };

  readonly #onChange = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (name === 'answer') this.#choose(value);
  };

  #choose(value: string): void {
    if (value === 'unknown') this.#answer({ kind: 'unknown' });
    else if (value === 'not-applicable') this.#answer(this.#earlier('not-applicable') ?? { kind: 'not-applicable', reason: '' });
    else this.#answer({ kind: 'level', rung: Number(value) });
  }

  /** Takes the answer away; what waited behind a special answer counts again. */
  async #clear(waiting: Answer | undefined): Promise<void> {
    if (waiting) this.#answer(waiting);
    else this.#session.session?.clear(this.item);
    this.message = this.#t(waiting ? 'item.restored' : 'item.cleared');
    await this.updateComplete;
    // The button that had focus is hidden: go on where the answer was given.
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #answer(answer: Answer): void {
    this.message = '';
    this.#session.session?.answer(this.item, answer);
  }

  #earlier<K extends Answer['kind']>(kind: K): Extract<Answer, { kind: K }> | undefined {
    const { session } = this.#session;
    return session && earlierAnswer(session, this.item, kind);
  }

  /** Brings the item into view and moves focus to its statement. */
  focusStatement(): void {
    this.scrollIntoView({ block: 'start' });
    this.renderRoot.querySelector<HTMLElement>('.statement')?.focus({ preventScroll: true });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-item': DrempelItem;
  }
}
