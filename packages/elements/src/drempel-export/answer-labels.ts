import type { AnswerColumn, AnswerLabels } from '@drempel/exports/answer-rows.js';
import type { ItemKind } from '@drempel/core/instrument.js';
import type { ItemStatus } from '@drempel/core/report.js';
import { labelled } from '../localize/joints.ts';
import type { Language } from '../localize/translations.ts';
import { translator } from '../localize/translations.ts';

const COLUMNS: readonly AnswerColumn[] = [
  'item', 'group', 'statement', 'kind', 'status', 'answer', 'rung', 'share', 'numerator', 'denominator', 'value',
  'unit', 'target', 'reason', 'note', 'evidence', 'revision', 'notice',
];
const KINDS: readonly ItemKind[] = ['level', 'checklist', 'indicator', 'open'];
const STATUSES: readonly ItemStatus[] = ['scored', 'shown', 'not-applicable', 'excluded', 'unknown', 'unanswered', 'hidden', 'optional'];

/** The words about answers in a spreadsheet. */
export function answerLabels(language: Language): AnswerLabels {
  const t = translator(language, 'export');
  return {
    columns: named(COLUMNS, (column) => t(`csv.${column}`)),
    kinds: named(KINDS, (kind) => t(`kind.${kind}`)),
    statuses: named(STATUSES, (status) => t(`status.${status}`)),
    none: t('answer.none'),
    labelled: (label, text) => labelled({ language }, label, text),
    notices: named(['cut', 'replaced'] as const, (notice) => t(`notice.${notice}`)),
  };
}

/** A word for each key. */
export function named<K extends string>(keys: readonly K[], word: (key: K) => string): Record<K, string> {
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
}
