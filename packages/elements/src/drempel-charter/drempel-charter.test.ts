import { checkedPlan } from '@drempel/core/plan-edits.js';
import type { Action, Plan } from '@drempel/core/plan.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, mountSession, settled, type, until } from '../testing.fixtures.ts';

const words = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const actions: readonly Action[] = [
  { id: 'een', title: 'Brieven herschrijven', status: 'busy', deadline: '2027-03-31', progress: [] },
  { id: 'twee', title: 'Tolken inzetten', status: 'planned', progress: [] },
];

describe('<drempel-charter>', () => {
  before(() => customElements.whenDefined('drempel-charter'));

  async function mountCharter(plan: Partial<Plan> = { actions }, width = 900): Promise<{ session: DrempelSession; charter: Element }> {
    const session = await mountSession(html`<div style="inline-size: ${width}px"><drempel-charter></drempel-charter></div>`, 'lang');
    session.session?.setOrganisation('Gemeente Voorbeeld');
    session.session?.answer('a', { kind: 'level', rung: 2 });
    session.session?.setPlan(checkedPlan({ actions: [], ...plan }));
    await settled(session);
    return { session, charter: deep(session, 'drempel-charter') };
  }

  async function edit(charter: Element): Promise<void> {
    button(charter, 'Pas de tekst aan').click();
    await settled(charter);
  }

  const field = <T extends HTMLElement = HTMLTextAreaElement>(charter: Element, name: string) => deep<T>(charter, `[name="${name}"]`);
  const page = (charter: Element) => words(deep(charter, 'article'));
  const kept = ({ session }: DrempelSession) => session?.state.responses.plan?.charter;

  it('is a page with what goes well, what was chosen and lines to sign on', async () => {
    const { charter } = await mountCharter({ actions, responsible: 'Schepen' });
    expect(page(charter)).to.contain('Engagementsverklaring van Gemeente Voorbeeld').and.contain('We luisteren naar gebruikers.');
    expect(deepAll(charter, 'article li').map(words)).to.deep.equal(['We luisteren naar gebruikers.', 'Brieven herschrijven (tegen 31 maart 2027).', 'Tolken inzetten']);
    expect(deepAll(charter, '.signature').map(words)).to.deep.equal(['Plaats, datum', 'Schepen']);
    await expect(charter).to.be.accessible();
  });

  it('says what is missing where nothing was chosen', async () => {
    const { charter } = await mountCharter({});
    expect(words(deep(charter, '.caution'))).to.contain('Kies eerst acties');
  });

  it('puts who edits in the first field, and keeps what they write as they write it', async () => {
    const { session, charter } = await mountCharter();
    await edit(charter);
    expect(charter.shadowRoot?.activeElement).to.equal(field(charter, 'title'));
    type(field(charter, 'statement'), 'Iedereen telt.');
    await settled(charter);
    expect(kept(session)).to.deep.equal({ statement: 'Iedereen telt.' });
    expect(page(charter)).to.contain('Iedereen telt.');
    await expect(charter).to.be.accessible();
  });

  it('follows plan and scores in what nobody wrote, also where they wrote the same', async () => {
    const { session, charter } = await mountCharter();
    await edit(charter);
    const draft = field(charter, 'commitments').value;
    type(field(charter, 'commitments'), `${draft}!`);
    type(field(charter, 'commitments'), draft);
    expect(kept(session)).to.equal(undefined);
    session.session?.setPlan(checkedPlan({ actions: actions.slice(0, 1) }));
    await settled(charter);
    expect(field(charter, 'commitments').value).to.equal('Brieven herschrijven (tegen 31 maart 2027).');
  });

  it('brings the draft back in a field that was made empty, once one leaves it', async () => {
    const { session, charter } = await mountCharter({ actions, charter: { closing: 'Eigen slot.' } });
    await edit(charter);
    const closing = field(charter, 'closing');
    type(closing, '');
    await settled(charter);
    expect(closing.value).to.equal('');
    closing.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(charter);
    expect(closing.value).to.contain('We vertellen elk jaar');
    expect(kept(session)).to.equal(undefined);
  });

  it('asks once more before people’s own words go, and then puts them in the field', async () => {
    const { session, charter } = await mountCharter({ actions, charter: { title: 'Ons woord' } });
    await edit(charter);
    const reset = deep<HTMLButtonElement>(charter, '#reset-title');
    reset.click();
    await settled(charter);
    expect(words(reset)).to.contain('Klik nog eens');
    expect(kept(session)?.title).to.equal('Ons woord');
    reset.click();
    await settled(charter);
    expect(kept(session)).to.equal(undefined);
    expect(field<HTMLInputElement>(charter, 'title').value).to.equal('Engagementsverklaring van Gemeente Voorbeeld');
    expect(charter.shadowRoot?.activeElement).to.equal(field(charter, 'title'));
    expect(words(deep(charter, '[role="status"]'))).to.equal('Het voorstel staat er weer.');
  });

  it('keeps place and date, and no date that is none', async () => {
    const { session, charter } = await mountCharter();
    await edit(charter);
    type(field<HTMLInputElement>(charter, 'place'), 'Voorbeeldstad');
    type(field<HTMLInputElement>(charter, 'date'), '2026-12-10');
    expect(kept(session)).to.deep.equal({ place: 'Voorbeeldstad', date: '2026-12-10' });
    await settled(charter);
    expect(page(charter)).to.contain('Voorbeeldstad, 10 december 2026');
  });

  it('saves once, however often the button is pressed meanwhile', async () => {
    const { charter } = await mountCharter();
    const { click } = HTMLAnchorElement.prototype;
    const saved: string[] = [];
    HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push(this.download);
    };
    try {
      button(charter, 'Bewaar om af te drukken').click();
      button(charter, 'Bewaar om af te drukken').click();
      await until(() => words(deep(charter, '[role="status"]')).includes('is klaar'));
      expect(saved).to.have.length(1);
      button(charter, 'Bewaar om af te drukken').click();
      await until(() => saved.length === 2);
    } finally {
      HTMLAnchorElement.prototype.click = click;
    }
  });

  it('shows markup as text', async () => {
    const { charter } = await mountCharter({ actions, charter: { statement: '<b>vet</b><script>1</script>' } });
    expect(page(charter)).to.contain('<b>vet</b><script>1</script>');
    expect(deepAll(charter, 'article b, article script')).to.deep.equal([]);
  });

  it('hangs over no edge of a narrow page', async () => {
    await executeServerCommand('drempel-viewport', { width: 320, height: 700 });
    const { charter } = await mountCharter({ actions, lead: 'Coördinator', responsible: 'Schepen', charter: { title: 'w'.repeat(80) } }, 288);
    await edit(charter);
    const edge = Math.ceil(charter.getBoundingClientRect().right);
    for (const element of deepAll(charter, 'article, article *, input, textarea, button:not(.quiet)')) {
      if (!element.closest('.visually-hidden')) expect(element.getBoundingClientRect().right, element.outerHTML.slice(0, 80)).to.be.at.most(edge + 1);
    }
    await executeServerCommand('drempel-viewport', { width: 1000, height: 800 });
  });
});
