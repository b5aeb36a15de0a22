import { directionOf } from '@drempel/core/direction.js';
import { saysAnything } from '@drempel/core/says-anything.js';
import type { SessionState } from '@drempel/core/session.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { DrempelSession } from '../drempel-session/drempel-session.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { sendsTo } from '../session/said-by-page.ts';
import { controls } from '../styles/control.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { heading, levelOf } from '../styles/heading.ts';
import { PARTS } from '../styles/parts.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-scan.styles.ts';

/**
 * A whole assessment in one tag: introduction, questions, review, report and downloads. It is a session with a face,
 * so it has every attribute and event of `drempel-session`.
 *
 * @element drempel-scan
 * @attr {string} lang - Language (BCP 47); by default that of the page around the element, followed live.
 * @slot - Shown until the words have been loaded, and where scripts do not run.
 * @csspart notice - A notice: the page asks for what is not there, or an instrument or a draft could not be read.
 * @csspart body - The part that changes from step to step.
 * @csspart heading - The title of the question whether to start again.
 */
export class DrempelScan extends DrempelSession {
  static override styles = [tokens, controls, dialogStyles, styles];

  /** Level of the first heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Which files the respondent can take along, in which order, such as `json xlsx csv`. By default, all. */
  @property({ useDefault: true }) formats = '';

  /** View with which the report begins, such as `effects`; by default the first of the instrument. */
  @property({ useDefault: true }) view = '';

  /**
   * A scan says itself what is wrong with it.
   * @internal
   */
  readonly showsNotices = true;

  readonly #localize = new LocalizeController(this, 'scan', () => this.language);
  #seen: readonly unknown[] = [];
  #stop: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stop = this.observe(this.#changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop?.();
  }

  get #level(): number {
    return levelOf(this.headingLevel);
  }

  /** Only the step, the notices and the state of loading are this element's; the rest its views follow themselves. */
  readonly #changed = (): void => {
    const state = this.session?.state;
    const seen = [state?.place.split(':')[0], state?.instrument, this.notices, this.language, this.resumed && this.moves === 0, state && saysAnything(state.responses), this.recovery?.question, this.recovery?.outOfTheOrdinary];
    if (seen.length === this.#seen.length && seen.every((each, index) => each === this.#seen[index])) return;
    this.#seen = seen;
    this.requestUpdate();
  };

  protected override render(): unknown {
    if (!this.#localize.ready) return html`<slot></slot>`;
    const state = this.session?.state;
    const { language } = this.#localize;
    // Words in another language than was asked for say so, for who hears them.
    return html`<div class="scan" lang=${this.language.startsWith(language) ? nothing : language} dir=${directionOf(language)}>
      ${this.notices.map(({ code, found }) => html`<p class="notice" part="notice" role="status">${this.#localize.t(`notice.${code}`, { found })}</p>`)}
      ${this.recovery?.outOfTheOrdinary ? html`<drempel-recovery exportparts=${PARTS} heading-level=${this.#level}></drempel-recovery>` : nothing}
      ${!state ? this.#waiting() : this.recovery?.question ? nothing : this.#assessment(state)}
    </div>`;
  }

  #waiting(): unknown {
    if (this.notices.length) return nothing;
    return html`<p class="loading" role="status">${this.#localize.t('state.loading')}</p>`;
  }

  #assessment(state: SessionState): TemplateResult {
    const t = this.#localize.t.bind(this.#localize);
    const asking = state.place.startsWith('page:') || state.place === 'review';
    return html`${this.resumed && this.moves === 0 && asking ? html`<p class="resumed" role="status">${t('save.resumed')}</p>` : nothing}
      <div class=${asking ? 'columns' : ''}>
        ${asking ? html`<aside><drempel-progress exportparts=${PARTS}></drempel-progress><drempel-save-status exportparts=${PARTS}></drempel-save-status></aside>` : nothing}
        <div class="body" part="body">${this.#step(state)}</div>
      </div>
      ${sendsTo(this) === undefined
        ? nothing
        : html`<drempel-submit exportparts=${PARTS} ?hidden=${state.place !== 'report'} heading-level=${this.#level + 1}></drempel-submit>`}
      ${this.offer?.loadGlossary || saysAnything(state.responses) || state.place === 'report' ? this.#foot(state) : nothing}`;
  }

  #step(state: SessionState): TemplateResult {
    const level = this.#level;
    switch (state.place) {
      case 'intro':
      case 'profile':
        return html`<drempel-intro exportparts=${PARTS} heading-level=${level}></drempel-intro>`;
      case 'report':
        return html`<drempel-report exportparts=${PARTS} .view=${this.view} heading-level=${level}></drempel-report><drempel-plan exportparts=${PARTS} summary heading-level=${level + 1}></drempel-plan><drempel-kept exportparts=${PARTS} heading-level=${level + 1}></drempel-kept><drempel-export exportparts=${PARTS} formats=${this.formats} heading-level=${level + 1}></drempel-export>`;
      case 'plan':
        return html`<drempel-plan exportparts=${PARTS} heading-level=${level}></drempel-plan><drempel-charter exportparts=${PARTS} heading-level=${level + 1}></drempel-charter><drempel-export exportparts=${PARTS} formats=${this.formats} heading-level=${level + 1}></drempel-export>`;
      default:
        return html`<drempel-questionnaire exportparts=${PARTS} heading-level=${level}></drempel-questionnaire>`;
    }
  }

  #foot(state: SessionState): TemplateResult {
    const t = this.#localize.t.bind(this.#localize);
    return html`<div class="actions foot">
        ${state.place === 'report'
          ? html`<button type="button" class="quiet" @click=${() => this.session?.goTo('review')}>${t('report.back')}</button><drempel-save-status exportparts=${PARTS}></drempel-save-status>`
          : nothing}
        ${saysAnything(state.responses) || state.place === 'report' ? html`<button type="button" class="quiet" @click=${() => this.#dialog?.showModal()}>${t('again.button')}</button>` : nothing}
        <drempel-glossary-button exportparts=${PARTS} heading-level=${this.#level}></drempel-glossary-button>
      </div>
      <dialog aria-labelledby="again-title" aria-describedby="again-text">
        <div class="stack">
          ${heading({ level: this.#level, size: 'subtitle', id: 'again-title' }, t('again.title'))}
          <p id="again-text">${t('again.text')}</p>
          <div class="actions">
            <button type="button" class="primary" @click=${() => this.#dialog?.close()}>${t('again.cancel')}</button>
            <button type="button" @click=${this.#startAgain}>${t('again.confirm')}</button>
          </div>
        </div>
      </dialog>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  readonly #startAgain = (): void => {
    this.#dialog?.close();
    void this.startAgain();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-scan': DrempelScan;
  }
}
