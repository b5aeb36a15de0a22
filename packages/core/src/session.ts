import { fitsItem } from './answer-fit.ts';
import type { Instrument, Item } from './instrument.ts';
import { itemOf } from './instrument.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { progressAfter, progressOf } from './progress.ts';
import type { Answer, Evidence, Responses } from './responses.ts';
import { noResponses, TEXT_LIMIT, withAnswer, withoutAnswer, withPart, withRemarks } from './responses.ts';
import { inWordsOf } from './words.ts';

/**
 * A frozen snapshot. Progress is worked out when first asked for, and so is the report, by `reportOf(state)`: neither
 * can disagree with the responses.
 */
export interface SessionState {
  /** In the words of the respondent's sector. */
  readonly instrument: Instrument;
  readonly responses: Responses;
  /** Where the respondent is: `intro`, `profile`, `page:<group>`, `review`, `report` or `plan`. */
  readonly place: Place;
  /** The item to bring into view there, when someone was sent to one. */
  readonly item?: string;
  readonly progress: Progress;
}

export type Place = 'intro' | 'profile' | `page:${string}` | 'review' | 'report' | 'plan';

/** What changed: the item that was answered or annotated, or the part of the state. */
export type SessionChange =
  | { readonly kind: 'answer'; readonly item: string }
  | { readonly kind: 'remarks'; readonly item: string }
  | { readonly kind: 'profile' | 'place' | 'language' | 'replaced' | 'adopted' | 'completed' | 'plan' };

export type SessionListener = (state: SessionState, change: SessionChange, before: SessionState) => void;

/**
 * The one place where responses change. Free of the DOM; time arrives as an argument.
 *
 * Commands that name something the instrument does not have, or an answer that does not fit its item, throw a
 * `TypeError`: that is a mistake in code. Nothing a respondent can do leads there.
 */
export class AssessmentSession {
  #instrument: Instrument;
  #state: SessionState;
  readonly #listeners = new Set<SessionListener>();

