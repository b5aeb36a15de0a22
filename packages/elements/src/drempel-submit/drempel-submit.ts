import { saysTheSame } from '@drempel/core/merge.js';
import type { Responses } from '@drempel/core/responses.js';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DrempelErrorEvent, DrempelSentEvent, DrempelSubmitEvent } from '../later-events.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { newId } from '../sending/new-id.ts';
import { parcelsBeside, parcelsInPage } from '../sending/parcel-store.ts';
import { receiverAt } from '../sending/receiver.ts';
import type { SendStatus } from '../sending/sender.ts';
import { Sender } from '../sending/sender.ts';
import { ReplacedController } from '../session/replaced-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { sendMessage } from './send-message.ts';

/** What the page did with a result that it sends its own way. */
export interface Handed {
  readonly how: 'handed' | 'handedSent' | 'handedFailed';
  readonly responses: Responses;
}

/**
 * Sends the result to the organisation, once and surely: it waits for a connection, survives the page, and says "sent"
 * only when the receiver has acknowledged it. Where to says the session (`submit-url`, `submit-to`); a page can also send
 * it its own way: the session fires `drempel-submit` first.
 *
 * @element drempel-submit
 * @csspart heading - The title.
 */
export class DrempelSubmit extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      .message {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: calc(var(--_space) * 2);
        padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
        border-inline-start: 4px solid var(--_control);
        border-radius: var(--_radius);
        background: var(--_canvas);
      }

      /* Nothing is said yet: no room for it either. */
      [role='status']:not(:has(.message)) {
        margin-block-start: calc(var(--_space) * -4);
      }

      .waiting {
        border-inline-start-color: var(--_caution);
      }

      .failed {
        border-inline-start-color: var(--_danger);
      }

      .sent {
        border-inline-start-color: var(--_ok);
      }

      button[aria-disabled='true'] {
        border-color: var(--_control);
        background: var(--_canvas);
        color: var(--_muted);
        cursor: default;
      }
    `,
  ];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  @state() private status: SendStatus = { kind: 'nothing' };
  @state() private handed: Handed | undefined;

  #sender: Sender | undefined;
  #followed: unknown;
  /** Whether focus is on the button just before this renders. */
  #acting = false;
  #handing = false;
  /** Whether the respondent asked for the try that is under way: what goes by itself says nothing until it ends. */
  #asked = false;
  readonly #session = new SessionController(this, ({ language, session, recovery, submitUrl, submitTo }) => [language, session?.state.responses, recovery, submitUrl, submitTo]);
  readonly #localize = new LocalizeController(this, 'submit', () => this.#session.source?.language);

  constructor() {
    super();
    new ReplacedController(this, this.#session, () => this.#forget());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Moved, or taken out and put back: what waited goes on.
    void this.#sender?.resume();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sender?.leave();
  }

  protected override willUpdate(): void {
    this.#acting = this.shadowRoot?.activeElement?.localName === 'button';
    const { source, session } = this.#session;
    const place = source?.recovery ?? (source?.saving === 'off' ? source : undefined);
    if (!place || !session || place === this.#followed) return;
    // What somebody else sent says nothing about who is here now.
    this.#forget();
    this.#followed = place;
    this.#sender = new Sender(source?.recovery ? parcelsBeside(source.recovery.place) : parcelsInPage(), this.#changed);
    void this.#sender.resume();
  }

  protected override render(): unknown {
    const { state: current, source } = this.#session;
    if (!current || !source || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const to = source.submitTo || t('submit.someone');
    const next = this.#next(current.responses);
    return html`<section class="stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'subtitle' }, t('submit.title'))}
      <p>${t('submit.text', { to })}</p>
      <div role="status">${sendMessage(this.status, this.handed?.how, { changed: next === 'again', kept: this.#sender?.kept === true, to }, this.#localize)}</div>
      ${next === 'nothing' ? nothing : html`<div class="actions"><button type="button" class="primary" aria-disabled=${this.status.kind === 'sending'} @click=${this.#act}>${t(`submit.${next}`, { to })}</button></div>`}
    </section>`;
  }

  protected override updated(): void {
    // The button that was clicked is gone: what became of it is said here.
    if (this.#acting && !this.renderRoot.querySelector('button')) this.renderRoot.querySelector<HTMLElement>('#heading')?.focus();
  }

  /** What can be done now: the same parcel once more, or what is said now in a new one. */
  #next(responses: Responses): 'button' | 'again' | 'retry' | 'nothing' {
    const sent = this.handed?.responses ?? this.#sender?.responses;
    const changed = !sent || !saysTheSame(sent, responses);
    const { status } = this;
    if (status.kind === 'waiting') return 'retry';
    if (status.kind === 'stopped') return changed || status.why === 'conflict' ? 'again' : 'retry';
    if (status.kind === 'sent' || this.handed?.how === 'handedSent') return changed ? 'again' : 'nothing';
    return this.handed ? 'again' : 'button';
  }

  readonly #changed = (status: SendStatus): void => {
    if (status.kind === 'sending' && this.status.kind === 'waiting' && !this.#asked) return;
    this.#asked = false;
    // What was sent on an earlier visit was told then.
    const isNews = status.kind === 'sent' && this.status.kind !== 'nothing';
    this.status = status;
    if (isNews) this.#session.source?.dispatchEvent(new DrempelSentEvent(this.#sender?.id ?? '', status.received));
  };

  #forget(): void {
    this.#sender?.drop();
    this.#sender = this.#followed = this.handed = undefined;
    this.status = { kind: 'nothing' };
  }

  readonly #act = (): void => {
    const { state: current } = this.#session;
    if (!current || this.status.kind === 'sending') return;
    this.#asked = true;
    if (this.#next(current.responses) !== 'retry') void this.#submit();
    else if (this.#sender?.status.kind === 'sending') this.status = { kind: 'sending' };
    else void this.#sender?.retry();
  };

  readonly #submit = async (): Promise<void> => {
    const { source, state: current } = this.#session;
    // Twice in a row, by mouse and by keyboard: once.
    if (!source || !current || this.#handing) return;
    this.#handing = true;
    try {
      const { writeResultFile } = await import('@drempel/core/result-file.js');
      const now = new Date().toISOString();
      const event = new DrempelSubmitEvent(newId(), current.responses, writeResultFile(current.instrument, current.responses, now));
      if (source.dispatchEvent(event)) await this.#send(event, now);
      else await this.#hand(event);
    } finally {
      this.#handing = false;
    }
  };

  async #send({ id, file }: { readonly id: string; readonly file: string }, now: string): Promise<void> {
    const url = this.#receiver();
    this.handed = undefined;
    if (!url) {
      this.status = { kind: 'stopped', why: 'no-receiver' };
      return;
    }
    const { writeSubmission } = await import('@drempel/core/submission.js');
    await this.#sender?.send({ id, url, body: writeSubmission(file, id, now) }, now);
  }

  /** The page took it over: it says itself how that went, or says nothing, and then neither do we. */
  async #hand({ answer, responses }: DrempelSubmitEvent): Promise<void> {
    this.handed = undefined;
    const sender = this.#sender;
    const say = (how: Handed['how']) => {
      if (sender !== this.#sender) return;
      this.handed = { how, responses };
      this.status = { kind: 'nothing' };
    };
    if (!answer) return say('handed');
    this.status = { kind: 'sending' };
    try {
      await answer;
      say('handedSent');
    } catch (error) {
      console.warn(`<${this.localName}>: the page could not send the result.`, error);
      say('handedFailed');
    }
  }

  /** Where to, if that is allowed. */
  #receiver(): string | undefined {
    const { submitUrl, submitCrossOrigin } = this.#session.source ?? {};
    if (!submitUrl) return this.#complain('set submit-url on the session, or answer the event "drempel-submit"');
    const receiver = receiverAt(submitUrl, this.baseURI, submitCrossOrigin === true);
    return receiver.wrong === undefined ? receiver.href : this.#complain(receiver.wrong);
  }

  #complain(what: string): undefined {
    const message = `<${this.localName}>: the result cannot be sent: ${what}.`;
    console.warn(message);
    this.#session.source?.dispatchEvent(new DrempelErrorEvent('send-failed', message));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-submit': DrempelSubmit;
  }
}
