import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { attributes } from './attributes.ts';
import { html } from 'lit';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-term', component: 'drempel-term' };
export default meta;

const sentence = (word: TemplateResult) => html`<p style="color: CanvasText">In december bespreken we dit op de ${word}. Elke dienst is erbij.</p>`;
const regietafel = html`<drempel-term term="regietafel">regietafel</drempel-term>`;

/** Opens the explanation of the first term there is; the glossary comes a moment after the page. */
async function open(canvasElement: HTMLElement): Promise<void> {
  await customElements.whenDefined('drempel-term');
  const term = canvasElement.querySelector('drempel-term');
  let word = term?.shadowRoot?.querySelector<HTMLElement>('.word');
  for (let round = 0; !word && round < 100; round += 1) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    word = term?.shadowRoot?.querySelector<HTMLElement>('.word');
  }
  word?.click();
  await term?.updateComplete;
}

/** A word in a text of one's own. */
export const Overview: StoryObj = { args: { term: 'regietafel' }, render: (args) => withSession({}, sentence(html`<drempel-term ${attributes(args)}>regietafel</drempel-term>`)) };

/** Its explanation, with source and date. */
export const Opened: StoryObj = {
  render: () => withSession({}, sentence(html`<drempel-term term="persoon-van-buitenlandse-herkomst">definitie van herkomst</drempel-term>`)),
  play: async ({ canvasElement }) => open(canvasElement),
};

/** From right to left, the explanation begins where the word begins. */
export const RightToLeft: StoryObj = {
  render: () => withSession({}, html`<div dir="rtl">${sentence(regietafel)}</div>`),
  play: async ({ canvasElement }) => open(canvasElement),
};

/** A term that the glossary does not have stays plain text. */
export const Unknown: StoryObj = { render: () => withSession({}, sentence(html`<drempel-term term="geen">vergadering</drempel-term>`)) };

/** In a question: the terms of the help and the caution, and in a line of their own those of the statement and the answers. */
export const InAQuestion: StoryObj = { render: () => withSession({}, html`<drempel-item item="G05" number="4"></drempel-item>`) };
