import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-chart', component: 'drempel-chart', argTypes: { view: { control: 'select', options: ['priorities', 'effects', 'bs'] } } };
export default meta;

interface Args {
  readonly view: string;
}

/** Bars with the possible range, a sentence and a table. */
export const Overview: StoryObj<Args> = {
  args: { view: 'priorities' },
  render: ({ view }) => withSession({ filled: 'all' }, html`<drempel-chart view=${view}></drempel-chart>`),
};

/** The table, opened. */
export const Table: StoryObj<Args> = {
  ...Overview,
  play: ({ canvasElement }) => {
    const details = canvasElement.querySelector('drempel-chart')?.shadowRoot?.querySelector('details');
    if (details) details.open = true;
  },
};

/** The seven B's. */
export const SevenBs: StoryObj<Args> = { ...Overview, args: { view: 'bs' } };

/** No scores yet. */
export const Empty: StoryObj = { render: () => withSession({}, html`<drempel-chart></drempel-chart>`) };
