import type { Instrument } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { ChecklistAnswer, LevelAnswer } from './responses.ts';

/**
 * What an organisation decided to do: its actions, who answers for them, and what it says of them in public. It is part
 * of the responses, so that drafts, result files and sending carry it. It is no answer: it changes no score, and no
 * progress of the questionnaire. Frozen all the way down; the functions here make new ones.
 */
export interface Plan {
  /** The one person who answers for it politically; best a function rather than a name. */
  readonly responsible?: string;
  /** The one person who leads the work; best a function rather than a name. */
  readonly lead?: string;
  /** In the order in which they were chosen; each id once. */
  readonly actions: readonly Action[];
  /** The public engagement statement, as far as people wrote it themselves. */
  readonly charter?: Charter;
}

/** Something to do, with what makes it measurable. Nothing but the title is there from the beginning. */
export interface Action {
  /** Unique in the plan, and the same for ever: calendars know the action by it. Letters, digits, `.`, `_` and `-`; at most 64. */
  readonly id: string;
  /** What will be done: in people's own words, or those of the suggestion when it was chosen. `titleOf` gives the words to show. */
  readonly title: string;
  /** Whether people changed the title: if not, it follows the suggestion, also into another language. */
  readonly edited?: true;
  /** The item it should raise. */
  readonly item?: string;
  /** Id of the suggestion of that item from which it came. */
  readonly suggestion?: string;
  /** The answer that will be true of the item once it is done. Fixed when it is chosen, so that a later answer does not move it. */
  readonly goal?: Goal;
  /** Who sees to it; best a function rather than a name. */
  readonly owner?: string;
  /** The day on which it must be done, `YYYY-MM-DD`. */
  readonly deadline?: string;
  readonly indicator?: ActionIndicator;
  /** Budget, people, rooms. */
  readonly means?: string;
  readonly partners?: string;
  /** The level of government that has to decide or to pay. */
  readonly government?: GovernmentLevel;
  readonly status: ActionStatus;
  /** The day on which is looked at what it brought, `YYYY-MM-DD`. */
  readonly evaluation?: string;
  /** What became of it, in order of time. */
  readonly progress: readonly ActionNote[];
}

export type Goal = LevelAnswer | ChecklistAnswer;

/** By what it is seen that an action works. */
export interface ActionIndicator {
  /** What is measured: in people's own words, or those of the item. */
  readonly text?: string;
  /** The indicator item of the instrument that it is. */
  readonly item?: string;
  /** Where it stood when the action was chosen. */
  readonly baseline?: number;
  readonly target?: number;
  /** In which unit both are. */
  readonly unit?: string;
}

/** What became of an action, at one day. */
export interface ActionNote {
  /** `YYYY-MM-DD` */
  readonly date: string;
  /** The status that it got on that day. */
  readonly status?: ActionStatus;
  /** What the indicator was on that day. */
  readonly value?: number;
  readonly note?: string;
}

/** The parts of the public engagement statement that people wrote; what is absent is made from the report and the actions. */
export interface Charter {
  readonly title?: string;
  /** What the organisation stands for. */
  readonly statement?: string;
  /** What goes well already. */
  readonly strengths?: string;
  /** What will be done. */
  readonly commitments?: string;
  /** How the public hears what became of it. */
  readonly closing?: string;
  /** Who signs. */
  readonly signedBy?: string;
  /** In which function. */
  readonly role?: string;
  readonly place?: string;
  /** `YYYY-MM-DD` */
  readonly date?: string;
}

export const ACTION_STATUSES = ['planned', 'busy', 'done', 'stopped'] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** From near to far. `regional`: region or community, such as Flanders. */
export const GOVERNMENT_LEVELS = ['local', 'intermunicipal', 'provincial', 'regional', 'federal', 'european'] as const;
export type GovernmentLevel = (typeof GOVERNMENT_LEVELS)[number];

export const CHARTER_TEXTS = ['title', 'statement', 'strengths', 'commitments', 'closing', 'signedBy', 'role', 'place'] as const;

/** Most actions in a plan, and most notes at an action. */
export const MOST_ACTIONS = 500;
export const MOST_NOTES = 500;

/** A plan in which nothing was decided yet. */
export const NO_PLAN: Plan = Object.freeze({ actions: Object.freeze([]) });

/** Whether nothing stands in it. */
export function isEmptyPlan({ actions, responsible, lead, charter }: Plan): boolean {
  return !actions.length && !responsible && !lead && !charter;
}

/** The action with this id, or nothing. */
export function actionOf(plan: Plan, id: string): Action | undefined {
  return plan.actions.find((each) => each.id === id);
}

/** What the action is called now: its suggestion's words in the instrument's language, unless people changed them. */
export function titleOf({ title, edited, item, suggestion }: Action, instrument: Instrument): string {
  if (edited || !item || !suggestion) return title;
  return itemOf(instrument, item)?.suggestions.find(({ id }) => id === suggestion)?.text ?? title;
}

/** The words of an action's indicator and its unit: those of the instrument where it is an item of it. */
export function indicatorWords({ text, unit, item }: ActionIndicator, instrument: Instrument): { readonly text?: string; readonly unit?: string } {
  const linked = item === undefined ? undefined : itemOf(instrument, item);
  if (linked?.kind === 'indicator') return { text: linked.statement, ...(linked.unit && { unit: linked.unit }) };
  return { ...(text && { text }), ...(unit && { unit }) };
}

/** Notes in order of time; of the same day, as they stood. */
export function inOrderOfTime(notes: readonly ActionNote[]): ActionNote[] {
  return [...notes].sort((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0));
}

/** Whether this is a day of the calendar, `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // The 30th of February is no day, and some engines make the 1st or 2nd of March of it.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
