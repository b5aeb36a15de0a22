import type { Responses } from '@drempel/core/responses.js';
import { saysAnything } from '@drempel/core/says-anything.js';
import type { AssessmentSession } from '@drempel/core/session.js';
import type { PropertyValues } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { keptStyles } from '../drempel-kept/kept-answers.styles.ts';
import { beginRound } from '../drempel-plan/begin-round.ts';
import { momentWords } from '../localize/date-words.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { ReplacedController } from '../session/replaced-controller.ts';
import { givenBy } from '../session/said-by-page.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { choicesView, differencesView } from './compare-view.ts';
import type { Choice } from './differences.ts';
import { afterChoice, choicesFor, countTaken, differencesBetween, loses, saidHere } from './differences.ts';
import type { Done } from './done-view.ts';
import { doneView } from './done-view.ts';
import { styles } from './drempel-open.styles.ts';
import { canKeep, keepVersion } from './keep-version.ts';
import type { Read, Refusal } from './read-result-file.ts';
import { readResultFile } from './read-result-file.ts';
import { refusalView } from './refusal-view.ts';

type OpenedFile = Extract<Read, { refusal?: undefined }>['file'];

type Step =
  | { readonly kind: 'reading'; readonly name: string }
  | { readonly kind: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly kind: 'compare'; readonly name: string; readonly file: OpenedFile; readonly choice?: Choice }
  | ({ readonly kind: 'done' } & Done);

/**
 * Opens a result file again: chosen or dropped, checked, and, where answers are here already, put together with them as
 * the respondent wants after seeing how the two differ. Until then nothing changes, and what is replaced can be had back.
 *
 * @element drempel-open
 * @csspart heading - The title of what came of it.
 * @csspart zone - Where a file is chosen or dropped.
 */
