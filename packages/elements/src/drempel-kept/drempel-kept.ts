import { orphansIn } from '@drempel/core/migrate.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { keptAnswers } from './kept-answers.ts';
import { keptStyles } from './kept-answers.styles.ts';

/**
 * Answers to questions that the questionnaire no longer has: kept, listed, and not counted. Empty when there are none.
 *
 * @element drempel-kept
 * @csspart heading - The title.
 */
export class DrempelKept extends LitElement {
  static override styles = [tokens, controls, keptStyles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  readonly #session = new SessionController(this, ({ language, session }) => [language, session?.state.instrument, session?.state.responses]);
  readonly #localize = new LocalizeController(this, 'renewal', () => this.#session.source?.language);
  readonly #answers = new LocalizeController(this, 'recovery', () => this.#session.source?.language);

  protected override render(): unknown {
    const current = this.#session.state;
    const orphans = current ? orphansIn(current.responses, current.instrument) : [];
    if (!current || !orphans.length || ![this.#localize, this.#answers].every(({ ready }) => ready)) return nothing;
    const renewal = this.#localize.t.bind(this.#localize);
    const recovery = this.#answers.t.bind(this.#answers);
    return html`<section class="stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'subtitle' }, renewal('kept.title'))}
      <p>${renewal('kept.text')}</p>
      ${keptAnswers(orphans, current.responses, current.instrument, { renewal, recovery })}
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-kept': DrempelKept;
  }
}
