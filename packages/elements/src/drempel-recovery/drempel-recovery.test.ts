import type { Action } from '@drempel/core/plan.js';
import { checkedPlan } from '@drempel/core/plan-edits.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, MemoryStore, mount, ready, settled, until as eventually } from '../testing.fixtures.ts';

const until = (holds: () => boolean) => eventually(holds, 5);

const KEY = 'proef/lang/';
const rung = (at: number) => ({ kind: 'level', rung: at }) as const;
const draft = (items: Readonly<Record<string, unknown>>, revision = 'other.1') => ({
  schema: 2,
  revision,
  saved: '2026-11-20T10:00:00.000Z',
  place: 'page:een',
  responses: { instrument: { id: 'proef', version: '1' }, scan: 'lang', profile: {}, items },
});

async function scanWith(store: MemoryStore): Promise<DrempelSession> {
  const element = await ready(mount(html`<drempel-scan instrument="proef" scan="lang" organisation="X" sector="gem" respondent-role="board" .store=${store}></drempel-scan>`));
  element.session?.goTo('page:een');
  await until(() => element.recovery !== undefined && element.saving === 'saved');
  await settled(element);
  return element;
}

/** A scan in which two questions were answered otherwise in another window. */
async function inConflict(): Promise<DrempelSession> {
  const store = new MemoryStore();
  const element = await scanWith(store);
  store.drafts.set(KEY, draft({ a: { revision: 1, answer: rung(0) }, b: { revision: 1, answer: rung(0) } }));
  element.session?.answer('a', rung(2));
  element.session?.answer('b', rung(2));
  await until(() => element.recovery?.conflict !== undefined);
  await settled(element);
  return element;
}

