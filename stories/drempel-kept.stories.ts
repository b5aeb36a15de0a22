import type { Responses } from '@drempel/core/responses.js';
import type { DrempelReadyEvent } from '@drempel/elements/events.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import './session.ts';

const meta: Meta = { title: 'Elements/drempel-kept', component: 'drempel-kept' };
export default meta;

/** Answers to questions that an older version of the questionnaire had: listed, and not counted. */
export const Overview: StoryObj = {
  render: (args) => html`<drempel-session instrument="actieplan" scan="quick" storage="none" @drempel-ready=${older}><drempel-kept ${attributes(args)}></drempel-kept></drempel-session>`,
};

/** All that was answered still counts: there is nothing to say. */
export const Nothing: StoryObj = {
  render: () => html`<drempel-session instrument="actieplan" scan="quick" storage="none"><drempel-kept></drempel-kept></drempel-session>`,
};

function older({ session }: DrempelReadyEvent): void {
  const { responses } = session.state;
  const said: Responses['items'] = {
    X01: { revision: 1, answer: { kind: 'level', rung: 2 }, note: 'Zo was het vóór de verbouwing.' },
    X02: { revision: 1, answer: { kind: 'not-applicable', reason: 'Wij hebben geen loket.' } },
    X03: { revision: 1, evidence: [{ label: 'Jaarverslag 2024', url: 'https://example.be/jaarverslag' }] },
  };
  session.adopt({ ...responses, items: { ...responses.items, ...said } });
}
