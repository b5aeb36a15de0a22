import type { Group } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { GroupResult, Trace } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import { answerWords } from './answer-words.ts';

/** The trace of a score as sentences and as a table: what it was made of, with which weights, and what was left out. */
export function whyThisScore(
  state: SessionState,
  group: Group,
  result: GroupResult,
  results: Readonly<Record<string, GroupResult>>,
  localize: LocalizeController<'report'>,
): TemplateResult {
  const { trace } = result;
  const t = localize.t.bind(localize);
  return html`<details class="why" part="why">
    <summary>${t('report.why')}<span class="visually-hidden">&nbsp;(${group.title})</span></summary>
    <div class="stack">
      <p>${sentences(trace, localize)}</p>
      <div class="scroll" role="region" tabindex="0" aria-label="${t(trace.of === 'items' ? 'report.tableItems' : 'report.tableGroups')}: ${group.title}">
        ${trace.of === 'items' ? itemTable(state, trace, localize) : groupTable(state, trace, results, localize)}
      </div>
    </div>
  </details>`;
}

function sentences(trace: Trace, localize: LocalizeController<'report'>): string {
  const count = trace.parts.length;
  const made = trace.of === 'items' ? localize.t('report.whyItems', { count }) : localize.t(`report.whyGroups_${trace.combine}`, { count });
  const counts = new Map<Trace['leftOut'][number]['why'], number>();
  for (const { why } of trace.leftOut) counts.set(why, (counts.get(why) ?? 0) + 1);
  const left = [...counts].flatMap(([why, number]) => (why === 'scored' ? [] : [localize.t(`report.left_${why}`, { count: number })]));
  return [count ? made : localize.t('report.whyNothing'), ...left].join(' ');
}

function itemTable(state: SessionState, trace: Trace, localize: LocalizeController<'report'>): TemplateResult {
  const { instrument, responses } = state;
  const report = reportOf(state);
  const t = localize.t.bind(localize);
  const rows = [...trace.parts, ...trace.leftOut];
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('report.columnItem')}</th>
        <th scope="col">${t('report.columnAnswer')}</th>
        <th scope="col" class="number">${t('report.columnWeight')}</th>
        <th scope="col" class="number">${t('report.columnPoints')}</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map((row) => {
        const item = itemOf(instrument, row.id);
        return html`<tr>
          <th scope="row" lang=${instrument.language}>${item?.statement}</th>
          <td>${answerWords(item, responses.items[row.id]?.answer, report.items[row.id], localize)}</td>
          <td class="number">${numberWords(localize, row.weight, 2)}</td>
          <td class="number">${'share' in row ? pointsWords(localize, row.share) : html`<span class="hint">${t('report.notCounted')}</span>`}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

function groupTable({ instrument }: SessionState, trace: Trace, results: Readonly<Record<string, GroupResult>>, localize: LocalizeController<'report'>): TemplateResult {
  const t = localize.t.bind(localize);
  const titles = new Map(instrument.views.flatMap((view) => view.groups.map((group) => [group.id, group.title] as const)));
  return html`<table>
    <thead>
      <tr>
        <th scope="col">${t('report.columnGroup')}</th>
        <th scope="col" class="number">${t('report.columnWeight')}</th>
        <th scope="col" class="number">${t('report.columnPoints')}</th>
      </tr>
    </thead>
    <tbody>
      ${[...trace.parts, ...trace.leftOut].map(
        (row) => html`<tr>
          <th scope="row" lang=${instrument.language}>${titles.get(row.id)}</th>
          <td class="number">${numberWords(localize, row.weight, 2)}</td>
          <td class="number">
            ${'share' in row ? pointsWords(localize, row.share) : html`<span class="hint">${t('report.notCounted')}</span>`}
            ${results[row.id]?.status === 'withheld' ? html`<span class="hint">(${t('report.noScore')})</span>` : nothing}
          </td>
        </tr>`,
      )}
    </tbody>
  </table>`;
}
