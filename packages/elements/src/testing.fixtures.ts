import { assembleInstrument } from '@drempel/core/assemble-instrument.js';
import type { InstrumentStructure, InstrumentText } from '@drempel/core/instrument-schema.js';
import { aTimeout, expect } from '@open-wc/testing';
import type { LitElement, TemplateResult } from 'lit';
import { html, render } from 'lit';
import type { Draft, DraftStore, Refusal } from './drafts/draft-store.ts';
import { browserStore } from './drafts/draft-store.ts';
import './index.ts';
import type { DrempelSession } from './drempel-session/drempel-session.ts';
import { hasWords, LANGUAGES, loadWords } from './localize/translations.ts';
import { offerInstruments } from './session/instrument-source.ts';

export { until } from './until.fixtures.ts';

/** A small instrument with every kind of item, for tests of elements. */
export const structure: InstrumentStructure = {
  format: 1,
  id: 'proef',
  version: '1',
  scales: { trap: { rungs: 3 } },
  views: [{ id: 'delen', groups: [{ id: 'een' }, { id: 'twee' }] }],
  profile: [
    { id: 'sector', choices: ['gem', 'ond'] },
    { id: 'role', choices: ['frontline', 'board'] },
  ],
  scans: [
    { id: 'kort', minutes: 5, items: ['a', 'b', 'lijst'], pages: { view: 'delen', groups: ['een', 'twee'] }, indicative: true },
    { id: 'lang', minutes: 9, items: 'all', pages: { view: 'delen', groups: ['een', 'twee'] } },
  ],
  bands: [{ id: 'laag', from: 0 }, { id: 'hoog', from: 0.5 }],
  items: [
    { id: 'a', kind: 'level', scale: 'trap', in: { delen: { een: 1 } }, suggestions: [{ id: 'a-0', at: [0], impact: 3, effort: 1 }] },
    { id: 'b', kind: 'level', scale: 'trap', in: { delen: { een: 1 } }, appliesWhen: { profile: 'sector', in: ['gem'] } },
    { id: 'cijfer', kind: 'indicator', measure: 'fraction', per: 100, partOfWhole: true, direction: 'higher', target: 80, hiddenUnder: { count: 10, part: 'denominator' }, optional: true, in: { delen: { een: 1 } } },
    { id: 'lijst', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }], in: { delen: { twee: 1 } } },
    { id: 'tekst', kind: 'open', in: { delen: { twee: 1 } } },
  ],
};

const words = (language: string, say: (nl: string, en: string) => string): InstrumentText => ({
  language,
  title: say('Proef', 'Trial'),
  intro: say('Een proef.', 'A trial.'),
  source: say('Zelf gemaakt.', 'Home made.'),
  scales: { trap: [{ label: say('Nee', 'No'), text: say('We doen dit niet.', 'We do not.') }, { label: say('Deels', 'Partly'), text: say('Soms.', 'At times.') }, { label: say('Ja', 'Yes'), text: say('Altijd.', 'Always.') }] },
  views: { delen: { title: say('Delen', 'Parts'), groups: { een: { title: say('Deel een', 'Part one') }, twee: { title: say('Deel twee', 'Part two') } } } },
  profile: {
    sector: { label: 'Sector', choices: { gem: say('Gemeente', 'Municipality'), ond: say('School', 'School') } },
    role: { label: say('Rol', 'Role'), choices: { frontline: say('Onthaal', 'Reception'), board: say('Bestuur', 'Board') } },
  },
  scans: { kort: { title: say('Korte scan', 'Short scan'), intro: say('Kort.', 'Short.') }, lang: { title: say('Lange scan', 'Long scan'), intro: say('Lang.', 'Long.') } },
  bands: { laag: { label: say('Laag', 'Low'), text: 'x' }, hoog: { label: say('Hoog', 'High'), text: 'y' } },
  words: { users: { '*': say('gebruikers', 'users'), gem: say('burgers', 'residents') } },
  items: {
    a: { statement: say('We luisteren naar {users}.', 'We listen to {users}.'), help: say('Echt.', 'Really.'), evidence: say('Een verslag.', 'Minutes.'), suggestions: [say('Begin met luisteren.', 'Begin by listening.')] },
    b: { statement: say('We leggen uit.', 'We explain.') },
    cijfer: { statement: say('Aandeel', 'Share'), numerator: say('Aantal met', 'Number with'), denominator: say('Alle', 'All'), unit: '%' },
    lijst: { statement: say('Wat klopt?', 'What is true?'), options: { x: say('Eerste', 'First'), y: say('Tweede', 'Second') } },
    tekst: { statement: say('Wat nog?', 'What else?') },
  },
});

const texts: Record<string, InstrumentText> = { nl: words('nl', (nl) => nl), en: words('en', (_, en) => en) };
export const definition = { structure, text: texts };
const instruments = new Map(Object.entries(texts).map(([language, text]) => [language, assembleInstrument(structure, text)]));

offerInstruments([
  { id: 'proef', languages: ['nl', 'en'], load: (language) => Promise.resolve(instruments.get(language.split('-')[0] ?? '') ?? instruments.get('nl')!) },
]);

/** A store in memory that tests can look into, slow down and break. Several elements may share it, as windows do. */
export class MemoryStore implements DraftStore {
  readonly keeps = 'device';
  readonly drafts = new Map<string, unknown>();
  broken = false;
  held: Promise<void> = Promise.resolve();

