import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-remarks', component: 'drempel-remarks' };
export default meta;

/** A note, and evidence as labels with links; in its card among the states of `drempel-item`. */
export const Overview: StoryObj = { args: { item: 'T06' }, render: (args) => withSession({}, html`<drempel-remarks ${attributes(args)}></drempel-remarks>`) };
