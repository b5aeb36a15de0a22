import { expect } from '@open-wc/testing';
import type { CatalogEntry } from './catalog.ts';
import { catalog } from './catalog.ts';

const actieplan = catalog.find((entry) => entry.id === 'actieplan') as CatalogEntry;

describe('the catalogue', () => {
  const asked: readonly [asked: string | undefined, given: string][] = [
    ['nl', 'nl'],
    ['en', 'en'],
    ['nl-BE', 'nl'],
    ['EN_gb', 'en'],
    ['sw', 'nl'],
    ['', 'nl'],
    [undefined, 'nl'],
    ['toString', 'nl'],
  ];
  for (const [language, given] of asked) {
    it(`gives ${given} for ${String(language)}`, async () => {
      expect((await actieplan.load(language)).language).to.equal(given);
    });
  }

  it('gives the same frozen instrument each time', async () => {
    const [first, second] = await Promise.all([actieplan.load('nl'), actieplan.load('nl-BE')]);
    expect(first).to.equal(second);
    expect(Object.isFrozen(first.items[0]?.suggestions)).to.equal(true);
  });

  it('says by itself which languages there are', async () => {
    for (const language of actieplan.languages) expect((await actieplan.load(language)).language).to.equal(language);
  });
});
