import type { Instrument, View } from '@drempel/core/instrument.js';
import type { Report } from '@drempel/core/report.js';
import type { AssessmentSession } from '@drempel/core/session.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** How somebody looks at a report. */
export interface ViewChoice {
  /** Id of the view. */
  readonly view?: string;
  readonly drawing?: 'bars' | 'radar';
}

/** By session and by the view a report begins with: two reports on a page, each with its own view, stay apart. */
const remembered = new WeakMap<AssessmentSession, Map<string, ViewChoice>>();

/** What was chosen on this page; it outlives the element, which goes when somebody goes back to a question. */
export function chosenIn(session: AssessmentSession | undefined, first: string): ViewChoice {
  return (session && remembered.get(session)?.get(first)) ?? {};
}

/** Remembers a choice as long as the page is there. */
export function choose(session: AssessmentSession, first: string, choice: ViewChoice): void {
  const choices = remembered.get(session) ?? new Map<string, ViewChoice>();
  remembered.set(session, choices.set(first, { ...choices.get(first), ...choice }));
}

/** The views in which something can be shown. */
export function viewsWithResults({ views }: Instrument, report: Report): readonly View[] {
  return views.filter(({ id }) => Object.values(report.views[id] ?? {}).some(({ status }) => status !== 'empty'));
}

/** The choice between the views of one set of answers; nothing where there is no more than one. */
export function viewChoice(views: readonly View[], chosen: View, language: string, depth: LocalizeController<'depth'>, onChoose: (choice: ViewChoice) => void): unknown {
  if (views.length < 2) return nothing;
  const options = views.map(({ id, title }) => ({ id, label: title, checked: id === chosen.id, lang: language }));
  return html`${choice('views', depth.t('depth.views'), options, (view) => onChoose({ view }))}
    <p class="only-print">${depth.t('depth.viewShown', { view: chosen.title })}</p>`;
}

/** The choice between bars and a radar. */
export function drawingChoice(chosen: 'bars' | 'radar', depth: LocalizeController<'depth'>, onChoose: (choice: ViewChoice) => void): TemplateResult {
  const options = (['bars', 'radar'] as const).map((id) => ({ id, label: depth.t(`depth.drawing_${id}`), checked: id === chosen }));
  return choice('drawings', depth.t('depth.drawings'), options, (drawing) => onChoose({ drawing: drawing === 'radar' ? 'radar' : 'bars' }));
}

interface Option {
  readonly id: string;
  readonly label: string;
  readonly checked: boolean;
  readonly lang?: string;
}

function choice(name: string, legend: string, options: readonly Option[], onChoose: (id: string) => void): TemplateResult {
  return html`<fieldset class="choice no-print" part="choice" @change=${(event: Event) => onChoose((event.target as HTMLInputElement).value)}>
    <legend>${legend}</legend>
    <div class="options">
      ${options.map(
        ({ id, label, checked, lang }) => html`<label><input type="radio" name=${name} value=${id} .checked=${live(checked)} /><span lang=${lang ?? nothing}>${label}</span></label>`,
      )}
    </div>
  </fieldset>`;
}
