import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { heading } from '../styles/heading.ts';
import type { PlanContext } from './plan-context.ts';

interface RoundWays {
  /** Whether the answers of now stay as a version. */
  readonly keeps: boolean;
  /** Name under which the result file was just saved. */
  readonly saved: string;
  readonly save: () => void;
  readonly begin: () => void;
}

const dialogOf = (event: Event) => (event.currentTarget as HTMLElement).closest('section')?.querySelector('dialog');

/** The next round: the questions become empty, the plan stays. Asked once more, with what becomes of the answers of now. */
export function roundSection({ localize, level }: PlanContext, { keeps, saved, save, begin }: RoundWays): TemplateResult {
  const t = localize.t.bind(localize);
  return html`<section class="stack no-print" aria-labelledby="round">
    ${heading({ level: level + 1, size: 'subtitle', id: 'round' }, t('round.title'))}
    <p>${t('round.text')}</p>
    <div><button type="button" aria-haspopup="dialog" @click=${(event: Event) => dialogOf(event)?.showModal()}>${t('round.button')}</button></div>
    <dialog aria-labelledby="round-sure" aria-describedby="round-text">
      <div class="stack">
        ${heading({ level: level + 1, size: 'subtitle', id: 'round-sure' }, t('round.sureTitle'))}
        <p id="round-text">${t('round.sure')} ${t(keeps ? 'round.kept' : 'round.notKept')}</p>
        <div class="actions">
          <button type="button" class="primary" @click=${(event: Event) => dialogOf(event)?.close()}>${t('round.cancel')}</button>
          <button type="button" @click=${save}>${t('round.file')}</button>
          <button type="button" @click=${(event: Event) => (dialogOf(event)?.close(), begin())}>${t('round.confirm')}</button>
        </div>
        <p role="status" class="hint">${saved ? t('round.saved', { name: saved }) : nothing}</p>
      </div>
    </dialog>
  </section>`;
}
