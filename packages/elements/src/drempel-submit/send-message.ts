import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { momentWords } from '../localize/date-words.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';
import type { SendStatus } from '../sending/sender.ts';
import type { Handed } from './drempel-submit.ts';

interface Facts {
  /** Something changed after it was sent or handed over. */
  readonly changed: boolean;
  /** What waits is kept when the page is closed. */
  readonly kept: boolean;
  readonly to: string;
}

const MINUTE = 60_000;

/** How it stands with sending, in words: what happened, that nothing is lost, and what happens next. */
export function sendMessage(status: SendStatus, handed: Handed['how'] | undefined, { changed, kept, to }: Facts, localize: LocalizeController<'submit'>): TemplateResult | typeof nothing {
  const t = localize.t.bind(localize);
  const later = changed ? t('submit.changed') : undefined;
  switch (status.kind) {
    case 'nothing':
      if (!handed) return nothing;
      if (handed === 'handedFailed') return message('failed', '!', t('submit.failed'), t('submit.handedFailed'), t('submit.safe'));
      return handed === 'handed' ? html`<p class="message">${t('submit.handed')}</p>` : message('sent', '✓', t('submit.handedSent'), later);
    case 'sending':
      return html`<p class="message">${t('submit.sending')}</p>`;
    case 'sent':
      return message('sent', '✓', t('submit.sent', { to, date: momentWords(localize, status.received, 'both') }), later);
    case 'waiting': {
      // A time is of use when there is something to wait for; and said at every try, it is a nuisance.
      const when = status.next - Date.now() > MINUTE ? t('submit.waiting', { time: momentWords(localize, status.next, 'time') }) : t('submit.waitingSoon');
      return message('waiting', '!', t('submit.notYet'), `${t(`submit.why_${status.why}`)} ${when}`, t(kept ? 'submit.kept' : 'submit.notKept'));
    }
    case 'stopped':
      return message('failed', '!', t('submit.failed'), t(`submit.why_${status.why}`), t('submit.safe'));
  }
}

function message(look: 'waiting' | 'failed' | 'sent', sign: string, first: string, ...more: readonly (string | undefined)[]): TemplateResult {
  return html`<div class="message ${look}">
    <p class="label"><span aria-hidden="true">${sign}</span> ${first}</p>
    ${more.map((each) => (each ? html`<p>${each}</p>` : nothing))}
  </div>`;
}