  constructor(instrument: Instrument, responses: Responses = noResponses(instrument), place: Place = 'intro') {
    this.#instrument = instrument;
    this.#check(responses, 'constructor');
    this.#state = this.#snapshot(responses, place);
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls the listener after each change of state; the function it returns stops that. */
  subscribe(listener: SessionListener): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  /** Answers an item. */
  answer(id: string, answer: Answer): void {
    const item = this.#item(id);
    if (!fitsItem(item, answer)) refuse(`answer("${id}")`, `this is no answer to a ${item.kind} item; see answerProblems()`);
    this.#change(withAnswer(this.#responses, item, answer), { kind: 'answer', item: id });
  }

  /** Takes an answer away; note and evidence stay. */
  clear(id: string): void {
    const item = this.#item(id);
    if (this.#responses.items[id]?.answer) this.#change(withoutAnswer(this.#responses, item), { kind: 'answer', item: id });
  }

  /** Sets the note or the evidence at an item. A field that is not named stays as it was. */
  remark(id: string, remarks: { readonly note?: string; readonly evidence?: readonly Evidence[] }): void {
    const texts = [remarks.note ?? '', ...(remarks.evidence ?? []).flatMap(({ label, url }) => [label, url])];
    for (const text of texts) checkLength(text, `remark("${id}")`);
    this.#change(withRemarks(this.#responses, this.#item(id), remarks), { kind: 'remarks', item: id });
  }

  /** Sets profile fields; `undefined` takes a choice away. Choices must be known to the instrument. */
  setProfile(patch: Readonly<Record<string, string | undefined>>): void {
    const profile: Record<string, string> = { ...this.#responses.profile };
    for (const [id, choice] of Object.entries(patch)) {
      const field = this.#instrument.profile.find((each) => each.id === id);
      if (!field) refuse('setProfile', `no field "${id}"`);
      if (choice === undefined) delete profile[id];
      else if (field.choices.some((each) => each.id === choice)) profile[id] = choice;
      else refuse('setProfile', `no ${id} "${choice}"`);
    }
    this.#change(Object.freeze({ ...this.#responses, profile: Object.freeze(profile) }), { kind: 'profile' });
  }

  /** Sets the name of the organisation; empty takes it away. */
  setOrganisation(name: string): void {
    checkLength(name, 'setOrganisation');
    this.#change(withPart(this.#responses, 'organisation', name), { kind: 'profile' });
  }

  /**
   * Sets what was decided to do; nothing takes it away. A plan comes from the functions in `plan-edits.ts` (or from a
   * file): they check it, and freeze it. The checks stay out of here, because nobody plans before the first answer.
   */
  setPlan(plan: Plan | undefined): void {
    if (plan && !Object.isFrozen(plan)) refuse('setPlan', 'see checkedPlan()');
    this.#change(withPart(this.#responses, 'plan', plan), { kind: 'plan' });
  }

  /** Moves to another place, and there to an item. A page that does not exist is no mistake: whoever shows it falls back to the first. */
  goTo(place: Place, item?: string): void {
    this.#change(this.#responses, { kind: 'place' }, place, item);
  }

  /** The respondent is done; `now` is when (ISO 8601). */
  complete(now: string): void {
    if (Number.isNaN(Date.parse(now))) refuse('complete', `"${now}" is no date and time`);
    this.#change(Object.freeze({ ...this.#responses, completed: now }), { kind: 'completed' });
  }

  /** Takes other responses to the same instrument: a draft, a file, or none to start again. */
  replace(responses: Responses = noResponses(this.#instrument, this.#responses.scan), place: Place = 'intro'): void {
    this.#check(responses, 'replace');
    this.#change(responses, { kind: 'replaced' }, place);
  }

  /** Takes responses into which others' answers came, such as those of another window; the respondent stays where they are. */
  adopt(responses: Responses): void {
    this.#check(responses, 'adopt');
    this.#change(responses, { kind: 'adopted' });
  }

  /** Takes the same instrument in another language. */
  translate(instrument: Instrument): void {
    if (instrument.id !== this.#instrument.id || instrument.version !== this.#instrument.version) refuse('translate', 'this is another instrument');
    this.#instrument = instrument;
    this.#change(this.#responses, { kind: 'language' });
  }

  get #responses(): Responses {
    return this.#state.responses;
  }

  #check(responses: Responses, where: string): void {
    const { id } = responses.instrument;
    if (id !== this.#instrument.id) refuse(where, `these are responses to "${id}", not to "${this.#instrument.id}"`);
  }

  #item(id: string): Item {
    return itemOf(this.#instrument, id) ?? refuse('item', `no item "${id}" in "${this.#instrument.id}"`);
  }

  #change(responses: Responses, change: SessionChange, place: Place = this.#state.place, item?: string): void {
    const before = this.#state;
    this.#state = this.#snapshot(responses, place, before, 'item' in change ? change.item : undefined, item);
    for (const listener of [...this.#listeners]) listener(this.#state, change, before);
  }

  #snapshot(responses: Responses, place: Place, before?: SessionState, touched?: string, item?: string): SessionState {
    return new Snapshot(inWordsOf(this.#instrument, responses.profile.sector), responses, place, before, touched, item);
  }
}

/** A mistake in code: where, and what. */
function refuse(where: string, what: string): never {
  throw new TypeError(`AssessmentSession.${where}: ${what}`);
}

/** What is longer could be written into a file and not be read back. */
function checkLength(text: string, where: string): void {
  if (text.length > TEXT_LIMIT) refuse(where, `a text is longer than ${TEXT_LIMIT} characters`);
}

/**
 * Computes progress when it is first asked for, and keeps it while responses and instrument stay the same. After an
 * answer (`touched`) it builds on the progress before, so that answering costs the same in a long questionnaire.
 */
class Snapshot implements SessionState {
  readonly instrument: Instrument;
  readonly responses: Responses;
  readonly place: Place;
  readonly item?: string;
  #progress: Progress | undefined;
  #earlier: readonly [before: Progress, touched: string] | undefined;

  constructor(instrument: Instrument, responses: Responses, place: Place, before?: SessionState, touched?: string, item?: string) {
    this.instrument = instrument;
    this.responses = responses;
    this.place = place;
    if (item) this.item = item;
    if (before instanceof Snapshot && before.instrument === instrument) {
      if (before.responses === responses) [this.#progress, this.#earlier] = [before.#progress, before.#earlier];
      else if (before.#progress && touched) this.#earlier = [before.#progress, touched];
    }
    Object.freeze(this);
  }

  get progress(): Progress {
    if (!this.#progress) {
      const { instrument, responses } = this;
      this.#progress = this.#earlier ? progressAfter(this.#earlier[0], instrument, responses, this.#earlier[1]) : progressOf(instrument, responses);
      this.#earlier = undefined;
    }
    return this.#progress;
  }
}
