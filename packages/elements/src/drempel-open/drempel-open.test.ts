import { writeResultFile } from '@drempel/core/result-file.js';
import { checkedPlan, withPeople } from '@drempel/core/plan-edits.js';
import type { Responses } from '@drempel/core/responses.js';
import { noResponses } from '@drempel/core/responses.js';
import { reportOf } from '@drempel/core/session-report.js';
import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, definition, MemoryStore, mount, ready, settled, structure, until } from '../testing.fixtures.ts';

const NOW = '2026-11-20T10:00:00.000Z';
const level = (rung: number) => ({ kind: 'level', rung }) as const;

before(async () => {
  await customElements.whenDefined('drempel-open');
});

async function open(answers: Readonly<Record<string, number>> = {}, store = new MemoryStore()): Promise<DrempelSession> {
  const element = await ready(mount(html`<drempel-session instrument="proef" scan="lang" .store=${store}><drempel-open></drempel-open></drempel-session>`));
  await until(() => element.recovery !== undefined && deepAll(element, '#file').length > 0);
  for (const [id, rung] of Object.entries(answers)) element.session?.answer(id, level(rung));
  await until(() => element.saving !== 'saving');
  await settled(element);
  return element;
}

/** The text of a result file in which these rungs were answered. */
function fileText(element: DrempelSession, answers: Readonly<Record<string, number>>, more: Partial<Responses> = {}): string {
  const { instrument } = element.session!.state;
  const items = Object.fromEntries(Object.entries(answers).map(([id, rung]) => [id, { revision: 1, answer: level(rung) }]));
  return writeResultFile(instrument, { ...noResponses(instrument, 'lang'), items, ...more }, NOW);
}

/** A result file as somebody changes it by hand: what these tests touch of it. */
interface Forged {
  formatVersion: number;
  responses: { instrument: { id: string }; items: Record<string, unknown> };
  scores: { delen: Record<'een', { score: number }> };
}

const changed = (text: string, change: (file: Forged) => void): string => {
  const file = JSON.parse(text) as Forged;
  change(file);
  return JSON.stringify(file);
};

/** Chooses files as the browser's own picker does. */
async function choose(element: DrempelSession, ...contents: readonly (string | Blob)[]): Promise<void> {
  const files = new DataTransfer();
  contents.forEach((content, index) => files.items.add(new File([content], `result${index || ''}.json`)));
  const input = deep<HTMLInputElement>(element, '#file');
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => deepAll(element, '#heading').length > 0);
  await settled(element);
}

const said = (element: DrempelSession) => deep(element, 'drempel-open').shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';
const items = (element: DrempelSession) => element.session?.state.responses.items;

