import type { Instrument } from '@drempel/core/instrument.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Recovery } from '../drafts/recovery.ts';
import type { Version } from '../drafts/versions.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { conflictTable } from './conflict-table.ts';
import { styles } from './drempel-recovery.styles.ts';

/**
 * What is out of the ordinary with keeping the answers, in words, with the ways out: an earlier draft on a shared
 * device, another window that says something else, versions kept beside. Empty as long as all is as usual.
 *
 * @element drempel-recovery
 * @csspart heading - The title of a question.
 */
export class DrempelRecovery extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  /** Key of the version that the respondent is asked about once more before it goes. */
  @state() private removing = '';

  readonly #session = new SessionController(this, ({ language, session, recovery }) => [
    language,
    session?.state.instrument,
    recovery?.question,
    recovery?.conflict,
    recovery?.versions.found,
    recovery?.versions.others,
    recovery?.company.elsewhere,
    recovery?.joined,
  ]);
  readonly #localize = new LocalizeController(this, 'recovery', () => this.#session.source?.language);

  protected override render(): unknown {
    const recovery = this.#session.source?.recovery;
    const instrument = this.#session.state?.instrument;
    if (!recovery || !instrument || !this.#localize.ready) return nothing;
    if (recovery.question) return this.#question(recovery);
    const t = this.#localize.t.bind(this.#localize);
    return html`${recovery.conflict ? this.#conflict(recovery, instrument) : nothing}
      ${recovery.versions.found.length ? this.#versions(recovery) : nothing}
      <div role="status">
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
      <ul role="list" class="stack">
        ${draft ? this.#choice(draft.saved, Object.keys(draft.responses.items).length, why === 'shared' ? 'question.mine' : 'question.continue', () => recovery.answer('continue')) : nothing}
        ${why === 'shared' ? recovery.versions.others.map((version) => this.#choice(version.saved, count(version), 'question.mine', () => recovery.answer('continue', version))) : nothing}
      </ul>
      ${why === 'shared'
        ? html`<div><button type="button" @click=${() => recovery.answer('aside')}>${t('question.aside')}</button><p class="hint">${t('question.asideText')}</p></div>`
        : html`<div class="actions">
            <button type="button" @click=${() => this.#save({ responses: draft?.responses, stored: recovery.question?.stored })}>${t('question.file')}</button>
            <button type="button" @click=${() => recovery.answer('remove')}>${t('question.remove')}</button>
          </div>`}
    </section>`;
  }

  #choice(saved: string, questions: number, words: 'question.mine' | 'question.continue', choose: () => Promise<void>): unknown {
    const id = `version-${saved}`;
    return html`<li class="version">
      <span id=${id}>${this.#localize.t('question.version', { count: questions, date: this.#date(saved) })}</span>
      <button type="button" class="primary" aria-describedby=${id} @click=${choose}>${this.#localize.t(words)}</button>
    </li>`;
  }

  #conflict(recovery: Recovery, instrument: Instrument): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const { conflict } = recovery;
    if (!conflict) return nothing;
    return html`<section class="card stack" role="alert" aria-labelledby="conflict">
      ${heading({ level: this.headingLevel, size: 'subtitle', id: 'conflict' }, t('conflict.title'))}
      <p>${t('conflict.text', { count: conflict.clashes.length })}</p>
      ${conflictTable(conflict, instrument, t)}
      <div class="actions">
        <button type="button" class="primary" @click=${() => recovery.prefer('mine')}>${t('conflict.mine')}</button>
        <button type="button" @click=${() => recovery.prefer('theirs')}>${t('conflict.theirs')}</button>
      </div>
    </section>`;
  }

  #versions(recovery: Recovery): unknown {
    const t = this.#localize.t.bind(this.#localize);
    return html`<section class="card stack" aria-labelledby="versions">
      ${heading({ level: this.headingLevel, size: 'subtitle', id: 'versions' }, t('version.title'))}
      <p>${t('version.text')}</p>
      <ul role="list" class="stack">
        ${recovery.versions.found.map((version) => this.#version(recovery, version))}
      </ul>
    </section>`;
  }

  #version(recovery: Recovery, version: Version): unknown {
    const t = this.#localize.t.bind(this.#localize);
    const date = this.#date(version.saved);
    const sure = this.removing === version.key;
    const remove = () => (sure ? recovery.versions.remove(version.key) : (this.removing = version.key));
    return html`<li>
      <p id=${version.key}>${version.responses ? t('question.version', { count: count(version), date }) : t('version.unreadable', { date })}</p>
      <div class="actions">
        <button type="button" aria-describedby=${version.key} @click=${() => this.#save(version)}>${t('version.file')}</button>
        ${version.responses ? html`<button type="button" aria-describedby="${version.key} join" @click=${() => recovery.join(version)}>${t('version.join')}</button>` : nothing}
        <button type="button" aria-describedby=${version.key} @click=${remove}>${t(sure ? 'version.removeSure' : 'version.remove')}</button>
      </div>
      ${version.responses ? html`<p class="hint" id="join">${t('version.joinText')}</p>` : nothing}
    </li>`;
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

  #date(saved: string): string {
    const date = new Date(saved);
    if (Number.isNaN(date.getTime())) return this.#localize.t('version.unknownDate');
    return new Intl.DateTimeFormat(this.#localize.wanted, { dateStyle: 'long', timeStyle: 'short' }).format(date);
  }
}

function count({ responses }: Version): number {
  return Object.keys(responses?.items ?? {}).length;
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-recovery': DrempelRecovery;
  }
}
