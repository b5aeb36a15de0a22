import type { ProfileField } from '@drempel/core/instrument.js';
import { scanOf } from '@drempel/core/instrument.js';
import type { SessionState } from '@drempel/core/session.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { PlaceController } from '../session/place-controller.ts';
import type { ProfileQuestions } from '../session/profile-questions.ts';
import { profileQuestions } from '../session/profile-questions.ts';
import { givenBy, sendsTo } from '../session/said-by-page.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { fields } from '../styles/field.styles.ts';
import { heading, levelOf } from '../styles/heading.ts';
import { PARTS } from '../styles/parts.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-intro.styles.ts';

/**
 * The first page (what, how long, where answers stay, who sees them) and, where the page did not say, the question
 * about organisation, sector and role.
 *
 * @element drempel-intro
 * @csspart heading - The title.
 */
export class DrempelIntro extends LitElement {
  static override styles = [tokens, controls, fields, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  readonly #session = new SessionController(this, (source) => {
    const state = source.session?.state;
    return [source.language, state?.instrument, state?.responses, state?.place, source.saving === 'off', source.keeps, givenBy(source).join(), sendsTo(source)];
  });
  readonly #localize = new LocalizeController(this, 'scan', () => this.#session.source?.language);
  readonly #place = new PlaceController(this, this.#session);

  protected override render(): unknown {
    const { state } = this.#session;
    if (!state || !this.#localize.ready) return nothing;
    const asked = this.#asked;
    return state.place === 'profile' && asked ? this.#profile(state, asked) : this.#intro(state);
  }

  #intro(state: SessionState): unknown {
    const { instrument, responses, progress } = state;
    const t = this.#localize.t.bind(this.#localize);
    const scan = scanOf(instrument, responses.scan);
    const { source } = this.#session;
    const receiver = source && sendsTo(source);
    const to = receiver || t('intro.someone');
    const { saving, keeps } = source ?? {};
    const where = t(saving === 'off' ? 'intro.whereNot' : keeps === 'elsewhere' ? 'intro.whereElsewhere' : 'intro.whereText');
    const facts = [
      [t('intro.duration'), t('intro.durationText', { minutes: scan.minutes, count: progress.total })],
      [t('intro.how'), t('intro.howText')],
      // What is kept on a server is sent there: then only what goes on from there can be promised.
      [t('intro.where'), receiver !== undefined ? `${where} ${t('intro.sends', { to })}` : keeps === 'elsewhere' ? where : `${where} ${t('intro.sendsNothing')}`],
      [t('intro.who'), t(keeps === 'elsewhere' ? 'intro.whoElsewhere' : receiver === undefined ? 'intro.whoText' : 'intro.whoSends', { to })],
    ];
    return html`<div class="stack">
      <div class="stack" lang=${instrument.language}>
        ${heading({ level: this.headingLevel, size: 'title' }, scan.title)}
        <p class="lead">${instrument.intro}</p>
        <p>${scan.intro}</p>
      </div>
      ${responses.organisation ? html`<p>${t('intro.organisation', { organisation: responses.organisation })}</p>` : nothing}
      <dl class="facts">${facts.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>
      <p class="calm">${t('intro.noExam')}</p>
      <div class="actions"><button type="button" class="primary" @click=${this.#begin}>${progress.answered ? t('intro.continue') : t('intro.start')}</button></div>
      <drempel-open exportparts=${PARTS} .for=${this.for} heading-level=${levelOf(this.headingLevel) + 1}></drempel-open>
    </div>`;
  }

  #profile(state: SessionState, asked: ProfileQuestions): unknown {
    const t = this.#localize.t.bind(this.#localize);
    // Of all that is asked, only the sector decides which questions come.
    const choosesQuestions = asked.fields.some(({ id }) => id === 'sector');
    return html`<form class="stack" @submit=${this.#toQuestions}>
      ${heading({ level: this.headingLevel, size: 'title' }, t('profile.title'))}
      <p>${t(choosesQuestions ? 'profile.text' : 'profile.textOptional')}</p>
      ${asked.organisation
        ? html`<div class="field">
            <label for="organisation">${t('profile.organisation')}</label>
            <span class="hint" id="organisation-hint">${t('profile.organisationHint')}</span>
            <input
              id="organisation"
              type="text"
              dir="auto"
              maxlength="200"
              autocomplete="organization"
              aria-describedby="organisation-hint"
              .value=${live(state.responses.organisation ?? '')}
              @input=${(event: Event) => this.#session.session?.setOrganisation((event.target as HTMLInputElement).value)}
            />
          </div>`
        : nothing}
      ${asked.fields.map((field) => this.#field(field, state.responses.profile[field.id], state.instrument.language))}
      <div class="actions">
        <button type="button" @click=${() => this.#session.session?.goTo('intro')}>${t('profile.previous')}</button>
        <button type="submit" class="primary">${t('profile.next')}</button>
        <drempel-save-status exportparts=${PARTS} .for=${this.for}></drempel-save-status>
      </div>
    </form>`;
  }

  #field(field: ProfileField, chosen: string | undefined, lang: string): unknown {
    return html`<fieldset lang=${lang}>
      <legend class="label">${field.label}</legend>
      ${field.help ? html`<p class="hint">${field.help}</p>` : nothing}
      <div class="choices">
        ${field.choices.map(
          ({ id, label }) => html`<label class="choice">
            <input type="radio" name=${field.id} value=${id} .checked=${chosen === id} @change=${() => this.#session.session?.setProfile({ [field.id]: id })} />
            <span>${label}</span>
          </label>`,
        )}
      </div>
    </fieldset>`;
  }

  get #asked(): ProfileQuestions | undefined {
    const { source, state } = this.#session;
    return source && state && profileQuestions(source, state.instrument);
  }

  readonly #begin = (): void => {
    if (this.#asked) this.#session.session?.goTo('profile');
    else this.#toQuestions();
  };

  readonly #toQuestions = (event?: Event): void => {
    event?.preventDefault();
    const first = this.#session.state?.progress.pages[0];
    if (first) this.#session.session?.goTo(`page:${first.group}`);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-intro': DrempelIntro;
  }
}