export class DrempelOpen extends LitElement {
  static override styles = [tokens, controls, fields, keptStyles, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  @state() private step: Step | undefined;
  @state() private dragging = false;

  readonly #session = new SessionController(this, (source) => {
    const { language, session, keeps } = source;
    return [language, session, session?.state.instrument, session?.state.responses, session?.state.place, keeps, givenBy(source).join()];
  });
  readonly #localize = new LocalizeController(this, 'open', () => this.#session.source?.language);
  readonly #recovery = new LocalizeController(this, 'recovery', () => this.#session.source?.language);
  readonly #plan = new LocalizeController(this, 'plan', () => this.#session.source?.language);
  readonly #renewal = new LocalizeController(this, 'renewal', () => this.#session.source?.language);
  #of: AssessmentSession | undefined;
  #focus: '#heading' | 'summary' | undefined;

  constructor() {
    super();
    // What came of a file says nothing about answers that are gone.
    new ReplacedController(this, this.#session, () => (this.step = undefined));
    this.addEventListener('dragover', this.#dragOver);
    this.addEventListener('dragleave', this.#dragLeave);
    this.addEventListener('drop', this.#drop);
  }

  protected override willUpdate(): void {
    // What was read for one session says nothing to the next.
    if (this.#session.session !== this.#of) this.step = undefined;
    this.#of = this.#session.session;
  }

  protected override render(): unknown {
    const { step } = this;
    if (!this.#session.state || ![this.#localize, this.#recovery, this.#renewal, this.#plan].every(({ ready }) => ready)) return nothing;
    const reading = step?.kind === 'reading';
    return html`${!step || reading ? this.#zone(reading) : html`<section class="card stack" aria-labelledby="heading">${this.#outcome(step)}</section>`}
      <p role="status" class=${reading ? 'hint' : 'visually-hidden'}>${reading ? this.#localize.t('open.reading', { name: step.name }) : nothing}</p>`;
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('step') || !this.#focus) return;
    this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = undefined;
  }

  #zone(reading: boolean): unknown {
    const t = this.#localize.t.bind(this.#localize);
    return html`<details ?open=${this.dragging || reading}>
      <summary>${t('open.title')}</summary>
      <div class="zone ${this.dragging ? 'dragging' : ''}" part="zone">
        <label class="label" for="file">${this.dragging ? t('open.drop') : t('open.label')}</label>
        <input id="file" type="file" accept=".json,application/json" aria-describedby="hint" ?disabled=${reading} @change=${this.#chosen} />
        <span class="hint" id="hint">${t('open.hint')}</span>
      </div>
    </details>`;
  }

  #outcome(step: Exclude<Step, { kind: 'reading' }>): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const { state: current } = this.#session;
    if (!current) return nothing;
    const words = { open: t, recovery: this.#recovery.t.bind(this.#recovery), renewal: this.#renewal.t.bind(this.#renewal), plan: this.#plan };
    const title = (text: string) => heading({ level: this.headingLevel, size: 'subtitle' }, text);
    const close = (label: string, kind = '') => html`<button type="button" class=${kind} @click=${this.#close}>${label}</button>`;
    switch (step.kind) {
      case 'refused':
        return html`${title(t('refused.title'))} ${refusalView(step.refusal, step.name, current.instrument, t)}
          <div class="actions">${close(t('open.another'))}</div>`;
      case 'done':
        return html`${title(t('done.title'))} ${doneView(step, current, words, {
            goTo: (place, item) => this.#session.session?.goTo(place, item),
            undo: this.#undo,
            beginRound: () => void this.#beginRound(step.file),
          })}
          <div class="actions">${close(t('open.close'), 'quiet')}</div>`;
      case 'compare': {
        const theirs = this.#saidHere(step.file, current.responses);
        const differences = differencesBetween(current.responses, theirs);
        const offered = choicesFor(differences);
        const choice = step.choice && offered.includes(step.choice) ? step.choice : offered[0];
        const keeps = canKeep(this.#session.source);
        return html`${title(t('compare.title'))}
          <p>${t('compare.file', { name: step.name, date: this.#date(step.file.written) })}</p>
          ${offered[0] === 'fill' || differences.clashes.length ? nothing : html`<p>${t('compare.nothingNew', { name: step.name })}</p>`}
          ${differencesView(differences, current.responses, theirs, current.instrument, words)}
          ${choice ? choicesView(offered, choice, keeps, t, (each) => (this.step = { ...step, choice: each })) : nothing}
          <div class="actions">
            ${choice ? html`<button type="button" class="primary" @click=${() => this.#apply(step, choice)}>${t('choice.do')}</button>` : nothing}
            ${close(t(choice ? 'open.cancel' : 'open.close'))}
          </div>`;
      }
    }
  }

  readonly #chosen = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const files = [...(input.files ?? [])];
    // The same file can be chosen again.
    input.value = '';
    void this.#open(files);
  };

  readonly #dragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    this.dragging = true;
  };

  readonly #dragLeave = (event: DragEvent): void => {
    const to = event.relatedTarget;
    if (!(to instanceof Node) || !this.contains(to)) this.dragging = false;
  };

  readonly #drop = (event: DragEvent): void => {
    this.dragging = false;
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    void this.#open([...event.dataTransfer.files]);
  };

  async #open([file, ...more]: readonly File[]): Promise<void> {
    const { session } = this.#session;
    if (!file || !session || this.step?.kind === 'reading') return;
    const name = plainName(file.name);
    if (more.length) return this.#show({ kind: 'refused', name, refusal: { why: 'several', problems: [] } });
    const reading: Step = (this.step = { kind: 'reading', name });
    const { instrument } = session.state;
    const read = await readResultFile(file, instrument).catch((error: unknown): Read => {
      console.warn('<drempel-open>: the file could not be read.', error);
      return { refusal: { why: 'unreadable', problems: [] } };
    });
    if (this.step !== reading) return;
    if (read.refusal) return this.#show({ kind: 'refused', name, refusal: read.refusal });
    const step = { kind: 'compare', name, file: read.file } as const;
    if (!saysAnything(session.state.responses)) await this.#apply(step, 'prefer');
    else this.#show(step);
  }

  /** Does what was chosen; what it replaces is kept first. */
  async #apply({ name, file }: Extract<Step, { kind: 'compare' }>, choice: Choice): Promise<void> {
    const { source, session } = this.#session;
    if (!source || !session) return;
    const chosen = () => afterChoice(choice, session.state.responses, this.#saidHere(file, session.state.responses));
    const replaces = saysAnything(session.state.responses) && loses(session.state.responses, chosen());
    const kept = replaces && (await keepVersion(source, session.state));
    const before = session.state.responses;
    const after = chosen();
    session.adopt(after);
    const replaced = choice === 'replace';
    this.#show({ kind: 'done', name, file, replaced, kept, count: replaced ? answersIn(after) : countTaken(before, after), ...(replaces && !kept && { undo: { before, after } }) });
  }

  /** Where answers would go that stand nowhere else, the plan asks first. */
  async #beginRound({ responses }: OpenedFile): Promise<void> {
    const { source, session } = this.#session;
    if (!source || !session) return;
    const keep = canKeep(source);
    const safe = keep || !loses(session.state.responses, responses);
    if (!safe || !(await beginRound(source, keep))) session.goTo('plan');
  }

  readonly #undo = (): void => {
    if (this.step?.kind !== 'done' || !this.step.undo) return;
    const { undo, ...step } = this.step;
    this.#session.session?.adopt(undo.before);
    this.#show({ ...step, undone: true });
  };

  readonly #close = (): void => {
    this.#focus = 'summary';
    this.step = undefined;
  };

  #show(step: Step): void {
    this.#focus = '#heading';
    this.step = step;
  }

  #saidHere(file: OpenedFile, mine: Responses): Responses {
    return saidHere(file.responses, mine, this.#session.source ? givenBy(this.#session.source) : []);
  }

  #date(written: string): string {
    return momentWords(this.#localize, written, 'day');
  }
}

function answersIn({ items }: Responses): number {
  return Object.keys(items).length;
}

/** Characters that nobody sees can turn a name around; names without end are no names. */
function plainName(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}]/gu, '');
  return plain.length > 80 ? `${plain.slice(0, 60)}…${plain.slice(-15)}` : plain;
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-open': DrempelOpen;
  }
}
