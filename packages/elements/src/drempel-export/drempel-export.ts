import { reportOf } from '@drempel/core/session-report.js';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { controls } from '../styles/control.styles.ts';
import { heading } from '../styles/heading.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { csvLabels } from './csv-labels.ts';
import { download } from './download.ts';
import { styles } from './drempel-export.styles.ts';

type Format = 'json' | 'csv';

/**
 * Lets the respondent take the result along: the result file (JSON) and a spreadsheet (CSV). The code for a format is
 * loaded when it is asked for.
 *
 * @element drempel-export
 * @csspart heading - The title.
 * @csspart format - One format with its button.
 */
export class DrempelExport extends LitElement {
  static override styles = [tokens, controls, styles];

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  /** Level of the heading in the outline of the page around it, from 1 to 6. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private message = '';

  readonly #session = new SessionController(this, (source) => [source.language]);
  readonly #localize = new LocalizeController(this, 'export', () => this.#session.source?.language);

  protected override render(): unknown {
    if (!this.#session.state || !this.#localize.ready) return nothing;
    const t = this.#localize.t.bind(this.#localize);
    const format = (id: Format) => html`<li class="format" part="format">
      <button type="button" @click=${() => this.#download(id)} aria-describedby="${id}-text">${t(`export.${id}`)}</button>
      <span class="hint" id="${id}-text">${t(`export.${id}Text`)}</span>
    </li>`;
    return html`<section class="stack" aria-labelledby="heading">
      ${heading({ level: this.headingLevel, size: 'subtitle' }, t('export.title'))}
      <p>${t('export.text')}</p>
      <ul role="list" class="formats">
        ${format('json')} ${format('csv')}
      </ul>
      <p role="status" class="message">${this.message}</p>
    </section>`;
  }

  async #download(format: Format): Promise<void> {
    const current = this.#session.state;
    if (!current) return;
    const { instrument, responses } = current;
    const now = new Date().toISOString();
    try {
      const { fileName } = await import('@drempel/exports/file-names.js');
      const name = fileName({ organisation: responses.organisation, scan: responses.scan, date: now.slice(0, 10), extension: format });
      if (format === 'json') {
        const { writeResultFile } = await import('@drempel/core/result-file.js');
        download(name, writeResultFile(instrument, responses, now), 'application/json');
      } else {
        const { responsesToCsv } = await import('@drempel/exports/csv.js');
        const flavour = /^en\b/i.test(this.#localize.wanted) ? 'standard' : 'belgian';
        download(name, responsesToCsv(instrument, responses, reportOf(current), csvLabels(this.#localize), flavour), 'text/csv');
      }
      this.message = this.#localize.t('export.done', { name });
    } catch (error) {
      console.warn('<drempel-export>: the file could not be made.', error);
      this.message = this.#localize.t('export.failed');
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-export': DrempelExport;
  }
}
