import type { Group, Instrument } from '@drempel/core/instrument.js';
import { itemOf, scanOf } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import { HIGH, nextSteps } from '@drempel/core/suggestions.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { shareBar, shareBarStyles, toneOf } from '../drempel-chart/share-bar.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { pointsWords } from '../localize/number-words.ts';
import { PlaceController } from '../session/place-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-report.styles.ts';
import { leadSentence } from './lead-sentence.ts';
import { nextStepsList } from './next-steps.ts';
import { whyThisScore } from './why-this-score.ts';

/**
 * What came out: first the most important thing in one sentence, then each priority with its score, band, coverage,
 * possible range, lowest question and zeros, and why; then what goes well, what to do first and what to find out.
 *
 * @element drempel-report
 * @csspart heading - The title.
 * @csspart group - One priority.
 * @csspart why - Why this score.
 */
export class DrempelReport extends LitElement {
  static override styles = [tokens, controls, shareBarStyles, styles];

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
    const view = state.instrument.views.find((each) => each.id === this.view) ?? state.instrument.views[0];
    const report = reportOf(state);
    const shown = view?.groups.filter((group) => report.views[view.id]?.[group.id]?.status !== 'empty') ?? [];
    const results = view ? (report.views[view.id] ?? {}) : {};
    return html`${this.#head(state, shown, results)}
      <section class="card"><drempel-chart .for=${this.for} .view=${this.view}></drempel-chart></section>
      <div class="groups">${shown.filter((group) => group.parent === undefined).map((group) => this.#group(state, shown, results, group, 1))}</div>
      ${this.#goesWell(state)} ${this.#first(state)} ${this.#findOut(state)}`;
  }

  #head(state: SessionState, shown: readonly Group[], results: Readonly<Record<string, GroupResult>>): unknown {
    const { instrument, responses, progress } = state;
    const t = this.#localize.t.bind(this.#localize);
    const title = responses.organisation ? t('report.titleFor', { organisation: responses.organisation }) : t('report.title');
    const date = responses.completed && new Intl.DateTimeFormat(this.#localize.wanted, { dateStyle: 'long' }).format(new Date(responses.completed));
    return html`<header class="stack">
      ${heading({ level: this.headingLevel, size: 'title' }, title)}
      <p class="lead">${leadSentence(instrument, shown, results, this.#localize)}</p>
      <p class="hint">
        ${scanOf(instrument, responses.scan).indicative ? t('report.indicative') : nothing}
        ${t('report.basis', { answered: progress.answered, count: progress.total })} ${date ? t('report.date', { date }) : nothing}
      </p>
      <div class="actions no-print"><button type="button" @click=${() => window.print()}>${t('report.print')}</button></div>
    </header>`;
  }

  #group(state: SessionState, shown: readonly Group[], results: Readonly<Record<string, GroupResult>>, group: Group, depth: number): unknown {
    const result = results[group.id];
    if (!result) return nothing;
    const { instrument } = state;
    const t = this.#localize.t.bind(this.#localize);
    const band = instrument.bands.find((each) => each.id === result.band);
    const children = shown.filter((each) => each.parent === group.id);
    const level = this.headingLevel + depth;
    return html`<section class="group depth-${depth} ${depth === 1 ? 'card' : ''}" part="group" aria-labelledby="group-${group.id}">
      <div class="title-row">
        <span lang=${instrument.language}>${heading({ level, size: 'subtitle', id: `group-${group.id}` }, group.title)}</span>
        <p class="score">
          ${result.score === undefined
            ? html`<span class="none">${t('report.noScore')}</span>`
            : html`<span class="points">${t('report.score', { score: pointsWords(this.#localize, result.score) })}</span>
                <span class="band tone-${toneOf(result.score)}" lang=${instrument.language}>${band?.label}</span>`}
        </p>
      </div>
      ${depth === 1 && group.why ? html`<p class="hint" lang=${instrument.language}>${group.why}</p>` : nothing}
      ${shareBar({ score: result.score, low: result.range?.low, high: result.range?.high, tone: toneOf(result.score ?? 0) })}
      ${result.status === 'withheld' ? html`<p class="withheld">${t('report.withheld', this.#answered(result))}</p>` : nothing}
      ${this.#facts(instrument, result)} ${whyThisScore(state, group, result, results, this.#localize)}
      ${children.length ? html`<div class="children">${children.map((child) => this.#group(state, shown, results, child, depth + 1))}</div>` : nothing}
    </section>`;
  }

  /** The numbers that always stand beside a score. */
  #facts(instrument: Instrument, result: GroupResult): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const points = (share: number) => pointsWords(this.#localize, share);
    const { range, coverage, lowest, zeros } = result;
    const { answered, count } = this.#answered(result);
    const sure = range && range.high - range.low < 1e-9;
    const facts: [string, unknown][] = [];
    if (range) facts.push([t('report.range'), sure ? t('report.rangeSure', { score: points(range.low) }) : t('report.rangeText', { low: points(range.low), high: points(range.high) })]);
    if (coverage !== undefined) facts.push([t('report.coverage'), t('report.coverageText', { answered, total: count, percent: points(coverage) })]);
    if (lowest) {
      const statement = itemOf(instrument, lowest.item)?.statement;
      facts.push([t('report.lowest'), html`<span lang=${instrument.language}>${statement}</span> (${t('report.score', { score: points(lowest.share) })})`]);
    }
    if (result.trace.answeredWeight > 0) facts.push([t('report.zeros'), zeros ? t('report.zerosText', { count: zeros }) : t('report.zerosNone')]);
    return html`<dl class="facts">${facts.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`;
  }

  #answered({ counts }: GroupResult): { answered: number; count: number } {
    return { answered: counts.scored, count: counts.scored + counts.unknown + counts.unanswered };
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
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-report': DrempelReport;
  }
}
