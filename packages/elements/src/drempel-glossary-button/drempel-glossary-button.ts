import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { followsInstrument, GlossaryController } from '../glossary/glossary-controller.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { PARTS } from '../styles/parts.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-glossary-button.styles.ts';

/**
 * A quiet button that opens the glossary over the page, so that a word can be looked up at any step. It shows once the
 * glossary is there, and not at all where there is none.
 *
 * @element drempel-glossary-button
 */
export class DrempelGlossaryButton extends LitElement {
  static override styles = [tokens, controls, dialogStyles, styles];

  /** Level of the heading of the list, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private opened = false;
  @query('dialog') private readonly dialog!: HTMLDialogElement | null;

  readonly #session = new SessionController(this, followsInstrument);
  readonly #glossary = new GlossaryController(this, this.#session);
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);

  protected override render(): unknown {
    if (!this.#glossary.glossary || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    // Its links have no address of their own here: the page may use that part of the address for itself.
    return html`<button type="button" class="quiet" aria-haspopup="dialog" @click=${this.#open}>${t('glossary.title')}</button>
      <dialog aria-label=${t('glossary.title')}>
        <div class="bar"><button type="button" @click=${() => this.dialog?.close()}>${t('glossary.close')}</button></div>
        ${this.opened ? html`<drempel-glossary exportparts=${PARTS} .for=${this.for} heading-level=${this.headingLevel} no-links></drempel-glossary>` : nothing}
      </dialog>`;
  }

  readonly #open = (): void => {
    this.opened = true;
    this.dialog?.showModal();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-glossary-button': DrempelGlossaryButton;
  }
}
