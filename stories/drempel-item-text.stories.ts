import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-item-text', component: 'drempel-item-text' };
export default meta;

/** The help of a question, with the words that are explained. */
export const Overview: StoryObj = { args: { item: 'G05', text: 'help' }, render: (args) => withSession({}, html`<p style="color: CanvasText"><drempel-item-text ${attributes(args)}>De uitleg bij de vraag.</drempel-item-text></p>`) };

/** The line of words that stand in the statement and the answers alone. */
export const Terms: StoryObj = { render: () => withSession({}, html`<drempel-item-text item="G05" text="terms"></drempel-item-text>`) };
