import { expect } from '@open-wc/testing';
import { dateWords, momentWords } from './date-words.ts';
import { numberWords, pointsWords } from './number-words.ts';
import type { Language } from './translations.ts';

const speaking = (wanted: string) => ({ wanted, language: wanted.slice(0, 2) as Language });

describe('numbers, as each language writes them', () => {
  const table: [language: string, number: string][] = [
    ['nl', '1.234.567,5'],
    ['en', '1,234,567.5'],
    ['de', '1.234.567,5'],
    ['fr', '1\u202F234\u202F567,5'],
    ['fr-BE', '1\u202F234\u202F567,5'],
    ['nl_BE', '1.234.567,5'],
    ['ar', '1.234.567,5'],
    ['ar-EG', '1.234.567,5'],
  ];
  for (const [language, number] of table) {
    it(`${language}: ${number}`, () => expect(numberWords(speaking(language), 1234567.49)).to.equal(number));
  }

  it('round to whole points', () => expect(pointsWords(speaking('fr'), 0.625)).to.equal('63'));
});

describe('dates, as each language writes them', () => {
  const first = new Date(2026, 11, 1, 14, 5).getTime();
  const table: [language: string, first: string, eleventh: string][] = [
    ['nl', '1 december 2026', '11 december 2026'],
    ['en', '1 December 2026', '11 December 2026'],
    ['de', '1. Dezember 2026', '11. Dezember 2026'],
    ['fr', '1er décembre 2026', '11 décembre 2026'],
    ['fr-BE', '1er décembre 2026', '11 décembre 2026'],
    ['ar', '1 ديسمبر 2026', '11 ديسمبر 2026'],
    ['ar-SA', '1 ديسمبر 2026', '11 ديسمبر 2026'],
  ];
  for (const [language, one, eleven] of table) {
    it(`${language}: ${one}`, () => {
      expect(momentWords(speaking(language), first, 'day')).to.equal(one);
      expect(momentWords(speaking(language), first, 'both')).to.contain(one).and.to.contain('05');
      expect([dateWords(speaking(language), '2026-12-01'), dateWords(speaking(language), '2026-12-11')]).to.deep.equal([one, eleven]);
    });
  }

  it('say no more than is known', () => {
    expect([dateWords(speaking('fr'), '2026'), dateWords(speaking('fr'), '2026-11')]).to.deep.equal(['2026', 'novembre 2026']);
  });

  it('say a time alone', () => expect(momentWords(speaking('fr'), first, 'time')).to.equal('14:05'));

  it('are written in Dutch where a page gives a language that is none', () => {
    expect(momentWords(speaking('nl_BE'), first, 'day')).to.equal('1 december 2026');
  });
});
