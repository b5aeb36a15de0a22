import type { GlossaryEntry } from '@drempel/core/glossary.js';
import { html, LitElement, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { followsInstrument, GlossaryController } from '../glossary/glossary-controller.ts';
import { sourceLine } from '../glossary/source-line.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { spotBeside } from './beside.ts';
import { styles } from './drempel-term.styles.ts';

/**
 * A word in a text that opens its explanation, with source and date, beside it. Plain text as long as its glossary is
 * not there, for a term that the glossary does not have, and on paper.
 *
 * @element drempel-term
 * @slot - The word as it stands in the text; without it, the term as the glossary has it.
 * @csspart word - The word.
 * @csspart explanation - The explanation.
 */
export class DrempelTerm extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the term in the glossary. */
  @property({ useDefault: true }) term = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private open = false;
  @query('.word') private readonly word!: HTMLElement | null;
  @query('.text') private readonly text!: HTMLElement | null;
  @query('.card') private readonly card!: HTMLElement | null;

  readonly #session = new SessionController(this, followsInstrument);
  readonly #glossary = new GlossaryController(this, this.#session);
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);
  /** Whether it was open when the finger came down: by the time of the click, the browser has closed it. */
  #wasOpen = false;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#follow(false);
    this.open = false;
  }

  protected override render(): unknown {
    const entry = this.#glossary.glossary?.entries.find(({ id }) => id === this.term);
    if (!entry || !this.#localize.ready) return html`<slot></slot>`;
    // No real button: that cannot run over two lines, and a text would jump when its terms arrive. No space between
    // the two either: a full stop may follow.
    return html`<span class="word" part="word" role="button" tabindex="0" aria-expanded=${this.open} @pointerdown=${this.#onPress} @click=${this.#onClick} @keydown=${this.#onKey}
      ><span class="text"><slot>${entry.term}</slot></span></span
    >${this.#explanation(entry)}`;
  }

  #explanation({ term, text, source }: GlossaryEntry): unknown {
    const language = this.#glossary.glossary?.language ?? nothing;
    return html`<div class="card" part="explanation" popover role="dialog" aria-labelledby="name" aria-describedby="explained" tabindex="-1" lang=${language} @beforetoggle=${this.#onBeforeToggle} @toggle=${this.#onToggle} @focusout=${this.#onFocusOut}>
      <div class="bar">
        <span class="name" id="name">${term}</span>
        <button type="button" class="quiet" lang=${this.#localize.language} @click=${this.#close}>${this.#localize.t('glossary.close')}</button>
      </div>
      <span id="explained">${text}</span>
      <span class="hint">${sourceLine(source, this.#localize)}</span>
    </div>`;
  }

  readonly #onPress = (): void => {
    this.#wasOpen = this.open;
  };

  readonly #onClick = (): void => {
    if (this.#wasOpen) this.#close();
    else this.#toggle();
    this.#wasOpen = false;
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    if (!event.repeat) this.#toggle();
  };

  #toggle(): void {
    const { card } = this;
    if (!card) return;
    card.togglePopover();
    if (!card.matches(':popover-open')) return;
    this.#place();
    // A screen reader reads what has focus.
    card.focus({ preventScroll: true });
  }

  readonly #close = (): void => {
    if (this.card?.matches(':popover-open')) this.card.hidePopover();
  };

  /** Focus goes back to the word, if it was in here: browsers do not find the way through shadow roots. */
  readonly #onBeforeToggle = ({ newState }: ToggleEvent): void => {
    if (newState === 'closed' && this.card?.contains(this.shadowRoot?.activeElement ?? null)) this.word?.focus({ preventScroll: true });
  };

  readonly #onToggle = ({ newState }: ToggleEvent): void => {
    this.open = newState === 'open';
    this.#follow(this.open);
  };

  /** Whoever goes on with Tab reads on: nothing may cover where they are. */
  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const { word, card } = this;
    if (relatedTarget instanceof Node && relatedTarget !== word && !card?.contains(relatedTarget)) this.#close();
  };

  /** As long as the explanation is open, it stays beside its word when something scrolls or turns. */
  #follow(open: boolean): void {
    const change = open ? 'addEventListener' : 'removeEventListener';
    document[change]('scroll', this.#place, { capture: true });
    window[change]('resize', this.#place);
  }

  readonly #place = (): void => {
    const { card, text } = this;
    if (!card || !text) return;
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const spot = spotBeside(text, { width: card.offsetWidth, height: card.offsetHeight }, { width, height });
    card.style.left = `${spot.left}px`;
    card.style.top = `${spot.top}px`;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-term': DrempelTerm;
  }
}
