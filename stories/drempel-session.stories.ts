import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { prepare } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-session', component: 'drempel-session' };
export default meta;

/** A layout of one's own: the views stand where the page wants them. */
export const Overview: StoryObj = {
  args: { instrument: 'actieplan', scan: 'quick', sector: 'gem', storage: 'none' },
  render: (args) =>
    html`<drempel-session ${attributes(args)} @drempel-ready=${prepare({ filled: 'half', place: 'page:T' })}>
      <div style="display: flex; flex-wrap: wrap; gap: 2em">
        <drempel-progress style="flex: 1 1 16em"></drempel-progress>
        <drempel-item item="T06" style="flex: 3 1 24em"></drempel-item>
      </div>
    </drempel-session>`,
};

/** A view outside the session names it with `for`. */
export const ByName: StoryObj = {
  render: () => html`<drempel-progress for="by-name"></drempel-progress>
    <drempel-session id="by-name" instrument="actieplan" scan="quick" storage="none"></drempel-session>`,
};
