import type { Group, Instrument } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { pointsWords } from '../localize/number-words.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { stackingTable, stackingTableStyles } from '../styles/stacking-table.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-chart.styles.ts';
import { shareBar, shareBarStyles, toneOf } from './share-bar.ts';

/**
 * Scores of one view as bars, each with its possible range, a sentence that says the same and a table of the numbers.
 *
 * @element drempel-chart
 * @csspart row - One bar with its name and number.
 * @csspart table - The table of the numbers.
 */
export class DrempelChart extends LitElement {
  static override styles = [tokens, controls, shareBarStyles, stackingTableStyles, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Id of the view to show; by default the instrument's first. */
  @property() view = '';

  readonly #session = new SessionController(this, (source) => {
    const state = source.session?.state;
    return [source.language, state?.instrument, state?.responses.items, state?.responses.profile];
  });
  readonly #localize = new LocalizeController(this, 'report', () => this.#session.source?.language);

  protected override render(): unknown {
    const { state } = this.#session;
    if (!state || !this.#localize.ready) return nothing;
    const rows = chartRows(state, this.view);
    const t = this.#localize.t.bind(this.#localize);
    return html`<figure>
      <figcaption>
        <p class="label">${t('chart.title')}</p>
        <p class="hint">${this.#sentence(rows)} ${t('chart.legend')}</p>
      </figcaption>
      <div class="rows" aria-hidden="true">${rows.map((row) => this.#row(state.instrument, row))}</div>
      <details>
        <summary>${t('chart.table')}</summary>
        ${this.#table(state.instrument, rows)}
      </details>
    </figure>`;
  }

  #row(instrument: Instrument, { group, result, depth }: ChartRow): unknown {
    const { score, range } = result;
    const band = instrument.bands.find((each) => each.id === result.band);
    return html`<div class="row depth-${depth}" part="row">
      <span class="name" lang=${instrument.language}>${group.title}</span>
      <span class="value">${score === undefined ? this.#localize.t('chart.noScore') : html`<b>${pointsWords(this.#localize, score)}</b> <span lang=${instrument.language}>${band?.label}</span>`}</span>
      <span class="bar">${shareBar({ score, low: range?.low, high: range?.high, tone: toneOf(score ?? 0) })}</span>
    </div>`;
  }

  #sentence(rows: readonly ChartRow[]): string {
    const ranked = rows.filter(({ depth }) => depth === 0).flatMap(({ group, result }) => (result.score === undefined ? [] : [{ name: group.title, score: result.score }]));
    ranked.sort((a, b) => b.score - a.score);
    const best = ranked[0];
    const worst = ranked.at(-1);
    if (!best || !worst) return this.#localize.t('chart.sentenceNone');
    return this.#localize.t('chart.sentence', {
      count: rows.filter(({ depth }) => depth === 0).length,
      scored: ranked.length,
      best: best.name,
      bestScore: pointsWords(this.#localize, best.score),
      worst: worst.name,
      worstScore: pointsWords(this.#localize, worst.score),
    });
  }

  #table({ bands, language }: Instrument, rows: readonly ChartRow[]): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const points = (share: number) => pointsWords(this.#localize, share);
    const columns = [
      { label: t('chart.columnName') },
      { label: t('chart.columnScore'), number: true },
      // An instrument with stages alone has no bands.
      ...(bands.length ? [{ label: t('chart.columnBand') }] : []),
      { label: t('chart.columnRange'), number: true },
      { label: t('chart.columnCoverage'), number: true },
    ];
    return stackingTable(
      t('chart.title'),
      columns,
      rows.map(({ group, result: { score, range, coverage, band } }) => ({
        cells: [
          group.title,
          score === undefined ? t('chart.noScore') : points(score),
          ...(bands.length ? [html`<span lang=${language}>${bands.find(({ id }) => id === band)?.label ?? '–'}</span>`] : []),
          range ? t('chart.span', { low: points(range.low), high: points(range.high) }) : '–',
          coverage === undefined ? '–' : `${points(coverage)} %`,
        ],
      })),
      language,
    );
  }
}

interface ChartRow {
  readonly group: Group;
  readonly result: GroupResult;
  readonly depth: number;
}

/** The groups of a view in which something applies, in reading order. */
function chartRows(state: SessionState, viewId: string): readonly ChartRow[] {
  const { instrument } = state;
  const report = reportOf(state);
  const view = instrument.views.find((each) => each.id === viewId) ?? instrument.views[0];
  if (!view) return [];
  const depths = new Map<string, number>();
  return view.groups.flatMap((group) => {
    const depth = group.parent === undefined ? 0 : (depths.get(group.parent) ?? 0) + 1;
    depths.set(group.id, depth);
    const result = report.views[view.id]?.[group.id];
    return result && result.status !== 'empty' ? [{ group, result, depth }] : [];
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-chart': DrempelChart;
  }
}
