import { itemOf } from '@drempel/core/instrument.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { earlierAnswer } from '../session/earlier-answers.ts';
import { SessionController } from '../session/session-controller.ts';
import { keepWithinLimit } from '../session/within-limit.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';

/**
 * The field of an open item: a text, kept as it is typed, never scored. A text stays in the field while "don't know"
 * counts instead.
 *
 * @element drempel-text
 */
export class DrempelText extends LitElement {
  static override styles = [tokens, controls, fields];

  /** Id of the item in the instrument. */
  @property({ useDefault: true }) item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Whether more was typed or pasted than an answer can hold. */
  @state() private cut = false;

  readonly #session = new SessionController(this, (source) => [source.language, source.session?.state.responses.items[this.item]?.answer]);
  readonly #localize = new LocalizeController(this, 'remarks', () => this.#session.source?.language);

  protected override render(): unknown {
    const { state: current, session } = this.#session;
    const item = current && itemOf(current.instrument, this.item);
    if (!session || item?.kind !== 'open' || !this.#localize.ready) return nothing;
    const answer = current?.responses.items[this.item]?.answer;
    const { text = '' } = (answer?.kind === 'open' ? answer : earlierAnswer(session, this.item, 'open')) ?? {};
    return html`<div class="field">
      <textarea aria-label=${this.#localize.t('text.label')} aria-describedby="hint cut" rows="4" dir="auto" .value=${text} @input=${this.#onInput}></textarea>
      <span class="error" id="cut" aria-live="polite">${this.cut ? this.#localize.t('remarks.cut', { most: TEXT_LIMIT }) : nothing}</span>
      <span class="hint" id="hint">${this.#localize.t('text.hint')}</span>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    const { text, cut } = keepWithinLimit(event.target as HTMLTextAreaElement);
    this.cut = cut;
    if (text) this.#session.session?.answer(this.item, { kind: 'open', text });
    else this.#session.session?.clear(this.item);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-text': DrempelText;
  }
}
