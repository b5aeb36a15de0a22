import { itemOf } from '@drempel/core/instrument.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';

/**
 * Asks why an item is not applicable, once that was chosen: without a reason the item still counts as open, and says
 * so. Stands inside `drempel-item`.
 *
 * @element drempel-reason
 */
export class DrempelReason extends LitElement {
  static override styles = [tokens, controls, fields];

  /** Id of the item in the instrument. */
  @property({ useDefault: true }) item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private leftEmpty = false;

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item]?.answer,
  ]);
  readonly #localize = new LocalizeController(this, 'remarks', () => this.#session.source?.language);

  protected override render(): unknown {
    const current = this.#session.state;
    const item = current && itemOf(current.instrument, this.item);
    const answer = current?.responses.items[this.item]?.answer;
    if (!item || answer?.kind !== 'not-applicable' || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const missing = this.leftEmpty && !answer.reason.trim();
    return html`<div class="field">
      <label for="reason">${t('item.reason')}</label>
      <span class="hint" id="reason-hint">${item.notApplicable ? t('item.reasonExample', { example: item.notApplicable }) : t('item.reasonHint')}</span>
      <input
        id="reason"
        type="text"
        dir="auto"
        autocomplete="off"
        maxlength="500"
        .value=${live(answer.reason)}
        aria-required="true"
        aria-invalid=${missing ? 'true' : 'false'}
        aria-describedby=${missing ? 'reason-hint reason-error' : 'reason-hint'}
        @input=${this.#onInput}
        @blur=${() => (this.leftEmpty = true)}
      />
      ${missing ? html`<span class="error" id="reason-error">${t('item.reasonMissing')}</span>` : nothing}
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    this.#session.session?.answer(this.item, { kind: 'not-applicable', reason: (event.target as HTMLInputElement).value });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-reason': DrempelReason;
  }
}
