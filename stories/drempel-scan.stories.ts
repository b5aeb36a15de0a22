import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Attributes } from './attributes.ts';
import { attributes } from './attributes.ts';
import type { StorySession } from './session.ts';
import { prepare } from './session.ts';

const meta: Meta = {
  title: 'Elements/drempel-scan',
  component: 'drempel-scan',
  argTypes: {
    scan: { control: 'select', options: ['quick', 'full'] },
    sector: { control: 'select', options: ['', 'gem', 'ond', 'wel', 'gez', 'vri', 'wrk'] },
    lang: { control: 'select', options: ['', 'nl', 'en', 'de', 'fr', 'ar'] },
  },
};
export default meta;

const args: Attributes = { instrument: 'actieplan', scan: 'quick', sector: 'gem', organisation: 'Gemeente Voorbeeld', storage: 'none' };

const scan = (story: StorySession = {}) => (said: Attributes) => html`<drempel-scan ${attributes(said)} @drempel-ready=${prepare(story)}></drempel-scan>`;

/** The whole assessment in one tag. */
export const Overview: StoryObj = { args, render: scan() };

/** In the middle of it. */
export const HalfWay: StoryObj = { args, render: scan({ filled: 'half', place: 'page:T' }) };

/** The review. */
export const Review: StoryObj = { args, render: scan({ filled: 'half', place: 'review' }) };

/** The report with the downloads. */
export const Report: StoryObj = { args, render: scan({ filled: 'all', place: 'report' }) };

/** In English. */
export const English: StoryObj = { args: { ...args, lang: 'en' }, render: scan({ filled: 'half', place: 'page:L' }) };

/** In French: longer words than elsewhere, and a space before : ; ? and !. */
export const French: StoryObj = { args: { ...args, lang: 'fr', organisation: 'Ville Exemple' }, render: scan({ filled: 'all', place: 'report' }) };

/** A mistake in the attributes: told gently, with the rest still working. */
export const WrongScan: StoryObj = { args: { ...args, scan: 'quik' }, render: scan() };

/** No such instrument: a sentence, never an empty box. */
export const WrongInstrument: StoryObj = { args: { ...args, instrument: 'acteplan' }, render: scan() };