  load(key: string): Promise<unknown> {
    return this.broken ? Promise.reject(new Error('blocked')) : Promise.resolve(structuredClone(this.drafts.get(key)));
  }

  async save(key: string, draft: Draft, mayReplace: (present: unknown) => boolean = () => true): Promise<Refusal | undefined> {
    await this.held;
    if (this.broken) throw new DOMException('full', 'QuotaExceededError');
    const present = this.drafts.get(key);
    if (!mayReplace(present)) return { present: structuredClone(present) };
    this.drafts.set(key, structuredClone(draft));
    return undefined;
  }

  remove(key: string): Promise<void> {
    if (this.broken) return Promise.reject(new Error('blocked'));
    this.drafts.delete(key);
    return Promise.resolve();
  }

  keys(): Promise<readonly string[]> {
    return Promise.resolve([...this.drafts.keys()]);
  }
}

/**
 * Test files run side by side in one browser profile: those that use its storage wait for each other here, and leave
 * nothing in it after a test.
 */
export function aloneWithStorage(): void {
  let done = (): void => {};
  before(async function () {
    this.timeout(300_000);
    await new Promise<void>((resolve) => {
      void navigator.locks.request('tests that use the storage', () => new Promise<void>((release) => ((done = release), resolve())));
    });
  });
  after(() => done());
  afterEach(async () => {
    const store = browserStore();
    for (const key of (await store.keys?.()) ?? []) await store.remove(key);
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Puts a template on the page, in Dutch, and takes it away after the test. */
export function mount(template: TemplateResult, lang = 'nl'): HTMLElement {
  const place = document.createElement('div');
  place.lang = lang;
  document.body.append(place);
  render(template, place);
  mounted.push(place);
  return place;
}

const mounted: HTMLElement[] = [];

/** Words and late elements come by themselves, at their own time: tests wait for them here, once. */
before(async () => {
  const late = ['drempel-text', 'drempel-recovery', 'drempel-rescue', 'drempel-submit', 'drempel-reason', 'drempel-remarks', 'drempel-indicator', 'drempel-checklist', 'drempel-review', 'drempel-report', 'drempel-plan', 'drempel-chart', 'drempel-export', 'drempel-term', 'drempel-item-text', 'drempel-glossary', 'drempel-glossary-button'];
  const namespaces = ['questionnaire', 'scan', 'remarks'] as const;
  await Promise.all([
    ...late.map((tag) => customElements.whenDefined(tag)),
    ...LANGUAGES.flatMap((language) => namespaces.map((namespace) => loadWords(language, namespace))),
  ]);
  expect(hasWords('nl', 'report')).to.equal(true);
});

afterEach(() => {
  for (const place of mounted.splice(0)) place.remove();
});

/** The session element in (or as) what was mounted, once it can be used. */
export async function ready(place: Element): Promise<DrempelSession> {
  const element = place.querySelector<DrempelSession>('drempel-session, drempel-scan');
  if (!element) throw new Error('no session element here');
  if (!element.session) await new Promise((resolve) => element.addEventListener('drempel-ready', resolve, { once: true }));
  await settled(element);
  return element;
}

/** Mounts a session with the trial instrument and what stands in it. */
export async function mountSession(content: TemplateResult, scan = 'lang'): Promise<DrempelSession> {
  return ready(mount(html`<drempel-session instrument="proef" scan=${scan} storage="none">${content}</drempel-session>`));
}

/** Waits until an element and everything below it has rendered. */
export async function settled(root: Element): Promise<void> {
  let waiting = pending(root);
  for (let round = 0; waiting.length && round < 50; round += 1) {
    await Promise.all(waiting.map((element) => element.updateComplete));
    await aTimeout(0);
    waiting = pending(root);
  }
}

function pending(root: Element): LitElement[] {
  const found: LitElement[] = [];
  const visit = (element: Element): void => {
    if ('updateComplete' in element && ((element as LitElement).isUpdatePending || !(element as LitElement).hasUpdated)) found.push(element as LitElement);
    for (const child of [...element.children, ...(element.shadowRoot?.children ?? [])]) visit(child);
  };
  visit(root);
  return found;
}

/** The first element that matches, looking into shadow roots; fails when there is none. */
export function deep<T extends Element = HTMLElement>(root: Element, selector: string): T {
  const found = deepAll<T>(root, selector)[0];
  if (!found) throw new Error(`nothing matches ${selector}`);
  return found;
}

/** All elements that match, looking into shadow roots, in reading order. */
export function deepAll<T extends Element = HTMLElement>(root: Element, selector: string): T[] {
  const found: T[] = [];
  const visit = (parent: Element | ShadowRoot): void => {
    for (const child of parent.children) {
      if (child.matches(selector)) found.push(child as T);
      if (child.shadowRoot) visit(child.shadowRoot);
      visit(child);
    }
  };
  if (root.shadowRoot) visit(root.shadowRoot);
  visit(root);
  return found;
}

/** The button with these words on it. */
export function button(root: Element, words: string): HTMLButtonElement {
  const found = deepAll<HTMLButtonElement>(root, 'button').find((each) => each.textContent.trim().startsWith(words));
  if (!found) throw new Error(`no button "${words}"`);
  return found;
}

/** Types a text into a field, as one input event. */
export function type(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}
