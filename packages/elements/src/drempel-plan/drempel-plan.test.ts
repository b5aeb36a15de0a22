import { withAction } from '@drempel/core/plan-edits.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { MOST_NOTES, NO_PLAN } from '@drempel/core/plan.js';
import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import type { DrempelPlanEvent } from '../events.ts';
import { button, deep, deepAll, MemoryStore, mount, mountSession, ready, settled, type, until as eventually } from '../testing.fixtures.ts';

const until = (holds: () => boolean) => eventually(holds, 5);

const TODAY = '2026-11-24';
const rung = (at: number) => ({ kind: 'level', rung: at }) as const;

interface Opened {
  readonly session: DrempelSession;
  readonly element: HTMLElement;
  readonly plan: () => Plan | undefined;
  readonly action: (index?: number) => Action | undefined;
  readonly text: () => string;
  readonly said: () => string;
  readonly press: (words: string) => Promise<void>;
  readonly write: (selector: string, text: string) => Promise<void>;
}

/** The plan of somebody who answered, after what the test wants to be in it. */
async function open(answers: Readonly<Record<string, Parameters<NonNullable<DrempelSession['session']>['answer']>[1]>> = { a: rung(0) }, plan?: Plan): Promise<Opened> {
  const session = await mountSession(html`<drempel-plan today=${TODAY}></drempel-plan>`);
  for (const [id, answer] of Object.entries(answers)) session.session!.answer(id, answer);
  if (plan) session.session!.setPlan(plan);
  await settled(session);
  const element = deep(session, 'drempel-plan');
  const shadow = () => element.shadowRoot as ShadowRoot;
  const now = () => session.session!.state.responses.plan;
  return {
    session,
    element,
    plan: now,
    action: (index = 0) => now()?.actions[index],
    text: () => shadow().textContent.replace(/\s+/g, ' '),
    said: () => deep(element, '.visually-hidden[role=status]').textContent,
    press: async (words) => {
      button(element, words).focus();
      button(element, words).click();
      await settled(element);
    },
    write: async (selector, text) => {
      type(deep<HTMLInputElement>(element, selector), text);
      await settled(element);
    },
  };
}

const made = (more: Partial<Action> = {}): Plan => withAction(NO_PLAN, { id: 'p1', title: 'Bel iedereen', status: 'planned', progress: [{ date: TODAY, status: 'planned' }], ...more });

