/**
 * What the page has acknowledged, kept outside the browser. A part is what can be said by itself: the answer, the note
 * or the evidence of one item. For each part the ledger holds its live values: acknowledged, and not replaced by
 * somebody who had seen them. Mostly that is one; after a clash it is one for each side. At every check the draft holds
 * a live value, and every other one is in a version kept beside it.
 */
const EMPTY = 'null';

export class Ledger {
  #live = new Map();
  /** What each window said and has not been told is kept: after a fault it may be there, or not. */
  #said = new Map();
  #trail = new Map();
  /** What happened to everything, and a count that puts it between what was said. */
  #events = [];
  #lines = 0;
  #step = 0;
  figures = { checked: 0, keptBeside: 0, undone: 0, unflushed: 0, taken: 0 };
  lost = [];

  at(step) {
    this.#step = step;
  }

  /** A window changed a part: `was` is what it showed before. */
  said(window, part, was, value) {
    if (was === value) return;
    this.#seen(part, was, window);
    if (!this.#said.has(window)) this.#said.set(window, []);
    this.#said.get(window).push({ part, was, value });
    this.#note(part, `${window} says ${value} (was ${was})`);
  }

  /**
   * The page said that all of this window is kept. `apart`: beside the draft, because a clash waits for a choice.
   * `fragile`: in `localStorage`, which browsers write to disk in their own time.
   */
  acknowledged(window, { apart = false, fragile = false } = {}) {
    for (const change of this.#said.get(window) ?? []) this.#keep(change, window, { apart, fragile });
    this.#said.delete(window);
  }

  /** The whole browser was killed: what it had not written to disk may be gone, and no page can help that. */
  killed() {
    for (const values of this.#live.values()) for (const entry of values.values()) entry.unflushed ||= entry.fragile;
  }

  /** The browser threw the whole database away: no page can help that, and it is told apart from what a page lost. */
  takenByBrowser() {
    for (const values of this.#live.values()) this.figures.taken += [...values.keys()].filter((value) => value !== EMPTY).length;
    this.#live.clear();
    this.happened('Chromium threw the database away');
  }

  /** The clash of this window was decided, and what it said is in the draft or in a version by choice. */
  decided(window) {
    for (const values of this.#live.values()) {
      for (const [value, entry] of [...values]) {
        if (entry.window !== window || !entry.apart) continue;
        entry.apart = false;
        if (entry.replaces !== value) values.delete(entry.replaces);
      }
    }
  }

  /** The respondent threw a version away; what is nowhere else is gone by their own choice. */
  thrownAway(version, draft, others) {
    for (const [part, value] of Object.entries(version)) {
      if (draft[part] !== value && !others.some((other) => other[part] === value)) this.#live.get(part)?.delete(value);
    }
  }

  /** Compares what a window shows with what was acknowledged. `kept`: it is all in the store. `gone`: windows that are no more. */
  check(draft, versions, { kept, gone = [] }) {
    for (const part of new Set([...this.#live.keys(), ...Object.keys(draft)])) this.#checkPart(part, draft[part] ?? EMPTY, versions, kept);
    // What was said in a window that is gone had its chance to come back: from here on it is a wrong value.
    if (kept) for (const window of gone) this.#said.delete(window);
  }

  #checkPart(part, shown, versions, kept) {
    if (kept) this.#seen(part, shown);
    for (const version of versions) if (part in version) this.#seen(part, version[part], undefined, true);
    const values = this.#live.get(part);
    // A page that cannot write shows what it has; whether something is gone, the next one in order tells.
    if (!values || !kept) return;
    const beside = (value) => versions.some((version) => version[part] === value);
    this.#checkCleared(part, shown, values);
    const isLive = values.has(shown);
    const { replaces } = values.get(shown) ?? {};
    if (replaces !== shown) values.delete(replaces);
    for (const [value, entry] of values) {
      if (value === shown || beside(value)) entry.unflushed = false;
      if (value === shown) entry.fragile = false;
      if (value === shown) {
        this.figures.checked += 1;
        continue;
      }
      if (entry.unflushed) {
        this.figures.unflushed += 1;
        this.#drop(part, value, shown, values);
        continue;
      }
      if (value === EMPTY) continue;
      this.figures.checked += 1;
      if (beside(value) && (isLive || entry.apart || entry.fragile)) this.figures.keptBeside += 1;
      else this.#lose(part, value, shown, beside(value), values);
    }
  }

  /** A cleared answer that shows again is no answer lost, but it is not what was said either: it is told apart. */
  #checkCleared(part, shown, values) {
    const cleared = values.get(EMPTY);
    if (!cleared || values.has(shown)) return;
    values.set(shown, { window: 'check' });
    if (cleared.apart || cleared.fragile) return;
    values.delete(EMPTY);
    this.figures.undone += 1;
    this.#note(part, `cleared, but shows ${shown} again`);
  }

  #lose(part, value, shown, isBeside, values) {
    this.#note(part, `LOST ${value}: shows ${shown}${isBeside ? ', only in a version that no clash explains' : ''}`);
    this.lost.push({ part, value, shown, step: this.#step, trail: this.#trailOf(part) });
    this.#drop(part, value, shown, values);
  }

  /** Counted once. */
  #drop(part, value, shown, values) {
    values.delete(value);
    if (values.size === 0) values.set(shown, { window: 'check' });
    this.#note(part, `goes on from ${shown}`);
  }

  /** Whoever shows a value that another window said has it from the store: so that write arrived, heard of or not. */
  #seen(part, value, by, apart = false) {
    const known = this.#live.get(part)?.get(value);
    // The same value, said before in another place, does not explain that the draft has it now.
    if (known && (apart || !(known.apart || known.fragile))) return;
    for (const [window, changes] of this.#said) {
      if (window === by) continue;
      const last = changes.findLastIndex((change) => change.part === part && change.value === value);
      if (last < 0) continue;
      for (const change of changes.slice(0, last + 1)) if (change.part === part) this.#keep(change, window, { apart });
      this.#said.set(window, changes.filter((change, at) => at > last || change.part !== part));
      return;
    }
  }

  #keep({ part, was, value }, window, how) {
    if (!this.#live.has(part)) this.#live.set(part, new Map());
    const values = this.#live.get(part);
    const before = values.get(was);
    const aside = how.apart || how.fragile;
    // Its own, or said in the one web storage that windows without IndexedDB share: there it is typed over.
    const own = before && (before.fragile || before.apart) && (before.window === window || (before.fragile && how.fragile && !how.apart));
    // What is said beside the draft, or in another store, leaves the draft as it is until both come together.
    if (!aside || own) values.delete(was);
    if (!aside && own) values.delete(before.replaces);
    const replaces = aside ? (own ? before.replaces : was) : undefined;
    if (!aside || !values.has(value)) values.set(value, { window, ...how, replaces });
    this.#note(part, `${window} kept ${value}${how.apart ? ' beside the draft' : ''}${how.fragile ? ' in web storage' : ''}`);
  }

  #note(part, text) {
    if (!this.#trail.has(part)) this.#trail.set(part, []);
    this.#write(this.#trail.get(part), text);
  }

  /** What happened around it. */
  happened(text) {
    this.#write(this.#events, text);
  }

  #write(lines, text) {
    lines.push({ at: (this.#lines += 1), text: `step ${this.#step}: ${text}` });
    if (lines.length > 60) lines.shift();
  }

  #trailOf(part) {
    return [...this.#trail.get(part), ...this.#events].sort((one, other) => one.at - other.at).map(({ text }) => text);
  }
}
