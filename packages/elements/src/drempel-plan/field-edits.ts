import type { Instrument } from '@drempel/core/instrument.js';
import { linkedIndicator } from '@drempel/core/plan-candidates.js';
import { withStatus } from '@drempel/core/plan-edits.js';
import type { Action, ActionIndicator, ActionStatus, Goal, GovernmentLevel } from '@drempel/core/plan.js';
import { isDay } from '@drempel/core/plan.js';
import type { Responses } from '@drempel/core/responses.js';
import { readNumber } from '../drempel-indicator/number-text.ts';
import type { Wrong } from './plan-context.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a field is read with. */
export interface Reading {
  readonly instrument: Instrument;
  readonly responses: Responses;
  /** Language in which numbers are written. */
  readonly language: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/** The action after somebody changed one field of its form, or what is wrong with what stands there now. */
export function editedAction(action: Action, field: Field, reading: Reading): Action | Wrong {
  const { name, value } = field;
  switch (name) {
    case 'title':
      if (!value.trim()) return 'form.titleWrong';
      return { ...action, title: value, ...(action.suggestion ? { edited: true as const } : {}) };
    case 'deadline':
    case 'evaluation':
      // A date that is half filled in is no empty date.
      if (field.validity.badInput || (value && !isDay(value))) return 'form.dateWrong';
      return { ...action, [name]: value };
    case 'government': {
      const { government: _government, ...rest } = action;
      return value ? { ...rest, government: value as GovernmentLevel } : rest;
    }
    case 'status':
      return withStatus(action, value as ActionStatus, reading.today);
    case 'item': {
      const { item: _item, suggestion: _suggestion, goal: _goal, ...rest } = action;
      return value ? { ...rest, item: value } : rest;
    }
    case 'goal':
    case 'option':
      return withGoal(action, name === 'goal' ? rungOf(value) : optionsOf(action, value, (field as HTMLInputElement).checked));
    case 'indicator':
      return withIndicator(action, value ? linkedIndicator(value, reading.instrument, reading.responses) : {});
    case 'text':
    case 'unit':
      return withIndicator(action, { ...action.indicator, [name]: value });
    case 'baseline':
    case 'target': {
      const number = readNumber(value, reading.language);
      if (Number.isNaN(number)) return 'form.numberWrong';
      const { [name]: _number, ...others } = action.indicator ?? {};
      return withIndicator(action, number === undefined ? others : { ...others, [name]: number });
    }
    default:
      return { ...action, [name]: value };
  }
}

function withGoal(action: Action, goal: Goal | undefined): Action {
  const { goal: _goal, ...rest } = action;
  return goal ? { ...rest, goal } : rest;
}

function rungOf(value: string): Goal | undefined {
  return value === '' ? undefined : { kind: 'level', rung: Number(value) };
}

/** A goal of which no option is left is none. */
function optionsOf({ goal }: Action, option: string, chosen: boolean): Goal | undefined {
  const others = goal?.kind === 'checklist' ? goal.ticked.filter((id) => id !== option) : [];
  const ticked = chosen ? [...others, option] : others;
  return ticked.length ? { kind: 'checklist', ticked } : undefined;
}

function withIndicator(action: Action, indicator: ActionIndicator): Action {
  return { ...action, indicator };
}
