import type { Instrument } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { ActionPart, PlanClash } from '@drempel/core/merge.js';
import type { Action, ActionIndicator, Charter, Plan } from '@drempel/core/plan.js';
import { actionOf, indicatorWords, titleOf } from '@drempel/core/plan.js';
import type { Responses } from '@drempel/core/responses.js';
import { figuresSentence } from '../drempel-plan/plan-words.ts';
import { dateWords } from '../localize/date-words.ts';
import { labelled } from '../localize/joints.ts';
import type { LocalizeController } from '../localize/localize-controller.ts';

/** The words of the plan. */
export type PlanSpeaker = LocalizeController<'plan'>;

/** Which part of the plan was said differently. */
export function planSubject({ action: id, part }: PlanClash, sides: readonly Responses[], instrument: Instrument, localize: PlanSpeaker): string {
  const words = { part: localize.t(`clash.part_${isOfCharter(part) ? 'charter' : part}`) };
  if (id === undefined) return localize.t('clash.plan', words);
  const action = sides.flatMap(({ plan }) => (plan && actionOf(plan, id)) ?? [])[0];
  return localize.t('clash.action', { title: action ? titleOf(action, instrument) : id, ...words });
}

/** What one side said there; nothing when it said nothing. */
export function planSaid({ action: id, part }: PlanClash, plan: Plan | undefined, instrument: Instrument, localize: PlanSpeaker): string | undefined {
  if (isOfCharter(part)) return plan?.charter?.[part.slice('charter.'.length) as keyof Charter];
  if (part === 'responsible' || part === 'lead') return plan?.[part];
  const action = plan && id !== undefined ? actionOf(plan, id) : undefined;
  if (part === 'action') return localize.t(action ? 'clash.yes' : 'clash.no');
  return action && partOf(action, part, instrument, localize);
}

function isOfCharter(part: PlanClash['part']): part is `charter.${keyof Charter}` {
  return part.startsWith('charter.');
}

function partOf(action: Action, part: Exclude<ActionPart, 'action'>, instrument: Instrument, localize: PlanSpeaker): string | undefined {
  switch (part) {
    case 'title':
      return titleOf(action, instrument);
    case 'item':
      return subjectOf(action, instrument);
    case 'indicator':
      return action.indicator && indicatorSaid(action.indicator, instrument, localize);
    case 'status':
      return localize.t(`status.${action.status}`);
    case 'government':
      return action.government && localize.t(`level.${action.government}`);
    case 'deadline':
    case 'evaluation':
      return action[part] && dateWords(localize, action[part]);
    default:
      return action[part];
  }
}

function indicatorSaid(indicator: ActionIndicator, instrument: Instrument, localize: PlanSpeaker): string {
  const { text = '' } = indicatorWords(indicator, instrument);
  const figures = figuresSentence(indicator, instrument, localize);
  return text && figures ? labelled(localize, text, figures) : text || figures;
}

/** The question, and what will be true of it. */
function subjectOf({ item: id, goal }: Action, instrument: Instrument): string | undefined {
  const item = id === undefined ? undefined : itemOf(instrument, id);
  if (!item) return id;
  if (goal?.kind === 'level' && item.kind === 'level') return `${item.statement} → ${item.rungs[goal.rung]?.label ?? goal.rung}`;
  if (goal?.kind === 'checklist' && item.kind === 'checklist') return `${item.statement} → ${item.options.filter((option) => goal.ticked.includes(option.id)).map(({ label }) => label).join(', ')}`;
  return item.statement;
}
