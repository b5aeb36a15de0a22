import type { ReactiveController } from 'lit';
import type { DrempelItem } from '../drempel-item/drempel-item.ts';
import type { SessionController, SessionView } from './session-controller.ts';

/**
 * Moves focus to the heading of a view, or to the item it was sent to, whenever the respondent arrives at another
 * place in it. Never on the first visit to a page: nobody asked for that.
 */
export class PlaceController implements ReactiveController {
  readonly #host: SessionView;
  readonly #session: SessionController;
  #moves = 0;

  constructor(host: SessionView, session: SessionController) {
    this.#host = host;
    this.#session = session;
    host.addController(this);
  }

  hostUpdated(): void {
    const state = this.#session.state;
    const heading = this.#host.renderRoot.querySelector<HTMLElement>('#heading');
    if (!state || !heading) return;
    const moves = this.#session.source?.moves ?? 0;
    if (moves === this.#moves) return;
    this.#moves = moves;
    void this.#arrive(heading, state.item);
  }

  async #arrive(heading: HTMLElement, id: string | undefined): Promise<void> {
    const item = id && this.#host.renderRoot.querySelector<DrempelItem>(`drempel-item[item="${CSS.escape(id)}"]`);
    if (item) {
      await item.updateComplete;
      item.focusStatement();
      return;
    }
    heading.focus({ preventScroll: true });
    heading.scrollIntoView({ block: 'nearest' });
  }
}
