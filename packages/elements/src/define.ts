import { DrempelItem } from './drempel-item/drempel-item.ts';
import { DrempelIntro } from './drempel-intro/drempel-intro.ts';
import { DrempelProgress } from './drempel-progress/drempel-progress.ts';
import { DrempelQuestionnaire } from './drempel-questionnaire/drempel-questionnaire.ts';
import { DrempelSaveStatus } from './drempel-save-status/drempel-save-status.ts';
import { DrempelScan } from './drempel-scan/drempel-scan.ts';
import { DrempelSession } from './drempel-session/drempel-session.ts';

/** Elements on the way to the first answer: registered at once. Sessions first, so that views find them. */
const early: Readonly<Record<string, CustomElementConstructor>> = {
  'drempel-session': DrempelSession,
  'drempel-scan': DrempelScan,
  'drempel-intro': DrempelIntro,
  'drempel-item': DrempelItem,
  'drempel-progress': DrempelProgress,
  'drempel-questionnaire': DrempelQuestionnaire,
  'drempel-save-status': DrempelSaveStatus,
};

/** Elements for later: their code comes apart, after that of the first page. */
const late: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'drempel-reason': async () => (await import('./drempel-reason/drempel-reason.ts')).DrempelReason,
  'drempel-remarks': async () => (await import('./drempel-remarks/drempel-remarks.ts')).DrempelRemarks,
  'drempel-checklist': async () => (await import('./drempel-checklist/drempel-checklist.ts')).DrempelChecklist,
  'drempel-text': async () => (await import('./drempel-text/drempel-text.ts')).DrempelText,
  'drempel-indicator': async () => (await import('./drempel-indicator/drempel-indicator.ts')).DrempelIndicator,
  'drempel-recovery': async () => (await import('./drempel-recovery/drempel-recovery.ts')).DrempelRecovery,
  'drempel-rescue': async () => (await import('./drempel-rescue/drempel-rescue.ts')).DrempelRescue,
  'drempel-open': async () => (await import('./drempel-open/drempel-open.ts')).DrempelOpen,
  'drempel-kept': async () => (await import('./drempel-kept/drempel-kept.ts')).DrempelKept,
  'drempel-glossary-button': async () => (await import('./drempel-glossary-button/drempel-glossary-button.ts')).DrempelGlossaryButton,
  'drempel-item-text': async () => (await import('./drempel-item-text/drempel-item-text.ts')).DrempelItemText,
  'drempel-term': async () => (await import('./drempel-term/drempel-term.ts')).DrempelTerm,
  'drempel-glossary': async () => (await import('./drempel-glossary/drempel-glossary.ts')).DrempelGlossary,
  'drempel-plan': async () => (await import('./drempel-plan/drempel-plan.ts')).DrempelPlan,
  'drempel-charter': async () => (await import('./drempel-charter/drempel-charter.ts')).DrempelCharter,
  'drempel-review': async () => (await import('./drempel-review/drempel-review.ts')).DrempelReview,
  'drempel-report': async () => (await import('./drempel-report/drempel-report.ts')).DrempelReport,
  'drempel-chart': async () => (await import('./drempel-chart/drempel-chart.ts')).DrempelChart,
  'drempel-submit': async () => (await import('./drempel-submit/drempel-submit.ts')).DrempelSubmit,
  'drempel-export': async () => (await import('./drempel-export/drempel-export.ts')).DrempelExport,
};

/**
 * Registers every element. A tag that is taken already (another copy of the library was first) is left alone, with
 * one line in the console: a second script on a page must never break it.
 */
export function defineAll(): void {
  for (const [tag, element] of Object.entries(early)) define(tag, element);
  for (const [tag, load] of Object.entries(late)) {
    if (!customElements.get(tag)) load().then((element) => define(tag, element), (error: unknown) => console.warn(`<${tag}> could not be loaded.`, error));
  }
}

function define(tag: string, element: CustomElementConstructor): void {
  const present = customElements.get(tag);
  if (!present) customElements.define(tag, element);
  else if (present !== element) console.warn(`<${tag}> was registered by another script already; that one is used.`);
}
