import type { Debugged } from '../session/show-problems.ts';
import { showPanel, takePanelAway } from './debug-panel.ts';
import { pageProblems } from './page-problems.ts';
import { inOneLine } from './problem.ts';

/** Follows one element with `debug` until that goes. */
class Debugging {
  readonly #element: WeakRef<Debugged>;
  readonly #said = new Set<string>();
  readonly #page: MutationObserver;
  readonly #stopSession: () => void;
  /** Looking takes a while: what changes meanwhile is looked at once more, not once for each change. */
  #looking = false;
  #again = false;

  constructor(element: Debugged) {
    // The page must not hold on to an element that is gone for good.
    this.#element = new WeakRef(element);
    this.#page = new MutationObserver(() => void this.look());
    this.#page.observe(document, { subtree: true, childList: true, attributes: true });
    this.#stopSession = element.observe(() => void this.look());
  }

  async look(): Promise<void> {
    const element = this.#element.deref();
    if (!element) return this.#page.disconnect();
    this.#again = this.#looking;
    if (this.#looking || !element.isConnected) return;
    this.#looking = true;
    const problems = await pageProblems(element);
    this.#looking = false;
    if (this.#again) return this.look();
    if (followed.get(element) !== this) return;
    showPanel(element, problems);
    for (const problem of problems) {
      const line = inOneLine(problem);
      if (!problem.told && !this.#said.has(line)) console.warn(line);
      this.#said.add(line);
    }
  }

  stop(): void {
    this.#page.disconnect();
    this.#stopSession();
  }
}

const followed = new WeakMap<Debugged, Debugging>();

/** Shows the panel of an element with `debug`, and keeps it true while the page changes; takes it away when `debug` goes. */
export function look(element: Debugged): void {
  const before = followed.get(element);
  if (element.debug) {
    const debugging = before ?? new Debugging(element);
    followed.set(element, debugging);
    void debugging.look();
  } else {
    before?.stop();
    followed.delete(element);
    takePanelAway(element);
  }
}
