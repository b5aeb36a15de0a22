import type { AssessmentSession } from '@drempel/core/session.js';
import type { ReactiveController } from 'lit';
import type { SessionController, SessionView } from './session-controller.ts';

/** Tells a view that all answers were replaced: the respondent began again, or somebody else did. */
export class ReplacedController implements ReactiveController {
  readonly #session: SessionController;
  readonly #replaced: () => void;
  #of: AssessmentSession | undefined;
  #stop: (() => void) | undefined;

  constructor(host: SessionView, session: SessionController, replaced: () => void) {
    this.#session = session;
    this.#replaced = replaced;
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = this.#of = undefined;
  }

  #follow(): void {
    const { session } = this.#session;
    if (session === this.#of) return;
    this.#stop?.();
    this.#of = session;
    this.#stop = session?.subscribe((_state, { kind }) => kind === 'replaced' && this.#replaced());
  }
}
