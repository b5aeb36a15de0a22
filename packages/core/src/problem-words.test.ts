import { expect } from '@open-wc/testing';
import { describeProblem, nearest } from './problem-words.ts';
import { problem } from './problems.ts';

describe('the name that was probably meant', () => {
  const known = ['actieplan', 'quick', 'full', 'level'];
  const rows: [string, string | undefined][] = [
    ['acteplan', 'actieplan'], ['Actieplan', 'actieplan'], ['levle', 'level'], ['quikc', 'quick'], ['ful', 'full'], ['menu', undefined], ['x', undefined], ['', undefined], ['x'.repeat(1_000_000), undefined],
  ];
  for (const [found, meant] of rows) it(`of "${found.slice(0, 20)}" is ${meant ?? 'none of these'}`, () => expect(nearest(found, known)).to.equal(meant));
});

describe('a problem in words', () => {
  it('says where, in which file, what, and what to do', () => {
    const found = { ...problem('unknown-field', ['items', 12, 'wieght'], { field: 'wieght', known: ['id', 'weight'] }), source: 'actieplan/instrument.json' };
    expect(describeProblem(found)).to.equal('actieplan/instrument.json › items[12] › wieght: unknown field "wieght". Remove it or mend its name. Fields here: id, weight. Did you mean "weight"?');
  });

  it('says what when there is no where', () => expect(describeProblem(problem('not-json', []))).to.equal('this is not readable as JSON.'));
});