describe('<drempel-open>', () => {
  it('opens a file at once where nothing was answered yet, with an identical report', async () => {
    const first = await open({ a: 2, b: 1 });
    first.session?.remark('a', { note: 'since May', evidence: [{ label: 'plan', url: 'https://x.be' }] });
    const { state } = first.session!;
    const text = writeResultFile(state.instrument, state.responses, NOW);
    const element = await open();
    await choose(element, text);
    expect(items(element)).to.deep.equal(state.responses.items);
    expect(reportOf(element.session!.state)).to.deep.equal(reportOf(state));
    expect(said(element)).to.contain('2 antwoorden overgenomen uit result.json');
    const root = deep(element, 'drempel-open').shadowRoot;
    expect(root?.activeElement?.id, 'focus is on what came of it').to.equal('heading');
    await expect(element).to.be.accessible();
  });

  it('changes nothing before the respondent has seen how the two differ, and chose', async () => {
    const element = await open({ a: 2, b: 1 });
    const before = items(element);
    await choose(element, fileText(element, { a: 0, b: 1 }));
    expect(items(element)).to.equal(before);
    expect(said(element)).to.contain('Wat wil je met dit bestand doen?').and.to.contain('Anders ingevuld1 vraag').and.to.contain('Hetzelfde1 vraag');
    await expect(element).to.be.accessible();
    button(element, 'Annuleer').click();
    await settled(element);
    expect(items(element)).to.equal(before);
  });

  const choices: readonly [label: string, after: Readonly<Record<string, number>>, versions: number][] = [
    ['Vul aan wat hier nog openstaat', { a: 2, b: 1 }, 0],
    ['Vul aan, en neem het bestand waar het verschilt', { a: 0, b: 1 }, 1],
    ['Vervang alles door het bestand', { a: 0, b: 1 }, 1],
  ];
  for (const [label, after, versions] of choices) {
    it(`does what was chosen: ${label}; what was replaced stays as a version`, async () => {
      const element = await open({ a: 2 });
      await choose(element, fileText(element, { a: 0, b: 1 }));
      deepAll<HTMLInputElement>(element, 'input[type="radio"]').find((radio) => radio.closest('label')?.textContent.includes(label))?.click();
      await settled(element);
      button(element, 'Doe dit').click();
      await until(() => said(element).includes('Het bestand is geopend'));
      expect(Object.fromEntries(Object.entries(items(element) ?? {}).map(([id, { answer }]) => [id, answer?.kind === 'level' && answer.rung]))).to.deep.equal(after);
      await until(() => element.recovery?.versions.found.length === versions);
      expect(element.recovery?.versions.found.map((version) => version.responses?.items.a?.answer)).to.deep.equal(versions ? [level(2)] : []);
    });
  }

  it('says that there is nothing new in a file that was opened before', async () => {
    const element = await open();
    const text = fileText(element, { a: 1 });
    await choose(element, text);
    button(element, 'Sluit').click();
    await settled(element);
    await choose(element, text);
    expect(said(element)).to.contain('staat niets nieuws');
  });

  it('takes a file that is dropped on it', async () => {
    const element = await open();
    const transfer = new DataTransfer();
    transfer.items.add(new File([fileText(element, { a: 1 })], 'dropped.json'));
    deep(element, 'drempel-open').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    await until(() => items(element)?.a !== undefined);
    expect(items(element)?.a?.answer).to.deep.equal(level(1));
  });

  const deepJson = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const refusals: readonly [what: string, file: (element: DrempelSession) => string | Blob, words: string][] = [
    ['A6: larger than 5 MB', () => new Blob([new Uint8Array(5_000_001)]), 'groter dan 5 MB'],
    ['cut off', (element) => fileText(element, { a: 1 }).slice(0, 200), 'beschadigd of niet volledig'],
    ['not text at all', () => new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xfe])]), 'beschadigd of niet volledig'],
    ['another kind of file', () => 'id;name\n1;x', 'is geen resultaatbestand'],
    ['A3: nested ten thousand deep', () => deepJson, 'niet bij deze vragenlijst past'],
    ['A3: with an own __proto__', (element) => fileText(element, { a: 1 }).replace('"responses": {', '"responses": {"__proto__": {"polluted": true},'), 'niet bij deze vragenlijst past'],
    ['A6: of another instrument', (element) => changed(fileText(element, { a: 1 }), (file) => (file.responses.instrument.id = 'ander')), 'hoort bij een andere vragenlijst: “ander”'],
    ['A6: with forged ids', (element) => changed(fileText(element, { a: 1 }), (file) => (file.responses.items.zz = file.responses.items.a)), 'De vraag “zz” bestaat hier niet'],
    ['A6: with negative counts', (element) => changed(fileText(element, {}), (file) => (file.responses.items.a = { revision: 1, answer: { kind: 'level', rung: -3 } })), 'past niet bij die vraag'],
    ['A6: with scores that the answers do not give', (element) => changed(fileText(element, { a: 2, b: 2 }), (file) => (file.scores.delen.een.score = 0.1)), 'Iemand heeft het bestand veranderd'],
    ['newer than this program', (element) => changed(fileText(element, { a: 1 }), (file) => (file.formatVersion = 9)), 'een nieuwere versie van dit programma'],
  ];
  for (const [what, file, words] of refusals) {
    it(`refuses a file that is ${what}: says why and what to do, and changes nothing`, async () => {
      const element = await open({ b: 2 });
      const before = items(element);
      await choose(element, file(element));
      expect(said(element)).to.contain('Dit bestand gaat niet open').and.to.contain(words).and.to.contain('Hier is niets veranderd.');
      expect(items(element)).to.equal(before);
      expect(({} as Record<string, unknown>).polluted).to.equal(undefined);
      await expect(element).to.be.accessible();
    });
  }

  it('takes one file at a time', async () => {
    const element = await open();
    await choose(element, fileText(element, { a: 1 }), fileText(element, { a: 2 }));
    expect(said(element)).to.contain('meer dan één bestand');
    expect(items(element)).to.deep.equal({});
  });
});

