import { reportOf } from '@drempel/core/session-report.js';
import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { button, deep, deepAll, mountSession, settled, type } from '../testing.fixtures.ts';
import type { DrempelItem } from './drempel-item.ts';

interface Mounted {
  readonly session: DrempelSession;
  readonly item: DrempelItem;
  readonly answer: () => unknown;
}

async function mountItem(id: string): Promise<Mounted> {
  const session = await mountSession(html`<drempel-item item=${id} number="3"></drempel-item>`);
  const item = deep<DrempelItem>(session, 'drempel-item');
  return { session, item, answer: () => session.session?.state.responses.items[id]?.answer };
}

const radio = (item: DrempelItem, value: string) => deep<HTMLInputElement>(item, `input[type="radio"][value="${value}"]`);
const visible = (item: DrempelItem) => deep(item, 'drempel-indicator').shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '';

async function openRemarks(item: DrempelItem): Promise<void> {
  deep<HTMLDetailsElement>(item, 'details').open = true;
  await new Promise((resolve) => deep(item, 'details').addEventListener('toggle', resolve, { once: true }));
  await settled(item);
}

describe('<drempel-item>', () => {
  for (const id of ['a', 'cijfer', 'lijst', 'tekst']) {
    it(`passes axe for item "${id}"`, async () => {
      const { item } = await mountItem(id);
      await expect(item).to.be.accessible();
    });
  }

  it('shows its number, its statement and the sentence of each rung', async () => {
    const { item } = await mountItem('a');
    expect(deep(item, 'legend').textContent).to.contain('Vraag 3').and.to.contain('We luisteren naar gebruikers.');
    expect(deepAll(item, '.rung').map((rung) => rung.textContent.trim().replace(/\s+/g, ' '))).to.deep.equal(['Nee We doen dit niet.', 'Deels Soms.', 'Ja Altijd.']);
  });

  it('has one radio group of native radios in a fieldset, the special answers in a fieldset of their own', async () => {
    const { item } = await mountItem('a');
    expect(new Set(deepAll<HTMLInputElement>(item, 'input[type="radio"]').map((each) => each.name))).to.deep.equal(new Set(['answer']));
    expect(radio(item, 'unknown').closest('fieldset')).not.to.equal(radio(item, '0').closest('fieldset'));
    expect(radio(item, 'unknown').closest('fieldset')?.querySelector('legend')?.textContent).to.equal('Past geen van deze antwoorden?');
  });

  it('answers with the rung that was clicked, 0 included', async () => {
    const { item, answer } = await mountItem('a');
    radio(item, '0').click();
    expect(answer()).to.deep.equal({ kind: 'level', rung: 0 });
    radio(item, '2').click();
    expect(answer()).to.deep.equal({ kind: 'level', rung: 2 });
  });

  it('takes don’t know as an answer', async () => {
    const { item, answer } = await mountItem('a');
    radio(item, 'unknown').click();
    expect(answer()).to.deep.equal({ kind: 'unknown' });
  });

  it('asks the reason of not applicable, and says so when it is left empty', async () => {
    const { item, answer } = await mountItem('a');
    radio(item, 'not-applicable').click();
    await settled(item);
    const reason = deep<HTMLInputElement>(item, '#reason');
    reason.focus();
    reason.blur();
    await settled(item);
    expect(reason.getAttribute('aria-invalid')).to.equal('true');
    expect(deep(item, '#reason-error').textContent).to.contain('Zonder reden telt deze vraag nog als open');
    await expect(item).to.be.accessible();
    type(reason, 'Wij hebben geen loket.');
    await settled(item);
    expect(answer()).to.deep.equal({ kind: 'not-applicable', reason: 'Wij hebben geen loket.' });
    expect(deepAll(item, '#reason-error')).to.have.length(0);
  });

  it('clears an answer, keeps the note, and goes on where the answer was given', async () => {
    const { session, item, answer } = await mountItem('a');
    session.session?.remark('a', { note: 'Nakijken' });
    radio(item, '1').click();
    await settled(item);
    button(item, 'Wis mijn antwoord').click();
    await settled(item);
    expect(answer()).to.equal(undefined);
    expect(radio(item, '1').checked).to.equal(false);
    expect(session.session?.state.responses.items.a?.note).to.equal('Nakijken');
    expect(item.shadowRoot?.activeElement).to.equal(radio(item, '0'));
    expect(deep(item, '[role="status"]').textContent).to.equal('Je antwoord is gewist.');
  });

  it('keeps evidence as a label and a link, and refuses in words a link that runs code', async () => {
    const { session, item } = await mountItem('a');
    await openRemarks(item);
    button(item, 'Voeg bewijs toe').click();
    await settled(item);
    expect(deep(item, 'drempel-remarks').shadowRoot?.activeElement?.id).to.equal('label-0');
    type(deep<HTMLInputElement>(item, '#label-0'), 'Verslag');
    type(deep<HTMLInputElement>(item, '#url-0'), 'javascript:alert(1)');
    await settled(item);
    expect(deep(item, '#url-text-0').textContent).to.contain('https://');
    expect(session.session?.state.responses.items.a?.evidence).to.deep.equal([{ label: 'Verslag', url: 'javascript:alert(1)' }]);
    expect(deepAll(item, 'a[href]'), 'never a link to it').to.have.length(0);
    await expect(item).to.be.accessible();
    button(item, 'Verwijder dit bewijs').click();
    await settled(item);
    expect(session.session?.state.responses.items.a).to.equal(undefined);
  });

  describe('an indicator', () => {
    it('shows the outcome and its place against the target as one types', async () => {
      const { item, answer } = await mountItem('cijfer');
      type(deep<HTMLInputElement>(item, '#numerator'), '12');
      await settled(item);
      expect(visible(item)).to.contain('De uitkomst verschijnt hier');
      type(deep<HTMLInputElement>(item, '#denominator'), '40');
      await settled(item);
      expect(answer()).to.deep.equal({ kind: 'indicator', numerator: 12, denominator: 40 });
      expect(deep(item, 'output').textContent.replace(/\s+/g, ' ')).to.contain('Uitkomst: 30 %').and.to.contain('38 op 100').and.to.contain('80 %');
      await expect(item).to.be.accessible();
    });

    const wrong: [numerator: string, denominator: string, sentence: string][] = [
      ['veel', '40', 'Dit is geen getal'],
      ['-1', '40', 'niet kleiner zijn dan 0'],
      ['50', '40', 'meer dan het geheel (40)'],
      ['0', '0', 'geen cijfer, ook geen 0'],
      ['3', '9', 'minder dan 10'],
    ];
    for (const [numerator, denominator, sentence] of wrong) {
      it(`says what is wrong with ${numerator} of ${denominator}, next to the field, and keeps what was typed`, async () => {
        const { item } = await mountItem('cijfer');
        type(deep<HTMLInputElement>(item, '#numerator'), numerator);
        type(deep<HTMLInputElement>(item, '#denominator'), denominator);
        await settled(item);
        expect(visible(item)).to.contain(sentence);
        expect(deep<HTMLInputElement>(item, '#numerator').value).to.equal(numerator);
      });
    }

    it('takes the organisation’s own target', async () => {
      const { item, session } = await mountItem('cijfer');
      type(deep<HTMLInputElement>(item, '#numerator'), '12');
      type(deep<HTMLInputElement>(item, '#denominator'), '40');
      type(deep<HTMLInputElement>(item, '#target'), '30');
      await settled(item);
      expect(reportOf(session.session!.state).items.cijfer?.share).to.equal(1);
      expect(visible(item)).to.contain('100 op 100');
    });
  });

  it('tells nothing ticked from “none of these” in a checklist', async () => {
    const { item, answer } = await mountItem('lijst');
    const box = (index: number) => deepAll<HTMLInputElement>(item, 'input[type="checkbox"]').at(index)!;
    box(0).click();
    expect(answer()).to.deep.equal({ kind: 'checklist', ticked: ['x'] });
    box(-1).click();
    await settled(item);
    expect(answer()).to.deep.equal({ kind: 'checklist', ticked: [] });
    expect(box(0).checked).to.equal(false);
    box(-1).click();
    await settled(item);
    expect(answer()).to.equal(undefined);
  });

  it('keeps an open text while it is typed', async () => {
    const { item, answer } = await mountItem('tekst');
    type(deep<HTMLTextAreaElement>(item, 'textarea'), 'Meer <b>tijd</b>');
    expect(answer()).to.deep.equal({ kind: 'open', text: 'Meer <b>tijd</b>' });
  });

  for (const width of [280, 760]) {
    for (const id of ['a', 'cijfer', 'tekst', 'lijst']) {
      it(`does not jump at the first answer to item "${id}", ${width} px wide`, async () => {
        const { item } = await mountItem(id);
        item.style.inlineSize = `${width}px`;
        const height = () => item.getBoundingClientRect().height;
        const clearing = () => button(item, 'Wis mijn antwoord').checkVisibility({ visibilityProperty: true });
        const before = height();
        expect(clearing()).to.equal(false);
        radio(item, 'unknown').click();
        await settled(item);
        expect(clearing()).to.equal(true);
        expect(height()).to.equal(before);
      });
    }
  }

  it('does not jump in forced colours, where the chosen rung has a thicker border', async function () {
    if (!(await executeServerCommand('drempel-media', { forcedColors: 'active' }))) this.skip(); // only Chromium can be asked
    const { item } = await mountItem('a');
    const height = item.getBoundingClientRect().height;
    radio(item, '1').click();
    await settled(item);
    expect(item.getBoundingClientRect().height).to.equal(height);
    await executeServerCommand('drempel-media', {});
  });

  it('speaks the words of the sector', async () => {
    const { session, item } = await mountItem('a');
    session.session?.setProfile({ sector: 'gem' });
    await settled(item);
    expect(deep(item, 'legend').textContent).to.contain('We luisteren naar burgers.');
  });
});
