import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { yearOld } from './plans.ts';
import type { StorySession } from './session.ts';
import { prepare, withSession } from './session.ts';

/** An interface in Arabic around questions that exist in other languages only. */
const meta: Meta = { title: 'Arabic' };
export default meta;

/** A scan follows its language by itself; elements in a layout of your own follow the page. */
const scan = (wanted: StorySession): TemplateResult =>
  html`<drempel-scan instrument="actieplan" scan="quick" sector="gem" organisation="Gemeente Voorbeeld" lang="ar" storage="none" @drempel-ready=${prepare(wanted)}></drempel-scan>`;
const inArabic = (wanted: StorySession, content: TemplateResult): TemplateResult => html`<div lang="ar" dir="rtl">${withSession(wanted, content)}</div>`;

export const Intro: StoryObj = { render: () => scan({}) };
export const Questions: StoryObj = { render: () => scan({ filled: 'half', place: 'page:T' }) };
export const Review: StoryObj = { render: () => scan({ filled: 'half', place: 'review' }) };
export const Report: StoryObj = { render: () => inArabic({ filled: 'all', place: 'report' }, html`<drempel-report></drempel-report>`) };
export const Bars: StoryObj = { render: () => inArabic({ filled: 'all' }, html`<drempel-chart></drempel-chart>`) };
export const Radar: StoryObj = { render: () => inArabic({ filled: 'all' }, html`<drempel-chart type="radar"></drempel-chart>`) };
export const Matrix: StoryObj = { render: () => inArabic({ filled: 'low' }, html`<drempel-chart type="matrix"></drempel-chart>`) };
export const Plan: StoryObj = { render: () => inArabic({ filled: 'low', place: 'plan', plan: yearOld }, html`<drempel-plan></drempel-plan><drempel-charter></drempel-charter>`) };
export const Export: StoryObj = { render: () => inArabic({ filled: 'all', place: 'report' }, html`<drempel-export></drempel-export>`) };