/** What has focus, however deep. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

describe('<drempel-recovery> on a page with a mistake', () => {
  const { warn } = console;
  before(() => (console.warn = () => {}));
  after(() => (console.warn = warn));

  it('says so in a layout of your own, where nothing else would', async () => {
    const element = mount(html`<drempel-session instrument="proeff"><drempel-intro></drempel-intro><drempel-recovery></drempel-recovery></drempel-session>`).querySelector<DrempelSession>('drempel-session')!;
    const recovery = deep(element, 'drempel-recovery');
    await until(() => deepAll(recovery, '[part=notice]').length > 0);
    expect(deep(recovery, '[part=notice]').textContent).to.contain('“proeff”');
    await expect(element).to.be.accessible();
  });

  it('leaves that to a scan, which says it itself', async () => {
    const place = mount(html`<drempel-scan instrument="proef" sector="gemeente" storage="none"></drempel-scan>`);
    const scan = place.querySelector<DrempelSession>('drempel-scan')!;
    await until(() => deepAll(scan, '[part=notice]').length > 0);
    scan.append(document.createElement('drempel-recovery'));
    await settled(place);
    expect(deepAll(scan, '[part=notice]')).to.have.length(1);
  });
});

describe('<drempel-recovery> in a conflict', () => {
  it('says it once, also when other answers follow, and tells aloud what it is about, not all that was said', async () => {
    const element = await inConflict();
    const alert = deep(element, '[role=alert]');
    expect(alert.textContent).to.contain('In een ander venster staat iets anders').and.to.contain('2 antwoorden');
    expect(alert.querySelector('dl, button')).to.equal(null);
    let changes = 0;
    const heard = new MutationObserver(() => (changes += 1));
    heard.observe(alert.parentElement as Element, { childList: true, characterData: true, subtree: true });
    element.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
    element.session?.remark('a', { note: 'erbij' });
    await settled(element);
    await new Promise((resolve) => setTimeout(resolve, 30));
    heard.disconnect();
    expect([changes, deep(element, '[role=alert]')]).to.deep.equal([0, alert]);
    await expect(element).to.be.accessible();
  });

  for (const [words, tabs, holds, kept] of [
    ['Hou wat hier staat', 0, 2, 0],
    ['Neem wat in het andere venster staat', 1, 0, 2],
  ] as const) {
    it(`"${words}" can be chosen with the keyboard, keeps the other side, and takes focus to it`, async () => {
      const element = await inConflict();
      button(element, 'Hou wat hier staat').focus();
      if (tabs) await sendKeys({ press: 'Tab' });
      expect(focused()?.textContent.trim()).to.equal(words);
      await sendKeys({ press: 'Enter' });
      await until(() => element.recovery?.conflict === undefined && element.recovery?.versions.found.length === 1);
      await settled(element);
      await until(() => focused()?.id === 'versions');
      const { items } = element.session?.state.responses ?? {};
      expect([items?.a?.answer, items?.b?.answer]).to.deep.equal([rung(holds), rung(holds)]);
      expect(element.recovery?.versions.found[0]?.responses?.items.a?.answer).to.deep.equal(rung(kept));
      expect(deepAll(element, '[role=alert]')).to.deep.equal([]);
    });
  }
});

describe('<drempel-recovery> in a conflict about the plan', () => {
  const planned = (owner: string, more: object = {}) => ({ id: 'p1', title: 'Begin met luisteren.', item: 'a', suggestion: 'a-0', status: 'planned', owner, progress: [], ...more }) as Action;

  it('says in words which part of which action differs, and what each window says', async () => {
    const store = new MemoryStore();
    const element = await scanWith(store);
    const theirs = { ...draft({}), responses: { ...draft({}).responses, plan: { lead: 'Trekker B', actions: [planned('Ben', { status: 'done', deadline: '2027-01-31', goal: rung(1), indicator: { text: 'Wie luistert', baseline: 1, target: 2.5 } })], charter: { statement: 'Wij.' } } } };
    store.drafts.set(KEY, theirs);
    element.session?.setPlan(checkedPlan({ lead: 'Trekker A', actions: [planned('Ann', { deadline: '2027-02-28', goal: rung(2), indicator: { text: 'x' } })], charter: { statement: 'Ons.' } }));
    await until(() => element.recovery?.conflict !== undefined);
    await settled(element);
    const lines = deepAll(element, '.sides').map((sides) => [sides.previousElementSibling?.textContent.trim(), ...[...sides.querySelectorAll('dd')].map((each) => each.textContent)]);
    expect(lines).to.deep.equal([
      ['Actieplan: trekker', 'Trekker A', 'Trekker B'],
      ['Actieplan: engagementsverklaring', 'Ons.', 'Wij.'],
      ['Actie “Begin met luisteren.”: de vraag en het doel', 'We luisteren naar burgers. → Ja', 'We luisteren naar burgers. → Deels'],
      ['Actie “Begin met luisteren.”: wie', 'Ann', 'Ben'],
      ['Actie “Begin met luisteren.”: einddatum', '28 februari 2027', '31 januari 2027'],
      ['Actie “Begin met luisteren.”: wat je meet', 'x', 'Wie luistert: van 1 naar 2,5'],
      ['Actie “Begin met luisteren.”: status', 'Gepland', 'Klaar'],
    ]);
    await expect(element).to.be.accessible();
    button(element, 'Neem wat in het andere venster staat').click();
    await until(() => element.recovery?.conflict === undefined && element.recovery?.versions.found.length === 1);
    expect(element.session?.state.responses.plan?.actions[0]).to.deep.include({ owner: 'Ben', status: 'done' });
    await settled(element);
    expect(deep(element, 'drempel-recovery').shadowRoot?.textContent).to.contain('0 vragen').and.to.contain('met een actieplan');
  });

  it('says so when one window took an action away that the other went on with', async () => {
    const store = new MemoryStore();
    const element = await scanWith(store);
    element.session?.setPlan(checkedPlan({ actions: [planned('Ann')] }));
    await until(() => element.saving === 'saved');
    const kept = store.drafts.get(KEY) as ReturnType<typeof draft>;
    store.drafts.set(KEY, { ...kept, revision: 'other.2', responses: { ...kept.responses, plan: { actions: [planned('Ben')] } } });
    element.session?.setPlan(undefined);
    await until(() => element.recovery?.conflict !== undefined);
    await settled(element);
    expect([...deep(element, '.sides').querySelectorAll('dd')].map((each) => each.textContent)).to.deep.equal(['nee', 'ja']);
  });
});

describe('<drempel-recovery> and versions', () => {
  async function withVersions(...stored: readonly unknown[]): Promise<DrempelSession> {
    const store = new MemoryStore();
    stored.forEach((each, index) => store.drafts.set(`${KEY}~own-${index}`, each));
    const element = await scanWith(store);
    await until(() => element.recovery?.versions.found.length === stored.length);
    await settled(element);
    return element;
  }

  it('takes focus back to the step that is shown when the last version was put together with these', async () => {
    const element = await withVersions(draft({ a: { revision: 1, answer: rung(2) } }));
    button(element, 'Voeg samen').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => focused()?.id === 'heading');
    expect(focused()?.textContent.trim()).to.contain('Deel een');
    // Not the whole element: another test file that runs beside this one is another window at the same draft.
    expect(deepAll(element, '#versions')).to.deep.equal([]);
  });

  it('says of a round that was done what it is, before anybody fills a new one with it', async () => {
    const done = draft({ a: { revision: 1, answer: rung(2) } });
    const element = await withVersions({ ...done, responses: { ...done.responses, completed: '2025-11-20T10:00:00.000Z' } }, draft({ b: { revision: 1, answer: rung(1) } }));
    const hints = [...(deep(element, 'drempel-recovery').shadowRoot?.querySelectorAll('li .hint') ?? [])].map(({ textContent }) => textContent.split('.')[0]);
    expect(hints).to.have.members(['Dit is een ronde die klaar was', 'Wat hier nog openstaat, vullen we aan']);
  });

  it('asks once more before one goes, and takes a double click for one', async () => {
    const element = await withVersions('unreadable', draft({}));
    const remove = button(element, 'Verwijder');
    remove.focus();
    remove.dispatchEvent(new MouseEvent('click', { detail: 1 }));
    await settled(element);
    remove.dispatchEvent(new MouseEvent('click', { detail: 2 }));
    await settled(element);
    expect([remove.textContent.trim(), element.recovery?.versions.found.length]).to.deep.equal(['Verwijder voorgoed', 2]);
    await sendKeys({ press: 'Enter' });
    await until(() => element.recovery?.versions.found.length === 1);
    await until(() => focused()?.id === 'versions');
    expect(button(element, 'Verwijder').textContent.trim()).to.equal('Verwijder');
  });

  it('says when it is not known from when one is', async () => {
    const element = await withVersions({ ...draft({ a: { revision: 1, answer: rung(2) } }), saved: '' });
    expect(deep(element, 'drempel-recovery').shadowRoot?.textContent).to.contain('1 vraag, we weten niet van wanneer');
  });
});
