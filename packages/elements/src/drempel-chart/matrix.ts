import type { NumberedStep } from '@drempel/core/findings.js';
import { gaps, numberedSteps } from '@drempel/core/findings.js';
import type { Suggestion } from '@drempel/core/instrument.js';
import { yieldOf } from '@drempel/core/suggestions.js';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { listWords } from '../localize/joints.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import { stackingTable } from '../styles/stacking-table.ts';
import type { ChartContext } from './chart-rows.ts';
import { chartText } from './chart-text.ts';

type Degree = Suggestion['impact'];

/** In the picture's own units: a step, how many stand next to each other in a cell, and the room for the words. */
const STEP = 30;
const ACROSS = 3;
const CELL = STEP * ACROSS + 8;
/** Above each row, for the word of its impact. */
const HEAD = 26;
/** In the first row, for the name of its first cell. */
const NAME = 16;
const EFFORTS: readonly Degree[] = [1, 2, 3];
const IMPACTS: readonly Degree[] = [3, 2, 1];

/** The suggested steps of the gaps, numbered as in the report. */
export function matrixSteps({ state, report }: ChartContext): readonly NumberedStep[] {
  return numberedSteps(gaps(state.instrument, state.responses, report));
}

/**
 * The suggested steps by what they give and what they ask: impact upwards, effort along the line. Steps with the same
 * place stand beside each other in it, and a row grows with them: none covers another.
 */
export function matrix(context: ChartContext, steps: readonly NumberedStep[]): TemplateResult {
  const { localize, depth } = context;
  const rows = placed(steps);
  const height = rows.reduce((sum, row) => sum + HEAD + row.height, 0);
  return html`<svg class="matrix" viewBox="-1 0 ${CELL * 3 + 2} ${height + 46}" aria-hidden="true" focusable="false">
    ${rows.map(
      ({ impact, top, height: tall, cells }) => svg`${chartText('degree', 0, top - 10, `${localize.t('report.impact')} ${localize.t(`report.degree_${impact}`)}`)}
        ${cells.map((cell, column) => drawn(context, cell, { x: column * CELL, y: top, height: tall, above: impact === 3 ? NAME : 0, first: impact === 3 && column === 0 }))}`,
    )}
    ${EFFORTS.map((effort, column) => chartText('', (column + 0.5) * CELL, height + 14, localize.t(`report.degree_${effort}`)))}
    ${chartText('title', CELL * 1.5, height + 34, depth.t('matrix.columnEffort'))}
  </svg>`;
}

/** How many there are, and which give most for least effort. */
export function matrixSentence({ localize, depth }: ChartContext, steps: readonly NumberedStep[]): string {
  const [first] = [...steps].sort((a, b) => yieldOf(b.suggestion) - yieldOf(a.suggestion) || b.suggestion.impact - a.suggestion.impact);
  if (!first) return depth.t('matrix.none');
  const { impact, effort } = first.suggestion;
  const best = steps.filter(({ suggestion }) => suggestion.impact === impact && suggestion.effort === effort);
  const numbers = listWords(localize, best.map(({ number }) => numberWords(localize, number)));
  const degree = (value: Degree) => localize.t(`report.degree_${value}`);
  return `${depth.t('matrix.sentence', { count: steps.length })} ${depth.t('matrix.best', { count: best.length, numbers, impact: degree(impact), effort: degree(effort) })}`;
}

export function matrixTable({ state, localize, depth }: ChartContext, steps: readonly NumberedStep[]): TemplateResult {
  const { language } = state.instrument;
  const columns = [
    { label: depth.t('matrix.columnStep') },
    { label: localize.t('report.columnItem') },
    { label: depth.t('matrix.columnImpact') },
    { label: depth.t('matrix.columnEffort') },
    { label: depth.t('matrix.columnNow'), number: true },
  ];
  return stackingTable(
    depth.t('matrix.title'),
    columns,
    steps.map(({ number, item, share, suggestion }) => ({
      cells: [
        `${numberWords(localize, number)}. ${suggestion.text}`,
        html`<span lang=${language}>${item.statement}</span>`,
        localize.t(`report.degree_${suggestion.impact}`),
        localize.t(`report.degree_${suggestion.effort}`),
        pointsWords(localize, share),
      ],
    })),
    language,
  );
}

/** The cells from high impact to low; a row is as high as its fullest cell. The first has room for its name. */
function placed(steps: readonly NumberedStep[]) {
  let top = 0;
  return IMPACTS.map((impact) => {
    top += HEAD;
    const cells = EFFORTS.map((effort) => steps.filter(({ suggestion }) => suggestion.impact === impact && suggestion.effort === effort));
    const lines = Math.max(1, ...cells.map(({ length }) => Math.ceil(length / ACROSS)));
    const row = { impact, top, height: lines * STEP + 8 + (impact === 3 ? NAME : 0), cells };
    top += row.height;
    return row;
  });
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  /** Room for a name above the steps. */
  readonly above: number;
  /** Where most is won for least effort. */
  readonly first: boolean;
}

function drawn({ localize, depth }: ChartContext, steps: readonly NumberedStep[], { x, y, height, above, first }: Place): SVGTemplateResult {
  return svg`<rect class=${first ? 'cell first' : 'cell'} x=${x} y=${y} width=${CELL} height=${height}></rect>
    ${first ? chartText('name', x + CELL / 2, y + 11, depth.t('matrix.first')) : ''}
    ${steps.map(({ number }, index) => {
      const cx = x + 4 + (index % ACROSS) * STEP + STEP / 2;
      const cy = y + above + 4 + (Math.floor(index / ACROSS) + 0.5) * STEP;
      return svg`<circle class="point" cx=${cx} cy=${cy} r="12.5"></circle>${chartText('digit', cx, cy, numberWords(localize, number))}`;
    })}`;
}
