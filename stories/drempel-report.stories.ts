import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-report', component: 'drempel-report' };
export default meta;

const report = html`<drempel-report></drempel-report>`;

/** An ordinary result, with a question that does not apply and some that are not known. */
export const Overview: StoryObj = { render: () => withSession({ filled: 'all', place: 'report' }, report) };

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
