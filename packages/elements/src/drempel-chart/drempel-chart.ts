import { adoptStyles, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { listWords } from '../localize/joints.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { pointsWords } from '../localize/number-words.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { stackingTable, stackingTableStyles } from '../styles/stacking-table.ts';
import { tagStyles } from '../styles/tag.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import type { ChartContext, ChartRow } from './chart-rows.ts';
import { chartContext } from './chart-rows.ts';
import type * as drawn from './drawings.ts';
import { styles } from './drempel-chart.styles.ts';
import { shareBar, shareBarStyles, toneOf } from './share-bar.ts';

type Drawings = typeof drawn;

/**
 * Scores of one view as bars or as a radar, each with its possible range; or the suggested steps as a matrix of impact
 * by effort. Always with a sentence that says the same and a table of the numbers.
 *
 * @element drempel-chart
 * @csspart row - One bar with its name and number.
 * @csspart table - The table of the numbers.
 */
export class DrempelChart extends LitElement {
  static override styles = [tokens, controls, shareBarStyles, stackingTableStyles, tagStyles, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Id of the view to show; by default the instrument's first. */
  @property({ useDefault: true }) view = '';

  /** What is drawn: `bars`, `radar` (three to twelve top groups; otherwise bars, and it says so) or `matrix` (suggested steps). */
  @property({ useDefault: true }) type: 'bars' | 'radar' | 'matrix' = 'bars';

  /** Keeps the table of a matrix closed at first, where its steps stand beside it on the page. */
  @property({ type: Boolean, attribute: 'table-closed' }) tableClosed = false;

  @state() private drawings?: Drawings;

  readonly #session = new SessionController(this, (source) => {
    const current = source.session?.state;
    return [source.language, current?.instrument, current?.responses.items, current?.responses.profile, current?.responses.scan];
  });
  readonly #localize = new LocalizeController(this, 'report', () => this.#session.source?.language);
  readonly #depth = new LocalizeController(this, 'depth', () => this.#session.source?.language);

  protected override willUpdate(): void {
    if (this.type === 'bars' || this.drawings) return;
    import('./drawings.ts').then(
      (drawings) => this.#draw(drawings),
      (error: unknown) => console.warn(`<drempel-chart type="${this.type}"> could not be loaded.`, error),
    );
  }

  protected override render(): unknown {
    const current = this.#session.state;
    if (!current || !this.#localize.ready || !this.#depth.ready) return nothing;
    const context = chartContext(current, this.view, this.#localize, this.#depth);
    if (this.type === 'matrix') return this.drawings ? this.#matrix(context, this.drawings) : nothing;
    return this.#scores(context, this.type === 'radar' ? this.drawings : undefined);
  }

  /** Bars until a radar is there, and where one cannot be drawn. */
  #scores(context: ChartContext, drawings: Drawings | undefined): unknown {
    const { rows, empty } = context;
    const axes = drawings?.axisRows(rows).length ?? 0;
    const fits = drawings && axes >= drawings.LEAST_AXES && axes <= drawings.MOST_AXES;
    const instead = !drawings || fits ? '' : axes < drawings.LEAST_AXES ? this.#depth.t('radar.tooFew', { count: drawings.LEAST_AXES }) : this.#depth.t('radar.tooMany', { count: drawings.MOST_AXES, found: axes });
    const legend = fits ? this.#depth.t('radar.legend') : this.#localize.t('chart.legend');
    const without = empty.length ? this.#depth.t('depth.empty', { names: listWords(this.#localize, empty.map(({ title }) => title)) }) : '';
    return this.#figure(context, {
      title: this.#localize.t('chart.title'),
      text: [this.#sentence(rows), legend, instead, without].filter(Boolean).join(' '),
      drawing: fits ? drawings.radar(context) : html`<div class="rows" aria-hidden="true">${rows.map((row) => this.#row(context, row))}</div>`,
      summary: this.#localize.t('chart.table'),
      table: this.#table(context),
    });
  }

  #matrix(context: ChartContext, { matrix, matrixSentence, matrixSteps, matrixTable }: Drawings): unknown {
    const steps = matrixSteps(context);
    return this.#figure(context, {
      title: this.#depth.t('matrix.title'),
      text: matrixSentence(context, steps),
      drawing: steps.length ? matrix(context, steps) : nothing,
      summary: this.#depth.t('matrix.table'),
      table: steps.length ? matrixTable(context, steps) : undefined,
      open: !this.tableClosed,
    });
  }

  #figure({ indicative }: ChartContext, { title, text, drawing, summary, table, open = false }: Figure): unknown {
    return html`<figure>
      <figcaption>
        <p class="label">${title}${indicative ? html` <span class="tag">${this.#depth.t('depth.indicative')}</span>` : nothing}</p>
        <p class="hint">${text}</p>
      </figcaption>
      ${drawing}
      ${table ? html`<details ?open=${open}><summary>${summary}</summary>${table}</details>` : nothing}
    </figure>`;
  }

  #row({ state: { instrument } }: ChartContext, { group, result, depth }: ChartRow): unknown {
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
    const values = { count: rows.filter(({ depth }) => depth === 0).length, best: best.name, bestScore: pointsWords(this.#localize, best.score) };
    if (ranked.length === 1 && values.count > 1) return this.#depth.t('depth.sentenceSingle', values);
    return this.#localize.t('chart.sentence', {
      ...values,
      scored: ranked.length,
      worst: worst.name,
      worstScore: pointsWords(this.#localize, worst.score),
    });
  }

  #table({ state: { instrument: { bands, language } }, rows }: ChartContext): unknown {
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

  #draw(drawings: Drawings): void {
    adoptStyles(this.renderRoot as ShadowRoot, [...DrempelChart.elementStyles, drawings.drawingStyles]);
    this.drawings = drawings;
  }
}

/** A chart from top to bottom. */
interface Figure {
  readonly title: string;
  /** The same in sentences. */
  readonly text: string;
  readonly drawing: unknown;
  readonly summary: string;
  /** Nothing where there are no numbers. */
  readonly table: unknown;
  readonly open?: boolean;
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-chart': DrempelChart;
  }
}
