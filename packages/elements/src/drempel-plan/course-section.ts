import { milestonesOf } from '@drempel/core/plan-progress.js';
import { ACTION_STATUSES } from '@drempel/core/plan.js';
import { html, nothing } from 'lit';
import { dateWords } from '../localize/date-words.ts';
import { numberWords } from '../localize/number-words.ts';
import { heading } from '../styles/heading.ts';
import { stackingTable } from '../styles/stacking-table.ts';
import type { PlanContext } from './plan-context.ts';

/** How many actions had which status, day by day. On one day alone there is no course yet. */
export function courseSection({ plan, localize, level }: PlanContext): unknown {
  const milestones = milestonesOf(plan);
  if (milestones.length < 2) return nothing;
  const t = localize.t.bind(localize);
  const columns = [{ label: t('course.date') }, ...ACTION_STATUSES.map((status) => ({ label: t(`status.${status}`), number: true }))];
  const rows = milestones.map(({ date, counts }) => ({ cells: [dateWords(localize, date), ...ACTION_STATUSES.map((status) => numberWords(localize, counts[status], 0))] }));
  return html`<section class="stack" aria-labelledby="course">
    ${heading({ level: level + 1, size: 'subtitle', id: 'course' }, t('course.title'))} ${stackingTable(t('course.table'), columns, rows, localize.language)}
  </section>`;
}
