import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-indicator', component: 'drempel-indicator' };
export default meta;

/** Two numbers with their unit, and a target of one's own; in its card among the states of `drempel-item`. */
export const Overview: StoryObj = { args: { item: 'K05' }, render: (args) => withSession({ scan: 'full' }, html`<drempel-indicator ${attributes(args)}></drempel-indicator>`) };
