import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { prepare } from './session.ts';

const meta: Meta = { title: 'Journeys' };
export default meta;

/** A staff member alone: from the first page to the report. */
export const QuickScan: StoryObj = {
  render: () => html`<drempel-scan instrument="actieplan" scan="quick" sector="gem" respondent-role="frontline" organisation="Gemeente Voorbeeld" storage="none"></drempel-scan>`,
  play: async ({ canvasElement }) => {
    const scan = canvasElement.querySelector('drempel-scan');
    if (!scan?.session) throw new Error('the scan is not ready');
    prepare({ filled: 'all' })({ session: scan.session } as never);
    for (const page of scan.session.state.progress.pages) {
      scan.session.goTo(`page:${page.group}`);
      await scan.updateComplete;
    }
    scan.session.goTo('review');
    scan.session.complete('2026-11-20T10:00:00.000Z');
    scan.session.goTo('report');
    await scan.updateComplete;
  },
};

/** English on a page from right to left: the scan keeps the direction of its own language. */
export const RightToLeft: StoryObj = {
  render: () => html`<div dir="rtl"><drempel-scan instrument="actieplan" scan="quick" sector="gem" lang="en" storage="none" @drempel-ready=${prepare({ filled: 'all', place: 'report' })}></drempel-scan></div>`,
};

/** In a column of 320 px, as at 400 % zoom. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 320px"><drempel-scan instrument="actieplan" scan="quick" sector="gem" storage="none" @drempel-ready=${prepare({ filled: 'half', place: 'page:T' })}></drempel-scan></div>`,
};
