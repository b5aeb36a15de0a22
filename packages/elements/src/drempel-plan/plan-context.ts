import type { ExpectedEffect } from '@drempel/core/plan-effect.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import type { Report } from '@drempel/core/report.js';
import type { SessionState } from '@drempel/core/session.js';
import type { LocalizeController } from '../localize/localize-controller.ts';
import type { MessageKey } from '../localize/translations.ts';

/** What is wrong with what somebody typed: until it is mended, the plan keeps what it had. */
export type Wrong = Extract<MessageKey<'plan'>, `${string}Wrong`>;

/** A field as it was typed. */
export interface Typed {
  readonly text: string;
  readonly wrong?: Wrong | undefined;
}

/** What every part of the plan reads. */
export interface PlanContext {
  readonly state: SessionState;
  readonly plan: Plan;
  readonly report: Report;
  readonly effect: ExpectedEffect;
  readonly localize: LocalizeController<'plan'>;
  /** Level of the plan's title in the outline of the page. */
  readonly level: number;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Id of the action that is being edited. */
  readonly editing: string;
  /** What was asked to go, and is asked about once more. */
  readonly sure: string;
  /** Fields as they were typed, by action and name. */
  readonly typed: ReadonlyMap<string, Typed>;
  readonly ways: PlanWays;
}

/** What people can do, from wherever it is shown. */
export interface PlanWays {
  edit(action: Action): void;
  close(action: Action): void;
  /** Asks once more before something goes; `key` says what. */
  askFirst(key: string, event: MouseEvent, remove: () => void, text: string): void;
  remove(action: Action): void;
  addNote(action: Action, form: HTMLFormElement): void;
  removeNote(action: Action, index: number): void;
  goToItem(id: string): void;
}

/** The key under which is remembered what was typed in a field. */
export const typedKey = (action: string, field: string): string => `${action}/${field}`;
