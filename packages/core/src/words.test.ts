import { expect } from '@open-wc/testing';
import { parseInstrument } from './parse-instrument.ts';
import { scoreResponses } from './scoring.ts';
import { level, responsesFrom, structureFrom, valueOf, wordsFor } from './testing.fixtures.ts';
import { inWordsOf } from './words.ts';

const structure = structureFrom({ items: [level('a')], profile: [{ id: 'sector', choices: ['school', 'library'] }] });
const text = wordsFor(structure);
const withWords = valueOf(parseInstrument(structure, {
  ...text,
  title: 'For {people}',
  words: { people: { '*': 'citizens', school: 'pupils' } },
  items: { a: { statement: '{People} know us, and {people} find us.' } },
}));

describe('an instrument in the words of a sector', () => {
  const rows: [string | undefined, string][] = [
    ['school', 'Pupils know us, and pupils find us.'],
    ['library', 'Citizens know us, and citizens find us.'],
    [undefined, 'Citizens know us, and citizens find us.'],
    ['toString', 'Citizens know us, and citizens find us.'],
  ];
  for (const [sector, statement] of rows) it(`says "${statement}" to ${sector ?? 'whoever did not say'}`, () => expect(inWordsOf(withWords, sector).items[0]?.statement).to.equal(statement));

  it('has them in its title too', () => expect(inWordsOf(withWords, 'school').title).to.equal('For pupils'));
  it('is made once', () => expect(inWordsOf(withWords, 'school')).to.equal(inWordsOf(withWords, 'school')));
  it('is the instrument itself when there are no such words', () => {
    const plain = valueOf(parseInstrument(structure, text));
    expect(inWordsOf(plain, 'school')).to.equal(plain);
  });

  it('is frozen, and scores the same', () => {
    const school = inWordsOf(withWords, 'school');
    expect([school, school.items, school.items[0], school.views[0]?.groups].every(Object.isFrozen)).to.equal(true);
    const responses = responsesFrom(withWords, { a: 3 });
    expect(scoreResponses(school, responses)).to.deep.equal(scoreResponses(withWords, responses));
  });
});
