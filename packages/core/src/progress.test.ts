import { expect } from '@open-wc/testing';
import { isSettled, progressOf, sectionsOf } from './progress.ts';
import type { Short, StructureItem } from './testing.fixtures.ts';
import { answerFrom, instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const instrument = instrumentFrom({
  views: [{ id: 'v', groups: [{ id: 'one' }, { id: 'left', parent: 'one' }, { id: 'right', parent: 'one' }, { id: 'two' }] }],
  profile: [{ id: 'sector', choices: ['school', 'library'] }],
  items: [
    level('a', { right: 1 }),
    level('b', { left: 1, right: 1 }),
    level('c', { left: 1 }, { optional: true }),
    level('d', { two: 1 }, { appliesWhen: { profile: 'sector', in: ['school'] } }),
  ],
});
const progress = (answers: Record<string, Short>, profile = {}) => progressOf(instrument, responsesFrom(instrument, answers, { scan: 'full', profile }));

describe('progress', () => {
  it('counts what is answered and what is open, page by page', () => {
    const { answered, total, pages } = progress({ a: 0, b: '?' });
    expect([answered, total]).to.deep.equal([2, 3]);
    expect(pages).to.deep.equal([
      { group: 'one', items: ['b', 'c', 'a'], answered: 2, open: [], unknown: ['b'] },
      { group: 'two', items: ['d'], answered: 0, open: ['d'], unknown: [] },
    ]);
  });

  it('never counts an optional item as open, and counts it once it has an answer', () => {
    expect(progress({}).total).to.equal(3);
    expect(progress({ c: 1 })).to.deep.include({ answered: 1, total: 4 });
    expect(progress({ c: 'na!' }).pages[0]?.open).to.deep.equal(['b', 'c', 'a']);
  });

  it('leaves out a page on which nothing applies', () => {
    expect(progress({}, { sector: 'library' }).pages.map(({ group }) => group)).to.deep.equal(['one']);
  });

  it('asks an item that counts in two groups of a page once', () => {
    expect(sectionsOf(instrument, 'full', 'one').map(({ group, items }) => [group.id, items.map(({ id }) => id)])).to.deep.equal([['left', ['b', 'c']], ['right', ['a']]]);
  });
});

describe('an answer is complete', () => {
  const figure: StructureItem = { id: 'i', kind: 'indicator', measure: 'fraction', direction: 'higher', partOfWhole: true, in: { v: { g: 1 } } };
  const rows: [string, StructureItem, Short | undefined, boolean][] = [
    ['not when there is none', level('i'), undefined, false],
    ['with a rung, also the lowest', level('i'), 0, true],
    ["with don't know", level('i'), '?', true],
    ['with not applicable and its reason', level('i'), 'na', true],
    ['not without that reason', level('i'), 'na!', false],
    ['with nothing ticked', { id: 'i', kind: 'checklist', options: [{ id: 'x' }], in: { v: { g: 1 } } }, [], true],
    ['with both figures', figure, { numerator: 1, denominator: 2 }, true],
    ['with figures over nobody', figure, { numerator: 0, denominator: 0 }, true],
    ['not with one figure', figure, { numerator: 1 }, false],
    ['not with a part above the whole', figure, { numerator: 3, denominator: 2 }, false],
    ['with a text', { id: 'i', kind: 'open', in: { v: { g: 1 } } }, { text: 'x' }, true],
    ['not with a blank text', { id: 'i', kind: 'open', in: { v: { g: 1 } } }, { text: ' \n' }, false],
    ['not with a rung that is no longer there', level('i'), 9, false],
    ['not with an answer to another kind of item', level('i'), ['x'], false],
  ];
  for (const [sentence, item, short, expected] of rows) {
    it(sentence, () => {
      const [found] = instrumentFrom({ items: [item] }).items;
      if (!found) throw new Error('no item');
      expect(isSettled(found, short === undefined ? undefined : answerFrom(short))).to.equal(expected);
    });
  }
});
