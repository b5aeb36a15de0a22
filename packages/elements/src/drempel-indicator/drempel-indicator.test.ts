import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { deep, deepAll, mountSession, settled, type } from '../testing.fixtures.ts';

async function mountFigure(width = 760) {
  const session = await mountSession(html`<drempel-item item="cijfer" style="inline-size: ${width}px"></drempel-item>`);
  const item = deep(session, 'drempel-item');
  return {
    item,
    answer: () => session.session?.state.responses.items.cijfer?.answer,
    field: (name: string) => deep<HTMLInputElement>(item, `#${name}`),
    write: async (numbers: Record<string, string>) => {
      for (const [name, text] of Object.entries(numbers)) type(deep<HTMLInputElement>(item, `#${name}`), text);
      await settled(item);
    },
  };
}

/** The words that belong to a field, as a screen reader finds them. */
function described(field: HTMLInputElement): string {
  const root = field.getRootNode() as ShadowRoot;
  return (field.getAttribute('aria-describedby') ?? '').split(' ').map((id) => root.getElementById(id)?.textContent.trim()).join(' ');
}

const top = (element: Element) => Math.round(element.getBoundingClientRect().top);

describe('<drempel-indicator>', () => {
  const checks: [numbers: Record<string, string>, field: string, sentence: string, invalid: string][] = [
    [{ numerator: '50', denominator: '40' }, 'numerator', 'meer dan het geheel (40)', 'true'],
    [{ numerator: '1', denominator: '-4' }, 'denominator', 'niet kleiner zijn dan 0', 'true'],
    [{ numerator: '0', denominator: '0' }, 'denominator', 'Met 0 kunnen we niets uitrekenen', 'false'],
    [{ numerator: '1', denominator: '40', target: '120' }, 'target', 'Meer dan 100 kan hier niet', 'true'],
  ];
  for (const [numbers, name, sentence, invalid] of checks) {
    it(`says at the ${name} of ${JSON.stringify(numbers)}: ${sentence}`, async () => {
      const { item, field, write } = await mountFigure();
      await write(numbers);
      expect(described(field(name))).to.contain(sentence);
      expect(field(name).getAttribute('aria-invalid')).to.equal(invalid);
      expect(deep(item, `#${name}-check`).getAttribute('aria-live'), 'announced').to.equal('polite');
      for (const [each, text] of Object.entries(numbers)) expect(field(each).value).to.equal(text);
      await expect(item).to.be.accessible();
    });
  }

  it('says what to do for an outcome: fill in what is missing, or mend what cannot be true', async () => {
    const { item, write } = await mountFigure();
    await write({ numerator: '50' });
    expect(deep(item, 'output').textContent).to.contain('als alle getallen er staan');
    await write({ denominator: '40' });
    expect(deep(item, 'output').textContent).to.contain('als de getallen kloppen');
    await write({ denominator: '' });
    await write({ numerator: 'veel' });
    expect(deep(item, 'output').textContent).to.contain('als de getallen kloppen');
  });

  it('keeps its outcome when only the own target cannot be true', async () => {
    const { item, write } = await mountFigure();
    await write({ numerator: '12', denominator: '40', target: '120' });
    expect(deep(item, 'output').textContent).to.contain('Uitkomst');
  });

  it('says at the field, before anything is typed, that totals are wanted and few people stay hidden', async () => {
    const { field } = await mountFigure();
    expect(described(field('numerator'))).to.contain('alleen totalen').and.to.contain('Onder de 10');
    expect(described(field('denominator'))).to.contain('Onder de 10');
  });

  it('ties the unit to its field', async () => {
    const { field } = await mountFigure();
    expect(described(field('target'))).to.match(/^% /);
  });

  it('asks in words that fit a figure whether it cannot be given', async () => {
    const { item } = await mountFigure();
    expect(deep(item, '.special legend').textContent).to.equal('Kun je dit cijfer niet geven?');
  });

  it('keeps its fields in line with a name of two lines and something said under one of them', async () => {
    const { item, field, write } = await mountFigure();
    deepAll(item, 'label[for="denominator"]')[0]!.style.paddingBlockEnd = '24px';
    expect(top(field('numerator'))).to.equal(top(field('denominator')));
    await write({ numerator: '50', denominator: '40' });
    expect(top(field('numerator'))).to.equal(top(field('denominator')));
  });

  it('puts its fields under each other where there is no room', async () => {
    const { field } = await mountFigure(280);
    expect(top(field('denominator'))).to.be.greaterThan(top(field('numerator')) + 44);
  });
});
