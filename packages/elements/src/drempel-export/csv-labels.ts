import type { CsvColumn, CsvLabels } from '@drempel/exports/csv.js';
import type { ItemKind } from '@drempel/core/instrument.js';
import type { ItemStatus } from '@drempel/core/report.js';
import type { LocalizeController } from '../localize/localize-controller.ts';

const COLUMNS: readonly CsvColumn[] = [
  'item', 'group', 'statement', 'kind', 'status', 'answer', 'rung', 'share', 'numerator', 'denominator', 'value',
  'unit', 'target', 'reason', 'note', 'evidence', 'revision',
];
const KINDS: readonly ItemKind[] = ['level', 'checklist', 'indicator', 'open'];
const STATUSES: readonly ItemStatus[] = ['scored', 'shown', 'not-applicable', 'excluded', 'unknown', 'unanswered', 'hidden', 'optional'];

/** The words of a CSV file in the language of the view. */
export function csvLabels(localize: LocalizeController<'export'>): CsvLabels {
  const named = <K extends string>(keys: readonly K[], word: (key: K) => string) =>
    Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<K, string>;
  return {
    columns: named(COLUMNS, (column) => localize.t(`csv.${column}`)),
    kinds: named(KINDS, (kind) => localize.t(`kind.${kind}`)),
    statuses: named(STATUSES, (status) => localize.t(`status.${status}`)),
    none: localize.t('answer.none'),
  };
}
