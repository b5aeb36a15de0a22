import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { DrempelItem } from '../drempel-item/drempel-item.ts';
import { DrempelProgress } from '../drempel-progress/drempel-progress.ts';
import { DrempelQuestionnaire } from '../drempel-questionnaire/drempel-questionnaire.ts';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, mount, ready, settled, until } from '../testing.fixtures.ts';

const mountScan = (lang = 'nl') =>
  ready(mount(html`<drempel-scan instrument="proef" scan="kort" storage="none" organisation="Voorbeeld" sector="gem" respondent-role="board"></drempel-scan>`, lang));

async function press(element: Element, words: string): Promise<void> {
  button(element, words).click();
  await settled(element);
}

/** The element that has focus, also inside shadow roots. */
function focused(): Element | null {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
}

/** The browser passes a key on when it is ready to: waits until focus is where these words are. */
async function focusComesTo(words: string): Promise<void> {
  await until(() => focused()?.textContent === words);
}

async function answerAll(scan: DrempelSession): Promise<void> {
  scan.session?.answer('a', { kind: 'level', rung: 0 });
  scan.session?.answer('b', { kind: 'level', rung: 2 });
  scan.session?.answer('lijst', { kind: 'checklist', ticked: ['x'] });
  await settled(scan);
}

describe('<drempel-scan>', () => {
  it('leads from intro to report and back, and passes axe at every step', async () => {
    const scan = await mountScan();
    expect(deep(scan, '#heading').textContent).to.equal('Korte scan');
    await expect(scan).to.be.accessible();
    await press(scan, 'Begin');
    expect(deep(scan, '#heading').textContent).to.equal('Deel een');
    await expect(scan).to.be.accessible();
    deep<HTMLInputElement>(scan, 'drempel-item[item="a"] input[value="1"]'.split(' ').at(-1) ?? '').click();
    await press(scan, 'Volgende');
    expect(deep(scan, '#heading').textContent).to.equal('Deel twee');
    await press(scan, 'Naar het overzicht');
    expect(deep(scan, '.lead').textContent).to.equal('2 vragen zijn nog open.');
    await expect(scan).to.be.accessible();
    await press(scan, 'Toon mijn rapport');
    expect(deep(scan, 'drempel-report').shadowRoot?.textContent).to.contain('Rapport van Voorbeeld');
    await expect(scan).to.be.accessible();
    await press(scan, 'Terug naar het overzicht');
    expect(deepAll(scan, 'drempel-review')).to.have.length(1);
  });

  it('asks only what the page did not say', async () => {
    const scan = await ready(mount(html`<drempel-scan instrument="proef" storage="none" sector="gem"></drempel-scan>`));
    await press(scan, 'Begin');
    const text = deep(scan, 'drempel-intro').shadowRoot?.textContent ?? '';
    expect(text).to.contain('Naam van je organisatie').and.to.contain('Rol').and.not.to.contain('Sector');
    await expect(scan).to.be.accessible();
  });

  it('can be done from first to last with the keyboard alone', async () => {
    const scan = await mountScan();
    button(scan, 'Begin').focus();
    await sendKeys({ press: 'Enter' });
    await focusComesTo('Deel een');

    const tabTo = async (wanted: (element: Element) => boolean) => {
      for (let presses = 0; presses < 40; presses += 1) {
        await sendKeys({ press: 'Tab' });
        const at = focused();
        if (at && wanted(at)) return at;
      }
      throw new Error('Tab never got there');
    };
    const isRadio = (element: Element) => element instanceof HTMLInputElement && element.type === 'radio';
    const isButton = (words: string) => (element: Element) => element.textContent.trim() === words && element instanceof HTMLButtonElement;

    await tabTo(isRadio);
    await sendKeys({ press: ' ' });
    await sendKeys({ press: 'ArrowDown' });
    const answer = () => scan.session?.state.responses.items.a?.answer;
    await until(() => answer()?.kind === 'level' && (answer() as { rung: number }).rung === 1);
    await settled(scan);
    await tabTo(isButton('Volgende'));
    await sendKeys({ press: 'Enter' });
    await focusComesTo('Deel twee');
    await tabTo((element) => element instanceof HTMLInputElement && element.type === 'checkbox');
    await sendKeys({ press: ' ' });
    await tabTo(isButton('Naar het overzicht'));
    await sendKeys({ press: 'Enter' });
    await until(() => scan.session?.state.place === 'review');
    await settled(scan);
    await tabTo(isButton('Toon mijn rapport'));
    await sendKeys({ press: 'Enter' });
    await focusComesTo('Rapport van Voorbeeld');
  });

  it('brings one from the review to the question itself', async () => {
    const scan = await mountScan();
    scan.session?.goTo('review');
    await settled(scan);
    await press(scan, 'We leggen uit.');
    expect(focused()?.textContent).to.contain('We leggen uit.');
  });

  it('lets one go back from the first question to correct who one is, and to there from the progress', async () => {
    const scan = await ready(mount(html`<drempel-scan instrument="proef" scan="kort" storage="none"></drempel-scan>`));
    scan.session?.goTo('page:een');
    await settled(scan);
    await press(scan, 'Vorige');
    expect(deep(scan, '#heading').textContent).to.equal('Over jou en je organisatie');
    await press(scan, 'Vorige');
    expect(scan.session?.state.place).to.equal('intro');
    scan.session?.goTo('review');
    await settled(scan);
    await press(scan, 'Over jou en je organisatie');
    expect(scan.session?.state.place).to.equal('profile');
  });

  it('goes back to the introduction where the page has said who one is', async () => {
    const scan = await ready(mount(html`<drempel-scan instrument="proef" scan="kort" storage="none" organisation="X" sector="gem" respondent-role="board"></drempel-scan>`));
    scan.session?.goTo('page:een');
    await settled(scan);
    expect(deep(scan, 'drempel-progress').shadowRoot?.textContent).not.to.contain('Over jou');
    await press(scan, 'Vorige');
    expect(deep(scan, '#heading').textContent).to.equal('Korte scan');
  });

  it('passes on the parts of what is inside it', async () => {
    const scan = await mountScan();
    scan.session?.goTo('page:een');
    await settled(scan);
    mount(html`<style>drempel-scan::part(rung) { outline: 7px solid red }</style>`);
    expect(getComputedStyle(deep(scan, '.rung')).outlineWidth).to.equal('7px');
  });

  it('says at every step where the answers are kept', async () => {
    const scan = await mountScan();
    for (const step of ['page:een', 'review', 'report', 'plan'] as const) {
      scan.session?.goTo(step);
      await settled(scan);
      const shown = deepAll(scan, 'drempel-save-status').filter((status) => status.getClientRects().length > 0);
      expect(shown, step).to.have.length(1);
    }
  });

  it('has the files for the meeting at hand at the report and at the plan, and nowhere else', async () => {
    const scan = await mountScan();
    for (const [step, count] of [['page:een', 0], ['review', 0], ['report', 1], ['plan', 1]] as const) {
      scan.session?.goTo(step);
      await settled(scan);
      expect(deepAll(scan, 'drempel-export'), step).to.have.length(count);
    }
  });

  it('moves no focus when the page opens, also not on a page that was resumed', async () => {
    const before = document.activeElement;
    await mountScan();
    expect(document.activeElement).to.equal(before);
  });

  it('renders its own item and the progress for an answer, not the page', async () => {
    const scan = await mountScan();
    scan.session?.goTo('page:een');
    await settled(scan);
    const counts = new Map<string, number>();
    const classes = { item: DrempelItem, progress: DrempelProgress, page: DrempelQuestionnaire };
    const originals = Object.entries(classes).map(([name, { prototype }]) => {
      const watched = prototype as unknown as { update: (...args: unknown[]) => void };
      const original = watched.update;
      watched.update = function (...args) {
        counts.set(name, (counts.get(name) ?? 0) + 1);
        original.apply(this, args);
      };
      return () => (watched.update = original);
    });
    scan.session?.answer('a', { kind: 'level', rung: 2 });
    await settled(scan);
    originals.forEach((restore) => restore());
    expect(Object.fromEntries(counts)).to.deep.equal({ item: 1, progress: 1 });
  });

  it('starts again only after asking', async () => {
    const scan = await mountScan();
    await answerAll(scan);
    await press(scan, 'Begin opnieuw');
    const dialog = deep<HTMLDialogElement>(scan, 'dialog');
    expect(dialog.open).to.equal(true);
    await expect(scan).to.be.accessible();
    await press(scan, 'Nee, ga verder');
    expect(scan.session?.state.progress.answered).to.equal(3);
    await press(scan, 'Begin opnieuw');
    const emptied = new Promise<void>((resolve) => scan.observe(() => scan.session?.state.place === 'intro' && resolve()));
    await press(scan, 'Wis alles');
    await emptied;
    await settled(scan);
    expect(scan.session?.state.progress.answered).to.equal(0);
    expect(focused()?.textContent).to.equal('Korte scan');
  });

  it('shows a gentle notice, never an empty box, when the page is set up wrongly', async () => {
    const { warn } = console;
    console.warn = () => {};
    const place = mount(html`<drempel-scan instrument="acteplan"></drempel-scan>`);
    await new Promise((resolve) => place.addEventListener('drempel-error', resolve, { once: true }));
    console.warn = warn;
    await settled(place);
    const scan = deep(place, 'drempel-scan');
    expect(deep(scan, '.notice').textContent).to.equal('De vragenlijst “acteplan” bestaat niet. Geef dit door aan wie deze pagina maakt.');
    await expect(scan).to.be.accessible();
  });

  it('says nothing sideways at 320 px, at any step', async () => {
    await executeServerCommand('drempel-viewport', { width: 340, height: 700 });
    const place = mount(html`<div style="inline-size: 320px"><drempel-scan instrument="proef" scan="lang" storage="none"></drempel-scan></div>`);
    const scan = await ready(place);
    for (const step of ['intro', 'profile', 'page:een', 'page:twee', 'review', 'report', 'plan'] as const) {
      scan.session?.goTo(step);
      await settled(scan);
      const wide = deepAll(scan, '*').filter((element) => element.getBoundingClientRect().right > place.getBoundingClientRect().left + 321 && !element.closest('.scroll, .visually-hidden'));
      expect(wide.map((element) => element.outerHTML.slice(0, 80)), step).to.deep.equal([]);
    }
    await executeServerCommand('drempel-viewport', { width: 1000, height: 800 });
  });
});
