import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-progress', component: 'drempel-progress' };
export default meta;

const progress = html`<drempel-progress></drempel-progress>`;

/** Where there is little room: one line that opens. */
export const Overview: StoryObj = { render: (args) => withSession({ filled: 'half', place: 'page:T' }, html`<drempel-progress ${attributes(args)}></drempel-progress>`) };

/** The list, opened. */
export const Opened: StoryObj = {
  render: () => withSession({ filled: 'half', place: 'page:T' }, progress),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('drempel-progress');
    element?.shadowRoot?.querySelector<HTMLButtonElement>('.toggle')?.click();
    await element?.updateComplete;
  },
};

/** Everything answered, and the report reached. */
export const Done: StoryObj = { render: () => withSession({ filled: 'low', place: 'report' }, progress) };
