import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-questionnaire', component: 'drempel-questionnaire' };
export default meta;

const page = html`<drempel-questionnaire></drempel-questionnaire>`;

/** The first page. */
export const Overview: StoryObj = { render: (args) => withSession({ place: 'page:G' }, html`<drempel-questionnaire ${attributes(args)}></drempel-questionnaire>`) };

/** A page that has some answers. */
export const HalfWay: StoryObj = { render: () => withSession({ filled: 'half', place: 'page:T' }, page) };

/** A page with groups below its group, each with its own heading. */
export const WithSubgroups: StoryObj = { render: () => withSession({ place: 'page:4' }, page) };

/** In the full scan, figures stand below the questions they belong to. */
export const WithIndicators: StoryObj = { render: () => withSession({ scan: 'full', place: 'page:B' }, page) };

/** What is open, before the report. */
export const Review: StoryObj = { render: () => withSession({ filled: 'half', place: 'review' }, page) };
