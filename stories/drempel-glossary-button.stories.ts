import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-glossary-button', component: 'drempel-glossary-button' };
export default meta;

/** The quiet button that opens it over the page. */
export const Overview: StoryObj = { render: (args) => withSession({}, html`<drempel-glossary-button ${attributes(args)}></drempel-glossary-button>`) };

/** Opened over the page. */
export const Opened: StoryObj = {
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
