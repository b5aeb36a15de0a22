import type { ActionStatus, GovernmentLevel } from '@drempel/core/plan.js';
import type { AnswerLabels } from '../answer-rows.ts';
import type { CodebookLabels } from '../codebook.ts';

export const SHEETS = ['summary', 'scores', 'answers', 'plan', 'codebook'] as const;
export type SheetId = (typeof SHEETS)[number];

type SummaryWord =
  | 'title' | 'titleFor' | 'organisation' | 'questionnaire' | 'scan' | 'completed' | 'made' | 'indicative' | 'scored' | 'notApplicable'
  | 'unknown' | 'unanswered' | 'goesWell' | 'goesWellNone' | 'first' | 'firstNone' | 'statement' | 'step' | 'contents' | 'source';

type ScoreWord =
  | 'view' | 'code' | 'group' | 'score' | 'band' | 'stage' | 'low' | 'high' | 'coverage' | 'answered' | 'applicable' | 'lowest' | 'lowestScore'
  | 'zeros' | 'notApplicable' | 'unknown' | 'unanswered' | 'withheld' | 'overall' | 'exactScore' | 'exactLow' | 'exactHigh' | 'exactCoverage';

type PlanWord =
  | 'responsible' | 'lead' | 'number' | 'action' | 'item' | 'owner' | 'deadline' | 'status' | 'indicator' | 'baseline' | 'target' | 'unit' | 'latest'
  | 'overdue' | 'means' | 'partners' | 'government' | 'evaluation' | 'progress' | 'id';

export type SheetWord =
  | `sheet.${SheetId | 'page' | 'evidence'}` | `about.${Exclude<SheetId, 'summary'>}` | `summary.${SummaryWord}` | `score.${ScoreWord}`
  | `plan.${PlanWord}` | `plan.status_${ActionStatus}` | `plan.government_${GovernmentLevel}`;

/** The words of a workbook, in the reader's language. */
export interface SheetWords {
  /** BCP 47 tag. */
  readonly language: string;
  readonly t: (word: SheetWord, values?: Readonly<Record<string, string | number>>) => string;
  /** A number in a sentence. */
  readonly number: (value: number) => string;
  readonly answers: AnswerLabels;
  readonly codebook: CodebookLabels;
}
