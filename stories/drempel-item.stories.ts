import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-item', component: 'drempel-item' };
export default meta;

const item = (id: string, number = 1) => html`<drempel-item ${attributes({ item: id, number })}></drempel-item>`;

/** One statement, five answers in words, and *not applicable* and *don't know* set apart. */
export const Overview: StoryObj = { args: { item: 'T06', number: 5 }, render: (args) => withSession({}, html`<drempel-item ${attributes(args)}></drempel-item>`) };

/** The rung that was chosen has the soft fill and an accent edge; the way to clear it stands beside the special answers. */
export const Answered: StoryObj = { render: () => withSession({ answers: { T06: { kind: 'level', rung: 2 } } }, item('T06', 5)) };

/** Not applicable asks for its reason: until that is there, the question counts as open. */
export const NotApplicable: StoryObj = { render: () => withSession({ answers: { L02: { kind: 'not-applicable', reason: '' } } }, item('L02', 10)) };

/** Don't know is an answer. */
export const Unknown: StoryObj = { render: () => withSession({ answers: { T06: { kind: 'unknown' } } }, item('T06', 5)) };

/** With a caution about the law beside it. */
export const WithCaution: StoryObj = { render: () => withSession({}, item('L05', 11)) };

/** Two numbers with their unit; the outcome and its place against the target appear as you type. */
export const Indicator: StoryObj = {
  render: () => withSession({ scan: 'full', answers: { K05: { kind: 'indicator', numerator: 24, denominator: 40 } } }, item('K05')),
};

/** Nothing filled in yet. */
export const IndicatorEmpty: StoryObj = { render: () => withSession({ scan: 'full' }, item('K05')) };

/** The mistake is told in words next to the field. */
export const IndicatorWrong: StoryObj = {
  render: () => withSession({ scan: 'full', answers: { K05: { kind: 'indicator', numerator: 60, denominator: 40 } } }, item('K05')),
};

/** Numbers stay when *don't know* takes their place; they count again when one is edited or the answer is cleared. */
export const IndicatorSetAside: StoryObj = {
  render: () => withSession({ scan: 'full', answers: { K05: { kind: 'indicator', numerator: 24, denominator: 40 } } }, item('K05')),
  play: async ({ canvasElement }) => {
    await canvasElement.querySelector('drempel-item')?.updateComplete;
    canvasElement.querySelector('drempel-session')?.session?.answer('K05', { kind: 'unknown' });
  },
};

/** A denominator of 0 may be right, and gives no figure; a target above the whole is never reached. */
export const IndicatorDoubtful: StoryObj = {
  render: () => withSession({ scan: 'full', answers: { K05: { kind: 'indicator', numerator: 0, denominator: 0, target: 120 } } }, item('K05')),
};

/** One plain number, lower is better. */
export const IndicatorValue: StoryObj = {
  render: () => withSession({ scan: 'full', answers: { K04: { kind: 'indicator', value: 14 } } }, item('K04')),
};

/** Figures about fewer than ten people are hidden. */
export const IndicatorTooFew: StoryObj = {
  render: () => withSession({ scan: 'full', answers: { K07: { kind: 'indicator', numerator: 4, denominator: 60 } } }, item('K07')),
};

/** Note and evidence are open. */
export const Remarks: StoryObj = {
  render: () => withSession({ answers: { T06: { kind: 'level', rung: 3 } } }, item('T06', 5)),
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('drempel-item');
    const session = canvasElement.querySelector('drempel-session')?.session;
    session?.remark('T06', { note: 'Vijf brieven zijn herschreven.', evidence: [{ label: 'Schrijfwijzer', url: 'https://voorbeeld.example/schrijfwijzer' }, { label: 'Test met lezers', url: 'geen link' }] });
    await element?.updateComplete;
    element?.shadowRoot?.querySelector('details')?.setAttribute('open', '');
  },
};

/** In a school, people served are called pupils and parents. */
export const OtherSector: StoryObj = { render: () => withSession({ sector: 'ond' }, item('T11', 8)) };
