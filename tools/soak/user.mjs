/** The random user: what they say, where they go, and what happens to them. Every step ends in a state that can be checked. */
import { NEW_VALUES } from './values.mjs';
import { Windows } from './windows.mjs';

const WEIGHTS = {
  answer: 30, note: 10, reason: 4, evidence: 4, clear: 4, move: 12, language: 3, download: 1.5,
  reload: 4, closeWindow: 3, crash: 3, kill: 1.5, secondWindow: 4, bothDisjoint: 5, bothClash: 5,
  storageFull: 2, databaseClosed: 2, webStorageBlocked: 1.5, databaseBlocked: 1, faultsEnd: 4, tidy: 2,
};
const MOST_WINDOWS = 3;

export class User {
  #browser;
  #chance;
  #ledger;
  #items;
  #windows;
  doing = 'begin';
  steps = {};

  constructor(browser, chance, ledger) {
    this.#browser = browser;
    this.#windows = new Windows(browser, ledger);
    this.#chance = chance;
    this.#ledger = ledger;
  }

  async begin() {
    const window = await this.#windows.open();
    this.#items = (await window.do('items')).filter(({ id }) => !id.startsWith('K') || id < 'K06');
  }

  get faults() {
    return this.#windows.faults;
  }

  async step() {
    const name = this.#chance.weighted(WEIGHTS);
    this.steps[name] = (this.steps[name] ?? 0) + 1;
    const window = this.#chance.pick(this.#windows.all);
    this.doing = `${name} in ${window.name} (${[...window.faults].join(', ') || 'no faults'})`;
    this.#ledger.happened(`-- ${this.doing}`);
    await this[name](window);
  }

  /** Everything back in order, then once more from the store, in a browser that starts anew. */
  async end() {
    await this.faultsEnd();
    await this.#restart();
  }

  async answer(window) {
    const item = this.#chance.pick(this.#items);
    await this.#windows.say(window, 'answer', item.id, NEW_VALUES.answer(this.#chance, item));
    await this.#maybeSettle(window);
  }

  /** Typed, character by character; the remarks are open where the item is on the page. */
  async note(window) {
    const { id } = this.#chance.pick(this.#items);
    await window.do('openRemarks', id);
    await this.#windows.type(window, 'note', id, NEW_VALUES.text(this.#chance));
    await this.#maybeSettle(window);
  }

  async reason(window) {
    const { id } = this.#chance.pick(this.#items);
    await this.#windows.say(window, 'answer', id, { kind: 'not-applicable', reason: '' });
    await this.#windows.type(window, 'reason', id, NEW_VALUES.text(this.#chance));
    await this.#maybeSettle(window);
  }

  async evidence(window) {
    await this.#windows.say(window, 'evidence', this.#chance.pick(this.#items).id, NEW_VALUES.evidence(this.#chance));
    await this.#maybeSettle(window);
  }

  async clear(window) {
    await this.#windows.say(window, 'clear', this.#chance.pick(this.#items).id);
    await this.#maybeSettle(window);
  }

