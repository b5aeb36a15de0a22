import { saysTheSame } from '@drempel/core/merge.js';
import { css, html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { DrempelErrorEvent, DrempelSentEvent, DrempelSubmitEvent } from '../events.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { newId } from '../sending/new-id.ts';
import { parcelsBeside, parcelsInPage } from '../sending/parcel-store.ts';
import type { SendStatus } from '../sending/sender.ts';
import { Sender } from '../sending/sender.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { sendMessage } from './send-message.ts';

/** What the page did with a result that it sends its own way. */
type Handed = 'handed' | 'handedSent' | undefined;

/**
 * Sends the result to the organisation, once and surely: it waits for a connection, survives the page, and says "sent"
 * only when the receiver has acknowledged it. A page can send it its own way: see the event.
 *
 * @element drempel-submit
 * @csspart heading - The title.
 * @fires {DrempelSubmitEvent} drempel-submit - The respondent wants to send; cancel it to send it your own way.
 * @fires {DrempelSentEvent} drempel-sent - The receiver has acknowledged the result.
 */
export class DrempelSubmit extends LitElement {
  static override styles = [
    tokens,
    controls,
    css`
      .failed {
        color: var(--_danger);
        font-weight: 600;
      }

      .sent {
        color: var(--_ok);
        font-weight: 600;
      }
    `,
  ];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Address of the receiver, on the page's own origin. Without it, the page must send the result itself. */
  @property() url = '';

  /** Who receives it, in words: "de dienst Gelijke Kansen". */
  @property() to = '';

  /** Allows a receiver on another origin. No cookies travel there. */
  @property({ type: Boolean, attribute: 'cross-origin' }) crossOrigin = false;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private status: SendStatus = { kind: 'nothing' };
  @state() private handed: Handed;

  #sender: Sender | undefined;
  #followed: unknown;
  #handing = false;
  readonly #session = new SessionController(this, ({ language, session, recovery }) => [language, session?.state.responses, recovery]);
  readonly #localize = new LocalizeController(this, 'submit', () => this.#session.source?.language);

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sender?.leave();
    this.#followed = undefined;
  }

  protected override willUpdate(): void {
    const { source, session } = this.#session;
    if (!source || !session || source === this.#followed || (source.saving !== 'off' && !source.recovery)) return;
    this.#followed = source;
    this.#sender?.leave();
    this.#sender = new Sender(source.recovery ? parcelsBeside(source.recovery.place) : parcelsInPage(), this.#changed);
    void this.#sender.resume();
  }

  protected override render(): unknown {
    const { state: current, source } = this.#session;
    if (!current || !source || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const to = this.to || t('submit.someone');
    const sent = this.#sender?.responses;
    const changed = this.status.kind === 'sent' && sent !== undefined && !saysTheSame(sent, current.responses);
    const busy = this.status.kind === 'sending';
    return html`<section class="stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'subtitle' }, t('submit.title'))}
      <p>${t('submit.text', { to })}</p>
      <div role="status" class="stack">${sendMessage(this.status, this.handed, { changed, kept: source.saving !== 'off' && source.keeps !== 'page', to }, this.#localize)}</div>
      <div class="actions">
        ${this.status.kind === 'waiting' || (this.status.kind === 'stopped' && this.status.why !== 'conflict')
          ? html`<button type="button" class="primary" @click=${() => this.#sender?.retry()}>${t('submit.retry')}</button>`
          : this.status.kind === 'sent' && !changed
            ? nothing
            : html`<button type="button" class="primary" aria-disabled=${busy} @click=${this.#submit}>${t(this.status.kind === 'sent' || this.status.kind === 'stopped' ? 'submit.again' : 'submit.button', { to })}</button>`}
      </div>
    </section>`;
  }

  readonly #changed = (status: SendStatus): void => {
    this.status = status;
  };

  readonly #submit = async (): Promise<void> => {
    const { source, state: current } = this.#session;
    // Twice in a row, by mouse and by keyboard: once.
    if (!source || !current || this.#handing || this.status.kind === 'sending') return;
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
    if (!url) {
      this.status = { kind: 'stopped', why: 'no-receiver' };
      return;
    }
    const { writeSubmission } = await import('@drempel/core/submission.js');
    await this.#sender?.send({ id, url, body: writeSubmission(file, id, now) }, now);
    if (this.status.kind === 'sent') this.#session.source?.dispatchEvent(new DrempelSentEvent(id, this.status.received));
  }

  /** The page took it over: it says itself how that went, or says nothing, and then neither do we. */
  async #hand({ answer }: { readonly answer: Promise<unknown> | undefined }): Promise<void> {
    this.handed = undefined;
    if (!answer) {
      this.handed = 'handed';
      return;
    }
    this.status = { kind: 'sending' };
    try {
      await answer;
      this.handed = 'handedSent';
      this.status = { kind: 'nothing' };
    } catch (error) {
      console.warn(`<${this.localName}>: the page could not send the result.`, error);
      this.status = { kind: 'stopped', why: 'refused' };
    }
  }

  /** Where to, if that is allowed. */
  #receiver(): string | undefined {
    if (!this.url) return this.#complain('set submit-url (on drempel-submit: url), or listen to drempel-submit and cancel it');
    const url = URL.canParse(this.url, this.baseURI) ? new URL(this.url, this.baseURI) : undefined;
    if (!url || !/^https?:$/.test(url.protocol)) return this.#complain(`"${this.url}" is no address`);
    if (url.origin !== location.origin && !this.crossOrigin) return this.#complain(`"${this.url}" is on another origin; allow that with submit-cross-origin (on drempel-submit: cross-origin)`);
    return url.href;
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
