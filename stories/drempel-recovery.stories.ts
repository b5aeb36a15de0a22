import type { Answer } from '@drempel/core/responses.js';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import { attributes } from './attributes.ts';
import { html } from 'lit';
import { draftKey, heldDraft, StoryStore } from './held-drafts.ts';
import { until } from './until.ts';

const meta: Meta = { title: 'Elements/drempel-recovery', component: 'drempel-recovery' };
export default meta;

const rung = (at: number): Answer => ({ kind: 'level', rung: at });
const some = { G01: rung(2), G02: rung(1), T01: { kind: 'unknown' } } as const;

const session = (name: string, store: StoryStore, { shared = false, days = 0, args = {} } = {}): TemplateResult =>
  html`<drempel-session instrument="actieplan" scan="quick" storage-key=${name} .store=${store} ?shared=${shared} keep-days=${days}><drempel-recovery ${attributes(args)}></drempel-recovery></drempel-session>`;

/** People share this device: whose answers are these? Nothing of them is shown before someone says so. */
export const Overview: StoryObj = {
  render: (args) => session('shared', new StoryStore({ [draftKey('shared')]: heldDraft(some), [`${draftKey('shared')}~other-1`]: heldDraft({ G01: rung(4) }, { saved: '2026-11-10T09:05:00.000Z' }) }), { shared: true, args }),
};

/** An old draft does not go by itself: the respondent says. */
export const OldDraft: StoryObj = {
  render: () => session('old', new StoryStore({ [draftKey('old')]: heldDraft(some, { saved: '2026-02-03T14:32:00.000Z' }) }), { days: 90 }),
};

/** Before what was kept is deleted, the button asks once more. */
export const OldDraftSure: StoryObj = {
  render: () => session('old-sure', new StoryStore({ [draftKey('old-sure')]: heldDraft(some, { saved: '2026-02-03T14:32:00.000Z' }) }), { days: 90 }),
  play: async ({ canvasElement }) => {
    const buttons = () => [...(canvasElement.querySelector('drempel-recovery')?.shadowRoot?.querySelectorAll('button') ?? [])];
    await until(() => buttons().length > 0);
    buttons().at(-1)?.click();
  },
};

/** The same two questions were answered differently here and in another window. */
export const Conflict: StoryObj = {
  render: () => fromElsewhere('conflict'),
  play: ({ canvasElement }) => meanwhile(canvasElement, 'conflict', { G01: rung(1), G02: { kind: 'not-applicable', reason: 'Een andere dienst doet dit voor ons.' } }),
};

/** What was answered in another window came in by itself. */
export const Joined: StoryObj = {
  render: () => fromElsewhere('joined'),
  play: ({ canvasElement }) => meanwhile(canvasElement, 'joined', { T01: rung(1) }),
};

/** Another version of the answers is kept: it can be had as a file, be put together with these, or go. */
export const OtherVersion: StoryObj = {
  render: () => session('version', new StoryStore({ [`${draftKey('version')}~own-1`]: heldDraft(some) })),
};

/** A version that cannot be read, and one that does not say from when it is. */
export const UnreadableVersion: StoryObj = {
  render: () => session('unreadable', new StoryStore({ [`${draftKey('unreadable')}~own-1`]: { schema: 9, saved: '2026-11-18T14:32:00.000Z' }, [`${draftKey('unreadable')}~own-2`]: heldDraft({ G01: rung(3) }, { saved: '' }) })),
};

/** The same scan is open in another window. */
export const OpenElsewhere: StoryObj = {
  render: () => {
    // That other window is this page.
    void navigator.locks.request(`drempel/${draftKey('elsewhere')}`, { ifAvailable: true }, () => new Promise(() => {}));
    return session('elsewhere', new StoryStore());
  },
};

/** A session whose draft another window also writes. */
function fromElsewhere(name: string): TemplateResult {
  stores.set(name, new StoryStore());
  return session(name, stores.get(name) as StoryStore);
}

const stores = new Map<string, StoryStore>();

/** Lets the other window write, and answers two questions here. */
async function meanwhile(place: HTMLElement, name: string, theirs: Readonly<Record<string, Answer>>): Promise<void> {
  const element = place.querySelector('drempel-session');
  await until(() => element?.session !== undefined);
  stores.get(name)?.put(draftKey(name), await heldDraft(theirs, { revision: 'other.1' }));
  element?.session?.answer('G01', rung(3));
  element?.session?.answer('G02', rung(2));
  await until(() => element?.recovery?.outOfTheOrdinary === true);
}

/** A layout of your own on a page that asks for what is not there: nothing else would say so. */
export const MistakeOnThePage: StoryObj = { render: () => html`<drempel-session instrument="acteplan"><drempel-recovery></drempel-recovery></drempel-session>` };
