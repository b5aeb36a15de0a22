import type { ToFindOut } from '@drempel/core/findings.js';
import type { View } from '@drempel/core/instrument.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state as inner } from 'lit/decorators.js';
import { shareBarStyles } from '../drempel-chart/share-bar.ts';
import { momentWords } from '../localize/date-words.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { PlaceController } from '../session/place-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading, levelOf } from '../styles/heading.ts';
import { PARTS } from '../styles/parts.ts';
import { stackingTableStyles } from '../styles/stacking-table.ts';
import { tagStyles } from '../styles/tag.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { basisSentence } from './basis-sentence.ts';
import { styles } from './drempel-report.styles.ts';
import { findOut, goesWell, notApplicable, toDoFirst } from './findings-lists.ts';
import { groupCard, overallCard } from './group-card.ts';
import { leadSentence } from './lead-sentence.ts';
import { printStyles } from './print.styles.ts';
import type { ReportContext } from './report-context.ts';
import { contextOf, indicativeTag } from './report-context.ts';
import type { ViewChoice } from './view-choice.ts';
import { choose, chosenIn, drawingChoice, viewChoice, viewsWithResults } from './view-choice.ts';
import { choiceStyles } from './view-choice.styles.ts';

/**
 * What came out: first the most important thing in one sentence, then each priority with its score, band, coverage,
 * possible range, lowest question and zeros, and why; then what goes well, where most is to be won with what to do
 * first, and what to find out. The reader chooses by which view. Where the instrument asks for one overall number or has
 * stages, those too.
 *
 * @element drempel-report
 * @csspart heading - The title.
 * @csspart choice - The choice between views, and between bars and radar.
 * @csspart group - One priority.
 * @csspart overall - The one number of everything together, where the instrument asks for it.
 * @csspart stages - What each stage still asks, where the instrument has stages.
 * @csspart why - Why this score.
 * @csspart table - The table of why this score.
 */
export class DrempelReport extends LitElement {
  static override styles = [tokens, controls, shareBarStyles, stackingTableStyles, tagStyles, choiceStyles, styles, printStyles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Id of the view to begin with; by default the instrument's first. The reader may choose another. */
  @property({ useDefault: true }) view = '';

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  @inner() private announcement = '';

  readonly #session = new SessionController(this, (source) => {
    const state = source.session?.state;
    return [source.language, state?.instrument, state?.responses, state?.place];
  });
  readonly #localize = new LocalizeController(this, 'report', () => this.#session.source?.language);
  readonly #depth = new LocalizeController(this, 'depth', () => this.#session.source?.language);
  readonly #place = new PlaceController(this, this.#session);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { session } = this.#session;
    // What the page asks for now goes before what was chosen then.
    if (changed.has('view') && this.hasUpdated && session) choose(session, this.view, { view: this.view });
  }

  protected override render(): unknown {
    const { state } = this.#session;
    if (!state || !this.#localize.ready || !this.#depth.ready) return nothing;
    const { views, overall } = state.instrument;
    const chosen = chosenIn(this.#session.session, this.view);
    const view = views.find((each) => each.id === chosen.view) ?? views.find((each) => each.id === this.view) ?? views[0];
    if (!view) return nothing;
    const report = reportOf(state);
    const within = (each: View) => contextOf(state, report, each, { localize: this.#localize, depth: this.#depth }, levelOf(this.headingLevel));
    const context = within(view);
    const { drawing = 'bars' } = chosen;
    return html`${this.#head(context)} ${viewChoice(viewsWithResults(state.instrument, report), view, state.instrument.language, this.#depth, this.#choose)}
      <p class="visually-hidden" role="status">${this.announcement}</p>
      <section class="card">
        ${context.shown.length ? drawingChoice(drawing, this.#depth, this.#choose) : nothing}
        <drempel-chart exportparts=${PARTS} .for=${this.for} .view=${view.id} .type=${drawing}></drempel-chart>
      </section>
      <div class="groups">
        ${overall ? overallCard(within(views.find((each) => each.id === overall.view) ?? view)) : nothing}
        ${context.shown.filter((group) => group.parent === undefined).map((group) => groupCard(context, group))}
      </div>
      ${goesWell(context)} ${toDoFirst(context, this.for)} ${findOut(context, this.#goTo)} ${notApplicable(context)}`;
  }

  #head(context: ReportContext): unknown {
    const { state, report, shown, results, indicative } = context;
    const { responses } = state;
    const t = this.#localize.t.bind(this.#localize);
    const title = responses.organisation ? t('report.titleFor', { organisation: responses.organisation }) : t('report.title');
    const date = responses.completed && momentWords(this.#localize, responses.completed, 'day');
    return html`<header class="stack">
      ${heading({ level: this.headingLevel, size: 'title' }, title)}
      <p class="lead">${lead(context)}${shown.some(({ id }) => results[id]?.score !== undefined) ? indicativeTag(context) : nothing}</p>
      <p class="hint">${indicative ? t('report.indicative') : nothing} ${basisSentence(report, this.#localize)} ${date ? t('report.date', { date }) : nothing}</p>
      <div class="actions no-print"><button type="button" @click=${() => window.print()}>${t('report.print')}</button></div>
    </header>`;
  }

  /** Another view or drawing of the same answers. Focus stays on the choice; what came of it is told. */
  readonly #choose = (choice: ViewChoice): void => {
    const { session } = this.#session;
    if (!session) return;
    choose(session, this.view, choice);
    const view = session.state.instrument.views.find(({ id }) => id === choice.view);
    if (view) this.announcement = `${this.#depth.t('depth.viewShown', { view: view.title })} ${lead(contextOf(session.state, reportOf(session.state), view, { localize: this.#localize, depth: this.#depth }, levelOf(this.headingLevel)))}`;
    this.requestUpdate();
  };

  readonly #goTo = ({ page, id }: ToFindOut): void => this.#session.session?.goTo(`page:${page}`, id);
}

function lead({ state, shown, results, localize }: ReportContext): string {
  return leadSentence(state.instrument, shown, results, localize);
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-report': DrempelReport;
  }
}
