import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-export', component: 'drempel-export' };
export default meta;

/** The files someone can take along. */
export const Overview: StoryObj = { render: () => withSession({ filled: 'all', place: 'report' }, html`<drempel-export></drempel-export>`) };
