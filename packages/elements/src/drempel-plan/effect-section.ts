import type { Group } from '@drempel/core/instrument.js';
import { scanOf } from '@drempel/core/instrument.js';
import { actionOf, titleOf } from '@drempel/core/plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import { heading } from '../styles/heading.ts';
import { stackingTable } from '../styles/stacking-table.ts';
import type { PlanContext } from './plan-context.ts';

interface Change {
  readonly group: Group;
  readonly before: number | undefined;
  readonly after: number | undefined;
  /** In whole points, of what is shown: so that a reader who subtracts finds the same. */
  readonly points: number | undefined;
}

/** What the scores would be if the actions were done: said to be an estimate wherever a number of it stands. */
export function effectSection(context: PlanContext): unknown {
  const { localize, level, plan, effect } = context;
  if (!plan.actions.length) return nothing;
  const t = localize.t.bind(localize);
  return html`<section class="stack" aria-labelledby="effect">
    ${heading({ level: level + 1, size: 'subtitle', id: 'effect' }, html`${t('effect.title')} <span class="tag">${t('effect.tag')}</span>`)}
    ${effect.raised.length ? estimate(context) : html`<p>${t('effect.none')}</p>`} ${withoutEffect(context)}
  </section>`;
}

function estimate(context: PlanContext): TemplateResult {
  const { state, localize, effect } = context;
  const t = localize.t.bind(localize);
  const points = (share: number | undefined) => (share === undefined ? t('effect.noScore') : pointsWords(localize, share));
  const changes = changesIn(context);
  const count = new Set(effect.raised.flatMap(({ actions }) => actions)).size;
  const columns = [{ label: t('effect.group') }, ...(['before', 'after', 'change'] as const).map((name) => ({ label: t(`effect.${name}`), number: true }))];
  const rows = changes.map(({ group, before, after, points: change }) => ({
    cells: [html`<span class=${group.parent === undefined ? '' : 'below'}>${group.title}</span>`, points(before), points(after), change === undefined ? '' : signed(change, context)],
  }));
  const { indicative } = scanOf(state.instrument, state.responses.scan);
  return html`<p>${t('effect.text', { count })}${indicative ? ` ${t('effect.indicative')}` : nothing}</p>
    ${leadOf(changes, context)}
    ${stackingTable(t('effect.table'), columns, rows, state.instrument.language)}`;
}

/** Which group wins most; nothing where none has a score both now and then. */
function leadOf(changes: readonly Change[], { localize }: PlanContext): unknown {
  const known = changes.filter(({ points }) => points !== undefined);
  const [best] = [...known].sort((one, other) => (other.points ?? 0) - (one.points ?? 0));
  if (!best) return nothing;
  const [from, to] = [best.before, best.after].map((share) => pointsWords(localize, share ?? 0)) as [string, string];
  return html`<p class="lead">${best.points ? localize.t('effect.lead', { group: best.group.title, from, to }) : localize.t('effect.same')}</p>`;
}

/** The groups of the first view in which something applies. */
function changesIn({ state, effect }: PlanContext): readonly Change[] {
  const [view] = state.instrument.views;
  if (!view) return [];
  return view.groups.flatMap((group): Change[] => {
    const [one, two] = [effect.before, effect.after].map(({ views }) => views[view.id]?.[group.id]);
    if (!two || two.status === 'empty') return [];
    const [before, after] = [one?.score, two.score];
    return [{ group, before, after, points: before === undefined || after === undefined ? undefined : Math.round(after * 100) - Math.round(before * 100) }];
  });
}

function signed(points: number, { localize }: PlanContext): string {
  const words = numberWords(localize, Math.abs(points), 0);
  return points > 0 ? `+${words}` : points < 0 ? `−${words}` : words;
}

/** Actions whose effect cannot be estimated, and why: an estimate that hides them would promise too little or too much. */
function withoutEffect({ state, plan, effect, localize }: PlanContext): unknown {
  const { without } = effect;
  if (!without.length) return nothing;
  return html`<details>
    <summary>${localize.t('effect.without', { count: without.length })}</summary>
    <ul>
      ${without.map(({ action: id, why }) => {
        const action = actionOf(plan, id);
        return action ? html`<li>${titleOf(action, state.instrument)} (${localize.t(`effect.why_${why}`)})</li>` : nothing;
      })}
    </ul>
  </details>`;
}
