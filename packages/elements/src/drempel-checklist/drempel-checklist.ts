import type { ChecklistItem } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { Answer } from '@drempel/core/responses.js';
import { html, LitElement, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { styles as rungStyles } from '../drempel-item/drempel-item.styles.ts';
import { LocalizeController } from '../localize/localize-controller.ts';
import { SessionController } from '../session/session-controller.ts';
import { earlierAnswer } from '../session/earlier-answers.ts';
import { controls } from '../styles/control.styles.ts';
import { tokens } from '../styles/tokens.styles.ts';
import { styles } from './drempel-checklist.styles.ts';

/**
 * The options of a checklist: tick what is true. "None of these" is an answer of its own, so that nothing ticked can
 * mean nothing said. Stands inside `drempel-item`.
 *
 * @element drempel-checklist
 * @csspart rung - One option.
 */
export class DrempelChecklist extends LitElement {
  static override styles = [tokens, controls, rungStyles, styles];

  /** Id of the item in the instrument. */
  @property({ useDefault: true }) item = '';

  /** Id of the session to follow. By default, the session around this element. */
  @property() for?: string;

  readonly #session = new SessionController(this, (source) => [
    source.language,
    source.session?.state.instrument,
    source.session?.state.responses.items[this.item]?.answer,
  ]);
  readonly #localize = new LocalizeController(this, 'remarks', () => this.#session.source?.language);

  protected override render(): unknown {
    const { session, state: current } = this.#session;
    const item = current && itemOf(current.instrument, this.item);
    if (!session || item?.kind !== 'checklist' || !this.#localize.ready) return nothing;
    const answer = current?.responses.items[item.id]?.answer;
    const ticked = (answer?.kind === 'checklist' ? answer : earlierAnswer(session, item.id, 'checklist'))?.ticked;
    return html`<p class="hint">${this.#localize.t('item.checklistHint')}</p>
      <div class="rungs" role="group" aria-label=${item.statement} lang=${current?.instrument.language ?? nothing}>
        ${item.options.map(({ id, label }) => this.#box(label, ticked?.includes(id) ?? false, (checked) => this.#tick(item, ticked ?? [], id, checked)))}
        ${this.#box(this.#localize.t('item.none'), ticked?.length === 0, (checked) => this.#say(checked ? [] : undefined))}
      </div>`;
  }

  #box(label: string, checked: boolean, onChange: (checked: boolean) => void): unknown {
    return html`<label class="rung" part="rung">
      <input type="checkbox" .checked=${live(checked)} @change=${(event: Event) => onChange((event.target as HTMLInputElement).checked)} />
      <span class="rung-text">${label}</span>
    </label>`;
  }

  #tick(item: ChecklistItem, before: readonly string[], id: string, checked: boolean): void {
    const ticked = item.options.map((option) => option.id).filter((each) => (each === id ? checked : before.includes(each)));
    this.#say(ticked.length ? ticked : undefined);
  }

  /** An empty list says "none of these"; nothing at all takes the answer away. */
  #say(ticked: readonly string[] | undefined): void {
    const answer: Answer | undefined = ticked && { kind: 'checklist', ticked };
    if (answer) this.#session.session?.answer(this.item, answer);
    else this.#session.session?.clear(this.item);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'drempel-checklist': DrempelChecklist;
  }
}
