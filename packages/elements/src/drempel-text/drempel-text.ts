import { itemOf } from '@drempel/core/instrument.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { earlierAnswer } from '../session/earlier-answers.ts';
import { SessionController } from '../session/session-controller.ts';
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
  @property() item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  readonly #session = new SessionController(this, (source) => [source.language, source.session?.state.responses.items[this.item]?.answer]);
  readonly #localize = new LocalizeController(this, 'remarks', () => this.#session.source?.language);

  protected override render(): unknown {
    const { state, session } = this.#session;
    const item = state && itemOf(state.instrument, this.item);
    if (!session || item?.kind !== 'open' || !this.#localize.ready) return nothing;
    const answer = state?.responses.items[this.item]?.answer;
    const { text = '' } = (answer?.kind === 'open' ? answer : earlierAnswer(session, this.item, 'open')) ?? {};
    return html`<div class="field">
      <textarea aria-label=${this.#localize.t('text.label')} aria-describedby="hint" rows="4" maxlength=${TEXT_LIMIT} .value=${text} @input=${this.#onInput}></textarea>
      <span class="hint" id="hint">${this.#localize.t('text.hint')}</span>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    const text = (event.target as HTMLTextAreaElement).value;
    if (text) this.#session.session?.answer(this.item, { kind: 'open', text });
    else this.#session.session?.clear(this.item);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-text': DrempelText;
  }
}
