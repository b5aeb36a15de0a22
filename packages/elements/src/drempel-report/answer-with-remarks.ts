import type { Evidence } from '@drempel/core/responses.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import { webLink } from '@drempel/core/web-link.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { labelled } from '../localize/joints.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { answerShown } from './answer-words.ts';

/** An answer in words, with what was written beside it: why it does not apply, the note, and where the proof is. */
export function answerWithRemarks(state: SessionState, id: string, localize: LocalizeController<'report'>): TemplateResult {
  const { answer, note, evidence = [] } = state.responses.items[id] ?? {};
  const report = reportOf(state);
  const t = localize.t.bind(localize);
  const reason = report.items[id]?.status === 'not-applicable' && answer?.kind === 'not-applicable' && answer.reason;
  return html`${answerShown(state, report, id, localize)}
    ${reason ? html`<p class="remark"><span class="hint">${t('report.reason')}</span> <bdi>${reason}</bdi></p>` : nothing}
    ${note ? html`<p class="remark"><span class="hint">${t('report.note')}</span> <bdi>${note}</bdi></p>` : nothing}
    ${evidence.map(
      (each) => html`
        <p class="remark"><span class="hint">${t('report.evidence')}</span> <bdi>${proof(each, localize)}</bdi></p>
      `,
    )}`;
}

/** A link where it is one that may be opened; else its words, as text. */
function proof({ label, url }: Evidence, localize: LocalizeController<'report'>): unknown {
  const href = webLink(url);
  if (!href) return label && url ? labelled(localize, label, url) : label || url;
  // In a page of its own: answers that no device keeps would be lost with this one.
  return html`<a href=${href} target="_blank" rel="noopener noreferrer">${label || url}</a>`;
}
