import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { DrempelItem } from '../drempel-item/drempel-item.ts';
import { button, deep, deepAll, mountSession, settled, type } from '../testing.fixtures.ts';

async function mountItem(id: string) {
  const session = await mountSession(html`<drempel-item item=${id}></drempel-item>`);
  const item = deep<DrempelItem>(session, 'drempel-item');
  return {
    item,
    session: session.session!,
    answer: () => session.session?.state.responses.items[id]?.answer,
    choose: async (value: string) => {
      deep<HTMLInputElement>(item, `input[value="${value}"]`).click();
      await settled(item);
    },
    value: (selector: string) => deep<HTMLInputElement>(item, selector).value,
    write: async (selector: string, text: string) => {
      type(deep<HTMLInputElement>(item, selector), text);
      await settled(item);
    },
  };
}

const said = (item: DrempelItem) => deep(item, '[role="status"]').textContent;

describe('no answer is lost to another kind of answer', () => {
  it('numbers stay in their fields, do not count, and count again with one that is edited', async () => {
    const { item, answer, choose, value, write } = await mountItem('cijfer');
    await write('#numerator', '12');
    await write('#denominator', '40');
    await choose('unknown');
    expect(answer()).to.deep.equal({ kind: 'unknown' });
    expect([value('#numerator'), value('#denominator')]).to.deep.equal(['12', '40']);
    expect(said(item)).to.contain('telt nu niet mee');
    expect(deep(item, 'output').textContent).to.contain('tellen nu niet mee').and.not.to.contain('30');
    await expect(item).to.be.accessible();
    await write('#numerator', '13');
    expect(answer()).to.deep.equal({ kind: 'indicator', numerator: 13, denominator: 40 });
    expect(said(item)).to.equal('');
    expect(deepAll<HTMLInputElement>(item, 'input:checked')).to.have.length(0);
  });

  it('numbers count again when the special answer is cleared, and are gone when they are cleared themselves', async () => {
    const { item, answer, choose, value, write } = await mountItem('cijfer');
    await write('#numerator', '12');
    await write('#denominator', 'veel');
    await choose('not-applicable');
    await write('#reason', 'Nog niet geteld');
    button(item, 'Wis mijn antwoord').click();
    await settled(item);
    expect(answer()).to.deep.equal({ kind: 'indicator', numerator: 12 });
    expect(said(item)).to.equal('Je vorige antwoord telt weer.');
    expect(value('#denominator'), 'what is no number yet stays too').to.equal('veel');
    button(item, 'Wis mijn antwoord').click();
    await settled(item);
    expect(answer()).to.equal(undefined);
    expect([value('#numerator'), value('#denominator')]).to.deep.equal(['', '']);
    await choose('unknown');
    expect(value('#numerator'), 'cleared is cleared').to.equal('');
  });

  it('numbers emptied by hand do not come back', async () => {
    const { answer, choose, value, write } = await mountItem('cijfer');
    await write('#numerator', '12');
    await choose('unknown');
    await write('#numerator', '');
    expect(answer()).to.equal(undefined);
    await choose('unknown');
    expect(value('#numerator')).to.equal('');
  });

  it('a reason is there again after a look at another choice, also by the arrow keys', async () => {
    const { item, answer, choose, value, write } = await mountItem('a');
    await choose('not-applicable');
    await write('#reason', 'Wij hebben geen loket.');
    deep(item, 'input[value="not-applicable"]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await settled(item);
    expect(answer()).to.deep.equal({ kind: 'unknown' });
    await sendKeys({ press: 'ArrowUp' });
    await settled(item);
    expect(answer()).to.deep.equal({ kind: 'not-applicable', reason: 'Wij hebben geen loket.' });
    expect(value('#reason')).to.equal('Wij hebben geen loket.');
  });

  it('ticks stay, and count again with the next one', async () => {
    const { item, answer, choose } = await mountItem('lijst');
    const boxes = () => deepAll<HTMLInputElement>(item, 'input[type="checkbox"]');
    boxes()[0]?.click();
    await settled(item);
    await choose('unknown');
    expect(boxes().map((box) => box.checked)).to.deep.equal([true, false, false]);
    boxes()[1]?.click();
    await settled(item);
    expect(answer()).to.deep.equal({ kind: 'checklist', ticked: ['x', 'y'] });
  });

  it('an open text stays, also when the page was turned meanwhile', async () => {
    const { item, answer, choose, value, write } = await mountItem('tekst');
    await write('textarea', 'Meer tijd');
    await choose('unknown');
    item.item = 'a';
    await settled(item);
    item.item = 'tekst';
    await settled(item);
    expect(value('textarea')).to.equal('Meer tijd');
    await write('textarea', 'Meer tijd!');
    expect(answer()).to.deep.equal({ kind: 'open', text: 'Meer tijd!' });
  });

  it('who starts again finds nothing of the one before', async () => {
    const { item, session, choose, value, write } = await mountItem('tekst');
    await write('textarea', 'Van mij');
    await choose('unknown');
    session.replace();
    await settled(item);
    expect(value('textarea')).to.equal('');
  });
});