/** What has focus, however deep. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

describe('<drempel-plan> with steps to choose', () => {
  it('suggests a step, and tells why it stands there', async () => {
    const { text, element } = await open();
    expect(text()).to.contain('Begin met luisteren.').and.to.contain('Waarom hier: groot effect, weinig werk, nog 100 op 100 te gaan.').and.to.contain('Er staat nog niets in het plan.');
    await expect(element).to.be.accessible();
  });

  it('takes it into the plan with its goal, tells it, and is heard by the page', async () => {
    const { session, press, plan, action, said, text } = await open();
    const heard: (Plan | undefined)[] = [];
    session.addEventListener('drempel-plan', (event: DrempelPlanEvent) => void heard.push(event.plan));
    await press('Zet in het plan');
    expect(action()).to.deep.include({ title: 'Begin met luisteren.', item: 'a', suggestion: 'a-0', goal: rung(1), status: 'planned' });
    expect(action()?.id).to.match(/^[\da-f-]{36}$/);
    expect(said()).to.equal('“Begin met luisteren.” staat in het plan.');
    expect(focused()?.id, 'no step is left to choose').to.equal('suggested');
    expect(text()).to.contain('1 actie: 1 gepland.').and.to.contain('Er zijn geen stappen meer');
    await until(() => heard.length > 0);
    expect(heard).to.deep.equal([plan()]);
    expect(session.session!.state.responses.items.a?.answer, 'no answer changes').to.deep.equal(rung(0));
  });

  it('shows what the plan could bring, as an estimate', async () => {
    const { press, text, element } = await open({ a: rung(0), b: rung(1) });
    await press('Zet in het plan');
    expect(text()).to.contain('Dit is een schatting: de score als 1 actie lukt').and.to.contain('Deel een kan het meest winnen: van 25 naar 50 op 100.');
    const cells = deepAll(element, 'table tr').map((row) => [...row.children].map((cell) => cell.textContent.trim()));
    expect(cells.slice(0, 2)).to.deep.equal([['Onderdeel', 'Nu', 'Na het plan (schatting)', 'Verschil'], ['Deel een', '25', '50', '+25']]);
    await expect(element).to.be.accessible();
  });

  it('says when there is nothing to suggest yet', async () => {
    const { text, element } = await open({});
    expect(text()).to.contain('Beantwoord eerst een paar vragen.');
    await expect(element).to.be.accessible();
  });
});

describe('<drempel-plan> with an action', () => {
  it('says in words what keeps it from being measured, and what else is open', async () => {
    const { text } = await open({}, made());
    expect(text()).to.contain('Nog niet meetbaar. Wat ontbreekt: een einddatum en iets waaraan je ziet dat het werkt.');
    expect(text()).to.contain('Nog in te vullen: wie het doet en wanneer je kijkt wat het opleverde.');
  });

  it('is edited in place: what is written is kept at once, until nothing is missing any more', async () => {
    const { press, write, action, text, element } = await open({}, made());
    await press('Bewerk');
    expect((focused() as HTMLInputElement).value).to.equal('Bel iedereen');
    await write('[name=title]', 'Schrijf iedereen');
    await write('[name=owner]', 'Diensthoofd');
    await write('[name=deadline]', '2027-06-30');
    await write('[name=text]', 'Wie een brief kreeg');
    await write('[name=baseline]', '2,5');
    await write('[name=target]', '1.000');
    await write('[name=evaluation]', '2027-09-01');
    expect(action()).to.deep.include({ title: 'Schrijf iedereen', owner: 'Diensthoofd', deadline: '2027-06-30', indicator: { text: 'Wie een brief kreeg', baseline: 2.5, target: 1000 }, evaluation: '2027-09-01' });
    expect(text()).not.to.contain('Nog niet meetbaar').and.not.to.contain('Nog in te vullen: wie het doet');
    expect(deep<HTMLInputElement>(element, '[name=target]').value, 'as it was typed').to.equal('1.000');
    await expect(element).to.be.accessible();
    await press('Klaar met bewerken');
    expect(focused()?.textContent.trim()).to.equal('Bewerk');
    expect(text()).to.contain('van 2,5 naar 1.000').and.to.contain('30 juni 2027');
  });

  it('says at the field what is wrong, keeps what it had, and does not close over it', async () => {
    const { press, write, action, element } = await open({}, made({ indicator: { text: 'x', target: 4 } }));
    await press('Bewerk');
    await write('[name=title]', '  ');
    await write('[name=target]', 'veel');
    expect([action()?.title, action()?.indicator?.target]).to.deep.equal(['Bel iedereen', 4]);
    const field = deep<HTMLInputElement>(element, '[name=target]');
    expect([field.value, field.getAttribute('aria-invalid')]).to.deep.equal(['veel', 'true']);
    expect(element.shadowRoot?.getElementById(field.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent).to.equal('Schrijf hier een getal, zoals 12 of 3,5.');
    await expect(element).to.be.accessible();
    await press('Klaar met bewerken');
    expect(focused()?.id).to.equal('title-p1');
    await write('[name=title]', 'Bel');
    await write('[name=target]', '');
    expect([action()?.title, action()?.indicator]).to.deep.equal(['Bel', { text: 'x' }]);
  });

  it('remembers when its status changed', async () => {
    const { press, write, action } = await open({}, made({ progress: [{ date: '2026-01-01', status: 'planned' }] }));
    await press('Bewerk');
    await write('[name=status]', 'busy');
    expect(action()).to.deep.include({ status: 'busy', progress: [{ date: '2026-01-01', status: 'planned' }, { date: TODAY, status: 'busy' }] });
  });

  it('asks once more before it goes; focus then goes to the list', async () => {
    const { press, plan, said, element } = await open({}, made());
    await press('Verwijder');
    expect(plan()?.actions).to.have.length(1);
    expect(said()).to.contain('Klik nog eens om “Bel iedereen” uit het plan te halen.');
    await expect(element).to.be.accessible();
    button(element, 'Verwijder voorgoed').dispatchEvent(new MouseEvent('click', { detail: 2, bubbles: true }));
    expect(plan()?.actions, 'a double click is one').to.have.length(1);
    await press('Verwijder voorgoed');
    expect([plan(), focused()?.id, said()]).to.deep.equal([undefined, 'actions', '“Bel iedereen” is uit het plan.']);
  });

  it('can be one of one’s own, at a question, with what will be true of it', async () => {
    const { press, write, action, text, element } = await open({ a: rung(0), b: rung(0) });
    await press('Schrijf zelf een actie');
    expect((focused() as HTMLInputElement).value).to.equal('Nieuwe actie');
    await sendKeys({ type: 'Luister elke week' });
    await settled(element);
    await write('[name=item]', 'a');
    await write('[name=goal]', '2');
    expect(action()).to.deep.include({ title: 'Luister elke week', item: 'a', goal: rung(2) });
    expect(text()).to.contain('van 0 naar 50 op 100');
    await write('[name=item]', '');
    expect(action()).not.to.have.any.keys('item', 'goal');
    await write('[name=item]', 'lijst');
    deepAll<HTMLInputElement>(element, '[name=option]')[1]?.click();
    await settled(element);
    expect(action()?.goal).to.deep.equal({ kind: 'checklist', ticked: ['y'] });
    deepAll<HTMLInputElement>(element, '[name=option]')[1]?.click();
    await settled(element);
    expect(action()?.goal).to.equal(undefined);
    await expect(element).to.be.accessible();
  });

  it('takes a figure of the scan as its indicator: that fills in where it stands, and says from where', async () => {
    const { press, write, action, text, element } = await open({ cijfer: { kind: 'indicator', numerator: 12, denominator: 40 } }, made());
    await press('Bewerk');
    await write('[name=indicator]', 'cijfer');
    expect(action()?.indicator).to.deep.equal({ text: 'Aandeel', item: 'cijfer', baseline: 30, target: 80, unit: '%' });
    expect(deep<HTMLInputElement>(element, '[name=baseline]').value).to.equal('30');
    expect(text()).to.contain('Komt uit je antwoord in de scan: 30 %.');
    await write('[name=baseline]', '25');
    expect(text()).to.contain('In de scan staat nu 30 %.');
    await expect(element).to.be.accessible();
    await write('[name=indicator]', '');
    expect(action()?.indicator).to.equal(undefined);
  });

  it('says of a figure why it has no baseline, and leads to its question', async () => {
    const { press, write, session, action, text } = await open({ cijfer: { kind: 'indicator', numerator: 3, denominator: 8 } }, made());
    await press('Bewerk');
    await write('[name=indicator]', 'cijfer');
    expect([action()?.indicator?.baseline, text().includes('over te weinig personen')]).to.deep.equal([undefined, true]);
    session.session!.clear('cijfer');
    await settled(session);
    expect(text()).to.contain('In de scan staat hier nog geen cijfer.');
    await press('Naar de vraag');
    expect([session.session!.state.place, session.session!.state.item]).to.deep.equal(['page:een', 'cijfer']);
  });

  it('keeps what became of it over time', async () => {
    const { press, action, text, said, element } = await open({}, made({ indicator: { text: 'x', baseline: 0, target: 10 } }));
    deep<HTMLDetailsElement>(element, '.notes').open = true;
    await press('Voeg toe');
    expect(text()).to.contain('Schrijf wat er gebeurde, of vul een meting in.');
    expect(focused()?.getAttribute('name')).to.equal('note');
    deep<HTMLInputElement>(element, 'form [name=value]').value = '4';
    deep<HTMLTextAreaElement>(element, 'form [name=note]').value = 'De helft is gebeld.';
    await press('Voeg toe');
    expect(action()?.progress.at(-1)).to.deep.equal({ date: TODAY, value: 4, note: 'De helft is gebeld.' });
    expect([said(), deep<HTMLTextAreaElement>(element, 'form [name=note]').value]).to.deep.equal(['Toegevoegd bij 24 november 2026.', '']);
    expect(text()).to.contain('40 % van de weg naar het doel.').and.not.to.contain('Schrijf wat er gebeurde, of vul');
    await expect(element).to.be.accessible();
    const remove = deepAll<HTMLButtonElement>(element, '.course button').at(-1)!;
    remove.click();
    await settled(element);
    remove.click();
    await settled(element);
    expect(action()?.progress).to.have.length(1);
  });

  it('tells apart the buttons of two entries of one day', async () => {
    const progress = [{ date: TODAY, note: 'Gebeld.' }, { date: TODAY, note: 'Gemaild.' }];
    const { element } = await open({}, made({ progress }));
    expect(deepAll(element, '.course button').map((each) => each.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['Verwijder 24 november 2026 Gebeld.', 'Verwijder 24 november 2026 Gemaild.']);
  });

  it('says when an action has all the entries it can have, and still takes another status', async () => {
    const progress = Array.from({ length: MOST_NOTES }, () => ({ date: '2026-01-01', note: 'x' }));
    const { element, action, text, press, write } = await open({}, made({ progress }));
    expect(deepAll(element, '.notes form')).to.deep.equal([]);
    expect(text()).to.contain('niet meer dan 500 regels');
    await press('Bewerk');
    await write('[name=status]', 'done');
    expect([action()?.status, action()?.progress.length]).to.deep.equal(['done', MOST_NOTES]);
  });

  it('says what is late, and what must be evaluated', async () => {
    const { text } = await open({}, made({ deadline: '2026-11-23', evaluation: TODAY, progress: [] }));
    expect(text()).to.contain('1 actie is over tijd.').and.to.contain('1 actie wacht op een evaluatie.').and.to.contain('over tijd');
  });

  it('follows the language while its words are those of the suggestion', async () => {
    const { press, session, text } = await open();
    await press('Zet in het plan');
    session.lang = 'en';
    await until(() => text().includes('Begin by listening.'));
    expect(text()).to.contain('Begin by listening.').and.to.contain('Not measurable yet.');
  });

  it('may be about a question that is no more', async () => {
    const { session, text, element } = await open({}, undefined);
    const plan = made({ item: 'weg', goal: rung(1) });
    session.session!.setPlan(plan);
    await settled(session);
    expect(text()).to.contain('Bel iedereen').and.to.contain('een vraag die niet meer gesteld wordt');
    await expect(element).to.be.accessible();
  });
});

describe('<drempel-plan> as a whole', () => {
  it('asks for one person who is responsible and one who leads, and says who is missing', async () => {
    const { write, plan, text } = await open({});
    expect(text()).to.contain('Nog in te vullen: wie politiek verantwoordelijk is en wie het plan trekt.');
    await write('#responsible', 'Schepen');
    expect(plan()).to.deep.equal({ responsible: 'Schepen', actions: [] });
    expect(text()).to.contain('Nog in te vullen: wie het plan trekt.');
    await write('#responsible', '');
    expect(plan(), 'a plan in which nothing stands is none').to.equal(undefined);
  });

  it('shows its course once it has one', async () => {
    const { text, element } = await open({}, made({ status: 'done', progress: [{ date: '2026-01-01', status: 'planned' }, { date: '2026-03-01', status: 'done' }] }));
    expect(text()).to.contain('Hoe het plan vordert');
    expect(deepAll(element, 'table[aria-label="Aantal acties per status, in de tijd"] tbody tr').map((row) => row.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['1 januari 2026 1 0 0 0', '1 maart 2026 0 0 1 0']);
  });

  it('shows below a report only where it stands, and leads there', async () => {
    const session = await mountSession(html`<drempel-plan summary today=${TODAY}></drempel-plan>`);
    await settled(session);
    await expect(deep(session, 'drempel-plan')).to.be.accessible();
    button(session, 'Maak een actieplan').click();
    expect(session.session!.state.place).to.equal('plan');
    session.session!.setPlan(made());
    await settled(session);
    expect(deep(session, 'drempel-plan').shadowRoot?.textContent).to.contain('1 actie: 1 gepland.');
    button(session, 'Naar het actieplan');
  });

  for (const width of [320, 1000]) {
    it(`says nothing sideways at ${width} px, while it is edited`, async () => {
      const { press, element, session } = await open({ a: rung(0), cijfer: { kind: 'indicator', numerator: 12, denominator: 40 } }, made({ title: 'Onthaalmedewerkersopleidingsplanningsvergadering'.repeat(3), item: 'a', owner: 'x'.repeat(80), indicator: { item: 'cijfer' } }));
      session.style.cssText = `display: block; inline-size: ${width}px`;
      await press('Bewerk');
      deepAll<HTMLDetailsElement>(element, 'details').forEach((each) => (each.open = true));
      await settled(element);
      const { right } = element.getBoundingClientRect();
      expect(deepAll(element, '*').filter((each) => !each.closest('.visually-hidden, thead') && each.getBoundingClientRect().right > right + 1).map((each) => each.outerHTML.slice(0, 80))).to.deep.equal([]);
    });
  }
});

describe('a plan and the next round', () => {
  async function scanWith(store: MemoryStore): Promise<DrempelSession> {
    const element = await ready(mount(html`<drempel-scan instrument="proef" scan="lang" organisation="X" sector="gem" respondent-role="board" .store=${store}></drempel-scan>`));
    await settled(element);
    return element;
  }

  it('is kept with the draft, and is there again on the next visit', async () => {
    const store = new MemoryStore();
    const first = await scanWith(store);
    first.session!.setPlan(made());
    first.session!.goTo('plan');
    await until(() => first.saving === 'saved');
    first.parentElement?.remove();
    const second = await scanWith(store);
    expect([second.session!.state.place, second.session!.state.responses.plan]).to.deep.equal(['plan', made()]);
    expect(button(second, 'Begin opnieuw'), 'there is something that starting again throws away').to.not.equal(null);
    second.session!.goTo('intro');
  });

  it('stays when a new round begins; the answers make room, and are kept as a version', async () => {
    const store = new MemoryStore();
    const element = await scanWith(store);
    const session = element.session!;
    await until(() => element.recovery !== undefined);
    session.answer('a', rung(2));
    session.complete('2026-11-20T10:00:00.000Z');
    session.setPlan(made());
    session.goTo('plan');
    await until(() => element.saving === 'saved' && deepAll(element, '#round').length > 0);
    button(element, 'Begin een nieuwe ronde').click();
    const dialog = deep<HTMLDialogElement>(element, 'drempel-plan').shadowRoot!.querySelector('dialog')!;
    expect([dialog.open, dialog.textContent.includes('Je antwoorden van nu blijven als aparte versie bewaard.')]).to.deep.equal([true, true]);
    await expect(element).to.be.accessible();
    button(element, 'Begin met lege vragen').click();
    await until(() => Object.keys(session.state.responses.items).length === 0);
    await until(() => element.saving === 'saved');
    expect(session.state).to.deep.include({ place: 'intro' });
    expect(session.state.responses).to.deep.include({ organisation: 'X', plan: made() });
    expect(session.state.responses.completed).to.equal(undefined);
    expect((store.drafts.get('proef/lang/') as { responses: { items: object } }).responses.items, 'also what is kept').to.deep.equal({});
    expect(element.recovery?.versions.found.map(({ responses }) => responses?.items.a?.answer)).to.deep.equal([rung(2)]);
  });
});
