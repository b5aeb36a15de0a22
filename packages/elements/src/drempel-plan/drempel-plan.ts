import type { Candidate } from '@drempel/core/plan-candidates.js';
import { actionFrom } from '@drempel/core/plan-candidates.js';
import { expectedEffect } from '@drempel/core/plan-effect.js';
import { withAction, withNote, withoutAction, withPeople } from '@drempel/core/plan-edits.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { isDay, isEmptyPlan, NO_PLAN, titleOf } from '@drempel/core/plan.js';
import { reportOf } from '@drempel/core/session-report.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { readNumber } from '../drempel-indicator/number-text.ts';
import { canKeep } from '../drempel-open/keep-version.ts';
import { dateWords } from '../localize/date-words.ts';
import { localDay } from '@drempel/core/local-day.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { newId } from '../sending/new-id.ts';
import { PlaceController } from '../session/place-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { dialogStyles } from '../styles/dialog.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { stackingTableStyles } from '../styles/stacking-table.ts';
import { tagStyles } from '../styles/tag.styles.ts';
import { levelOf } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { actionList } from './action-list.ts';
import { beginRound } from './begin-round.ts';
import { candidateList } from './candidate-list.ts';
import { courseSection } from './course-section.ts';
import { styles } from './drempel-plan.styles.ts';
import { effectSection } from './effect-section.ts';
import { editedAction } from './field-edits.ts';
import { peopleSection } from './people-section.ts';
import type { PlanContext, PlanWays, Typed } from './plan-context.ts';
import { typedKey } from './plan-context.ts';
import { planHead } from './plan-head.ts';
import { planSummary } from './plan-summary.ts';
import { roundSection } from './round-section.ts';

/**
 * The action plan: steps to choose from with why they stand where they stand, the actions with what still keeps them
 * from being measured, who answers for them, what they could bring (an estimate), how they go, and the next round. What
 * is written is kept at once, as a part of the responses.
 *
 * @element drempel-plan
 * @csspart heading - A title.
 * @csspart action - One action.
 * @csspart candidate - One step to choose.
 * @csspart table - The table of the estimate, and that of the course.
 */
export class DrempelPlan extends LitElement {
  static override styles = [tokens, controls, dialogStyles, fields, stackingTableStyles, tagStyles, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Shows only where the plan stands, with a button that leads to it: for below a report. */
  @property({ type: Boolean }) summary = false;

  /** The day it is reckoned to be, `YYYY-MM-DD`; by default the day on this device. */
  @property({ useDefault: true }) today = '';

  @state() private editing = '';
  @state() private sure = '';
  @state() private all = false;
  @state() private said = '';
  @state() private saved = '';
  /** The answers of now could not be kept when they should have been. */
  @state() private unkept = false;
  @state() private typed: ReadonlyMap<string, Typed> = new Map();

  readonly #session = new SessionController(this, ({ language, session, keeps, saving }) => [language, session?.state.instrument, session?.state.responses, session?.state.place, keeps, saving === 'failed']);
  readonly #localize = new LocalizeController(this, 'plan', () => this.#session.source?.language);
  readonly #place = new PlaceController(this, this.#session);
  readonly #ways: PlanWays = {
    edit: (action) => this.#edit(action),
    close: (action) => this.#close(action),
    askFirst: (key, event, remove, text) => this.#askFirst(key, event, remove, text),
    remove: (action) => this.#remove(action),
    addNote: (action, form) => this.#addNote(action, form),
    removeNote: (action, index) => this.#removeNote(action, index),
    goToItem: (id) => this.#goToItem(id),
  };

  protected override render(): unknown {
    const current = this.#session.state;
    if (!current || !this.#localize.ready) return nothing;
    const plan = current.responses.plan ?? NO_PLAN;
    if (this.summary) return planSummary(plan, this.#day, levelOf(this.headingLevel), this.#localize, () => this.#session.session?.goTo('plan'));
    const { editing, sure, typed } = this;
    const report = reportOf(current);
    const context: PlanContext = { state: current, plan, report, effect: expectedEffect(current.instrument, current.responses, report), localize: this.#localize, level: levelOf(this.headingLevel), today: this.#day, editing, sure, typed, ways: this.#ways };
    const ways = { keeps: this.#keeps, saved: this.saved, save: () => void this.#save(), begin: () => void this.#begin() };
    return html`<div class="plan" @input=${this.#onInput}>
      ${planHead(context, this.for, () => this.#session.session?.goTo('report'))} ${actionList(context, this.#addOwn)}
      ${candidateList(context, { all: this.all, showAll: () => void this.#showAll(), choose: (candidate) => void this.#choose(candidate) })}
      ${peopleSection(context)} ${effectSection(context)} ${courseSection(context)}
      ${isEmptyPlan(plan) && !Object.keys(current.responses.items).length ? nothing : roundSection(context, ways)}
      <p class="visually-hidden" role="status">${this.said}</p>
    </div>`;
  }

  get #day(): string {
    return isDay(this.today) ? this.today : localDay(new Date());
  }

  get #plan(): Plan {
    return this.#session.state?.responses.plan ?? NO_PLAN;
  }

  /** A plan in which nothing stands any more is none. */
  #set(plan: Plan): void {
    this.#session.session?.setPlan(isEmptyPlan(plan) ? undefined : plan);
  }

  /** Takes a step into the plan; focus goes to the step that took its place, so that one can go on choosing. */
  async #choose(candidate: Candidate): Promise<void> {
    const { state: current } = this.#session;
    if (!current) return;
    const buttons = () => [...this.renderRoot.querySelectorAll<HTMLElement>('.candidate button')];
    const index = buttons().findIndex((each) => each === this.shadowRoot?.activeElement);
    const action = actionFrom(candidate, current.instrument, current.responses, newId(), this.#day);
    this.#set(withAction(this.#plan, action));
    this.said = this.#localize.t('action.added', { title: action.title });
    await this.updateComplete;
    (buttons()[index] ?? buttons().at(-1) ?? this.#find('#suggested'))?.focus();
  }

  readonly #addOwn = (): void => {
    const id = newId();
    const title = this.#localize.t('action.new');
    this.#set(withAction(this.#plan, { id, title, status: 'planned', progress: [{ date: this.#day, status: 'planned' }] }));
    this.editing = id;
    void this.updateComplete.then(() => this.#find<HTMLInputElement>(`[data-action="${id}"] input[name="title"]`)?.select());
  };

  #edit(action: Action): void {
    this.editing = action.id;
    void this.#focusOn(`[data-action="${CSS.escape(action.id)}"] input[name="title"]`);
  }

  /** What is wrong must be mended first: else it would be gone without a word. */
  #close(action: Action): void {
    const wrong = this.#find(`[data-action="${CSS.escape(action.id)}"] [aria-invalid="true"]`);
    if (wrong) return wrong.focus();
    this.editing = '';
    this.typed = new Map();
    void this.#focusOn(`#${CSS.escape(`edit-${action.id}`)}`);
  }

