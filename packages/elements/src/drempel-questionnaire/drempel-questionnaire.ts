import { itemOf } from '@drempel/core/instrument.js';
import type { PageProgress } from '@drempel/core/progress.js';
import { pageView, sectionsOf } from '@drempel/core/progress.js';
import type { Place, SessionState } from '@drempel/core/session.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { PlaceController } from '../session/place-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading, levelOf } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-questionnaire.styles.ts';

/**
 * The questions, one page a group, with the way on and back. An answer renders its own item, not the page.
 *
 * @element drempel-questionnaire
 * @csspart heading - The title of the page.
 * @csspart navigation - Previous and next.
 */
export class DrempelQuestionnaire extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the page's heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  readonly #session = new SessionController(this, (source) => {
    const state = source.session?.state;
    // Which items stand on which page, not how far each page is: an answer changes nothing here.
    return [source.language, state?.instrument, state?.place, state?.item, ...(state?.progress.pages.map((page) => page.items) ?? [])];
  });
  readonly #localize = new LocalizeController(this, 'questionnaire', () => this.#session.source?.language);
  readonly #place = new PlaceController(this, this.#session);

  protected override render(): unknown {
    const { state } = this.#session;
    if (!state || !this.#localize.ready) return nothing;
    if (state.place === 'review') {
      return html`<drempel-review exportparts="heading" .for=${this.for} heading-level=${this.headingLevel}></drempel-review>
        <div class="actions navigation">${this.#saving()}</div>`;
    }
    const { pages } = state.progress;
    const index = Math.max(0, pages.findIndex((page) => state.place === `page:${page.group}`));
    const page = pages[index];
    return page ? this.#page(state, page, index) : nothing;
  }

  #page(state: SessionState, page: PageProgress, index: number): unknown {
    const { instrument, responses, progress } = state;
    const group = pageView(instrument, responses.scan)?.groups.find((each) => each.id === page.group);
    const shown = progress.pages.flatMap(({ items }) => items);
    const before = shown.indexOf(page.items[0] ?? '');
    const { length } = page.items;
    const position = { first: before + 1, last: before + length, total: shown.length };
    const optional = shown.filter((id) => itemOf(instrument, id)?.optional).length;
    return html`<header class="header" lang=${instrument.language}>
        ${heading({ level: this.headingLevel, size: 'title' }, group?.title)}
        ${group?.why ? html`<p class="why">${group.why}</p>` : nothing}
        <p class="hint" lang=${this.#localize.language}>${this.#localize.t(length === 1 ? 'page.position' : 'page.positions', position)}${optional ? ` ${this.#localize.t('page.optional', { count: optional })}` : nothing}</p>
      </header>
      ${this.#sections(state, page, before)} ${this.#navigation(progress.pages, index)}`;
  }

  #sections({ instrument, responses }: SessionState, page: PageProgress, before: number): unknown {
    const shown = new Set(page.items);
    const sections = sectionsOf(instrument, responses.scan, page.group);
    return sections.map(({ group, items }) => {
      const here = items.filter((item) => shown.has(item.id));
      if (!here.length) return nothing;
      const title = group.id === page.group ? nothing : heading({ level: levelOf(this.headingLevel) + 1, size: 'subtitle', id: `group-${group.id}` }, group.title);
      return html`<div class="section">
        ${title}
        ${here.map((item) => html`<drempel-item exportparts="item,rungs,special,remarks,rung,outcome,word,explanation" .for=${this.for} item=${item.id} .number=${before + page.items.indexOf(item.id) + 1}></drempel-item>`)}
      </div>`;
    });
  }

  #navigation(pages: readonly PageProgress[], index: number): unknown {
    const t = this.#localize.t.bind(this.#localize);
    // Where the page has said who one is, the introduction stands in for that page.
    const places: readonly Place[] = ['profile', ...pages.map(({ group }) => `page:${group}` as const), 'review'];
    const to = (place: Place | undefined) => () => place && this.#session.session?.goTo(place);
    return html`<div class="actions navigation" part="navigation">
      <button type="button" @click=${to(places[index])}>${t('page.previous')}</button>
      <button type="button" class="primary" @click=${to(places[index + 2])}>${t(index === pages.length - 1 ? 'page.review' : 'page.next')}</button>
      ${this.#saving()}
    </div>`;
  }

  #saving(): unknown {
    return html`<drempel-save-status exportparts="status" .for=${this.for}></drempel-save-status>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-questionnaire': DrempelQuestionnaire;
  }
}
