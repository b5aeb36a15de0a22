import type { Instrument } from '@drempel/core/instrument.js';
import type { Responses } from '@drempel/core/responses.js';
import { noResponses } from '@drempel/core/responses.js';
import type { SessionChange, SessionState } from '@drempel/core/session.js';
import { AssessmentSession } from '@drempel/core/session.js';
import type { PropertyValues } from 'lit';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { SaveStatus } from '../drafts/draft-keeper.ts';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { claimKey } from '../drafts/draft-keys.ts';
import type { Draft, DraftStore } from '../drafts/draft-store.ts';
import type { OpenedDraft } from '../drafts/open-draft.ts';
import { browserStore } from '../drafts/draft-store.ts';
import { DrempelAnswerEvent, DrempelCompleteEvent, DrempelErrorEvent, DrempelReadyEvent } from '../events.ts';
import { languageAround, servedBy, watchLanguage } from '../localize/language.ts';
import { LANGUAGES } from '../localize/translations.ts';
import type { InstrumentDefinition, InstrumentOffer } from '../session/instrument-source.ts';
import { InstrumentError, instrumentOffer } from '../session/instrument-source.ts';
import type { Mistake } from '../session/mistakes.ts';
import type { Notice, SessionSource } from '../session/session-source.ts';
import { SESSION_ARRIVED, SESSION_KEY, type SessionRequestEvent } from '../session/session-source.ts';

/**
 * Holds one assessment: loads the instrument, keeps the answers (also between visits), offers them to the views
 * inside it or pointing at it with `for`, and fires the public events. It shows nothing itself.
 *
 * @element drempel-session
 * @attr {string} lang - Language (BCP 47); by default that of the page around the element, followed live.
 * @slot - The views, in any layout.
 * @fires {DrempelReadyEvent} drempel-ready - The session can be used.
 * @fires {DrempelAnswerEvent} drempel-answer - Something was answered, cleared or annotated.
 * @fires {DrempelCompleteEvent} drempel-complete - The respondent said "done".
 * @fires {DrempelErrorEvent} drempel-error - Something in the configuration, the loading or the saving went wrong.
 */
export class DrempelSession extends LitElement implements SessionSource {
  /** Name of a built-in instrument, for example `actieplan`. */
  @property() instrument?: string;

  /** Address of an instrument of your own (JSON with `structure` and `text`); fetched only when it is set. */
  @property() src?: string;

  /** Name of the scan, for example `quick`; by default the instrument's first. */
  @property() scan?: string;

  /** Name of the organisation; when the page sets it, it is not asked. */
  @property() organisation = '';

  /** Sector of the organisation, as the instrument knows it; when the page sets it, it is not asked. */
  @property() sector = '';

  /** Role of the respondent, as the instrument knows it; when the page sets it, it is not asked. */
  @property({ attribute: 'respondent-role' }) respondentRole = '';

  /** Where answers are kept between visits: `local` (on this device) or `none`. */
  @property() storage: 'local' | 'none' = 'local';

  /** Keeps drafts of the same scan apart, for example one for each service. */
  @property({ attribute: 'storage-key' }) storageKey = '';

  /** An instrument of your own as data, instead of `instrument` or `src`. */
  @property({ attribute: false }) definition?: InstrumentDefinition;

  /** Where drafts are kept; replace it before the element is connected to keep them somewhere else. */
  @property({ attribute: false }) store: DraftStore = browserStore();

  #session: AssessmentSession | undefined;
  #offer: InstrumentOffer | undefined;
  #keeper: DraftKeeper | undefined;
  #key = '';
  #notices: readonly Notice[] = [];
  #warned = new Set<string>();
  #observers = new Set<() => void>();
  #stopLanguage: (() => void) | undefined;
  #loadedLanguage = '';
  #resumed = false;
  #moves = 0;
  /** Goes up with every start, so that what an earlier one was still waiting for is dropped. */
  #start = 0;

