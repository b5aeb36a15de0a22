import { expect } from '@open-wc/testing';
import { readNumber, writeNumber } from './number-text.ts';

describe('readNumber', () => {
  const table: [text: string, language: string, number: number | undefined][] = [
    ['12', 'nl', 12],
    [' 12 ', 'nl', 12],
    ['3,5', 'nl', 3.5],
    ['3.5', 'nl', 3.5],
    ['1.250', 'nl', 1250],
    ['1.250,5', 'nl', 1250.5],
    ['1 250', 'fr', 1250],
    ['1\u202F250,5', 'fr', 1250.5],
    ['1.250', 'fr', 1250],
    ['3.5', 'fr', 3.5],
    ['1,250', 'en', 1250],
    ['1,250.5', 'en', 1250.5],
    ['1.250', 'en', 1.25],
    ['-3', 'nl', -3],
    ['0', 'nl', 0],
    ['', 'nl', undefined],
    ['   ', 'nl', undefined],
  ];
  for (const [text, language, number] of table) {
    it(`reads "${text}" in ${language} as ${String(number)}`, () => expect(readNumber(text, language)).to.equal(number));
  }

  for (const text of ['twaalf', '1e5', '1,2,3', '12 %', '0x10', 'Infinity', '--1', '1.2.3']) {
    it(`says that "${text}" is no number`, () => expect(readNumber(text, 'nl')).to.be.NaN);
  }

  for (const language of ['nl', 'en', 'de', 'fr']) {
    it(`reads back what writeNumber writes in ${language}`, () => {
      for (const number of [0, 1, 12.5, 1250, 0.001, -2]) expect(readNumber(writeNumber(number, language), language)).to.equal(number);
    });
  }
});
