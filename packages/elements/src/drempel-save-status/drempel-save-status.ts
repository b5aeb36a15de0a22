import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { SaveStatus } from '../drafts/draft-keeper.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { tokens } from '../styles/tokens.styles.ts';

/**
 * Says, truly, whether what was answered is kept on this device. On screen at every change; aloud only when it is
 * news: the first time something was saved, when saving fails and when it works again.
 *
 * @element drempel-save-status
 * @csspart status - The words.
 */
export class DrempelSaveStatus extends LitElement {
  static override styles = [
    tokens,
    css`
      .status {
        display: flex;
        gap: 0.5em;
        align-items: baseline;
        max-inline-size: 50ch;
        color: var(--_muted);
        font-size: 0.92em;
      }

      .saved {
        color: var(--_ok);
      }

      .failed {
        color: var(--_danger);
        font-weight: 600;
      }

      p {
        margin: 0;
      }
    `,
  ];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** What was last said aloud: only another of these is news. */
  #said: SaveStatus | undefined;

  readonly #session = new SessionController(this, (source) => [source.language, source.saving]);
  readonly #localize = new LocalizeController(this, 'questionnaire', () => this.#session.source?.language);

  protected override render(): unknown {
    const saving = this.#session.source?.saving;
    if (!saving || !this.#session.state || !this.#localize.ready) return nothing;
    const words = this.#localize.t(`save.${saving}`);
    if (saving === 'saved' || saving === 'failed') this.#said = saving;
    const sign = { saved: '✓', failed: '!', saving: '…', idle: '', off: '' }[saving];
    return html`<p class="status ${saving}" part="status">${sign ? html`<span aria-hidden="true">${sign}</span>` : nothing}<span>${words}</span></p>
      <span class="visually-hidden" role="status">${this.#said ? this.#localize.t(`save.${this.#said}`) : nothing}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-save-status': DrempelSaveStatus;
  }
}
