import type { Glossary } from '@drempel/core/glossary.js';
import type { ReactiveControllerHost } from 'lit';
import type { SessionController } from '../session/session-controller.ts';
import type { SessionSource } from '../session/session-source.ts';
import type { GlossaryState } from './glossary-of.ts';
import { glossaryOf } from './glossary-of.ts';

/** What a view with words of the glossary follows of its session: an answer changes nothing in it. */
export const followsInstrument = (source: SessionSource): readonly unknown[] => [source.language, source.offer, source.session?.state.instrument];

/** Gives a view the glossary of its session, and renders the view again when that arrives. */
export class GlossaryController {
  readonly #host: ReactiveControllerHost;
  readonly #session: SessionController;
  readonly #arrived = (): void => this.#host.requestUpdate();

  constructor(host: ReactiveControllerHost, session: SessionController) {
    this.#host = host;
    this.#session = session;
  }

  get state(): GlossaryState {
    return glossaryOf(this.#session.source, this.#arrived);
  }

  /** The glossary, once it is there. */
  get glossary(): Glossary | undefined {
    const { state } = this;
    return typeof state === 'string' ? undefined : state;
  }
}
