import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { html } from 'lit';
import { button, deep, deepAll, mountSession, settled } from '../testing.fixtures.ts';

async function mountItem(id: string): Promise<HTMLElement> {
  const session = await mountSession(html`<drempel-item item=${id}></drempel-item>`);
  const item = deep(session, 'drempel-item');
  await settled(item);
  return item;
}

/** Where the first line of a text is, from its top to its foot. */
function firstLine(element: Element): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range.getClientRects()[0]!;
}

const middle = ({ top, height }: DOMRect) => top + height / 2;

describe('radios and checkboxes', () => {
  for (const id of ['a', 'lijst']) {
    it(`of item "${id}" are in the middle of the first line beside them, and as large as that text asks`, async () => {
      const item = await mountItem(id);
      for (const rung of deepAll(item, '.rung')) {
        const mark = rung.querySelector('input')!.getBoundingClientRect();
        expect(middle(mark)).to.be.closeTo(middle(firstLine(rung.querySelector('.rung-text')!)), 1);
        expect(mark.width).to.be.closeTo(1.25 * parseFloat(getComputedStyle(rung).fontSize), 0.1);
        expect(rung.getBoundingClientRect().height).to.be.at.least(44);
      }
    });
  }

  it('are drawn in the colours of the theme', async () => {
    const item = await mountItem('a');
    item.style.setProperty('--drempel-color-control', 'rgb(1, 2, 3)');
    item.style.setProperty('--drempel-color-accent', 'rgb(4, 5, 6)');
    const [first, second] = deepAll<HTMLInputElement>(item, '.rung input');
    first!.click();
    await settled(item);
    expect(getComputedStyle(first!).borderTopColor).to.equal('rgb(4, 5, 6)');
    expect(getComputedStyle(second!).borderTopColor).to.equal('rgb(1, 2, 3)');
  });

  it('are the browser’s own in forced colours', async function () {
    if (!(await executeServerCommand('drempel-media', { forcedColors: 'active' }))) this.skip(); // only Chromium can be asked
    const item = await mountItem('a');
    expect(getComputedStyle(deep(item, '.rung input')).appearance).to.equal('auto');
    expect(getComputedStyle(button(item, 'Wis mijn antwoord')).marginInlineEnd, 'a box that is seen stays where it is').to.equal('0px');
    await executeServerCommand('drempel-media', {});
  });
});

describe('buttons without a box', () => {
  it('have their words in line with what stands above them', async () => {
    const session = await mountSession(html`<drempel-remarks item="a"></drempel-remarks>`);
    const remarks = deep(session, 'drempel-remarks');
    await settled(remarks);
    const add = button(remarks, 'Voeg bewijs toe');
    expect(firstLine(add).left).to.be.closeTo(deep(remarks, '#note').getBoundingClientRect().left, 0.5);
    expect(add.getBoundingClientRect().height).to.be.at.least(44);
  });
});
