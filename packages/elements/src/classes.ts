/** The quiet door: every class, without registering anything. */
export { DrempelChart } from './drempel-chart/drempel-chart.ts';
export { DrempelChecklist } from './drempel-checklist/drempel-checklist.ts';
export { DrempelExport } from './drempel-export/drempel-export.ts';
export { DrempelIndicator } from './drempel-indicator/drempel-indicator.ts';
export { DrempelIntro } from './drempel-intro/drempel-intro.ts';
export { DrempelItem } from './drempel-item/drempel-item.ts';
export { DrempelProgress } from './drempel-progress/drempel-progress.ts';
export { DrempelQuestionnaire } from './drempel-questionnaire/drempel-questionnaire.ts';
export { DrempelRemarks } from './drempel-remarks/drempel-remarks.ts';
export { DrempelReport } from './drempel-report/drempel-report.ts';
export { DrempelReview } from './drempel-review/drempel-review.ts';
export { DrempelSaveStatus } from './drempel-save-status/drempel-save-status.ts';
export { DrempelScan } from './drempel-scan/drempel-scan.ts';
export { DrempelSession } from './drempel-session/drempel-session.ts';
export * from './events.ts';
export { offerInstruments, type InstrumentDefinition, type InstrumentOffer } from './session/instrument-source.ts';
export type { Draft, DraftStore } from './drafts/draft-store.ts';
