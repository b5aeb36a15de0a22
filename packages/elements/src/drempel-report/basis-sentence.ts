import type { ItemStatus, Report } from '@drempel/core/report.js';
import { seriesWords } from '../localize/joints.ts';
import type { Speaker } from '../localize/speaker.ts';

/** On how many questions the scores rest, and what became of the others, counted in the report itself. */
export function basisSentence(report: Report, localize: Speaker<'report'>): string {
  const statuses = Object.values(report.items).map(({ status }) => status);
  const count = (wanted: ItemStatus) => statuses.filter((status) => status === wanted).length;
  const others = (['not-applicable', 'unknown', 'unanswered'] as const).flatMap((status) => {
    const number = count(status);
    return number ? [localize.t(`report.basis_${status}`, { count: number })] : [];
  });
  const basis = localize.t('report.basis', { count: count('scored') });
  return others.length ? `${basis} ${seriesWords(localize, others)}.` : basis;
}
