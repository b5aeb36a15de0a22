import type { Answer } from '@drempel/core/responses.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { attributes } from './attributes.ts';
import { html } from 'lit';
import { openInstrument } from './own-instruments.ts';
import { prepare } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-text', component: 'drempel-text' };
export default meta;

const item = (answers: Readonly<Record<string, Answer>> = {}): TemplateResult =>
  html`<drempel-session .definition=${openInstrument} storage="none" @drempel-ready=${prepare({ answers })}><drempel-item item="B6" number="6"></drempel-item></drempel-session>`;

/** An open question: the field alone, as it stands in its card. */
export const Overview: StoryObj = {
  args: { item: 'B6' },
  render: (args) => html`<drempel-session .definition=${openInstrument} storage="none"><drempel-text ${attributes(args)}></drempel-text></drempel-session>`,
};

/** In its card. */
export const Empty: StoryObj = { render: () => item() };

/** With a text. */
export const Answered: StoryObj = { render: () => item({ B6: { kind: 'open', text: 'De wachtruimte is klein.\nEr is geen plaats voor een kinderwagen.' } }) };

/** A text stays in the field while *don't know* counts instead. */
export const Unknown: StoryObj = {
  render: () => item({ B6: { kind: 'open', text: 'De wachtruimte is klein.' } }),
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('drempel-item')?.updateComplete;
    canvasElement.querySelector('drempel-session')?.session?.answer('B6', { kind: 'unknown' });
  },
};