  /** Asks once more on the button itself; the second click of a double click says nothing. */
  #askFirst(key: string, { detail }: MouseEvent, remove: () => void, text: string): void {
    if (this.sure !== key) {
      this.sure = key;
      this.said = text;
    } else if (detail < 2) {
      this.sure = '';
      remove();
    }
  }

  #remove(action: Action): void {
    const { instrument } = this.#session.state ?? {};
    this.#set(withoutAction(this.#plan, action.id));
    this.said = instrument ? this.#localize.t('action.removed', { title: titleOf(action, instrument) }) : '';
    void this.#focusOn('#actions');
  }

  #addNote(action: Action, form: HTMLFormElement): void {
    const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement | null;
    const date = field('date')?.value ?? '';
    const note = field('note')?.value.trim() ?? '';
    const value = readNumber(field('value')?.value ?? '', this.#localize.wanted);
    const wrong = !isDay(date) ? 'form.dateWrong' : Number.isNaN(value) ? 'form.numberWrong' : value === undefined && !note ? 'notes.emptyWrong' : undefined;
    this.#type(typedKey(action.id, 'note'), { text: note, wrong });
    if (wrong) return field(wrong === 'form.dateWrong' ? 'date' : wrong === 'form.numberWrong' ? 'value' : 'note')?.focus();
    this.#set(withAction(this.#plan, withNote(action, { date, ...(value === undefined ? {} : { value }), ...(note && { note }) })));
    this.said = this.#localize.t('notes.added', { date: dateWords(this.#localize, date) });
    form.reset();
  }

  #removeNote(action: Action, index: number): void {
    const note = action.progress[index];
    if (!note) return;
    this.#set(withAction(this.#plan, { ...action, progress: action.progress.filter((_, at) => at !== index) }));
    this.said = this.#localize.t('notes.removed', { date: dateWords(this.#localize, note.date) });
    void this.#focusOn(`#${CSS.escape(`new-note-${action.id}`)}`);
  }

  /** What can be kept is kept as it is typed; what cannot stays in its field, with what is wrong with it. */
  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const { name, value } = field;
    const { state: current } = this.#session;
    this.sure = '';
    if (name === 'responsible' || name === 'lead') return this.#set(withPeople(this.#plan, { [name]: value }));
    const id = field.closest<HTMLElement>('[data-action]')?.dataset.action;
    const action = this.#plan.actions.find((each) => each.id === id);
    if (!current || !action) return;
    const { instrument, responses } = current;
    const edited = editedAction(action, field, { instrument, responses, language: this.#localize.wanted, today: this.#day });
    const wrong = typeof edited === 'string' ? edited : undefined;
    // The figures of another indicator are other figures.
    if (name === 'indicator') for (const other of ['baseline', 'target']) this.#type(typedKey(action.id, other), undefined);
    // A number is written in more than one way; all else stands in the plan as it was typed.
    this.#type(typedKey(action.id, name), wrong || field.classList.contains('number') ? { text: value, wrong } : undefined);
    if (typeof edited !== 'string') this.#set(withAction(this.#plan, edited));
  };

  #type(key: string, typed: Typed | undefined): void {
    const next = new Map(this.typed);
    if (typed) next.set(key, typed);
    else next.delete(key);
    this.typed = next;
  }

  #goToItem(id: string): void {
    const page = this.#session.state?.progress.pages.find(({ items }) => items.includes(id));
    if (page) this.#session.session?.goTo(`page:${page.group}`, id);
  }

  async #showAll(): Promise<void> {
    const shown = this.renderRoot.querySelectorAll('.candidate').length;
    this.all = true;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('.candidate button')[shown]?.focus();
  }

  get #keeps(): boolean {
    return canKeep(this.#session.source) && !this.unkept;
  }

  /** Nothing that was promised to be kept goes: where that fails, it is asked once more, with what can be done. */
  async #begin(): Promise<void> {
    if (await beginRound(this.#session.source, this.#keeps)) this.unkept = false;
    else {
      this.unkept = true;
      await this.updateComplete;
      this.#find<HTMLDialogElement>('dialog')?.showModal();
    }
  }

  async #save(): Promise<void> {
    const { state: current } = this.#session;
    if (!current) return;
    const { downloadResultFile } = await import('../drempel-export/result-file-download.ts');
    this.saved = downloadResultFile(current);
  }

  async #focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.#find(selector)?.focus();
  }

  #find<T extends HTMLElement>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-plan': DrempelPlan;
  }
}
