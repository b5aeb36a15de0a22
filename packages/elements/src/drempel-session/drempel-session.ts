import type { Instrument } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import { noResponses } from '@drempel/core/responses.js';
import type { SessionChange, SessionState } from '@drempel/core/session.js';
import { AssessmentSession } from '@drempel/core/session.js';
import type { CSSResultGroup, PropertyValues } from 'lit';
import { css, html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { SaveStatus } from '../drafts/draft-keeper.ts';
import { claimKey } from '../drafts/draft-keys.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import type { DraftsHost } from '../drafts/drafts.ts';
import { Drafts } from '../drafts/drafts.ts';
import type { OpenedDraft } from '../drafts/open-draft.ts';
import type { Recovery } from '../drafts/recovery.ts';
import { DrempelAnswerEvent, DrempelReadyEvent } from '../first-events.ts';
import { languageAround, watchLanguage } from '../localize/language.ts';
import type { InstrumentDefinition, InstrumentOffer } from '../session/instrument-source.ts';
import { InstrumentError, instrumentOffer } from '../session/instrument-source.ts';
import type { Mistake } from '../session/mistakes.ts';
import type { Notice, SessionSource } from '../session/session-source.ts';
import { SESSION_ARRIVED, SESSION_KEY, type SessionRequestEvent } from '../session/session-source.ts';

const afterwards = () => import('../session/afterwards.ts');

/**
 * Holds one assessment: loads the instrument, keeps the answers (also between visits), offers them to the views
 * inside it or pointing at it with `for`, and fires the public events. It shows nothing itself.
 *
 * @element drempel-session
 * @attr {string} lang - Language (BCP 47); by default that of the page around the element, followed live.
 * @slot - The views, in any layout.
 * @fires {DrempelReadyEvent} drempel-ready - The session can be used.
 * @fires {DrempelAnswerEvent} drempel-answer - Something was answered, cleared or annotated.
 * @fires {DrempelPlanEvent} drempel-plan - Something in the action plan was chosen, changed or taken away.
 * @fires {DrempelCompleteEvent} drempel-complete - The respondent said "done".
 * @fires {DrempelSubmitEvent} drempel-submit - The respondent wants to send the result; cancel it to send it your own way.
 * @fires {DrempelSentEvent} drempel-sent - The receiver has acknowledged the result.
 * @fires {DrempelErrorEvent} drempel-error - Something in the configuration, the loading, the saving or the sending went wrong.
 */
export class DrempelSession extends LitElement implements SessionSource {
  static override styles: CSSResultGroup = css`:host(:not([hidden])){display:block}`;

  /** Name of a built-in instrument, for example `actieplan`. */
  @property() instrument?: string;

  /** Address of an instrument of your own (JSON with `structure` and `text`); fetched only when it is set. */
  @property() src?: string;

  /** Name of the scan, for example `quick`; by default the instrument's first. */
  @property() scan?: string;

  /** Name of the organisation; when the page sets it, it is not asked. */
  @property({ useDefault: true }) organisation = '';

  /** Sector of the organisation, as the instrument knows it; when the page sets it, it is not asked. */
  @property({ useDefault: true }) sector = '';

  /** Role of the respondent, as the instrument knows it; when the page sets it, it is not asked. */
  @property({ attribute: 'respondent-role', useDefault: true }) respondentRole = '';

  /** Where answers are kept between visits: `local` (on this device), `session` (until the tab is closed) or `none`. Anything else counts as `session`, and is told. */
  @property({ useDefault: true }) storage: 'local' | 'session' | 'none' = 'local';

  /** Keeps drafts of the same scan apart, for example one for each service. */
  @property({ attribute: 'storage-key', useDefault: true }) storageKey = '';

  /** Keeps the drafts of different people apart: a key that your page knows them by. It is stored, never shown or sent. */
  @property({ useDefault: true }) respondent = '';

  /** People share this device: an earlier draft is shown only to who says that it is theirs. */
  @property({ type: Boolean }) shared = false;

  /** After how many days the respondent is asked whether an earlier draft may go; 0 is never. Nothing goes without asking. */
  @property({ type: Number, attribute: 'keep-days', useDefault: true }) keepDays = 0;

  /** Address where the respondent can send the result, on the page's own origin. Without it there is nothing to send to. */
  @property({ attribute: 'submit-url', useDefault: true }) submitUrl = '';

  /** Who receives the result, in words: "de dienst Gelijke Kansen". With it and without `submit-url`, your page sends it: cancel `drempel-submit`. */
  @property({ attribute: 'submit-to', useDefault: true }) submitTo = '';

  /** Allows `submit-url` to be on another origin. No cookies travel there. */
  @property({ type: Boolean, attribute: 'submit-cross-origin' }) submitCrossOrigin = false;

  /** Which look it has, also for the views inside it: `neutral`, `vlaanderen` or `contrast`; by default that of the page, with colours of its own. */
  @property() theme?: 'neutral' | 'vlaanderen' | 'contrast';

  /** How close things stand, also in the views inside it: `comfortable` or `compact`; by default as the custom properties of the page say. */
  @property() density?: 'comfortable' | 'compact';

  /** For whoever makes the page: shows beside the element what is wrong with its attributes and those of its views, and what to do. */
  @property({ type: Boolean }) debug = false;

  /** An instrument of your own as data, instead of `instrument` or `src`. */
  @property({ attribute: false }) definition?: InstrumentDefinition;

  /** Where drafts are kept, when that is not the browser; set it before the element is connected. */
  @property({ attribute: false }) store?: DraftStore;

  /**
   * Where its instrument came from, and its glossary can be had.
   * @internal for views
   */
  offer: InstrumentOffer | undefined;

  /**
   * How often the respondent went somewhere during this visit.
   * @internal for views
   */
  moves = 0;

  #session: AssessmentSession | undefined;
  #drafts: Drafts | undefined;
  #notices: readonly Notice[] = [];
  #observers = new Set<() => void>();
  #stopLanguage: (() => void) | undefined;
  #loadedLanguage = '';
  #resumed = false;
  /** Goes up with every start, so that what an earlier one was still waiting for is dropped. */
  #start = 0;
  readonly #draftsHost: DraftsHost = {
    settings: this,
    state: () => this.#session?.state,
    adopt: (responses) => this.#session?.adopt(responses),
    restart: (draft) => this.#restart(draft),
    changed: () => this.notify(),
    report: (mistake) => this.#report(mistake),
  };

  constructor() {
    super();
    this.addEventListener('context-request', this.#answerRequest as EventListener);
  }

  /** The session itself, for code; nothing until `drempel-ready`. */
  get session(): AssessmentSession | undefined {
    return this.#session;
  }

  /**
   * The language in which its views speak (BCP 47).
   * @internal for views
   */
  get language(): string {
    return languageAround(this);
  }

  /** Whether what was said is kept. */
  get saving(): SaveStatus {
    return this.#drafts?.keeper.status ?? 'off';
  }

  /** How long what is kept stays: on this device, until the tab is closed, no longer than this page, or in a place of the page's own. */
  get keeps(): DraftStore['keeps'] {
    return this.#drafts?.store.keeps ?? 'page';
  }

  /**
   * What is out of the ordinary with keeping the answers, and the ways out.
   * @internal for views
   */
  get recovery(): Recovery | undefined {
    return this.#drafts?.recovery;
  }

  /** Whether this visit took up an earlier draft. */
  get resumed(): boolean {
    return this.#resumed;
  }

  /** What the reader should know: the page asks for what is not there, or an instrument or a draft could not be read. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /**
   * Calls back after every change; the returned function stops that.
   * @internal for views
   */
  observe(callback: () => void): () => void {
    this.#observers.add(callback);
    return () => void this.#observers.delete(callback);
  }

  /** Throws away all answers, and whatever is kept of them on this device; where that fails, nothing, and the page says so. */
  async startAgain(): Promise<void> {
    if ((await (await this.#drafts?.recover())?.wipe()) !== false) this.#restart();
  }

  #restart(draft?: OpenedDraft): void {
    if (!this.#session) return;
    this.#resumed = draft !== undefined;
    const { instrument } = this.#session.state;
    this.#session.replace(this.#opened(instrument, draft), draft?.place);
    this.notify();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLanguage = watchLanguage(this, this.#followLanguage);
    document.dispatchEvent(new Event(SESSION_ARRIVED));
    // Moved, or taken out and put back: the session is still here, only its language may differ.
    if (this.#session) {
      void this.#drafts?.recover().then((recovery) => this.isConnected && recovery.connect());
      this.#followLanguage();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLanguage?.();
    this.recovery?.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const has = (...names: (keyof DrempelSession)[]) => names.some((name) => changed.has(name));
    if (!this.hasUpdated || has('instrument', 'src', 'definition', 'scan', 'storage', 'storageKey', 'respondent')) void this.#begin();
    else if (has('organisation', 'sector', 'respondentRole', 'debug')) {
      const { state } = this.#session ?? {};
      if (state) this.#session?.adopt(this.#withGiven(state.responses, state.instrument));
      void this.#checkConfiguration();
    }
    // What staff read about sending, for one, must be true from the moment on that they can send.
    this.notify();
    // Each time: the page around may have another look by now.
    void afterwards().then(({ dress }) => dress(this));
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  async #begin(): Promise<void> {
    const start = ++this.#start;
    this.#session = undefined;
    this.#notices = [];
    // Attributes that a script sets one after another make one start.
    await Promise.resolve();
    try {
      const offer = await instrumentOffer({ name: this.instrument, src: this.src, definition: this.definition });
      const language = this.language;
      const instrument = await offer.load(language);
      if (start !== this.#start) return;
      this.offer = offer;
      this.#loadedLanguage = language;
      const draft = await this.#openDraft(instrument);
      if (start !== this.#start) return;
      this.#ready(instrument, draft);
    } catch (error) {
      if (start === this.#start) this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    this.#report(error instanceof InstrumentError ? error.mistake : { code: 'load-failed', found: this.instrument ?? '', what: String(error) });
    this.notify();
  }

  #ready(instrument: Instrument, draft: OpenedDraft | undefined): void {
    const session = new AssessmentSession(instrument, this.#opened(instrument, draft), draft?.place);
    this.#session = session;
    this.#resumed = draft !== undefined;
    this.moves = 0;
    session.subscribe(this.#changed);
    void this.#drafts?.recover().then((recovery) => this.isConnected && recovery.connect());
    this.notify();
    this.dispatchEvent(new DrempelReadyEvent(session, draft !== undefined));
    void this.#checkConfiguration();
  }

  /** What the page asks for and the instrument does not have is told once the first page is there: all goes on without it. */
  async #checkConfiguration(): Promise<void> {
    const { configurationMistakes } = await afterwards();
    const mistakes = configurationMistakes(this);
    if (!mistakes) return;
    this.#notices = this.#notices.filter(({ code }) => !code.startsWith('unknown-'));
    mistakes.forEach((mistake) => this.#report(mistake));
    this.notify();
  }

  /** What an earlier draft says, or nothing yet. */
  #opened(instrument: Instrument, draft: OpenedDraft | undefined): Responses {
    return this.#withGiven(draft?.responses ?? noResponses(instrument, this.#scanOf(instrument)), instrument);
  }

  #scanOf({ scans }: Instrument): string | undefined {
    return scans.find(({ id }) => id === this.scan)?.id ?? scans[0]?.id;
  }

  /** The same with what the page says about the organisation; a choice the instrument does not have is left to the respondent. */
  #withGiven(responses: Responses, instrument: Instrument): Responses {
    const given = Object.entries({ sector: this.sector, role: this.respondentRole }).filter(([id, choice]) =>
      instrument.profile.some((field) => field.id === id && field.choices.some((each) => each.id === choice)),
    );
    return Object.freeze({
      ...responses,
      ...(this.organisation && { organisation: this.organisation }),
      profile: Object.freeze({ ...responses.profile, ...Object.fromEntries(given) }),
    });
  }

  readonly #followLanguage = (): void => {
    const language = this.language;
    const session = this.#session;
    if (!session || !this.offer || language === this.#loadedLanguage) return;
    this.#loadedLanguage = language;
    void this.#checkConfiguration();
    this.offer.load(language).then(
      (instrument) => {
        if (session !== this.#session || language !== this.#loadedLanguage) return;
        session.translate(instrument);
        this.notify();
      },
      (error: unknown) => this.#failed(error),
    );
  };

  async #openDraft(instrument: Instrument): Promise<OpenedDraft | undefined> {
    this.recovery?.disconnect();
    this.#drafts = undefined;
    if (this.storage === 'none') return undefined;
    this.#drafts = new Drafts(this.#draftsHost, claimKey(this, [instrument.id, this.#scanOf(instrument), this.storageKey], this.respondent));
    return this.#drafts.open(instrument);
  }

  readonly #changed = (state: SessionState, change: SessionChange): void => {
    // A page may hold on to the session of another respondent: what is said there is not ours to keep.
    if (state !== this.#session?.state) return;
    const { kind } = change;
    if (kind === 'place' || kind === 'replaced') this.moves += 1;
    // What replaced the answers came from where they are kept.
    if (kind !== 'language' && kind !== 'replaced') this.#drafts?.keeper.keep(state);
    this.notify();
    if (kind === 'answer' || kind === 'remarks') this.dispatchEvent(new DrempelAnswerEvent(change.item, state.responses));
    if (kind === 'completed' || kind === 'plan') void import('../session/later-event.ts').then(({ laterEvent }) => this.dispatchEvent(laterEvent(kind, state)));
  };

  /** Tells the reader gently on the page, and the page's author once, in the console and by event. */
  #report(mistake: Mistake): void {
    const { code, found } = mistake;
    // Saving and sending have their own places on the page, and what the browser said is not for readers.
    if (!/^(save|send|wipe)-|storage/.test(code)) this.#notices = [...this.#notices.filter((each) => each.code !== code || each.found !== found), { code: code as Notice['code'], found }];
    void afterwards().then(({ tell }) => tell(this, mistake));
  }

  /** Tells all that follow it that something changed. */
  protected notify(): void {
    for (const observer of [...this.#observers]) observer();
  }

  readonly #answerRequest = (event: SessionRequestEvent): void => {
    if (event.context !== SESSION_KEY) return;
    event.stopPropagation();
    event.callback(this);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-session': DrempelSession;
  }
}
