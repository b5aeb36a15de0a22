import type { Answer } from '@drempel/core/responses.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { CHOSEN, chosenSteps, LATER, longPlan, yearOld } from './plans.ts';
import { prepare, withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-plan', component: 'drempel-plan' };
export default meta;

const plan = html`<drempel-plan today=${CHOSEN}></drempel-plan>`;
const later = html`<drempel-plan today=${LATER}></drempel-plan>`;
const inPlan = (canvas: HTMLElement) => canvas.querySelector('drempel-plan')?.shadowRoot;

/** The share of staff that was trained, as an answer to an indicator of the full scan. */
const measured: Readonly<Record<string, Answer>> = { K02: { kind: 'indicator', numerator: 12, denominator: 40 } };

/** Nothing was chosen yet: the steps, most to win for least work first, each with why it stands there. */
export const Overview: StoryObj = { args: { today: CHOSEN }, render: (args) => withSession({ filled: 'low', place: 'plan' }, html`<drempel-plan ${attributes(args)}></drempel-plan>`) };

/** Nothing was answered: there is nothing to suggest, and one can write an action all the same. */
export const NothingAnswered: StoryObj = { render: () => withSession({ place: 'plan' }, plan) };

/** No low scores: no steps to choose from any more. */
export const NoLowScores: StoryObj = { render: () => withSession({ answers: { G01: { kind: 'level', rung: 4 } }, place: 'plan' }, plan) };

/** Three steps were just chosen: each says what it lacks to be measured. */
export const JustChosen: StoryObj = { render: () => withSession({ filled: 'low', place: 'plan', plan: (state) => chosenSteps(state, 3) }, plan) };

/** An action being edited. */
export const Editing: StoryObj = {
  render: () => withSession({ scan: 'full', filled: 'low', answers: measured, place: 'plan', plan: (state) => chosenSteps(state, 2) }, plan),
  play: ({ canvasElement }) => inPlan(canvasElement)?.querySelector<HTMLButtonElement>('#edit-p1')?.click(),
};

/** What somebody typed cannot be right: said at the field, and the plan keeps what it had. */
export const Mistake: StoryObj = {
  render: () => withSession({ filled: 'low', place: 'plan', plan: yearOld }, plan),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('drempel-plan');
    inPlan(canvasElement)?.querySelector<HTMLButtonElement>('#edit-p1')?.click();
    await element?.updateComplete;
    for (const [name, text] of [['title', ' '], ['target', 'veel']] as const) {
      const field = inPlan(canvasElement)?.querySelector<HTMLInputElement>(`#${name}-p1`);
      if (!field) continue;
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await element?.updateComplete;
    }
  },
};

/** Before an action goes, the button asks once more. */
export const AskedOnceMore: StoryObj = {
  render: () => withSession({ filled: 'low', place: 'plan', plan: (state) => chosenSteps(state, 1) }, plan),
  play: ({ canvasElement }) => inPlan(canvasElement)?.querySelector<HTMLButtonElement>('.action .actions button.quiet')?.click(),
};

/** After a year: under way, late, done, stopped, with what was noted, and the course of the plan. */
export const AfterAYear: StoryObj = {
  render: () => withSession({ scan: 'full', filled: 'low', answers: measured, place: 'plan', plan: yearOld }, later),
  play: ({ canvasElement }) => inPlan(canvasElement)?.querySelector<HTMLDetailsElement>('.notes')?.setAttribute('open', ''),
};

/** Forty actions, in words without an end. */
export const Long: StoryObj = { render: () => withSession({ filled: 'low', place: 'plan', plan: longPlan }, plan) };

/** From right to left. */
export const RightToLeft: StoryObj = { render: () => html`<div dir="rtl">${withSession({ filled: 'low', place: 'plan', plan: yearOld }, later)}</div>` };

/** Below a report, when there is no plan yet, and when there is one. */
export const Summary: StoryObj = { render: () => withSession({ filled: 'low', place: 'report' }, html`<drempel-plan summary></drempel-plan>`) };
export const SummaryOfAPlan: StoryObj = { render: () => withSession({ filled: 'low', place: 'report', plan: yearOld }, html`<drempel-plan summary today=${LATER}></drempel-plan>`) };

/** In the whole scan. */
export const InTheScan: StoryObj = {
  render: () => html`<drempel-scan instrument="actieplan" scan="quick" sector="gem" organisation="Gemeente Voorbeeld" storage="none" @drempel-ready=${prepare({ filled: 'low', place: 'plan', plan: (state) => chosenSteps(state, 2) })}></drempel-scan>`,
};
