import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { overallInstrument } from './own-instruments.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-glossary', component: 'drempel-glossary' };
export default meta;

/** Every term, in alphabetical order. */
export const Overview: StoryObj = { render: () => withSession({}, html`<drempel-glossary></drempel-glossary>`) };

/** Without links to each term, under a heading of the page. */
export const WithoutLinks: StoryObj = { render: () => withSession({}, html`<drempel-glossary no-links heading-level="3"></drempel-glossary>`) };

/** In a column of 320 px. */
export const Narrow: StoryObj = { render: () => withSession({}, html`<div style="inline-size: 320px"><drempel-glossary></drempel-glossary></div>`) };

/** An instrument without one: a sentence, never an empty box. */
export const None: StoryObj = {
  render: () => html`<drempel-session .definition=${overallInstrument} storage="none"><drempel-glossary></drempel-glossary></drempel-session>`,
};

/** The quiet button that opens it over the page. */
export const Button: StoryObj = { render: () => withSession({}, html`<drempel-glossary-button></drempel-glossary-button>`) };

/** Opened over the page. */
export const InADialog: StoryObj = {
  render: () => withSession({}, html`<drempel-glossary-button></drempel-glossary-button>`),
  play: async ({ canvasElement }) => {
    await customElements.whenDefined('drempel-glossary-button');
    const element = canvasElement.querySelector('drempel-glossary-button');
    let button = element?.shadowRoot?.querySelector('button');
    for (let round = 0; !button && round < 100; round += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      button = element?.shadowRoot?.querySelector('button');
    }
    button?.click();
    await element?.updateComplete;
  },
};