describe('<drempel-open> and a file with an action plan', () => {
  const plan = checkedPlan({ lead: 'Diensthoofd', actions: [{ id: 'p1', title: 'Bel iedereen', status: 'busy', progress: [] }] });

  it('brings the plan of last year along, and begins a new round with it: the questions empty, the plan there', async () => {
    const element = await open();
    const session = element.session!;
    await choose(element, fileText(element, { a: 2 }, { plan, completed: NOW }));
    expect(session.state.responses).to.deep.include({ plan, completed: NOW });
    expect(said(element)).to.contain('In het bestand staat ook een actieplan met 1 actie.');
    await expect(element).to.be.accessible();
    button(element, 'Bekijk het actieplan').click();
    expect(session.state.place).to.equal('plan');
    await settled(element);
    button(element, 'Begin een nieuwe ronde met dit plan').click();
    await until(() => Object.keys(session.state.responses.items).length === 0);
    expect([session.state.place, session.state.responses.plan, session.state.responses.completed]).to.deep.equal(['intro', plan, undefined]);
  });

  it('offers to put the file in the place of what is here where only the plan here says more', async () => {
    const element = await open({ a: 1 });
    const text = fileText(element, { a: 1 });
    element.session!.setPlan(withPeople(plan, { lead: 'Iemand' }));
    await choose(element, text);
    expect(said(element)).to.contain('staat niets nieuws');
    button(element, 'Doe dit').click();
    await until(() => element.session!.state.responses.plan === undefined);
    await until(() => element.recovery?.versions.found.length === 1);
    expect(element.recovery?.versions.found[0]?.responses?.plan?.lead, 'what was here is kept').to.equal('Iemand');
  });

  it('asks before it touches a plan that is here, also when no question was answered', async () => {
    const element = await open();
    element.session!.setPlan(withPeople(plan, { lead: 'Iemand anders' }));
    await choose(element, fileText(element, { a: 2 }, { plan }));
    expect(element.session!.state.responses.items).to.deep.equal({});
    expect(said(element)).to.contain('Actieplan: trekker').and.to.contain('Iemand anders').and.to.contain('Diensthoofd');
    await expect(element).to.be.accessible();
    button(element, 'Doe dit').click();
    await until(() => Object.keys(element.session!.state.responses.items).length === 1);
    expect(element.session!.state.responses.plan?.lead, 'what is here stays').to.equal('Iemand anders');
  });
});

describe('F18: a questionnaire that was renewed between two visits', () => {
  const renewed = {
    structure: {
      ...structure,
      version: '2',
      items: structure.items.map((item) => (item.id === 'b' ? { ...item, id: 'c' } : item)).filter(({ id }) => id !== 'tekst'),
      scans: structure.scans.map((scan) => ({ ...scan, items: scan.items === 'all' ? 'all' : scan.items.map((id) => (id === 'b' ? 'c' : id)) })),
      migrations: [{ to: '2', renamed: { b: 'c' }, removed: ['tekst'] }],
    },
    text: Object.fromEntries(
      Object.entries(definition.text).map(([language, text]) => {
        const { b, tekst: _tekst, ...rest } = text.items;
        return [language, { ...text, items: { ...rest, c: b }, retired: { tekst: 'Wat nog?' } }];
      }),
    ),
  };

  for (const schema of [1, 2]) {
    it(`F18: brings a draft of schema ${schema} along: renamed answers count, removed ones are kept and listed, and the page says so`, async () => {
      const store = new MemoryStore();
      store.drafts.set('proef/lang/', {
        schema,
        ...(schema === 2 && { revision: 'x' }),
        saved: NOW,
        place: 'page:een',
        responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items: { b: { revision: 1, answer: level(2), note: 'since May' }, tekst: { revision: 1, answer: { kind: 'open', text: 'Meer tijd' } } } },
      });
      const element = await ready(mount(html`<drempel-session scan="lang" .definition=${renewed} .store=${store}><drempel-recovery></drempel-recovery><drempel-kept></drempel-kept></drempel-session>`));
      await until(() => deepAll(element, '#renewed').length > 0);
      await settled(element);
      const { responses } = element.session!.state;
      expect(responses.items.c).to.deep.equal({ revision: 1, answer: level(2), note: 'since May' });
      expect(responses.items.tekst?.answer).to.deep.equal({ kind: 'open', text: 'Meer tijd' });
      expect(responses.instrument.madeWith).to.equal('1');
      const notice = deep(element, 'drempel-recovery').shadowRoot?.textContent ?? '';
      expect(notice).to.contain('Van versie 1 naar versie 2').and.to.contain('1 antwoord is overgenomen');
      expect(deep(element, 'drempel-kept').shadowRoot?.textContent).to.contain('Wat nog?').and.to.contain('Meer tijd');
      await expect(element).to.be.accessible();
      button(element, 'Oké').click();
      await settled(element);
      expect(deepAll(element, '#renewed')).to.deep.equal([]);
    });
  }
});
