import type { Glossary, GlossaryEntry } from '@drempel/core/glossary.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { followsInstrument, GlossaryController } from '../glossary/glossary-controller.ts';
import { sourceLine } from '../glossary/source-line.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-glossary.styles.ts';

/**
 * Every term of the glossary in alphabetical order, with what it means, its source and its date. Each has an address:
 * the id of the term after `#term-`.
 *
 * @element drempel-glossary
 * @csspart heading - The title.
 * @csspart entry - One term with its explanation.
 */
export class DrempelGlossary extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Leaves out the link to each term, where addresses on the page mean something else. */
  @property({ type: Boolean, attribute: 'no-links' }) noLinks = false;

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  readonly #session = new SessionController(this, followsInstrument);
  readonly #glossary = new GlossaryController(this, this.#session);
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);
  #asked = '';

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener('hashchange', this.#goToTerm);
    this.#asked = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener('hashchange', this.#goToTerm);
  }

  protected override render(): unknown {
    if (!this.#session.state || !this.#localize.ready) return nothing;
    const { state } = this.#glossary;
    return html`<section class="stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'title' }, this.#localize.t('glossary.title'))}
      ${typeof state === 'string' ? html`<p role="status">${this.#localize.t(`glossary.${state}`)}</p>` : this.#list(state)}
    </section>`;
  }

  /** Whoever comes here by the address of a term arrives at that term, once. */
  protected override updated(): void {
    if (window.location.hash !== this.#asked) this.#goToTerm();
  }

  #list({ language, entries }: Glossary): unknown {
    const { compare } = new Intl.Collator(language);
    return html`<p>${this.#localize.t('glossary.text')}</p>
      <dl lang=${language}>${[...entries].sort((a, b) => compare(a.term, b.term)).map((entry) => this.#entry(entry))}</dl>`;
  }

  #entry({ id, term, text, source }: GlossaryEntry): unknown {
    const link = html` <a class="link" href="#term-${id}" lang=${this.#localize.language} aria-label=${this.#localize.t('glossary.link', { term })}>#</a>`;
    return html`<div class="entry" part="entry">
      <dt id="term-${id}" tabindex="-1">${term}${this.noLinks ? nothing : link}</dt>
      <dd>${text}</dd>
      <dd class="hint">${sourceLine(source, this.#localize)}</dd>
    </div>`;
  }

  readonly #goToTerm = (): void => {
    const { hash } = window.location;
    const term = hash.startsWith('#term-') ? this.renderRoot.querySelector<HTMLElement>(`dt[id="${CSS.escape(hash.slice(1))}"]`) : null;
    if (!term) return;
    this.#asked = hash;
    term.scrollIntoView({ block: 'start' });
    term.focus({ preventScroll: true });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-glossary': DrempelGlossary;
  }
}
