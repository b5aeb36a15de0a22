import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-review', component: 'drempel-review' };
export default meta;

const review = html`<drempel-review></drempel-review>`;

/** What is open and what is not known, each with the way to its question. */
export const Overview: StoryObj = { render: (args) => withSession({ filled: 'half', place: 'review' }, html`<drempel-review ${attributes(args)}></drempel-review>`) };

/** Nothing is open. */
export const AllDone: StoryObj = { render: () => withSession({ filled: 'low', place: 'review' }, review) };

/** A reason is still missing. */
export const ReasonMissing: StoryObj = {
  render: () => withSession({ filled: 'low', place: 'review', answers: { T06: { kind: 'not-applicable', reason: '' } } }, review),
};

/** A link that cannot be opened. */
export const WrongLink: StoryObj = {
  render: () => withSession({ filled: 'low', place: 'review' }, review),
  play: ({ canvasElement }) => {
    canvasElement.querySelector('drempel-session')?.session?.remark('T06', { evidence: [{ label: 'Schrijfwijzer', url: 'intranet/schrijfwijzer' }] });
  },
};
