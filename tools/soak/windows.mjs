/** The windows that are open on the one draft, and what the ledger hears of them. */
export class Windows {
  all = [];
  /** How often each kind of fault was injected. */
  faults = {};
  #browser;
  #ledger;
  /** Windows that went since the last check, with whatever they had not been told was kept. */
  #gone = [];

  constructor(browser, ledger) {
    this.#browser = browser;
    this.#ledger = ledger;
  }

  async say(window, way, id, value) {
    const { before, part, was, value: now } = await window.do('say', way, id, value);
    this.hear(window, before);
    this.#ledger.said(window.name, part, was, now);
  }

  async type(window, way, id, text) {
    for (let length = 1; length <= text.length; length += 1) await this.say(window, way, id, text.slice(0, length));
  }

  /** Only what the page itself says is kept, on this device, counts as acknowledged. */
  hear(window, { saving, keeps, conflict }) {
    if (saving === 'saved' && keeps === 'device') this.#ledger.acknowledged(window.name, { apart: conflict, fragile: window.faults.has('blocked') });
    if (window.waitsForChoice && !conflict) this.#ledger.decided(window.name);
    window.waitsForChoice = conflict;
  }

  async settle(window) {
    await window.do('settled');
    const look = await window.do('look');
    this.hear(window, look);
    return look;
  }

  async open(faults) {
    const window = await this.#browser.open(faults);
    this.all.push(window);
    return window;
  }

  leave(window, how) {
    this.#gone.push(window.name);
    this.#ledger.happened(`${window.name}: ${how}`);
  }

  /** The claim: what was acknowledged is there, in a page that has it from the store. */
  async check(window) {
    await window.do('versionsListed');
    const look = await this.settle(window);
    const kept = (look.saving === 'saved' || look.saving === 'idle') && look.keeps === 'device' && !look.conflict && window.faults.size === 0;
    this.#ledger.check(look.parts, look.versions.map(({ parts }) => parts), { kept, gone: this.#gone });
    if (kept) this.#gone = [];
    return look;
  }

  fault(kind) {
    return (this.faults[kind] = (this.faults[kind] ?? 0) + 1);
  }
}
