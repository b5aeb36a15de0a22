import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-rescue', component: 'drempel-rescue' };
export default meta;

/** The answers are in this page alone: what that means, and a file in one click. */
export const Overview: StoryObj = { render: (args) => withSession({ filled: 'half' }, html`<drempel-rescue ${attributes(args)}></drempel-rescue>`) };
