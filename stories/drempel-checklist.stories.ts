import type { Answer } from '@drempel/core/responses.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { checklistInstrument } from './own-instruments.ts';
import { prepare } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-checklist', component: 'drempel-checklist' };
export default meta;

const inOwn = (content: TemplateResult, answers: Readonly<Record<string, Answer>> = {}) =>
  html`<drempel-session .definition=${checklistInstrument} storage="none" @drempel-ready=${prepare({ answers })}>${content}</drempel-session>`;

/** Tick what is true; "none of these" is an answer too. */
export const Overview: StoryObj = { args: { item: 'B7' }, render: (args) => inOwn(html`<drempel-checklist ${attributes(args)}></drempel-checklist>`) };

/** In its card, with two ticked. */
export const Answered: StoryObj = { render: () => inOwn(html`<drempel-item item="B7" number="7"></drempel-item>`, { B7: { kind: 'checklist', ticked: ['helling', 'loket'] } }) };

/** None of these: a real 0. */
export const None: StoryObj = { render: () => inOwn(html`<drempel-item item="B7" number="7"></drempel-item>`, { B7: { kind: 'checklist', ticked: [] } }) };
