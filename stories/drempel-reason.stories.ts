import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-reason', component: 'drempel-reason' };
export default meta;

/** Once "not applicable" was chosen, it asks why. */
export const Overview: StoryObj = {
  args: { item: 'L02' },
  render: (args) => withSession({ answers: { L02: { kind: 'not-applicable', reason: '' } } }, html`<drempel-reason ${attributes(args)}></drempel-reason>`),
};
