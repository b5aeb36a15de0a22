import type { Answer } from '@drempel/core/responses.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { overallInstrument, stagesInstrument } from './own-instruments.ts';
import { prepare, withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-report', component: 'drempel-report', argTypes: { view: { control: 'select', options: ['', 'priorities', 'effects', 'bs'] } } };
export default meta;

const report = html`<drempel-report></drempel-report>`;

/** An ordinary result, with a question that does not apply and some that are not known. */
export const Overview: StoryObj = { render: (args) => withSession({ filled: 'all', place: 'report' }, html`<drempel-report ${attributes(args)}></drempel-report>`) };

/** Just starting: low scores are a place to begin, each with a next step. */
export const JustStarting: StoryObj = { render: () => withSession({ filled: 'low', place: 'report' }, report) };

/** Too much is not known for most scores: the report says what to find out. */
export const MostlyUnknown: StoryObj = { render: () => withSession({ filled: 'unknown', place: 'report' }, report) };

/** Nothing was answered. */
export const Empty: StoryObj = { render: () => withSession({ place: 'report' }, report) };

/** Every "why this score?" opened. */
export const WhyOpened: StoryObj = {
  render: () => withSession({ filled: 'all', place: 'report' }, report),
  play: ({ canvasElement }) => {
    for (const why of canvasElement.querySelector('drempel-report')?.shadowRoot?.querySelectorAll('details') ?? []) why.open = true;
  },
};

/** The same answers, grouped by the four effects. */
export const ByEffect: StoryObj = { render: () => withSession({ filled: 'all', place: 'report' }, html`<drempel-report view="effects"></drempel-report>`) };

/** The seven B's as a radar, chosen as a reader does. */
export const ByTheSevenBs: StoryObj = {
  render: () => withSession({ scan: 'full', filled: 'all', place: 'report' }, report),
  play: ({ canvasElement }) => {
    for (const value of ['bs', 'radar']) canvasElement.querySelector('drempel-report')?.shadowRoot?.querySelector<HTMLInputElement>(`input[value="${value}"]`)?.click();
  },
};

/** A full scan with many low answers: ten to begin with, the others behind a disclosure. */
export const ManyGaps: StoryObj = { render: () => withSession({ scan: 'full', filled: 'low', place: 'report' }, report) };

/** From right to left. */
export const RightToLeft: StoryObj = { render: () => html`<div dir="rtl">${withSession({ filled: 'all', place: 'report' }, report)}</div>` };

/** What was written beside the answers: why something does not apply, notes, and links to the proof. */
export const WithRemarks: StoryObj = {
  render: () => withSession({ filled: 'all', place: 'report' }, report),
  play: ({ canvasElement }) => {
    const { session } = canvasElement.querySelector('drempel-session') ?? {};
    session?.remark('G02', { note: 'Besproken in het team van maart.', evidence: [{ label: 'Verslag', url: 'https://voorbeeld.example/verslag' }, { label: 'Kast 4', url: 'map met verslagen' }] });
    for (const why of canvasElement.querySelector('drempel-report')?.shadowRoot?.querySelectorAll('details') ?? []) why.open = true;
  },
};

const balie: Readonly<Record<string, Answer>> = {
  B1: { kind: 'level', rung: 2 },
  B2: { kind: 'level', rung: 1 },
  B3: { kind: 'level', rung: 1 },
  B4: { kind: 'unknown' },
  B5: { kind: 'level', rung: 1 },
};

/** An instrument of one's own that asks for one number of everything together. */
export const OverallNumber: StoryObj = {
  render: () => html`<drempel-session .definition=${overallInstrument} storage="none" @drempel-ready=${prepare({ answers: balie, place: 'report' })}>${report}</drempel-session>`,
};

/** An instrument of one's own with stages and no bands: which was reached, and what the others still ask. */
export const Stages: StoryObj = {
  render: () => html`<drempel-session .definition=${stagesInstrument} storage="none" @drempel-ready=${prepare({ answers: balie, place: 'report' })}>${report}</drempel-session>`,
};
