import type { Instrument } from '@drempel/core/instrument.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Recovery } from '../drafts/recovery.ts';
import type { Version } from '../drafts/versions.ts';
import { momentWords } from '../localize/date-words.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { keptStyles } from '../drempel-kept/kept-answers.styles.ts';
import { renewal } from '../drempel-kept/renewal.ts';
import { conflictTable } from './conflict-table.ts';
import { styles } from './drempel-recovery.styles.ts';

/**
 * What is out of the ordinary with keeping the answers, in words, with the ways out: an earlier draft on a shared
 * device, another window that says something else, versions kept beside. In a layout of your own also what is wrong with
 * the page, the instrument or a draft (a scan says that itself). Empty as long as all is as usual.
 *
 * @element drempel-recovery
 * @csspart heading - The title of a question.
 * @csspart notice - A notice: the page asks for what is not there, or an instrument or a draft could not be read.
 */
export class DrempelRecovery extends LitElement {
  static override styles = [tokens, controls, keptStyles, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level', useDefault: true }) headingLevel = 2;

  /** Key of the version that the respondent is asked about once more before it goes. */
  @state() private removing = '';

  readonly #session = new SessionController(this, ({ language, session, recovery, notices }) => [
    language,
    notices,
    session?.state.instrument,
    recovery?.question,
    recovery?.conflict,
    recovery?.versions.found,
    recovery?.versions.others,
    recovery?.company.elsewhere,
    recovery?.joined,
    recovery?.renewed,
    recovery?.wipeFailed,
  ]);
  readonly #localize = new LocalizeController(this, 'recovery', () => this.#session.source?.language);
  readonly #plan = new LocalizeController(this, 'plan', () => this.#session.source?.language);
  readonly #renewal = new LocalizeController(this, 'renewal', () => this.#session.source?.language);
  readonly #scan = new LocalizeController(this, 'scan', () => this.#session.source?.language);

  protected override render(): unknown {
    const { source } = this.#session;
    if (!source) return nothing;
    return html`${source.showsNotices || !this.#scan.ready ? nothing : source.notices.map(({ code, found }) => html`<p class="note notice" part="notice" role="status">${this.#scan.t(`notice.${code}`, { found })}</p>`)}
    ${this.#outOfTheOrdinary(source.recovery, this.#session.state?.instrument)}`;
  }

  #outOfTheOrdinary(recovery: Recovery | undefined, instrument: Instrument | undefined): unknown {
    if (!recovery || !instrument || !this.#localize.ready) return nothing;
    if (recovery.question) return this.#question(recovery);
    const t = this.#localize.t.bind(this.#localize);
    return html`${recovery.wipeFailed ? html`<p role="alert" class="caution">${t('wipeFailed')}</p>` : nothing}
      ${recovery.conflict ? this.#conflict(recovery, instrument) : nothing}
      ${recovery.renewed ? this.#renewed(recovery, instrument) : nothing}
      ${recovery.versions.found.length ? this.#versions(recovery) : nothing}
      <div role="status" class="notes">
        ${recovery.company.elsewhere ? html`<p class="note">${t('elsewhere')}</p>` : nothing}
        ${recovery.joined ? html`<p class="note">${t('joined')}</p>` : nothing}
      </div>`;
  }

  #question(recovery: Recovery): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const { why, draft } = recovery.question ?? {};
    return html`<section class="card stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'subtitle' }, t('question.title'))}
      <p>${t(why === 'shared' ? 'question.shared' : 'question.old')}</p>
      ${why === 'shared'
        ? html`<ul role="list" class="stack">
              ${draft ? this.#choice('draft', draft, () => recovery.answer('continue')) : nothing}
              ${recovery.versions.others.map((version, index) => this.#choice(`other-${index}`, version, () => recovery.answer('continue', version)))}
            </ul>
            <div><button type="button" @click=${() => recovery.answer('aside')}>${t('question.aside')}</button><p class="hint">${t('question.asideText')}</p></div>`
        : html`<p id="draft">${draft ? this.#about(draft) : nothing}</p>
            <div class="actions">
              <button type="button" class="primary" aria-describedby="draft" @click=${() => recovery.answer('continue')}>${t('question.continue')}</button>
            <button type="button" @click=${() => this.#save({ responses: draft?.responses, stored: recovery.question?.stored })}>${t('question.file')}</button>
            ${this.#remove('draft', 'question.remove', () => recovery.answer('remove'))}
          </div>`}
    </section>`;
  }

  #choice(id: string, version: Pick<Version, 'saved' | 'responses'>, choose: () => Promise<void>): unknown {
    return html`<li class="version">
      <p id=${id}>${this.#about(version)}</p>
      <button type="button" class="primary" aria-describedby=${id} @click=${choose}>${this.#localize.t('question.mine')}</button>
    </li>`;
  }

  #conflict(recovery: Recovery, instrument: Instrument): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const { conflict } = recovery;
    if (!conflict) return nothing;
    return html`<section class="card stack" aria-labelledby="conflict">
      <div role="alert" class="stack">
        ${heading({ level: this.headingLevel, size: 'subtitle', id: 'conflict' }, t('conflict.title'))}
        <p>${t('conflict.text', { count: conflict.clashes.length })}</p>
      </div>
      ${conflictTable(conflict, instrument, t, this.#plan)}
      <div class="actions">
        <button type="button" class="primary" @click=${() => this.#decide(() => recovery.prefer('mine'))}>${t('conflict.mine')}</button>
        <button type="button" @click=${() => this.#decide(() => recovery.prefer('theirs'))}>${t('conflict.theirs')}</button>
      </div>
    </section>`;
  }

  /** The questionnaire changed since these answers were given: what came along, what to look at, what no longer counts. */
  #renewed(recovery: Recovery, instrument: Instrument): unknown {
    if (!recovery.renewed || !this.#renewal.ready) return nothing;
    const t = this.#renewal.t.bind(this.#renewal);
    return html`<section class="card stack" aria-labelledby="renewed">
      ${heading({ level: this.headingLevel, size: 'subtitle', id: 'renewed' }, t('renewal.title'))}
      ${renewal(recovery.renewed, instrument, { renewal: t, recovery: this.#localize.t.bind(this.#localize) }, (id) => this.#goTo(id))}
      <div class="actions"><button type="button" class="primary" @click=${() => this.#decide(() => recovery.seen())}>${t('renewal.ok')}</button></div>
    </section>`;
  }

  #goTo(id: string): void {
    const page = this.#session.state?.progress.pages.find(({ items }) => items.includes(id));
    if (page) this.#session.session?.goTo(`page:${page.group}`, id);
  }

  #versions(recovery: Recovery): unknown {
    const t = this.#localize.t.bind(this.#localize);
    return html`<section class="card stack" aria-labelledby="versions">
      ${heading({ level: this.headingLevel, size: 'subtitle', id: 'versions' }, t('version.title'))}
      <p>${t('version.text')}</p>
      <ul role="list" class="stack">
        ${repeat(recovery.versions.found, ({ key }) => key, (version) => this.#version(recovery, version))}
      </ul>
    </section>`;
  }

  #version(recovery: Recovery, version: Version): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const { key, responses } = version;
    return html`<li class="stack">
      <p id=${key}>${this.#about(version)}</p>
      ${responses ? html`<p class="hint">${t(responses.completed ? 'version.roundText' : 'version.joinText')}</p>` : nothing}
      <div class="actions">
        ${responses ? html`<button type="button" aria-describedby=${key} @click=${() => this.#decide(() => recovery.join(version))}>${t('version.join')}</button>` : nothing}
        <button type="button" aria-describedby=${key} @click=${() => this.#save(version)}>${t('version.file')}</button>
        ${this.#remove(key, 'version.remove', () => this.#decide(() => recovery.versions.remove(key)))}
      </div>
    </li>`;
  }

  /** Asks once more on the button itself; the second click of a double click says nothing. */
  #remove(key: string, words: 'question.remove' | 'version.remove', remove: () => Promise<void>): unknown {
    const sure = this.removing === key;
    const onClick = ({ detail }: MouseEvent) => {
      if (!sure) this.removing = key;
      else if (detail < 2) void remove();
    };
    return html`<button type="button" class=${sure ? 'sure' : ''} aria-describedby=${key} @click=${onClick}>${this.#localize.t(sure ? 'version.removeSure' : words)}</button>`;
  }

  /** Does it. When what was clicked goes away with it, focus goes to what is still asked, or back to where the respondent is. */
  async #decide(work: () => void | Promise<void>): Promise<void> {
    const clicked = this.shadowRoot?.activeElement;
    const around = this.getRootNode() as Document | ShadowRoot;
    await work();
    this.removing = '';
    await this.updateComplete;
    if (!clicked || clicked.isConnected) return;
    const next = this.isConnected && this.renderRoot.querySelector<HTMLElement>('#conflict, #renewed, #versions');
    (next || headingAround(around))?.focus();
  }

  /** A result file of what can be read; of what cannot, the data as they are. */
  async #save({ responses, stored }: Pick<Version, 'responses' | 'stored'>): Promise<void> {
    const current = this.#session.state;
    if (!current) return;
    if (responses) {
      const { downloadResultFile } = await import('../drempel-export/result-file-download.ts');
      downloadResultFile({ instrument: current.instrument, responses });
    } else {
      const { download } = await import('../drempel-export/download.ts');
      download('drempel-draft.json', JSON.stringify(stored, null, 2), 'application/json');
    }
  }

  /** How much it is and from when, or that it cannot be read. */
  #about({ saved, responses }: Pick<Version, 'saved' | 'responses'>): string {
    const when = Number.isNaN(Date.parse(saved)) ? this.#localize.t('version.unknownDate') : this.#localize.t('version.saved', { date: momentWords(this.#localize, saved, 'both') });
    if (!responses) return this.#localize.t('version.unreadable', { saved: when });
    const about = this.#localize.t('question.version', { count: Object.keys(responses.items).length, saved: when });
    return responses.plan ? this.#localize.t('question.withPlan', { about }) : about;
  }
}

/** The heading of the step that is shown beside this element. */
function headingAround(root: ParentNode): HTMLElement | undefined {
  const views = [...root.querySelectorAll('drempel-questionnaire, drempel-review, drempel-intro, drempel-report, drempel-plan:not([summary])')];
  const within = views.flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot, shadowRoot.querySelector('drempel-review')?.shadowRoot] : []));
  return within.map((each) => each?.querySelector<HTMLElement>('#heading')).find((each) => !!each) ?? undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-recovery': DrempelRecovery;
  }
}
