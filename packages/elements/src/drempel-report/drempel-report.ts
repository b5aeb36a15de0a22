import type { View } from '@drempel/core/instrument.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import { HIGH, nextSteps } from '@drempel/core/suggestions.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { shareBarStyles } from '../drempel-chart/share-bar.ts';
import { momentWords } from '../localize/date-words.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { PlaceController } from '../session/place-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { stackingTableStyles } from '../styles/stacking-table.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { basisSentence } from './basis-sentence.ts';
import { styles } from './drempel-report.styles.ts';
import { groupCard, overallCard } from './group-card.ts';
import { leadSentence } from './lead-sentence.ts';
import { nextStepsList } from './next-steps.ts';
import { printStyles } from './print.styles.ts';
import type { ReportContext } from './report-context.ts';
import { contextOf } from './report-context.ts';

/**
 * What came out: first the most important thing in one sentence, then each priority with its score, band, coverage,
 * possible range, lowest question and zeros, and why; then what goes well, what to do first and what to find out. Where
 * the instrument asks for one overall number or has stages, those too.
 *
 * @element drempel-report
 * @csspart heading - The title.
 * @csspart group - One priority.
 * @csspart overall - The one number of everything together, where the instrument asks for it.
 * @csspart stages - What each stage still asks, where the instrument has stages.
 * @csspart why - Why this score.
 * @csspart table - The table of why this score.
 */
export class DrempelReport extends LitElement {
  static override styles = [tokens, controls, shareBarStyles, stackingTableStyles, styles, printStyles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Id of the view to show; by default the instrument's first. */
  @property() view = '';

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  readonly #session = new SessionController(this, (source) => {
    const state = source.session?.state;
    return [source.language, state?.instrument, state?.responses, state?.place];
  });
  readonly #localize = new LocalizeController(this, 'report', () => this.#session.source?.language);
  readonly #place = new PlaceController(this, this.#session);

  protected override render(): unknown {
    const { state } = this.#session;
    if (!state || !this.#localize.ready) return nothing;
    const { views, overall } = state.instrument;
    const view = views.find((each) => each.id === this.view) ?? views[0];
    if (!view) return nothing;
    const report = reportOf(state);
    const within = (each: View) => contextOf(state, report, each, this.#localize, this.headingLevel);
    const context = within(view);
    return html`${this.#head(context)}
      <section class="card"><drempel-chart .for=${this.for} .view=${this.view}></drempel-chart></section>
      <div class="groups">
        ${overall ? overallCard(within(views.find((each) => each.id === overall.view) ?? view)) : nothing}
        ${context.shown.filter((group) => group.parent === undefined).map((group) => groupCard(context, group))}
      </div>
      ${this.#goesWell(state)} ${this.#first(state)} ${this.#findOut(state)} ${this.#notApplicable(state)}`;
  }

  #head({ state, report, shown, results }: ReportContext): unknown {
    const { instrument, responses } = state;
    const t = this.#localize.t.bind(this.#localize);
    const title = responses.organisation ? t('report.titleFor', { organisation: responses.organisation }) : t('report.title');
    const date = responses.completed && momentWords(this.#localize, responses.completed, 'day');
    return html`<header class="stack">
      ${heading({ level: this.headingLevel, size: 'title' }, title)}
      <p class="lead">${leadSentence(instrument, shown, results, this.#localize)}</p>
      <p class="hint">
        ${scanOf(instrument, responses.scan).indicative ? t('report.indicative') : nothing}
        ${basisSentence(report, this.#localize)} ${date ? t('report.date', { date }) : nothing}
      </p>
      <div class="actions no-print"><button type="button" @click=${() => window.print()}>${t('report.print')}</button></div>
    </header>`;
  }

  #goesWell(state: SessionState): unknown {
    const { instrument } = state;
    const report = reportOf(state);
    const t = this.#localize.t.bind(this.#localize);
    const items = instrument.items.filter((item) => (report.items[item.id]?.share ?? 0) >= HIGH);
    return html`<section class="stack" aria-labelledby="goes-well">
      ${heading({ level: this.headingLevel + 1, size: 'subtitle', id: 'goes-well' }, t('report.goesWell'))}
      ${items.length ? html`<ul class="ticks" role="list" lang=${instrument.language}>${items.map((item) => html`<li>${item.statement}</li>`)}</ul>` : html`<p>${t('report.goesWellNone')}</p>`}
    </section>`;
  }

  #first(state: SessionState): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const steps = nextSteps(state.instrument, state.responses, reportOf(state));
    return html`<section class="stack" aria-labelledby="first">
      ${heading({ level: this.headingLevel + 1, size: 'subtitle', id: 'first' }, t('report.first'))}
      <p>${t(steps.length ? 'report.firstText' : 'report.firstNone')}</p>
      ${steps.length ? nextStepsList(state, steps, this.#localize) : nothing}
    </section>`;
  }

  #findOut(state: SessionState): unknown {
    const { instrument, progress } = state;
    const report = reportOf(state);
    const t = this.#localize.t.bind(this.#localize);
    const found = progress.pages.flatMap((page) => page.items).flatMap((id) => {
      const status = report.items[id]?.status;
      return status === 'unknown' || status === 'unanswered' ? [{ id, status }] : [];
    });
    if (!found.length) return nothing;
    return html`<section class="stack" aria-labelledby="find-out">
      ${heading({ level: this.headingLevel + 1, size: 'subtitle', id: 'find-out' }, t('report.findOut'))}
      <p>${t('report.findOutText')}</p>
      <ul>
        ${found.map(
          ({ id, status }) => html`<li>
            <span lang=${instrument.language}>${itemOf(instrument, id)?.statement}</span>
            <span class="hint">(${t(status === 'unknown' ? 'report.unknownQuestion' : 'report.openQuestion')})</span>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  /**
   * On paper no trace can be opened, and whoever reads it has to know why questions do not count: the hint at the
   * question promised that. On screen the reasons stand in the trace.
   */
  #notApplicable({ instrument, responses, progress }: SessionState): unknown {
    const report = reportOf({ instrument, responses });
    const t = this.#localize.t.bind(this.#localize);
    const reasons = progress.pages.flatMap((page) => page.items).flatMap((id) => {
      const answer = responses.items[id]?.answer;
      return answer?.kind === 'not-applicable' && report.items[id]?.status === 'not-applicable' ? [{ id, reason: answer.reason }] : [];
    });
    if (!reasons.length) return nothing;
    return html`<section class="stack only-print">
      ${heading({ level: this.headingLevel + 1, size: 'subtitle', id: 'not-applicable' }, t('answer.not-applicable'))}
      <ul>
        ${reasons.map(({ id, reason }) => html`<li><span lang=${instrument.language}>${itemOf(instrument, id)?.statement}</span> <span class="hint">${reason}</span></li>`)}
      </ul>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-report': DrempelReport;
  }
}
