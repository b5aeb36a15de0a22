/* global window, document, location */
/**
 * Runs in every page before Drempel does: `soak` looks, says things as a respondent would, and makes storage fail.
 * Faults that must be there from the start come in the address (`?faults=blocked,full`).
 */
export function inPage() {
  const faults = new Set((new URLSearchParams(location.search).get('faults') ?? '').split(','));
  const connections = new Set();
  const guard = (target, name, fault, error) => {
    const real = target[name];
    target[name] = function (...args) {
      if (faults.has(fault)) throw new DOMException('soak', error);
      return real.apply(this, args);
    };
  };
  guard(IDBObjectStore.prototype, 'put', 'full', 'QuotaExceededError');
  guard(IDBFactory.prototype, 'open', 'blocked', 'UnknownError');
  for (const name of ['getItem', 'setItem', 'removeItem']) guard(Storage.prototype, name, 'local', 'SecurityError');
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (...args) {
    connections.add(this);
    return transaction.apply(this, args);
  };
  // The result file is caught on its way out; headless browsers have no folder for it.
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => ((window.soak.file = blob), createObjectURL(blob));
  HTMLAnchorElement.prototype.click = () => {};

  /** The same data give the same text, whatever the order of keys. */
  const text = (data) => JSON.stringify(data ?? null, (_, value) => (value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort()) : value));
  const parts = (responses) =>
    Object.fromEntries(
      Object.entries(responses?.items ?? {}).flatMap(([id, response]) => ['answer', 'note', 'evidence'].filter((name) => response[name] !== undefined).map((name) => [`${id}.${name}`, text(response[name])])),
    );
  const scan = () => document.querySelector('drempel-scan');
  const all = (selector, root) => [...root.querySelectorAll('*')].flatMap((each) => [...(each.matches(selector) ? [each] : []), ...(each.shadowRoot ? all(selector, each.shadowRoot) : [])]);
  /** Resolves as soon as it holds, whatever made it so: the session, or the page behind it. */
  const until = (holds, what) =>
    new Promise((resolve, reject) => {
      const ended = (done) => (clearTimeout(limit), clearInterval(again), stop?.(), done());
      const look = () => holds() && ended(resolve);
      const limit = setTimeout(() => ended(() => reject(new Error(`never: ${what}`))), 15_000);
      const again = setInterval(look, 20);
      const stop = scan()?.observe?.(look);
      look();
    });
  const item = (id) => all('drempel-item', document).find((each) => each.item === id);
  const write = (field, value) => {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  };
  const ways = {
    answer(id, answer) {
      const choice = answer.kind === 'level' ? String(answer.rung) : answer.kind;
      const radio = item(id)?.renderRoot?.querySelector(`input[name="answer"][value="${choice}"]`);
      if (radio && !answer.reason) radio.click();
      else scan().session.answer(id, answer);
    },
    clear(id) {
      const button = item(id)?.renderRoot?.querySelector('.special button');
      if (button && !button.disabled) button.click();
      else scan().session.clear(id);
    },
    note(id, note) {
      const field = item(id) && all('#note', item(id).renderRoot)[0];
      if (field) write(field, note);
      else scan().session.remark(id, { note });
    },
    reason(id, reason) {
      const field = item(id) && all('#reason', item(id).renderRoot)[0];
      if (field) write(field, reason);
      else scan().session.answer(id, { kind: 'not-applicable', reason });
    },
    evidence: (id, evidence) => scan().session.remark(id, { evidence }),
  };
  window.soak = {
    until,
    fault: (name, on) => void (on ? faults.add(name) : faults.delete(name)),
    closeDatabase: () => connections.forEach((each) => each.close()),
    ready: () => until(() => scan()?.session && scan().recovery, 'ready'),
    // The page lists them right after it is ready; asking again is how one knows that it has.
    versionsListed: () => scan().recovery.versions.list(),
    settled: () => until(() => scan().saving !== 'saving', 'settled'),
    look() {
      const { saving, keeps, recovery, session } = scan();
      return {
        saving,
        keeps,
        conflict: !!recovery?.conflict,
        parts: parts(session.state.responses),
        versions: (recovery?.versions.found ?? []).map(({ key, responses }) => ({ key, parts: parts(responses) })),
      };
    },
    /** Says one thing; tells what the part said before and after, and whether all before it was kept. */
    say(way, id, value) {
      const part = `${id}.${way === 'clear' || way === 'reason' ? 'answer' : way}`;
      const before = this.look();
      ways[way](id, value);
      return { before: { saving: before.saving, keeps: before.keeps, conflict: before.conflict }, part, was: before.parts[part] ?? 'null', value: parts(scan().session.state.responses)[part] ?? 'null' };
    },
    openRemarks: (id) => item(id)?.renderRoot?.querySelector('details.remarks')?.setAttribute('open', ''),
    goTo: (place) => scan().session.goTo(place),
    places: () => ['intro', 'profile', 'review', 'report', ...scan().session.state.instrument.scans.find(({ id }) => id === 'full').pages.groups.map((group) => `page:${group}`)],
    items: () => scan().session.state.instrument.items.map(({ id, kind, rungs, options, measure }) => ({ id, kind, measure, rungs: rungs?.length, options: options?.map((each) => each.id) })),
    language: (language) => void (document.documentElement.lang = language),
    async chooseSide(side) {
      const buttons = () => all('[aria-labelledby="conflict"] .actions button', document);
      await until(() => buttons().length === 2, 'choice');
      buttons()[side].click();
      // Where there is no room to keep the other side, nothing is decided, and the page says that it could not be kept.
      await until(() => scan().saving === 'failed' || (!scan().recovery.conflict && scan().saving !== 'saving'), 'decided');
    },
    remove: (key) => scan().recovery.versions.remove(key),
    async download() {
      window.soak.file = undefined;
      scan().session.goTo('report');
      const button = () => all('drempel-export', document)[0]?.renderRoot?.querySelectorAll('button')[0];
      await until(button, 'export');
      const shown = parts(scan().session.state.responses);
      button().click();
      await until(() => window.soak.file, 'file');
      return { file: parts(JSON.parse(await window.soak.file.text()).responses), shown };
    },
  };
}
