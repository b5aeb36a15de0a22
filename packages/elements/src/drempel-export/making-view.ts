import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Speaker } from '../localize/speaker.ts';

/** How far a file is that takes long to make, and a way to stop it. */
export function makingView({ t }: Speaker<'files'>, share: number, what: string, stop: () => void): TemplateResult {
  return html`<div class="progress" part="progress">
    <progress max="1" .value=${share} aria-label=${t('files.busy', { what })}></progress>
    <button type="button" id="cancel" @click=${stop}>${t('files.cancel')}</button>
  </div>`;
}