  constructor() {
    super();
    this.addEventListener('context-request', this.#answerRequest as EventListener);
  }

  /** The session itself, for code; nothing until `drempel-ready`. */
  get session(): AssessmentSession | undefined {
    return this.#session;
  }

  /** The language in which its views speak (BCP 47). */
  get language(): string {
    return languageAround(this);
  }

  /** Whether what was said is kept on this device. */
  get saving(): SaveStatus {
    return this.#keeper?.status ?? 'off';
  }

  /** What the page itself says about the respondent, and so is not asked. */
  get given(): readonly string[] {
    const profile = this.#session?.state.responses.profile;
    const choices = { sector: this.sector, role: this.respondentRole };
    const taken = Object.entries(choices).filter(([id, choice]) => choice && profile?.[id] === choice).map(([id]) => id);
    return this.organisation ? [...taken, 'organisation'] : taken;
  }

  /** Whether this visit took up an earlier draft. */
  get resumed(): boolean {
    return this.#resumed;
  }

  /** How often the respondent went somewhere during this visit. */
  get moves(): number {
    return this.#moves;
  }

  /** What is wrong with the configuration. */
  get notices(): readonly Notice[] {
    return this.#notices;
  }

  /** Calls back after every change; the returned function stops that. */
  observe(callback: () => void): () => void {
    this.#observers.add(callback);
    return () => void this.#observers.delete(callback);
  }

  /** Throws away the draft and all answers. */
  async startAgain(): Promise<void> {
    await this.#keeper?.forget().catch((error: unknown) => this.#report({ code: 'save-failed', found: String(error) }));
    this.#resumed = false;
    this.#session?.replace(this.#fresh(this.#session.state.instrument));
    this.#applyProfile();
    this.#notify();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#stopLanguage = watchLanguage(this, this.#followLanguage);
    document.dispatchEvent(new Event(SESSION_ARRIVED));
    // Moved, or taken out and put back: the session is still here, only its language may differ.
    if (this.#session) this.#followLanguage();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stopLanguage?.();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const what: readonly (keyof DrempelSession)[] = ['instrument', 'src', 'definition', 'scan', 'storage', 'storageKey'];
    if (what.some((name) => changed.has(name)) || !this.hasUpdated) void this.#begin();
    else if (changed.has('organisation') || changed.has('sector') || changed.has('respondentRole')) this.#applyProfile();
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
      this.#offer = offer;
      this.#loadedLanguage = language;
      const draft = await this.#openDraft(instrument);
      if (start !== this.#start) return;
      this.#ready(instrument, draft);
    } catch (error) {
      if (start === this.#start) this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    const known = error instanceof InstrumentError ? error.mistake : { code: 'load-failed' as const, found: this.instrument ?? '', what: String(error) };
    this.#report(known);
    this.#notify();
  }

  #ready(instrument: Instrument, draft: OpenedDraft | undefined): void {
    this.#checkLanguage();
    const session = new AssessmentSession(instrument, draft?.responses ?? this.#fresh(instrument), draft?.place);
    this.#session = session;
    this.#resumed = draft !== undefined;
    this.#moves = 0;
    this.#applyProfile();
    session.subscribe(this.#changed);
    this.#notify();
    this.dispatchEvent(new DrempelReadyEvent(session, draft !== undefined));
  }

  #fresh(instrument: Instrument): Responses {
    return noResponses(instrument, this.#scanOf(instrument));
  }

  #scanOf(instrument: Instrument): string | undefined {
    const known = instrument.scans.map((scan) => scan.id);
    if (this.scan && !known.includes(this.scan)) {
      this.#report({ code: 'unknown-scan', found: this.scan, what: 'scan', where: instrument.id, known });
    }
    return this.scan && known.includes(this.scan) ? this.scan : known[0];
  }

  /** Takes over what the page says about the organisation; a choice the instrument does not have is left to the respondent. */
  #applyProfile(): void {
    const session = this.#session;
    if (!session) return;
    const { instrument, responses } = session.state;
    const given = { sector: this.sector, role: this.respondentRole };
    for (const [id, choice] of Object.entries(given)) {
      if (!choice || responses.profile[id] === choice) continue;
      const known = instrument.profile.find((field) => field.id === id)?.choices.map((each) => each.id) ?? [];
      if (known.includes(choice)) session.setProfile({ [id]: choice });
      else this.#report({ code: 'unknown-choice', found: choice, what: id === 'role' ? 'respondent-role' : id, where: instrument.id, known });
    }
    if (this.organisation && responses.organisation !== this.organisation) session.setOrganisation(this.organisation);
  }

  #checkLanguage(): void {
    const { lang } = this;
    const known = this.#offer?.languages ?? [];
    if (!lang || (servedBy(lang, known) && servedBy(lang, LANGUAGES))) return;
    this.#report({ code: 'unknown-language', found: lang, what: 'language', known: known.filter((each) => servedBy(each, LANGUAGES)) });
  }

  readonly #followLanguage = (): void => {
    const language = this.language;
    const session = this.#session;
    if (!session || !this.#offer || language === this.#loadedLanguage) return;
    this.#loadedLanguage = language;
    this.#notices = this.#notices.filter((notice) => notice.code !== 'unknown-language');
    this.#checkLanguage();
    this.#offer.load(language).then(
      (instrument) => {
        if (session !== this.#session || language !== this.#loadedLanguage) return;
        session.translate(instrument);
        this.#notify();
      },
      (error: unknown) => this.#failed(error),
    );
  };

  async #openDraft(instrument: Instrument): Promise<OpenedDraft | undefined> {
    this.#keeper = undefined;
    if (this.storage === 'none') return undefined;
    const parts = [instrument.id, this.#scanOf(instrument) ?? '', this.storageKey];
    this.#key = claimKey(this, parts.join('/'));
    this.#keeper = new DraftKeeper(this.store, this.#key, this.#saved);
    try {
      const draft = await this.#keeper.load();
      if (draft === undefined) return undefined;
      // Reading a draft back takes a parser that a first visit does not need.
      const { openDraft } = await import('../drafts/open-draft.ts');
      const opened = openDraft(draft, instrument);
      if (opened.wrong === undefined) return opened;
      // A draft that cannot be read is never thrown away: it moves to a key of its own.
      await this.#keeper.setAside(draft);
      this.#report({ code: 'draft-unreadable', found: opened.wrong, where: this.#key });
    } catch (error) {
      this.#keeper.fail(error);
    }
    return undefined;
  }

  readonly #changed = (state: SessionState, change: SessionChange): void => {
    if (change.kind === 'place' || change.kind === 'replaced') this.#moves += 1;
    if (change.kind !== 'language') {
      const draft: Draft = { schema: 1, saved: new Date().toISOString(), place: state.place, responses: state.responses };
      if (change.kind !== 'replaced') this.#keeper?.keep(draft);
    }
    this.#notify();
    if (change.kind === 'answer' || change.kind === 'remarks') this.dispatchEvent(new DrempelAnswerEvent(change.item, state.responses));
    if (change.kind === 'completed') void this.#completed(state);
  };

  async #completed(state: SessionState): Promise<void> {
    const { reportOf } = await import('@drempel/core/session-report.js');
    this.dispatchEvent(new DrempelCompleteEvent(state.responses, reportOf(state)));
  }

  readonly #saved = (status: SaveStatus, cause?: unknown): void => {
    if (status === 'failed') this.#report({ code: 'save-failed', found: String(cause) });
    this.#notify();
  };

  /** Tells the reader gently on the page, and the page's author once, in the console and by event. */
  #report(mistake: Mistake): void {
    const { code, found } = mistake;
    // Saving has its own place on the page, and what the browser said is not for readers.
    if (code !== 'save-failed') this.#notices = [...this.#notices.filter((each) => each.code !== code || each.found !== found), { code, found }];
    const key = `${code} ${found}`;
    if (this.#warned.has(key)) return;
    this.#warned.add(key);
    void import('../session/mistakes.ts').then(({ describeMistake }) => {
      const message = `<${this.localName}>: ${describeMistake(mistake)}`;
      console.warn(message);
      this.dispatchEvent(new DrempelErrorEvent(code, message));
    });
  }

  #notify(): void {
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
