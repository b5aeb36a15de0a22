import type { Glossary, GlossaryEntry } from '@drempel/core/glossary.js';
import { itemOf } from '@drempel/core/instrument.js';
import { itemTerms } from '@drempel/core/terms.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { followsInstrument, GlossaryController } from '../glossary/glossary-controller.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { PARTS } from '../styles/parts.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-item-text.styles.ts';

/**
 * A text of an item in which the terms of the glossary can be opened; what stands in it shows until they are there.
 * Or, as `terms`, the line of terms that stand in the statement and the answers alone: names of fields stay plain
 * words. Stands inside `drempel-item`.
 *
 * @element drempel-item-text
 * @slot - The same text, plain.
 */
export class DrempelItemText extends LitElement {
  static override styles = [tokens, styles];

  /** Id of the item in the instrument. */
  @property({ useDefault: true }) item = '';

  /** Which of its texts: `help`, `note`, `caution` or `terms`. */
  @property({ useDefault: true }) text: 'help' | 'note' | 'caution' | 'terms' = 'help';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  readonly #session = new SessionController(this, followsInstrument);
  readonly #glossary = new GlossaryController(this, this.#session);
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);
  /** Whether the glossary was there before the item. A line that comes later would push down what is being read. */
  #inTime = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('item')) this.#inTime = this.#glossary.glossary !== undefined && this.#localize.ready;
  }

  protected override render(): unknown {
    const { glossary } = this.#glossary;
    const current = this.#session.state;
    const item = current && itemOf(current.instrument, this.item);
    if (!glossary || !item) return html`<slot></slot>`;
    const terms = itemTerms(glossary, item);
    if (this.text === 'terms') return this.#inTime && this.#localize.ready && terms.elsewhere.length ? this.#line(glossary, terms.elsewhere) : nothing;
    return terms[this.text].map((part) => (typeof part === 'string' ? part : this.#term(part.entry.id, part.text)));
  }

  #line({ language }: Glossary, entries: readonly GlossaryEntry[]): unknown {
    return html`<span class="line" lang=${language}>
      <span lang=${this.#localize.language}>${this.#localize.t('glossary.words')}</span>
      ${entries.map(({ id, term }, index) => html`${index ? ', ' : ''}${this.#term(id, term)}`)}
    </span>`;
  }

  #term(id: string, words: string): unknown {
    return html`<drempel-term exportparts=${PARTS} .for=${this.for} term=${id}>${words}</drempel-term>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-item-text': DrempelItemText;
  }
}
