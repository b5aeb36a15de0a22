import { itemOf, scanOf } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import type { ResultFile } from '@drempel/core/result-file.js';
import type { Place, SessionState } from '@drempel/core/session.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { KeptWords } from '../drempel-kept/kept-answers.ts';
import { renewal } from '../drempel-kept/renewal.ts';
import type { Translate } from '../localize/translations.ts';

/** What came of opening a file. */
export interface Done {
  readonly name: string;
  readonly file: ResultFile;
  readonly replaced: boolean;
  /** How many answers came in; when all was replaced, how many there are now. */
  readonly count: number;
  /** Whether what was replaced is kept as a version. */
  readonly kept: boolean;
  /** Where what was replaced could not be kept: it can be put back as long as nothing else was said since. */
  readonly undo?: { readonly before: Responses; readonly after: Responses };
  readonly undone?: boolean;
}

interface Ways {
  readonly goTo: (place: Place, item?: string) => void;
  readonly undo: () => void;
  /** Begins the next round: the questions become empty, and the plan stays. */
  readonly beginRound: () => void;
}

/** What came in from a file, what became of the rest, and where to go from here. */
export function doneView(done: Done, state: SessionState, words: KeptWords & { readonly open: Translate<'open'> }, { goTo, undo, beginRound }: Ways): TemplateResult {
  const t = words.open;
  const { name, file, replaced, count, kept, undone } = done;
  if (undone) return html`<p>${t('done.undone')}</p>`;
  const { instrument, responses, place, progress } = state;
  const toItem = (id: string) => {
    const page = progress.pages.find(({ items }) => items.includes(id));
    if (page) goTo(`page:${page.group}`, id);
  };
  const outside = outsideScan(state, file.responses);
  const actions = file.responses.plan?.actions.length ?? 0;
  const theirs = file.responses.organisation;
  const mine = responses.organisation;
  return html`<p>${t(replaced ? 'done.replaced' : 'done.taken', { name, count })}</p>
    ${actions ? html`<p>${t('done.plan', { count: actions })}</p>` : nothing}
    ${outside ? html`<p>${t('done.outside', { count: outside })}</p>` : nothing}
    ${theirs && mine && theirs !== mine ? html`<p class="caution">${t('done.organisation', { theirs, mine })}</p>` : nothing}
    ${file.migration.from === undefined ? nothing : html`<p class="label">${words.renewal('renewal.file')}</p>${renewal(file.migration, instrument, words, toItem)}`}
    ${kept ? html`<p>${t('done.kept')}</p>` : nothing}
    <div class="actions">
      ${place === 'report' ? nothing : responses.completed ? html`<button type="button" @click=${() => goTo('report')}>${t('done.report')}</button>` : nothing}
      ${place === 'report' || place === 'review' || responses.completed ? nothing : html`<button type="button" @click=${() => goTo('review')}>${t('done.review')}</button>`}
      ${actions && place !== 'plan' ? html`<button type="button" @click=${() => goTo('plan')}>${t('done.toPlan')}</button>` : nothing}
      ${actions && responses.completed ? html`<button type="button" @click=${beginRound}>${t('done.newRound')}</button>` : nothing}
      ${done.undo?.after === responses ? html`<button type="button" @click=${undo}>${t('done.undo')}</button>` : nothing}
    </div>`;
}

/** How many answers from the file belong to questions that this scan does not ask. */
function outsideScan({ instrument, responses }: SessionState, { items }: Responses): number {
  const asked = new Set(scanOf(instrument, responses.scan).items);
  return Object.keys(items).filter((id) => itemOf(instrument, id) && !asked.has(id)).length;
}
