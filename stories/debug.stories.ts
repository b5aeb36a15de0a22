import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import './session.ts';

const meta: Meta = { title: 'Elements/debug', component: 'drempel-session' };
export default meta;

/** The panel is fetched apart: a story is there when it says what it found. */
async function panelIn({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> {
  const shown = () => canvasElement.querySelector('[debug]')?.shadowRoot?.querySelector('section')?.shadowRoot?.querySelector('summary');
  for (let round = 0; !shown() && round < 300; round += 1) await new Promise((resolve) => setTimeout(resolve, 20));
  if (!shown()) throw new Error('the panel never came');
}

/** Mistakes in the attributes of a scan: for whoever makes the page, where, what and what to do; for a reader, the calm sentence below. */
export const Mistakes: StoryObj = {
  render: () =>
    html`<drempel-scan debug instrument="actieplan" scan="quik" sector="gemeente" formats="json pdf" heading-level="9" submit-url="https://elders.example/" organization="Gemeente Voorbeeld" shared="false" storage="none"></drempel-scan>`,
  play: panelIn,
};

/** Mistakes in a layout of one's own: views that follow no session, and what is missing. */
export const Layout: StoryObj = {
  render: () => html`<drempel-progress for="bali"></drempel-progress>
    <drempel-session debug id="balie" instrument="actieplan" scan="quick" storage-key="story-debug">
      <drempel-chart view="priorities" type="radr"></drempel-chart>
      <p style="color: CanvasText">Op de <drempel-term term="regie">regietafel</drempel-term> bespreken we de resultaten.</p>
    </drempel-session>`,
  play: panelIn,
};

/** Nothing to mend. */
export const Fine: StoryObj = {
  render: () => html`<drempel-scan debug instrument="actieplan" scan="quick" storage="none"></drempel-scan>`,
  play: panelIn,
};
