import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { attributes } from './attributes.ts';
import { StoryStore } from './held-drafts.ts';
import { withSession } from './session.ts';

const meta: Meta = { title: 'Elements/drempel-intro', component: 'drempel-intro' };
export default meta;

const intro = html`<drempel-intro></drempel-intro>`;

/** What, how long, where answers stay, who sees them. */
export const Overview: StoryObj = { render: (args) => withSession({}, html`<drempel-intro ${attributes(args)}></drempel-intro>`) };

/** What the page did not say is asked. */
export const Profile: StoryObj = { render: () => withSession({ place: 'profile', sector: '' }, intro) };

/** The result can be sent: then staff read that before they begin. */
export const CanBeSent: StoryObj = { render: () => withSession({ also: { 'submit-to': 'de dienst Gelijke Kansen' } }, intro) };

/** The page keeps answers in a place of its own, such as a server. */
export const KeptElsewhere: StoryObj = { render: () => html`<drempel-session instrument="actieplan" scan="quick" sector="gem" organisation="Gemeente Voorbeeld" .store=${new StoryStore({}, 'elsewhere')}>${intro}</drempel-session>` };
