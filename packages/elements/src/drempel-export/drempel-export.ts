import type { CsvFlavour } from '@drempel/exports/csv.js';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { localDay } from '@drempel/core/local-day.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { speakerOf } from '../localize/speaker.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { download } from './download.ts';
import { styles } from './drempel-export.styles.ts';
import type { FileKind, Format } from './formats.ts';
import { FORMATS, formatsIn, isFormat, makers, NotLoaded } from './formats.ts';
import { makingView } from './making-view.ts';
import { makingStyles } from './making-view.styles.ts';

/** After this long, who waits sees how far it is, and can stop it. */
const SLOW = 400;

/** A file in the making. */
interface Making {
  readonly kind: FileKind;
  readonly stop: AbortController;
  /** How far it is, from 0 to 1; nothing as long as it may be done at once. */
  readonly share?: number;
}

/**
 * Lets the respondent take the result along: the result file (JSON), a report for the meeting (DOCX, HTML), a workbook
 * (XLSX), a table (CSV) and, where the plan has days in it, a calendar (ICS). The code for a format is loaded when it is
 * asked for. What takes long shows how far it is, and can be stopped.
 *
 * @element drempel-export
 * @csspart heading - The title.
 * @csspart format - One format with its button.
 * @csspart progress - How far a file is that takes long to make.
 */
export class DrempelExport extends LitElement {
  static override styles = [tokens, controls, styles, makingStyles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Which formats are offered, in which order: names with spaces between them, such as `json xlsx csv`. By default, all. */
  @property({ useDefault: true }) formats = '';

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  @state() private message = '';
  @state() private failed = false;
  @state() private making: Making | undefined;
  @state() private flavour: CsvFlavour | undefined;

  readonly #session = new SessionController(this, (source) => [source.language, source.session?.state.responses.plan]);
  readonly #localize = new LocalizeController(this, 'export', () => this.#session.source?.language);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.making?.stop.abort();
  }

