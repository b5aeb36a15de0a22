import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { yearOld } from './plans.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-export', component: 'drempel-export' };
export default meta;

/** The files someone can take along. */
export const Overview: StoryObj = { render: (args) => withSession({ filled: 'all', place: 'report' }, html`<drempel-export ${attributes(args)}></drempel-export>`) };

/** With a plan that has days in it, there is a calendar to take along too. */
export const WithPlan: StoryObj = { render: () => withSession({ filled: 'all', place: 'report', plan: yearOld }, html`<drempel-export></drempel-export>`) };

/** A page offers what its people need, in its own order. */
export const Chosen: StoryObj = { render: () => withSession({ filled: 'all', place: 'report' }, html`<drempel-export formats="xlsx csv"></drempel-export>`) };
