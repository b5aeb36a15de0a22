import type { Answer } from '@drempel/core/responses.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Attributes } from './attributes.ts';
import { attributes } from './attributes.ts';
import type { Definition } from './own-instruments.ts';
import { manyPartsInstrument, overallInstrument } from './own-instruments.ts';
import type { StorySession } from './session.ts';
import { prepare, withSession } from './session.ts';

const meta: Meta = {
  title: 'Elements/drempel-chart',
  component: 'drempel-chart',
  argTypes: { view: { control: 'select', options: ['', 'priorities', 'effects', 'bs'] } },
};
export default meta;

interface Args extends Attributes {
  readonly view: string;
  readonly type: 'bars' | 'radar' | 'matrix';
}

function chart(session: StorySession): StoryObj<Args> {
  return { args: { view: 'priorities', type: 'bars' }, render: (args) => withSession(session, html`<drempel-chart ${attributes(args)}></drempel-chart>`) };
}

/** Every question of an instrument answered with its middle rung. */
function halfway({ structure }: Definition): Readonly<Record<string, Answer>> {
  return Object.fromEntries(structure.items.map(({ id }) => [id, { kind: 'level', rung: 1 }]));
}

/** Bars with the possible range, a sentence and a table. */
export const Overview = chart({ filled: 'all' });

/** The table, opened. */
export const Table: StoryObj<Args> = {
  ...Overview,
  play: ({ canvasElement }) => {
    const details = canvasElement.querySelector('drempel-chart')?.shadowRoot?.querySelector('details');
    if (details) details.open = true;
  },
};

/** The seven B's. */
export const SevenBs: StoryObj<Args> = { ...Overview, args: { view: 'bs', type: 'bars' } };

/** The seven B's around a centre, with the possible range as a lighter area. */
export const Radar: StoryObj<Args> = { ...chart({ scan: 'full', filled: 'all' }), args: { view: 'bs', type: 'radar' } };

/** Groups without a score: the line stops there, and never passes through 0. */
export const RadarWithGaps: StoryObj<Args> = { ...chart({ filled: 'half' }), args: { view: 'priorities', type: 'radar' } };

/** Two groups make no radar: bars, and a sentence that says why. */
export const RadarTooFew: StoryObj = {
  render: () => html`<drempel-session .definition=${overallInstrument} storage="none" @drempel-ready=${prepare({ answers: halfway(overallInstrument) })}><drempel-chart type="radar"></drempel-chart></drempel-session>`,
};

/** Thirteen groups make no radar either. */
export const RadarTooMany: StoryObj = {
  render: () => html`<drempel-session .definition=${manyPartsInstrument} storage="none" @drempel-ready=${prepare({ answers: halfway(manyPartsInstrument) })}><drempel-chart type="radar"></drempel-chart></drempel-session>`,
};

/** The suggested steps by what they give and what they ask. */
export const Matrix: StoryObj<Args> = { ...chart({ filled: 'low' }), args: { view: '', type: 'matrix' } };

/** Many steps: those with the same place stand beside each other. */
export const MatrixCrowded: StoryObj<Args> = { ...chart({ scan: 'full', filled: 'low' }), args: { view: '', type: 'matrix' } };

/** Nothing to suggest. */
export const MatrixEmpty: StoryObj<Args> = { ...chart({}), args: { view: '', type: 'matrix' } };

/** From right to left: the pictures are mirrored, the words are not. */
export const RightToLeft: StoryObj = {
  render: () => html`<div dir="rtl">${withSession({ filled: 'all' }, html`<drempel-chart></drempel-chart><drempel-chart type="radar"></drempel-chart><drempel-chart type="matrix"></drempel-chart>`)}</div>`,
};

/** No scores yet. */
export const Empty: StoryObj = { render: () => withSession({}, html`<drempel-chart></drempel-chart>`) };
