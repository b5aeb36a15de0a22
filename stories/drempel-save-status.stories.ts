import type { DraftStore } from '@drempel/elements/drafts/draft-store.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { StoryStore } from './held-drafts.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-save-status', component: 'drempel-save-status' };
export default meta;

/** This page keeps nothing, and says so. */
export const Overview: StoryObj = { render: (args) => withSession({}, html`<drempel-save-status ${attributes(args)}></drempel-save-status>`) };

/** Kept on this device. */
export const Saved: StoryObj = {
  render: () => html`<drempel-session instrument="actieplan" storage-key="story-saved"><drempel-save-status></drempel-save-status></drempel-session>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('drempel-session');
    element?.session?.answer('G01', { kind: 'unknown' });
    await element?.updateComplete;
  },
};

/** Kept by the page, in a store of its own, such as a server: where that is, the page says. */
export const KeptElsewhere: StoryObj = {
  render: () => html`<drempel-session instrument="actieplan" .store=${new StoryStore({}, 'elsewhere')}><drempel-save-status></drempel-save-status></drempel-session>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('drempel-session');
    element?.session?.answer('G01', { kind: 'unknown' });
    await element?.updateComplete;
  },
};

/** Storage is full: the answers are only in the page now. */
export const Failed: StoryObj = {
  render: () => html`<drempel-session instrument="actieplan" storage-key="story-failed" .store=${full}><drempel-save-status></drempel-save-status></drempel-session>`,
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('drempel-session');
    element?.session?.answer('G01', { kind: 'unknown' });
    await element?.updateComplete;
  },
};

const full: DraftStore = {
  keeps: 'device',
  load: () => Promise.resolve(undefined),
  save: () => Promise.reject(new DOMException('The quota has been exceeded.', 'QuotaExceededError')),
  remove: () => Promise.resolve(),
};