  async move(window) {
    await window.do('goTo', this.#chance.pick(await window.do('places')));
  }

  async language(window) {
    await window.do('language', this.#chance.pick(['nl', 'en']));
  }

  async download(window) {
    const { file, shown } = await window.do('download');
    for (const part of Object.keys({ ...file, ...shown })) if (file[part] !== shown[part]) this.#ledger.lost.push({ part: `${part} in the result file`, value: shown[part], shown: file[part], trail: [] });
  }

  async reload(window) {
    await this.#interrupted(window);
    this.#windows.leave(window, 'reload');
    const faults = [...window.faults].filter((name) => name !== 'blocked');
    window.name = `${window.name.replace(/ again.*/, '')} again ${this.#windows.fault('reload')}`;
    await window.load(faults);
    await this.#windows.check(window);
  }

  async closeWindow(window) {
    await this.#interrupted(window);
    await window.close();
    await this.#afterLoss(window, 'close');
  }

  async crash(window) {
    await this.#interrupted(window);
    await window.crash();
    await this.#afterLoss(window, 'crash');
  }

  async kill() {
    await this.#interrupted(this.#chance.pick(this.#windows.all));
    this.#windows.fault('kill');
    await this.#restart();
  }

  async secondWindow() {
    if (this.#windows.all.length === MOST_WINDOWS) return;
    this.#windows.fault('second window');
    await this.#windows.check(await this.#windows.open());
  }

  async bothDisjoint() {
    const [one, other] = await this.#two();
    const first = this.#chance.below(this.#items.length);
    const items = [this.#items[first], this.#items[(first + 1 + this.#chance.below(this.#items.length - 1)) % this.#items.length]];
    await Promise.all([one, other].map((window, at) => this.#windows.say(window, 'answer', items[at].id, NEW_VALUES.answer(this.#chance, items[at]))));
    await this.#settleAll();
  }

  async bothClash() {
    const [one, other] = await this.#two();
    const { id } = this.#chance.pick(this.#items);
    const way = this.#chance.chance(0.4) ? 'note' : 'answer';
    const values = way === 'note' ? [NEW_VALUES.text(this.#chance), NEW_VALUES.text(this.#chance)] : [{ kind: 'unknown' }, { kind: 'not-applicable', reason: NEW_VALUES.text(this.#chance) }];
    this.#windows.fault('clash tried');
    await Promise.all([one, other].map((window, at) => this.#windows.say(window, way, id, values[at])));
    await this.#settleAll();
  }

  async storageFull(window) {
    this.#windows.fault('storage full');
    await window.fault('full', true);
  }

  async databaseClosed(window) {
    this.#windows.fault('database closed');
    await window.do('closeDatabase');
  }

  async webStorageBlocked(window) {
    this.#windows.fault('web storage blocked');
    await window.fault('local', true);
  }

  /** From the start of a page: IndexedDB cannot be opened, and sometimes nothing else either. */
  async databaseBlocked(window) {
    const faults = this.#chance.chance(0.3) ? ['blocked', 'local'] : ['blocked'];
    this.#windows.fault('database blocked');
    await this.#windows.settle(window);
    this.#windows.leave(window, 'database blocked');
    window.name = `${window.name.replace(/ again.*/, '')} again ${this.faults['database blocked']}b`;
    await window.load(faults);
    // What it shows is not the draft: that is where it cannot be had now.
    await this.answer(window);
  }

  async faultsEnd() {
    for (const window of this.#windows.all) for (const name of ['full', 'local']) await window.fault(name, false);
    for (const window of this.#windows.all) if (window.faults.has('blocked')) await this.reload(window);
  }

  /** Throws a kept version away, as people do; only where no other window has its answers in it. */
  async tidy(window) {
    if (this.#windows.all.length > 1) return;
    await this.#settleAll();
    const { versions, parts } = await this.#windows.check(window);
    if (versions.length < 3) return;
    const [first, ...others] = versions;
    await window.do('remove', first.key);
    this.#ledger.thrownAway(first.parts, parts, others.map((each) => each.parts));
  }

  async #maybeSettle(window) {
    if (this.#chance.chance(0.7)) await this.#windows.settle(window);
  }

  async #settleAll() {
    for (const window of this.#windows.all) {
      const { conflict } = await this.#windows.settle(window);
      // Now and then a clash is left waiting, and whatever happens next happens to it.
      if (!conflict || this.#chance.chance(0.25)) continue;
      this.#windows.fault('clash decided');
      await window.do('chooseSide', this.#chance.below(2));
      await this.#windows.settle(window);
    }
  }

  /** Whatever ends a page mostly ends it in the middle of something. */
  async #interrupted(window) {
    if (this.#chance.chance(0.6)) await this.#windows.type(window, 'note', this.#chance.pick(this.#items).id, NEW_VALUES.text(this.#chance));
    else await this.#windows.settle(window);
  }

  async #two() {
    if (this.#windows.all.length < 2) {
      this.#windows.fault('second window');
      await this.#windows.check(await this.#windows.open());
    }
    return this.#windows.all.slice(-2);
  }

  async #afterLoss(window, kind) {
    this.#windows.fault(kind);
    this.#windows.leave(window, kind);
    this.#windows.all = this.#windows.all.filter((each) => each !== window);
    await this.#windows.check(this.#windows.all.length && this.#chance.chance(0.5) ? await this.#windows.open() : await this.#replacement());
  }

  async #replacement() {
    if (this.#windows.all.length === 0) return this.#windows.open();
    const [window] = this.#windows.all;
    await this.#windows.settle(window);
    this.#windows.leave(window, 'reload');
    window.name = `${window.name.replace(/ again.*/, '')} again ${this.#windows.fault('reload')}`;
    await window.load([...window.faults].filter((name) => name !== 'blocked'));
    return window;
  }

  async #restart() {
    for (const window of this.#windows.all) this.#windows.leave(window, 'restart');
    this.#windows.all = [];
    await this.#browser.kill();
    this.#ledger.killed();
    const window = await this.#windows.open();
    if (this.#browser.databaseWasGone()) {
      this.#windows.fault('database thrown away by Chromium');
      this.#ledger.takenByBrowser();
    }
    await this.#windows.check(window);
  }
}
