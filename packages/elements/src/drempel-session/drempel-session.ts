import { parseResponses } from '@drempel/core/parse-responses.js';
import type { Instrument } from '@drempel/core/instrument.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import type { Responses } from '@drempel/core/responses.js';
import { noResponses } from '@drempel/core/responses.js';
import type { Place, SessionChange, SessionState } from '@drempel/core/session.js';
import { AssessmentSession } from '@drempel/core/session.js';
import type { PropertyValues } from 'lit';
import { html, LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { SaveStatus } from '../drafts/draft-keeper.ts';
import { DraftKeeper } from '../drafts/draft-keeper.ts';
import { claimKey, releaseKey } from '../drafts/draft-keys.ts';
import type { Draft, DraftStore } from '../drafts/draft-store.ts';
import { browserStore } from '../drafts/draft-store.ts';
import type { DrempelErrorCode } from '../events.ts';
import { DrempelAnswerEvent, DrempelCompleteEvent, DrempelErrorEvent, DrempelReadyEvent } from '../events.ts';
import { languageAround, servedBy, watchLanguage } from '../localize/language.ts';
import { LANGUAGES } from '../localize/translations.ts';
import type { InstrumentDefinition, InstrumentOffer } from '../session/instrument-source.ts';
import { InstrumentError, instrumentOffer } from '../session/instrument-source.ts';
import type { Notice, SessionSource } from '../session/session-source.ts';
import { SESSION_ARRIVED, SESSION_KEY, SessionRequestEvent } from '../session/session-source.ts';

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

  get language(): string {
    return languageAround(this);
  }

  get saving(): SaveStatus {
    return this.#keeper?.status ?? 'off';
  }

  get given(): readonly string[] {
    const profile = this.#session?.state.responses.profile;
    const choices = { sector: this.sector, role: this.respondentRole };
    const taken = Object.entries(choices).filter(([id, choice]) => choice && profile?.[id] === choice).map(([id]) => id);
    return this.organisation ? [...taken, 'organisation'] : taken;
  }

  get resumed(): boolean {
    return this.#resumed;
  }

  get moves(): number {
    return this.#moves;
  }

  get notices(): readonly Notice[] {
    return this.#notices;
  }

  observe(callback: () => void): () => void {
    this.#observers.add(callback);
    return () => void this.#observers.delete(callback);
  }

  async startAgain(): Promise<void> {
    await this.#keeper?.forget().catch((error: unknown) => this.#report('save-failed', '', String(error)));
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
    if (error instanceof InstrumentError) this.#report(error.code, error.found, error.message);
    else this.#report('load-failed', this.instrument ?? '', error instanceof Error ? error.message : String(error));
    this.#notify();
  }

  #ready(instrument: Instrument, draft: { responses: Responses; place: Place } | undefined): void {
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
      this.#report('unknown-scan', this.scan, `no scan "${this.scan}" in "${instrument.id}". Known here: ${known.join(', ')}.`);
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
      const attribute = id === 'role' ? 'respondent-role' : id;
      if (known.includes(choice)) session.setProfile({ [id]: choice });
      else this.#report('unknown-choice', choice, `no ${attribute} "${choice}" in "${instrument.id}". Known here: ${known.join(', ') || 'none'}.`);
    }
    if (this.organisation && responses.organisation !== this.organisation) session.setOrganisation(this.organisation);
  }

  #checkLanguage(): void {
    const { lang } = this;
    const known = this.#offer?.languages ?? [];
    if (lang && !(servedBy(lang, known) && servedBy(lang, LANGUAGES))) {
      const both = known.filter((each) => servedBy(each, LANGUAGES));
      this.#report('unknown-language', lang, `no language "${lang}" for "${this.instrument ?? this.src ?? 'definition'}". Known here: ${both.join(', ')}.`);
    }
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

  async #openDraft(instrument: Instrument): Promise<{ responses: Responses; place: Place } | undefined> {
    releaseKey(this, this.#key);
    this.#keeper = undefined;
    if (this.storage === 'none') return undefined;
    const scan = this.#scanOf(instrument) ?? '';
    this.#key = claimKey(this, [instrument.id, scan, this.storageKey].join('/'));
    const keeper = new DraftKeeper(this.store, this.#key, this.#saved);
    this.#keeper = keeper;
    try {
      const stored = (await keeper.load()) as Draft | undefined;
      if (stored === undefined) return undefined;
      const responses = parseResponses(stored.responses, instrument);
      if (stored.schema === 1 && responses.ok) return { responses: responses.value, place: stored.place as Place };
      const why = responses.ok ? `schema ${String(stored.schema)}` : responses.problems.map(describeProblem).join(' ');
      await this.#setAside(stored, why);
    } catch (error) {
      keeper.fail(error);
    }
    return undefined;
  }

  /** A draft that cannot be read is never thrown away: it moves to a key of its own. */
  async #setAside(draft: Draft, why: string): Promise<void> {
    await this.store.save(`${this.#key}/unreadable`, draft);
    await this.#keeper?.forget();
    this.#report('draft-unreadable', '', `the draft "${this.#key}" does not fit the instrument and was set aside: ${why}`);
  }

  readonly #changed = (state: SessionState, change: SessionChange): void => {
    if (change.kind === 'place' || change.kind === 'replaced') this.#moves += 1;
    if (change.kind !== 'language') {
      const draft: Draft = { schema: 1, saved: new Date().toISOString(), place: state.place, responses: state.responses };
      if (change.kind !== 'replaced') this.#keeper?.keep(draft);
    }
    this.#notify();
    if (change.kind === 'answer' || change.kind === 'remarks') this.dispatchEvent(new DrempelAnswerEvent(change.item, state.responses));
    if (change.kind === 'completed') this.dispatchEvent(new DrempelCompleteEvent(state.responses, state.report));
  };

  readonly #saved = (status: SaveStatus, cause?: unknown): void => {
    if (status === 'failed') this.#report('save-failed', '', `answers could not be kept on this device: ${String(cause)}`);
    this.#notify();
  };

  /** Tells the page's author once, in the console and by event, and the reader gently on the page. */
  #report(code: DrempelErrorCode, found: string, message: string): void {
    const text = `<${this.localName}>: ${message}`;
    if (code !== 'save-failed') this.#notices = [...this.#notices.filter((each) => each.code !== code || each.found !== found), { code, found }];
    if (this.#warned.has(text)) return;
    this.#warned.add(text);
    console.warn(text);
    this.dispatchEvent(new DrempelErrorEvent(code, text));
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
