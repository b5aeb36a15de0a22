import { withCharter } from '@drempel/core/plan-edits.js';
import type { Charter } from '@drempel/core/plan.js';
import { isDay, isEmptyPlan, NO_PLAN } from '@drempel/core/plan.js';
import { TEXT_LIMIT } from '@drempel/core/responses.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { SessionState } from '@drempel/core/session.js';
import type { CharterSource } from '@drempel/exports/charter.js';
import { charterDraft, charterTexts } from '@drempel/exports/charter.js';
import { charterPaper } from '@drempel/exports/paper-charter.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NotLoaded } from '../drempel-export/formats.ts';
import { paperWords } from '../drempel-export/paper-words.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { speakerOf } from '../localize/speaker.ts';
import { SessionController } from '../session/session-controller.ts';
import { keepWithinLimit } from '../session/within-limit.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { heading, levelOf } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import type { CharterPart } from './charter-fields.ts';
import { charterFields, PARTS } from './charter-fields.ts';
import { charterPage } from './charter-page.ts';
import { styles } from './drempel-charter.styles.ts';

/**
 * The public engagement statement: one page with what goes well, what will be done and who signs. It is a draft made of
 * the scores and the chosen actions, and follows them, until people write a part themselves; that is kept with the plan.
 *
 * @element drempel-charter
 * @csspart heading - A title.
 * @csspart page - The statement as it will look.
 */
export class DrempelCharter extends LitElement {
  static override styles = [tokens, controls, fields, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  @state() private editing = false;
  @state() private emptied = '';
  @state() private sure = '';
  @state() private cut = '';
  @state() private said = '';
  #saving = false;

  readonly #session = new SessionController(this, ({ language, session }) => [language, session?.state.instrument, session?.state.responses]);
  readonly #localize = new LocalizeController(this, 'charter', () => this.#session.source?.language);
  readonly #papers = new LocalizeController(this, 'papers', () => this.#session.source?.language);
  readonly #report = new LocalizeController(this, 'report', () => this.#session.source?.language);

  protected override render(): unknown {
    const current = this.#session.state;
    if (!current || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const source = this.#sourceOf(current);
    const { plan = NO_PLAN } = current.responses;
    return html`<section class="stack" aria-labelledby="heading">
      <div class="stack no-print">
        ${heading({ level: this.headingLevel, size: 'subtitle' }, t('charter.title'))}
        <p>${t('charter.text')}</p>
        ${plan.actions.length ? nothing : html`<p class="caution">${t('charter.noActions')}</p>`}
        <div class="actions">
          <button type="button" id="edit" aria-expanded=${this.editing} @click=${this.#toggle}>${t(this.editing ? 'charter.done' : 'charter.edit')}</button>
          <button type="button" @click=${() => this.#save('docx')}>${t('charter.docx')}</button>
          <button type="button" @click=${() => this.#save('html')}>${t('charter.html')}</button>
        </div>
        <p role="status" class="message">${this.said}</p>
        ${this.editing ? this.#fields(source) : nothing}
      </div>
      ${charterPage(charterPaper(source), levelOf(this.headingLevel) + 1)}
    </section>`;
  }

  #fields(source: CharterSource): unknown {
    const { emptied, sure, cut } = this;
    const fieldsContext = {
      charter: source.responses.plan?.charter ?? {},
      texts: charterTexts(source),
      emptied,
      sure,
      cut,
      most: TEXT_LIMIT,
      localize: this.#localize,
      reset: (part: CharterPart, event: MouseEvent) => this.#reset(part, event),
    };
    return html`<div @input=${this.#onInput} @change=${() => void (this.emptied = '')}>${charterFields(fieldsContext)}</div>`;
  }

  #sourceOf({ instrument, responses }: SessionState): CharterSource {
    return { instrument, responses, report: reportOf({ instrument, responses }), words: paperWords(this.#papers, this.#report), made: new Date().toISOString() };
  }

  readonly #toggle = (): void => {
    this.editing = !this.editing;
    this.emptied = this.sure = this.cut = this.said = '';
    if (this.editing) void this.updateComplete.then(() => this.#find<HTMLElement>('#title')?.focus());
  };

  /** What is written is kept as it is typed. What says the same as the draft goes on following it. */
  readonly #onInput = (event: Event): void => {
    const field = event.target as HTMLInputElement | HTMLTextAreaElement;
    const { state: current } = this.#session;
    const { text, cut } = keepWithinLimit(field);
    const part = PARTS.find((each) => each === field.name);
    this.sure = this.said = '';
    this.cut = cut ? field.name : '';
    this.emptied = text ? '' : field.name;
    if (!current || (field.name === 'date' && text && !isDay(text))) return;
    const asDraft = part && text === charterDraft(this.#sourceOf(current))[part];
    this.#keep({ [field.name]: asDraft ? '' : text });
  };

  /** Asks once more on the button itself; the second click of a double click says nothing. */
  #reset(part: CharterPart, { detail }: MouseEvent): void {
    if (this.sure !== part) {
      this.sure = part;
      this.said = '';
    } else if (detail < 2) {
      this.sure = '';
      this.#keep({ [part]: '' });
      this.said = this.#localize.t('charter.resetDone');
      // The button goes away with what it was about.
      void this.updateComplete.then(() => this.#find<HTMLElement>(`#${part}`)?.focus());
    }
  }

  #keep(charter: Charter): void {
    const plan = withCharter(this.#session.state?.responses.plan ?? NO_PLAN, charter);
    this.#session.session?.setPlan(isEmptyPlan(plan) ? undefined : plan);
  }

  /** One at a time: a double click would save it twice. */
  async #save(extension: 'docx' | 'html'): Promise<void> {
    const { state: current } = this.#session;
    if (!current || this.#saving) return;
    this.#saving = true;
    this.said = '';
    try {
      const { downloadCharter } = await import('./charter-file.ts');
      const name = await downloadCharter(current, this.#localize.wanted, this.#localize.t('charter.fileName'), extension);
      this.said = this.#localize.t('charter.saved', { name });
    } catch (error) {
      console.warn(`<${this.localName}>: the file could not be made.`, error);
      this.said = error instanceof NotLoaded ? speakerOf('files', this.#localize.wanted).t('files.notLoaded', { part: error.part }) : this.#localize.t('charter.failed');
    } finally {
      this.#saving = false;
    }
  }

  #find<T extends Element>(selector: string): T | null {
    return this.renderRoot.querySelector<T>(selector);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-charter': DrempelCharter;
  }
}
