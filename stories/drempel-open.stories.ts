import { writeResultFile } from '@drempel/core/result-file.js';
import type { Answer, Responses } from '@drempel/core/responses.js';
import type { Meta, StoryContext, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Attributes } from './attributes.ts';
import { attributes } from './attributes.ts';
import { until } from './until.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-open', component: 'drempel-open' };
export default meta;

const rung = (at: number): Answer => ({ kind: 'level', rung: at });
const here = { G01: rung(2), G02: rung(1), T01: { kind: 'unknown' } } as const;

const open = (answers: Readonly<Record<string, Answer>> = here, args: Attributes = {}) => withSession({ answers }, html`<drempel-open ${attributes(args)}></drempel-open>`);

/** Closed: it stands in the introduction, for who has a file. */
export const Overview: StoryObj = { render: (args) => open(here, args) };

/** Opened: a file can be chosen or dropped. */
export const Zone: StoryObj = {
  render: () => open(),
  play: async ({ canvasElement }) => {
    await until(() => within(canvasElement, 'summary').length > 0);
    within<HTMLElement>(canvasElement, 'summary')[0]?.click();
  },
};

/** The same answers in the file and here: nothing to decide. */
export const NothingNew: StoryObj = { render: () => open(), play: (context) => choose(context, (said) => said) };

/** Other answers in the file than here: how the two differ, and what to do. Nothing has changed yet. */
export const Compared: StoryObj = { render: () => open(), play: (context) => choose(context, differing) };

/** It was opened over answers; those can be had back. */
export const Opened: StoryObj = {
  render: () => open(),
  play: async (context) => {
    await choose(context, differing);
    within<HTMLElement>(context.canvasElement, 'button.primary')[0]?.click();
    await until(() => !within(context.canvasElement, 'input[type=radio]').length);
  },
};

/** Nothing was said yet: the file is opened at once. */
export const OpenedAtOnce: StoryObj = { render: () => open({}), play: (context) => choose(context, (said) => ({ ...said, items: { G01: { revision: 1, answer: rung(3) } } })) };

/** A file that is none of ours. */
export const Refused: StoryObj = { render: () => open(), play: (context) => choose(context, () => 'naam;datum\nx;y') };

/** A file of which somebody changed the scores by hand. */
export const Forged: StoryObj = {
  render: () => open(),
  play: (context) => choose(context, (_, text) => text.replaceAll(/"status": "withheld"/g, '"status": "published",\n        "score": 1')),
};

const differing = (said: Responses): Responses => ({ ...said, items: { ...said.items, G01: { revision: 1, answer: rung(4), note: 'Na overleg met het team.' }, T02: { revision: 1, answer: rung(2) } } });

function within<T extends Element>(place: Element, selector: string): T[] {
  return [...(place.querySelector('drempel-open')?.shadowRoot?.querySelectorAll<T>(selector) ?? [])];
}

/** Chooses a file as the browser's own picker does: made of what is said here. */
async function choose({ canvasElement }: StoryContext, change: (said: Responses, text: string) => Responses | string): Promise<void> {
  const element = canvasElement.querySelector('drempel-session');
  await until(() => within(canvasElement, '#file').length > 0 && element?.session !== undefined);
  const { instrument, responses } = element?.session?.state ?? {};
  const input = within<HTMLInputElement>(canvasElement, '#file')[0];
  if (!instrument || !responses || !input) return;
  const write = (what: Responses) => writeResultFile(instrument, what, '2026-11-18T14:32:00.000Z');
  const changed = change(responses, write(responses));
  const files = new DataTransfer();
  files.items.add(new File([typeof changed === 'string' ? changed : write(changed)], 'drempel-gemeente-voorbeeld-quick-2026-11-18.json'));
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => within(canvasElement, '#heading').length > 0);
}
