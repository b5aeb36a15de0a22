import type { Answer } from '@drempel/core/responses.js';
import type { Plan } from '@drempel/core/plan.js';
import type { AssessmentSession, Place, SessionState } from '@drempel/core/session.js';
import { offerInstruments } from '@drempel/elements';
import type { DrempelReadyEvent } from '@drempel/elements/events.js';
import { catalog } from '@drempel/instruments';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Attributes } from './attributes.ts';
import { attributes } from './attributes.ts';

offerInstruments(catalog);

/** How far the respondent of a story is. */
export type Filled = 'nothing' | 'half' | 'all' | 'low' | 'unknown';

/** What a story says about its session. */
export interface StorySession {
  readonly scan?: 'quick' | 'full';
  readonly sector?: string;
  readonly filled?: Filled;
  readonly place?: Place;
  /** Answers of this story alone. */
  readonly answers?: Readonly<Record<string, Answer>>;
  /** More attributes of the session element, such as where the result can be sent. */
  readonly also?: Attributes;
  /** What was decided, once the answers are there. */
  readonly plan?: (state: SessionState) => Plan;
}

/** A session that keeps nothing on the device, filled in as the story wants, around its views. */
export function withSession({ scan = 'quick', sector = 'gem', also = {}, ...wanted }: StorySession, content: TemplateResult): TemplateResult {
  return html`<drempel-session instrument="actieplan" scan=${scan} sector=${sector} storage="none" organisation="Gemeente Voorbeeld" ${attributes(also)} @drempel-ready=${prepare(wanted)}>${content}</drempel-session>`;
}

/** Fills in the session that has just become ready. */
export function prepare({ filled = 'nothing', place, answers = {}, plan }: StorySession): (event: DrempelReadyEvent) => void {
  return ({ session }) => {
    for (const [index, id] of session.state.progress.pages.flatMap((page) => page.items).entries()) {
      const answer = patterns[filled](index);
      const item = session.state.instrument.items.find((each) => each.id === id);
      if (answer && item?.kind === 'level') session.answer(id, answer);
    }
    for (const [id, answer] of Object.entries(answers)) session.answer(id, answer);
    if (plan) session.setPlan(plan(session.state));
    if (place) goTo(session, place);
  };
}

function goTo(session: AssessmentSession, place: Place): void {
  if (place === 'report') session.complete('2026-11-20T10:00:00.000Z');
  session.goTo(place);
}

const rung = (index: number): Answer => ({ kind: 'level', rung: index });

const patterns: Readonly<Record<Filled, (index: number) => Answer | undefined>> = {
  nothing: () => undefined,
  half: (index) => (index < 6 ? rung(index % 5) : index === 6 ? { kind: 'unknown' } : undefined),
  all: (index) => [rung(2), rung(1), rung(3), { kind: 'unknown' } as const, rung(4), rung(2), { kind: 'not-applicable', reason: 'Een andere dienst doet dit.' } as const][index % 7],
  low: (index) => rung(index % 2),
  unknown: (index) => (index % 3 ? { kind: 'unknown' } : rung(2)),
};
