import { expect } from '@open-wc/testing';
import { servedBy } from './served-by.ts';

describe('servedBy', () => {
  const cases: readonly [wanted: string, offered: readonly string[], served: string | undefined][] = [
    ['nl', ['nl', 'en'], 'nl'],
    ['en', ['nl', 'en'], 'en'],
    ['nl-BE', ['nl', 'en'], 'nl'],
    ['NL_be', ['en', 'nl'], 'nl'],
    ['nl-BE', ['nl', 'nl-BE'], 'nl-BE'],
    ['zh-Hant-TW', ['zh', 'zh-Hant'], 'zh-Hant'],
    ['nl', ['nl-BE'], undefined],
    ['fr', ['nl', 'en'], undefined],
    ['', ['nl'], undefined],
    ['-', ['nl'], undefined],
  ];
  for (const [wanted, offered, served] of cases) {
    it(`"${wanted}" is served by ${served ?? 'none'} of ${offered.join(', ')}`, () => {
      expect(servedBy(wanted, offered)).to.equal(served);
    });
  }
});
