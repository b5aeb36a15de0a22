import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../localize/localize-controller.ts';
import type { SendStatus } from '../sending/sender.ts';

interface Facts {
  /** Something changed after it was sent. */
  readonly changed: boolean;
  /** What waits is kept when the page is closed. */
  readonly kept: boolean;
  readonly to: string;
}

/** How it stands with sending, in words: what happened, that nothing is lost, and what happens next. */
export function sendMessage(status: SendStatus, handed: 'handed' | 'handedSent' | undefined, { changed, kept, to }: Facts, localize: LocalizeController<'submit'>): TemplateResult | typeof nothing {
  const t = localize.t.bind(localize);
  const format = (style: Intl.DateTimeFormatOptions, at: string | number) => new Intl.DateTimeFormat(localize.wanted, style).format(new Date(at));
  switch (status.kind) {
    case 'nothing':
      return handed ? html`<p class=${handed === 'handedSent' ? 'sent' : ''}>${t(`submit.${handed}`)}</p>` : nothing;
    case 'sending':
      return html`<p>${t('submit.sending')}</p>`;
    case 'sent':
      return html`<p class="sent">✓ ${t('submit.sent', { to, date: format({ dateStyle: 'long', timeStyle: 'short' }, status.received) })}</p>
        ${changed ? html`<p>${t('submit.changed')}</p>` : nothing}`;
    case 'waiting':
      return html`<p class="failed">${t(`submit.why_${status.why}`)} ${t('submit.waiting', { time: format({ timeStyle: 'medium' }, status.next) })}</p>
        <p>${t(kept ? 'submit.kept' : 'submit.notKept')}</p>`;
    case 'stopped':
      return html`<p class="failed">${t('submit.failed', { why: t(`submit.why_${status.why}`) })}</p>
        <p>${t('submit.safe')}</p>`;
  }
}
