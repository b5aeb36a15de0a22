import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { overallInstrument } from './own-instruments.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-glossary', component: 'drempel-glossary' };
export default meta;

/** Every term, in alphabetical order. */
export const Overview: StoryObj = { render: (args) => withSession({}, html`<drempel-glossary ${attributes(args)}></drempel-glossary>`) };

/** Without links to each term, under a heading of the page. */
export const WithoutLinks: StoryObj = { render: () => withSession({}, html`<drempel-glossary no-links heading-level="3"></drempel-glossary>`) };

/** In a column of 320 px. */
export const Narrow: StoryObj = { render: () => withSession({}, html`<div style="inline-size: 320px"><drempel-glossary></drempel-glossary></div>`) };

/** An instrument without one: a sentence, never an empty box. */
export const None: StoryObj = {
  render: () => html`<drempel-session .definition=${overallInstrument} storage="none"><drempel-glossary></drempel-glossary></drempel-session>`,
};
