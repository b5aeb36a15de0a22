import { itemOf } from '@drempel/core/instrument.js';
import type { PageProgress } from '@drempel/core/progress.js';
import { pageView } from '@drempel/core/progress.js';
import type { SessionState } from '@drempel/core/session.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { isWrongLink } from '../drempel-remarks/web-link.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { PlaceController } from '../session/place-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading, levelOf } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-review.styles.ts';

/** What an entry says behind its question, and why. */
type Why = 'review.reasonMissing' | 'review.incomplete' | 'review.linkWrong';

/**
 * What is still open, what is not known and which links cannot be opened, each with the way to its question, before
 * the report.
 *
 * @element drempel-review
 * @csspart heading - The title.
 */
export class DrempelReview extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  readonly #session = new SessionController(this, (source) => {
    const state = source.session?.state;
    return [source.language, state?.instrument, state?.responses, state?.place];
  });
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);
  readonly #place = new PlaceController(this, this.#session);

  protected override render(): unknown {
    const { state } = this.#session;
    if (!state || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const { pages } = state.progress;
    const open = pages.reduce((sum, page) => sum + page.open.length, 0);
    return html`<div class="stack">
      ${heading({ level: this.headingLevel, size: 'title' }, t('review.title'))}
      <p class="lead">${open ? t('review.open', { count: open }) : t('review.allDone')}</p>
      ${open ? html`<p>${t('review.openText')}</p>` : nothing}
      ${this.#list(state, 'review.openHeading', (page) => page.open, { why: (id) => whyOpen(state, id) })}
      ${this.#list(state, 'review.unknownHeading', (page) => page.unknown, { hint: t('review.unknownText') })}
      ${this.#list(state, 'review.linkHeading', (page) => page.items.filter((id) => hasWrongLink(state, id)), { why: () => 'review.linkWrong' })}
      <div class="actions">
        <button type="button" class="primary" @click=${this.#finish}>${t('review.finish')}</button>
        <button type="button" @click=${this.#back}>${t('review.back')}</button>
      </div>
    </div>`;
  }

  #list(
    state: SessionState,
    title: 'review.openHeading' | 'review.unknownHeading' | 'review.linkHeading',
    pick: (page: PageProgress) => readonly string[],
    { hint, why }: { readonly hint?: string; readonly why?: (id: string) => Why | undefined },
  ): unknown {
    const pages = state.progress.pages.filter((page) => pick(page).length);
    if (!pages.length) return nothing;
    const groups = pageView(state.instrument, state.responses.scan)?.groups;
    return html`<section class="card stack" aria-labelledby=${title}>
      ${heading({ level: levelOf(this.headingLevel) + 1, size: 'subtitle', id: title }, this.#localize.t(title))}
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${pages.map(
        (page) => html`<div lang=${state.instrument.language}>
          <p class="label">${groups?.find((group) => group.id === page.group)?.title}</p>
          <ul role="list">
            ${pick(page).map((id) => this.#entry(state, page, id, why?.(id)))}
          </ul>
        </div>`,
      )}
    </section>`;
  }

  #entry({ instrument }: SessionState, page: PageProgress, id: string, why: Why | undefined): unknown {
    return html`<li>
      <button type="button" class="quiet entry" @click=${() => this.#session.session?.goTo(`page:${page.group}`, id)}>${itemOf(instrument, id)?.statement}</button>
      ${why ? html`<span class="error" lang=${this.#localize.language}>(${this.#localize.t(why)})</span>` : nothing}
    </li>`;
  }

  readonly #finish = (): void => {
    const { session } = this.#session;
    session?.complete(new Date().toISOString());
    session?.goTo('report');
  };

  readonly #back = (): void => {
    const last = this.#session.state?.progress.pages.at(-1);
    if (last) this.#session.session?.goTo(`page:${last.group}`);
  };
}

function whyOpen({ responses }: SessionState, id: string): Why | undefined {
  const answer = responses.items[id]?.answer;
  if (answer?.kind === 'not-applicable') return 'review.reasonMissing';
  return answer && answer.kind !== 'unknown' ? 'review.incomplete' : undefined;
}

function hasWrongLink({ responses }: SessionState, id: string): boolean {
  return responses.items[id]?.evidence?.some(({ url }) => isWrongLink(url)) ?? false;
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-review': DrempelReview;
  }
}
