import type { AssessmentSession, SessionState } from '@drempel/core/session.js';
import type { LitElement, ReactiveController } from 'lit';
import type { SessionSource } from './session-source.ts';
import { SESSION_ARRIVED, sourceOf } from './session-source.ts';

/** A view: an element that shows part of a session. */
export interface SessionView extends LitElement {
  /** Id of the session element to follow, when that is not around the view. */
  for?: string;
}

/**
 * Finds the session of a view and follows it: the element that `for` names, else the nearest around it, also when
 * that arrives later or the view moves. The view renders again only when something that `select` picks has changed.
 */
export class SessionController implements ReactiveController {
  source: SessionSource | undefined;
  readonly #host: SessionView;
  readonly #select: (source: SessionSource) => readonly unknown[];
  #seen: readonly unknown[] = [];
  #stop: (() => void) | undefined;
  #for: string | undefined;

  constructor(host: SessionView, select: (source: SessionSource) => readonly unknown[]) {
    this.#host = host;
    this.#select = select;
    host.addController(this);
  }

  get session(): AssessmentSession | undefined {
    return this.source?.session;
  }

  get state(): SessionState | undefined {
    return this.source?.session?.state;
  }

  hostConnected(): void {
    document.addEventListener(SESSION_ARRIVED, this.#find);
    this.#find();
  }

  hostDisconnected(): void {
    document.removeEventListener(SESSION_ARRIVED, this.#find);
    // What it shows stays: an element that is only moved keeps what is open in it, and where one is.
    this.#stop?.();
    this.#stop = undefined;
  }

  hostUpdate(): void {
    if (this.#host.for !== this.#for) this.#find();
  }

  readonly #find = (): void => {
    this.#for = this.#host.for;
    const found = sourceOf(this.#host);
    if (found !== this.source || !this.#stop) this.#follow(found);
  };

  #follow(source: SessionSource | undefined): void {
    this.#stop?.();
    this.source = source;
    this.#stop = source?.observe(this.#changed);
    this.#changed();
  }

  readonly #changed = (): void => {
    const seen = this.source ? [this.source.session === undefined, ...this.#select(this.source)] : [];
    if (seen.length === this.#seen.length && seen.every((each, index) => Object.is(each, this.#seen[index]))) return;
    this.#seen = seen;
    this.#host.requestUpdate();
  };
}
