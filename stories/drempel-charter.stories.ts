import { withCharter } from '@drempel/core/plan-edits.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { chosenSteps } from './plans.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-charter', component: 'drempel-charter' };
export default meta;

const charter = html`<drempel-charter></drempel-charter>`;
const inCharter = (canvas: HTMLElement) => canvas.querySelector('drempel-charter')?.shadowRoot;
const edit = async (canvas: HTMLElement) => {
  inCharter(canvas)?.querySelector<HTMLButtonElement>('#edit')?.click();
  await canvas.querySelector('drempel-charter')?.updateComplete;
};

/** A draft, made of what goes well and of the steps that were chosen. */
export const Overview: StoryObj = {
  render: (args) => withSession({ filled: 'all', place: 'plan', plan: (state) => chosenSteps(state, 3) }, html`<drempel-charter ${attributes(args)}></drempel-charter>`),
};

/** No steps were chosen yet: it says that they come first. */
export const WithoutActions: StoryObj = { render: () => withSession({ filled: 'all', place: 'plan' }, charter) };

/** Being edited: every field has the draft in it. */
export const Editing: StoryObj = {
  render: () => withSession({ filled: 'all', place: 'plan', plan: (state) => chosenSteps(state, 3) }, charter),
  play: ({ canvasElement }) => edit(canvasElement),
};

/** In people's own words, signed; before these go, the button asks once more. */
export const OwnWords: StoryObj = {
  render: () =>
    withSession(
      {
        filled: 'all',
        place: 'plan',
        plan: (state) =>
          withCharter(chosenSteps(state, 3), {
            statement: 'In Voorbeeldstad hoort iedereen erbij. Wie bij ons aanklopt, krijgt hulp in woorden die hij of zij begrijpt.',
            strengths: '-',
            role: 'Schepen van Gelijke Kansen',
            place: 'Voorbeeldstad',
            date: '2026-12-10',
          }),
      },
      charter,
    ),
  play: async ({ canvasElement }) => {
    await edit(canvasElement);
    inCharter(canvasElement)?.querySelector<HTMLButtonElement>('#reset-statement')?.click();
  },
};
