import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import type { ChartContext, ChartRow } from './chart-rows.ts';
import { chartText } from './chart-text.ts';

/** More axes than this cannot be told apart. */
export const MOST_AXES = 12;
/** Fewer make no surface. */
export const LEAST_AXES = 3;

/** Longest short name that stands beside its axis, in characters; longer ones stand in the list alone. */
const LABEL_LENGTH = 14;
const RADIUS = 100;
const RINGS = [0.25, 0.5, 0.75, 1];

/** Where a group stands: as numbered as in the list beside it. */
interface Axis {
  readonly row: ChartRow;
  readonly number: number;
  /** Its direction, as a step of length 1. */
  readonly x: number;
  readonly y: number;
}

/**
 * The top groups around a centre: the score as a line, the possible range as a lighter area. Where a group has no
 * score the line is broken: it never passes through 0 for what is not known. Hidden from screen readers, as all charts:
 * the sentence and the table say the same.
 */
export function radar(context: ChartContext): TemplateResult {
  const axes = axesOf(context.rows);
  return html`<div class="radar" aria-hidden="true">
    <svg class="web" viewBox="-130 -130 260 260" focusable="false">
      ${RINGS.map((ring) => svg`<path class="ring" d=${closed(axes.map((axis) => at(axis, ring)))}></path>`)}
      ${axes.map((axis) => svg`<line class=${axis.row.result.score === undefined ? 'axis missing' : 'axis'} x2=${axis.x * RADIUS} y2=${axis.y * RADIUS}></line>`)}
      ${range(axes)} ${line(axes)} ${axes.map((axis) => mark(axis))} ${RINGS.map((ring) => scale(context, ring))} ${axes.map((axis) => label(context, axis))}
    </svg>
    <ol role="list">${axes.map((axis) => entry(context, axis))}</ol>
  </div>`;
}

/** The groups that make an axis: those at the top of the view. */
export function axisRows(rows: readonly ChartRow[]): readonly ChartRow[] {
  return rows.filter(({ depth }) => depth === 0);
}

function axesOf(rows: readonly ChartRow[]): readonly Axis[] {
  return axisRows(rows).map((row, index, all) => {
    const angle = (index / all.length) * 2 * Math.PI;
    return { row, number: index + 1, x: Math.sin(angle), y: -Math.cos(angle) };
  });
}

function at({ x, y }: Axis, share: number): string {
  return `${(x * share * RADIUS).toFixed(2)} ${(y * share * RADIUS).toFixed(2)}`;
}

function closed(points: readonly string[]): string {
  return `M${points.join('L')}Z`;
}

/** The area between the lowest and the highest possible scores; nothing where all is known. */
function range(axes: readonly Axis[]): SVGTemplateResult | typeof nothing {
  const ranges = axes.map((axis) => ({ axis, low: axis.row.result.range?.low ?? 0, high: axis.row.result.range?.high ?? 0 }));
  if (ranges.every(({ low, high }) => high - low < 1e-9)) return nothing;
  const edge = (end: 'low' | 'high') => closed(ranges.map((each) => at(each.axis, each[end])));
  return svg`<path class="range" fill-rule="evenodd" d="${edge('high')}${edge('low')}"></path>`;
}

/** The scores: a surface where every group has one, else only the sides between two that do. */
function line(axes: readonly Axis[]): SVGTemplateResult {
  const points = axes.map((axis) => (axis.row.result.score === undefined ? undefined : at(axis, axis.row.result.score)));
  if (points.every((point) => point !== undefined)) return svg`<path class="scores whole" d=${closed(points)}></path>`;
  const sides = points.flatMap((from, index) => {
    const to = points[(index + 1) % points.length];
    return from && to ? [`M${from}L${to}`] : [];
  });
  return svg`<path class="scores" d=${sides.join('')}></path>`;
}

function mark(axis: Axis): SVGTemplateResult | typeof nothing {
  const { score } = axis.row.result;
  return score === undefined ? nothing : svg`<circle class="mark" cx=${axis.x * score * RADIUS} cy=${axis.y * score * RADIUS} r="4"></circle>`;
}

/** What a ring stands for, on the first axis. */
function scale({ localize }: ChartContext, ring: number): SVGTemplateResult {
  return chartText('scale', 9, -ring * RADIUS + 4, pointsWords(localize, ring));
}

function label({ localize }: ChartContext, { row, number, x, y }: Axis): SVGTemplateResult {
  const { short } = row.group;
  const side = Math.abs(x) < 0.1 ? 'middle' : x > 0 ? 'start' : 'end';
  return svg`<circle class="number ${row.result.score === undefined ? 'missing' : ''}" cx=${x * 116} cy=${y * 116} r="11"></circle>
    ${chartText('digit', x * 116, y * 116, numberWords(localize, number))}
    ${[...short].length <= LABEL_LENGTH ? chartText(`short ${side}`, side === 'middle' ? 0 : x * 116 + Math.sign(x) * 16, y * (side === 'middle' ? 137 : 116), short) : nothing}`;
}

function entry({ state, localize }: ChartContext, { row: { group, result }, number }: Axis): TemplateResult {
  const { bands, language } = state.instrument;
  const band = bands.find(({ id }) => id === result.band)?.label;
  return html`<li class="entry">
    <span class="digit">${numberWords(localize, number)}</span>
    <span class="name" lang=${language}>${group.title}</span>
    <span class="value">${result.score === undefined ? localize.t('chart.noScore') : html`<b>${pointsWords(localize, result.score)}</b> <span lang=${language}>${band}</span>`}</span>
  </li>`;
}
