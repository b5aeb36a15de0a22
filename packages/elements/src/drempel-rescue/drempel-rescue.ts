import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';

/**
 * The way out when answers cannot be kept on this device: what that means, and the result file in one click.
 *
 * @element drempel-rescue
 */
export class DrempelRescue extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      :host {
        display: grid;
        gap: calc(var(--_space) * 2);
        justify-items: start;
      }
    `,
  ];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private message = '';

  readonly #session = new SessionController(this, (source) => [source.language]);
  readonly #localize = new LocalizeController(this, 'recovery', () => this.#session.source?.language);

  protected override render(): unknown {
    if (!this.#session.state || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    return html`<p>${t('rescue.text')}</p>
      <button type="button" @click=${this.#rescue}>${t('rescue.button')}</button>
      <p role="status" class="hint">${this.message}</p>`;
  }

  readonly #rescue = async (): Promise<void> => {
    const { state: current } = this.#session;
    if (!current) return;
    try {
      const { downloadResultFile } = await import('../drempel-export/result-file-download.ts');
      this.message = this.#localize.t('rescue.done', { name: downloadResultFile(current) });
    } catch (error) {
      console.warn('<drempel-rescue>: the file could not be made.', error);
      this.message = this.#localize.t('rescue.failed');
    }
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-rescue': DrempelRescue;
  }
}
