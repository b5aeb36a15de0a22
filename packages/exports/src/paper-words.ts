import type { View } from '@drempel/core/instrument.js';
import type { ActionGap, PlanGap } from '@drempel/core/plan-gaps.js';
import type { ActionStatus, GovernmentLevel } from '@drempel/core/plan.js';
import type { Trace } from '@drempel/core/report.js';

/** Words that papers share with the report on the page. */
type SharedWord =
  | 'report.labelled' | 'report.comma' | 'report.title' | 'report.titleFor' | 'report.indicative' | 'report.score' | 'report.withheld' | 'report.notCounted' | 'report.overall'
  | 'report.goesWell' | 'report.findOut' | 'report.unknownQuestion' | 'report.openQuestion' | 'report.reason' | 'report.note' | 'report.evidence'
  | 'report.columnItem' | 'report.columnAnswer' | 'report.columnWeight' | 'report.columnPoints' | 'report.columnGroup' | 'report.tableItems' | 'report.tableGroups'
  | 'chart.columnName' | 'chart.columnScore' | 'chart.columnBand' | 'chart.columnRange' | 'chart.columnCoverage' | 'chart.span' | 'chart.noScore' | 'chart.legend';

type ReportWord =
  | 'contents' | 'page' | 'cut' | 'organisation' | 'sector' | 'scan' | 'filledIn' | 'made' | 'questionnaire' | 'version' | 'summary' | 'summaryWell' | 'summaryLow' | 'summaryPlan' | 'summaryNext'
  | 'scores' | 'scoresText' | 'scoresOf' | 'bar' | 'barRange' | 'columnPicture' | 'columnNow' | 'columnStep' | 'goesWellText' | 'goesWellNone'
  | 'first' | 'firstText' | 'firstNone' | 'firstTable' | 'noStep' | 'findOutText' | 'answers' | 'answersText' | 'standing'
  | 'method' | 'methodAnswers' | 'methodMean' | 'methodGroups' | 'methodOpen' | 'methodFloor' | 'methodRange' | 'methodSmall' | 'methodRound'
  | 'bands' | 'columnFrom' | 'columnMeaning' | 'source' | 'sourceText';

type PlanWord =
  | 'plan' | 'planText' | 'planTable' | 'planMeasurable' | 'planOverdue' | 'overdue' | 'responsible' | 'lead' | 'columnAction' | 'owner' | 'deadline' | 'status' | 'raises'
  | 'indicator' | 'baselineTarget' | 'baselineOnly' | 'targetOnly' | 'measured' | 'means' | 'partners' | 'government' | 'evaluation' | 'progress' | 'stillMissing'
  | 'effect' | 'effectText' | 'effectTable' | 'columnBefore' | 'columnAfter'
  | `status_${ActionStatus}` | `government_${GovernmentLevel}` | `gap_${ActionGap}` | `planGap_${PlanGap}`;

type CharterWord =
  | 'charterTitle' | 'charterTitleAlone' | 'charterStatement' | 'charterStatementAlone' | 'charterStrengths' | 'charterCommitments' | 'charterBy' | 'charterClosing' | 'charterClosingDate'
  | 'charterRole' | 'charterPlace' | 'charterDate' | 'charterWhere';

type CalendarWord = 'calendar' | 'calendar_deadline' | 'calendar_evaluation' | 'calendarAlarm';

export type PaperWord = SharedWord | `papers.${ReportWord | PlanWord | CharterWord | CalendarWord}`;

/** Values for the gaps in a word; `count` chooses between one and more. */
export type WordValues = Readonly<Record<string, string | number>> & { readonly count?: number };

/**
 * The words of a paper, in the reader's language. Numbers are written as the page writes them, and the sentences of the
 * report are those of the page, so that a paper cannot say something else.
 */
export interface PaperWords {
  /** BCP 47 tag. */
  readonly language: string;
  readonly t: (word: PaperWord, values?: WordValues) => string;
  /** A number with at most so many decimals. */
  readonly number: (value: number, decimals: number) => string;
  /** A share in [0, 1] as a whole number from 0 to 100. */
  readonly points: (share: number) => string;
  /** A day or a moment (ISO 8601) as a day. */
  readonly day: (date: string) => string;
}

/** The sentences of the report, as the page says them of one set of answers. */
export interface ReportSentences {
  /** The most important thing of a view. */
  readonly lead: (view: View) => string;
  /** On how many answers it all rests. */
  readonly basis: () => string;
  /** What was answered at an item, in a few words. */
  readonly answer: (item: string) => string;
  /** What a score was made of. */
  readonly why: (trace: Trace, view: View) => string;
}
