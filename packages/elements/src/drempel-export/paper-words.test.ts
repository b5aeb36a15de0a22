import { expect } from '@open-wc/testing';
import { speakerOf } from '../localize/speaker.ts';
import { loadWords } from '../localize/translations.ts';
import { paperWords } from './paper-words.ts';

it('a paper writes the day of a moment as it writes a day, in each language', async () => {
  const moment = new Date(2026, 11, 1, 12).toISOString();
  for (const [language, words] of [['nl', '1 december 2026'], ['en', '1 December 2026'], ['de', '1. Dezember 2026'], ['fr', '1er décembre 2026']] as const) {
    await Promise.all([loadWords(language, 'papers'), loadWords(language, 'report')]);
    const { day } = paperWords(speakerOf('papers', language), speakerOf('report', language));
    expect([day('2026-12-01'), day(moment)]).to.deep.equal([words, words]);
  }
});
