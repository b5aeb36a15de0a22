import { css, html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import type { SaveStatus } from '../drafts/draft-keeper.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { tokens } from '../styles/tokens.styles.ts';

/**
 * Says, truly, whether what was answered is kept, and how long. On screen at every change; aloud only when it is
 * news: the first time something was saved, when saving fails and when it works again.
 *
 * @element drempel-save-status
 * @csspart status - The words.
 */
export class DrempelSaveStatus extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        contain: layout paint style;
      }

      /* Saving takes a moment and comes with every answer: both texts keep their place, so that nothing moves. */
      .status {
        display: grid;
        max-inline-size: 50ch;
        font-size: 0.92em;
      }

      p {
        display: flex;
        grid-area: 1 / 1;
        gap: 0.5em;
        align-items: baseline;
        margin: 0;
        color: var(--_muted);
      }

      .saved {
        color: var(--_ok);
      }

      .failed {
        color: var(--_danger);
        font-weight: 600;
      }

      /* Signs are for the eye: the words say it all. */
      .saved::before {
        content: '✓' / '';
      }

      .failed::before {
        content: '!' / '';
      }

      [data-now='saving'] > .saved,
      [data-now='saved'] > .saving {
        visibility: hidden;
      }
    `,
  ];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** What was last said aloud: only another of these is news. */
  #said: SaveStatus | undefined;

  readonly #session = new SessionController(this, (source) => [source.language, source.saving, source.keeps]);
  readonly #localize = new LocalizeController(this, 'questionnaire', () => this.#session.source?.language);

  protected override render(): unknown {
    const { source, state } = this.#session;
    if (!source || !state || !this.#localize.ready) return nothing;
    // What only this page has is not kept, whatever the page itself could do with it.
    const saving = source.keeps === 'page' && source.saving !== 'off' ? 'failed' : source.saving;
    if (saving === 'saved' || saving === 'failed') this.#said = saving;
    const shown: readonly SaveStatus[] = saving === 'saving' || saving === 'saved' ? ['saving', 'saved'] : [saving];
    return html`<div class="status" part="status" data-now=${saving}>${shown.map((status) => html`<p class=${status}>${this.#words(status)}</p>`)}</div>
      ${saving === 'failed' ? html`<drempel-rescue .for=${this.for}></drempel-rescue>` : nothing}
      <span class="visually-hidden" role="status">${this.#said ? this.#words(this.#said) : nothing}</span>`;
  }

  #words(status: SaveStatus): string {
    const keeps = this.#session.source?.keeps;
    return this.#localize.t(status !== 'saved' ? `save.${status}` : keeps === 'device' || keeps === 'tab' ? `save.${keeps}` : 'save.elsewhere');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-save-status': DrempelSaveStatus;
  }
}
