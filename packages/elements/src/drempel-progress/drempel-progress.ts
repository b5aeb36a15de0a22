import type { PageProgress } from '@drempel/core/progress.js';
import { pageView } from '@drempel/core/progress.js';
import type { Place, SessionState } from '@drempel/core/session.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { profileQuestions } from '../session/profile-questions.ts';
import { givenBy } from '../session/said-by-page.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-progress.styles.ts';

/**
 * How far the respondent is, group by group, and the way to each. Where there is little room, one line that opens.
 *
 * @element drempel-progress
 * @csspart bar - The progress bar.
 * @csspart list - The list of groups.
 * @csspart current - The group that is shown now.
 */
export class DrempelProgress extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  @state() private open = false;

  readonly #session = new SessionController(this, (source) => {
    const current = source.session?.state;
    return [source.language, givenBy(source).join(), current?.instrument, current?.responses.items, current?.responses.profile, current?.place];
  });
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);

  protected override render(): unknown {
    const { source, state: current } = this.#session;
    if (!source || !current || !this.#localize.ready) return nothing;
    const { answered, total, pages } = current.progress;
    const summary = this.#localize.t('progress.summary', { answered, total });
    return html`<nav aria-label=${this.#localize.t('progress.label')}>
      <p class="summary" id="summary">${summary}</p>
      <progress part="bar" max=${total || 1} .value=${answered} aria-labelledby="summary"></progress>
      <button type="button" class="quiet toggle" aria-expanded=${this.open} aria-controls="list" @click=${() => (this.open = !this.open)}>
        ${this.#localize.t(this.open ? 'progress.hide' : 'progress.show')}
      </button>
      <ol role="list" id="list" class=${this.open ? 'open' : ''} part="list">
        ${profileQuestions(source, current.instrument) ? this.#step('profile', this.#localize.t('progress.profile'), current.place) : nothing}
        ${pages.map((page) => guard([page, current.instrument, this.#localize.language, current.place], () => this.#page(current, page)))} ${this.#step('review', this.#localize.t('progress.review'), current.place)}
        ${current.responses.completed || current.place === 'report' ? this.#step('report', this.#localize.t('progress.report'), current.place) : nothing}
      </ol>
    </nav>`;
  }

  #page({ instrument, responses, place }: SessionState, page: PageProgress): unknown {
    const group = pageView(instrument, responses.scan)?.groups.find((each) => each.id === page.group);
    const total = page.answered + page.open.length;
    const done = total > 0 && page.open.length === 0;
    const label = this.#localize.t('progress.pageStatus', { answered: page.answered, total });
    const content = html`<span class="name" lang=${instrument.language}>${group?.title}</span>
      <span class="count" aria-hidden="true">${this.#localize.t('progress.page', { answered: page.answered, total })}</span>
      <span class="visually-hidden">${done ? `${label}, ${this.#localize.t('progress.done')}` : label}</span>
      <span class="check" aria-hidden="true">${done ? '✓' : ''}</span>`;
    return this.#step(`page:${page.group}`, content, place);
  }

  #step(place: Place, content: unknown, current: Place): unknown {
    const here = place === current;
    return html`<li>
      <button type="button" class="step" part=${here ? 'current' : nothing} aria-current=${here ? 'step' : nothing} @click=${() => this.#go(place)}>${content}</button>
    </li>`;
  }

  #go(place: Place): void {
    this.open = false;
    this.#session.session?.goTo(place);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-progress': DrempelProgress;
  }
}