  protected override render(): unknown {
    if (!this.#session.state || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    return html`<section class="stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'subtitle' }, t('export.title'))}
      <p>${t('export.text')}</p>
      <ul role="list" class="formats">
        ${this.#offered().map((format) => this.#row(format))}
      </ul>
      ${this.#progress()}
      <p role="status" class="message ${this.failed ? 'failed' : ''}">${this.message}</p>
    </section>`;
  }

  #row(format: Format): TemplateResult {
    const t = this.#localize.t.bind(this.#localize);
    return html`<li class="format" part="format">
      ${this.#button(format, '', `${format}-text`)}
      <div>
        <span class="hint" id="${format}-text">${isLight(format) ? t(`export.${format}Text`) : this.#files().t(`files.${format}Text`)}</span>
        ${format === 'csv' ? this.#aboutCsv() : nothing}
      </div>
    </li>`;
  }

  #button(kind: FileKind, look: string, describedBy: string): TemplateResult {
    return html`<button type="button" class=${look} id=${kind} aria-disabled=${this.making !== undefined} aria-describedby=${describedBy || nothing} @click=${() => this.#make(kind)}>
      ${this.#named(kind)}
    </button>`;
  }

  /** For which program, and the file that says what the columns mean. */
  #aboutCsv(): TemplateResult {
    const { t } = this.#files();
    const chosen = this.#chosenFlavour();
    const choice = (flavour: CsvFlavour) => html`<option value=${flavour} ?selected=${flavour === chosen}>${t(`files.flavour_${flavour}`)}</option>`;
    return html`<div class="more">
      <label>
        <span class="label">${t('files.flavour')}</span>
        <select .value=${live(chosen)} @change=${this.#chooseFlavour}>
          ${choice('belgian')} ${choice('standard')}
        </select>
      </label>
      ${this.#button('codebook', 'quiet', '')}
    </div>`;
  }

  #progress(): unknown {
    const { share, kind } = this.making ?? {};
    return share === undefined || !kind ? nothing : makingView(this.#files(), share, this.#named(kind), this.#cancel);
  }

  /** The words of all but the light formats: they came with the others. */
  #files() {
    return speakerOf('files', this.#localize.wanted);
  }

  #named(kind: FileKind): string {
    return isLight(kind) ? this.#localize.t(`export.${kind}`) : this.#files().t(`files.${kind}`);
  }

  /** What the page asks for, as far as it exists. */
  #offered(): readonly Format[] {
    const wanted = formatsIn(this.formats);
    const unknown = wanted.filter((name) => !isFormat(name));
    if (unknown.length) warnOnce(`<${this.localName} formats="${this.formats}">: no format "${unknown.join('", "')}". Known here: ${FORMATS.join(', ')}.`);
    const known = wanted.filter(isFormat);
    const offered = known.length ? [...new Set(known)] : FORMATS;
    return this.#hasDays() ? offered : offered.filter((format) => format !== 'ics');
  }

  /** Whether there is something to put in a calendar. */
  #hasDays(): boolean {
    const actions = this.#session.state?.responses.plan?.actions ?? [];
    return actions.some(({ deadline, evaluation }) => deadline ?? evaluation);
  }

  /** English is read everywhere; our other languages write a comma in numbers, and so does their Excel. */
  #chosenFlavour(): CsvFlavour {
    return this.flavour ?? (/^en\b/i.test(this.#localize.wanted) ? 'standard' : 'belgian');
  }

  readonly #chooseFlavour = (event: Event): void => {
    this.flavour = (event.target as HTMLSelectElement).value as CsvFlavour;
  };

  readonly #cancel = (): void => {
    this.making?.stop.abort();
  };

  async #make(kind: FileKind): Promise<void> {
    const current = this.#session.state;
    if (!current || this.making) return;
    const stop = new AbortController();
    this.making = { kind, stop };
    this.#say('');
    const slow = setTimeout(() => this.#showProgress(0), SLOW);
    const onProgress = (share: number) => this.making?.share !== undefined && this.#showProgress(share);
    const acting = () => this.shadowRoot?.activeElement?.id === 'cancel';
    try {
      const { language, wanted } = this.#localize;
      const made = new Date();
      const { fileName } = await import('@drempel/exports/file-names.js');
      const file = await makers[kind]({ state: current, language, wanted, flavour: this.#chosenFlavour(), made, signal: stop.signal, onProgress });
      stop.signal.throwIfAborted();
      const { organisation, scan } = current.responses;
      const name = fileName({ organisation, scan: [scan, file.about].filter(Boolean).join(' '), date: localDay(made), extension: file.extension });
      download(name, file.content, file.type);
      this.#say(this.#localize.t('export.done', { name }));
    } catch (error) {
      this.#sayWhy(error, stop.signal);
    } finally {
      clearTimeout(slow);
      // The button to stop goes away: who stood on it goes back to where this began.
      const back = acting();
      this.making = undefined;
      if (back) this.renderRoot.querySelector<HTMLElement>(`#${kind}`)?.focus();
    }
  }

  #showProgress(share: number): void {
    const { making } = this;
    if (!making) return;
    if (making.share === undefined) this.#say(this.#files().t('files.busy', { what: this.#named(making.kind) }));
    this.making = { ...making, share };
  }

  #sayWhy(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return this.#say(this.#files().t('files.cancelled'));
    console.warn(`<${this.localName}>: the file could not be made.`, error);
    this.#say(error instanceof NotLoaded ? this.#files().t('files.notLoaded', { part: error.part }) : this.#localize.t('export.failed'), true);
  }

  #say(message: string, failed = false): void {
    this.message = message;
    this.failed = failed;
  }
}

/** The two that are part of every visit. */
const isLight = (kind: FileKind): kind is 'json' | 'csv' => kind === 'json' || kind === 'csv';

const warned = new Set<string>();

function warnOnce(message: string): void {
  if (warned.has(message)) return;
  warned.add(message);
  console.warn(message);
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-export': DrempelExport;
  }
}
