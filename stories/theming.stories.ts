import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { prepare } from './session.ts';
import { ThemeMaker } from './theme-maker.ts';

const meta: Meta = { title: 'Theming' };
export default meta;

const scan = (theme = '', density = '', place: 'page:T' | 'report' = 'page:T'): TemplateResult =>
  html`<drempel-scan theme=${theme} density=${density} instrument="actieplan" scan="quick" sector="gem" organisation="Gemeente Voorbeeld" storage="none" @drempel-ready=${prepare({ filled: place === 'report' ? 'all' : 'half', place })}></drempel-scan>`;

/** Change the properties, see the scan live, read the contrast of every pair, and copy the CSS. */
export const ThemePage: StoryObj = { render: () => html`<theme-maker>${scan()}</theme-maker>` };

/** A colour that is too light: told in words, beside the pairs that it spoils. */
export const TooLight: StoryObj = {
  render: () => html`<theme-maker>${scan()}</theme-maker>`,
  play: async ({ canvasElement }) => {
    const maker = canvasElement.querySelector('theme-maker');
    if (!(maker instanceof ThemeMaker)) throw new Error('no theme page here');
    await maker.updateComplete;
    const field = maker.renderRoot.querySelector<HTMLInputElement>('#accent-strong');
    if (!field) throw new Error('no field for the colour under the pointer');
    field.value = '#a9b4c4';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const said = () => maker.renderRoot.querySelector('.summary')?.textContent ?? '';
    for (let round = 0; !said().includes('accent-strong on surface, light') && round < 100; round += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    if (!said().includes('accent-strong on surface, light')) throw new Error(`not told: ${said()}`);
  },
};

/** Drempel as it is by itself, whatever its page sets. */
export const Neutral: StoryObj = { render: () => html`<div style="--drempel-color-accent: #c0ffee; --drempel-space: 9px">${scan('neutral')}</div>` };

/** The look of the Flemish government, on a page without its tokens. */
export const Vlaanderen: StoryObj = { render: () => scan('vlaanderen') };

/** Its report. */
export const VlaanderenReport: StoryObj = { render: () => scan('vlaanderen', '', 'report') };

/** Black and white. */
export const Contrast: StoryObj = { render: () => scan('contrast') };

/** Its report. */
export const ContrastReport: StoryObj = { render: () => scan('contrast', '', 'report') };

/** Closer together, with targets as large. */
export const Compact: StoryObj = { render: () => scan('', 'compact') };
