import { expect } from '@open-wc/testing';
import type { InstrumentStructure } from './instrument-schema.ts';
import { parseInstrument } from './parse-instrument.ts';
import { describeProblem } from './problem-words.ts';
import { level, structureFrom, valueOf, wordsFor } from './testing.fixtures.ts';

type Steps = NonNullable<InstrumentStructure['migrations']>;

const items = [level('a'), level('b'), level('c')];

function messages(migrations: Steps, retired: Record<string, string> = {}): string[] {
  const structure = structureFrom({ version: '1.2.0', items, migrations });
  const result = parseInstrument(structure, { ...wordsFor(structure), retired });
  return result.ok ? [] : result.problems.map(describeProblem);
}

describe('the migrations of an instrument', () => {
  it('are part of it, with the words of what is no more', () => {
    const migrations: Steps = [
      { to: '1.1.0', renamed: { x: 'y' }, split: { w: ['a', 'b'] } },
      { to: '1.2.0', renamed: { y: 'c' }, removed: ['z'] },
    ];
    const structure = structureFrom({ version: '1.2.0', items, migrations });
    const instrument = valueOf(parseInstrument(structure, { ...wordsFor(structure), retired: { z: 'What nobody asks any more.' } }));
    expect(instrument.migrations).to.deep.equal(migrations);
    expect(instrument.retired).to.deep.equal({ z: 'What nobody asks any more.' });
    expect(Object.isFrozen(instrument.migrations?.[0]?.split?.w)).to.equal(true);
  });

  const rows: [string, Steps, string[]][] = [
    ['a new id that is no item', [{ to: '1.1.0', renamed: { x: 'aa' } }], ['instrument.json › migrations[0] › renamed › x: there is no "aa". Known here: a, b, c.']],
    ['a part that is no item', [{ to: '1.1.0', split: { x: ['a', 'q'] } }], ['instrument.json › migrations[0] › split › x[1]: there is no "q". Known here: a, b, c.']],
    ['a split into one', [{ to: '1.1.0', split: { x: ['a'] } }], ['instrument.json › migrations[0] › split › x: this must have at least 2 entries.']],
    ['an old id that is still an item', [{ to: '1.1.0', removed: ['a'] }], ['instrument.json › migrations[0] › removed[0]: "a" is still an item. Take it out of here, or give the item another id.']],
    ['an old id that stands in two steps', [{ to: '1.1.0', removed: ['x'] }, { to: '1.2.0', renamed: { x: 'a' } }], ['instrument.json › migrations[1] › renamed › x: "x" occurs twice. Give each its own id.']],
    ['two old ids that lead to one', [{ to: '1.1.0', renamed: { x: 'a', y: 'a' } }], ['instrument.json › migrations[0] › renamed › y: "a" occurs twice. Give each its own id.']],
    ['ids that lead to each other', [{ to: '1.1.0', renamed: { x: 'y' } }, { to: '1.2.0', renamed: { y: 'x' } }], ['instrument.json › migrations[1] › renamed › y: "x" belongs to an earlier step. List the steps from old to new, and let each lead further.']],
    ['an id that leads to itself', [{ to: '1.1.0', renamed: { x: 'x' } }], ['instrument.json › migrations[0] › renamed › x: "x" belongs to an earlier step. List the steps from old to new, and let each lead further.']],
    ['steps from new to old', [{ to: '1.2.0', removed: ['x'] }, { to: '1.1.0', removed: ['y'] }], ['instrument.json › migrations[1] › to: "1.1.0" belongs to an earlier step. List the steps from old to new, and let each lead further.']],
    ['a version with two steps', [{ to: '1.1.0', removed: ['x'] }, { to: '1.1.0', removed: ['y'] }], ['instrument.json › migrations[1] › to: "1.1.0" belongs to an earlier step. List the steps from old to new, and let each lead further.']],
    ['a step to a version that is still to come', [{ to: '1.10', removed: ['x'] }], ['instrument.json › migrations[0] › to: this must be at most 1.2.0.']],
    ['A3: an old id with a meaning in JavaScript', [{ to: '1.1.0', removed: ['toString'] }], ['instrument.json › migrations[0] › removed[0]: "toString" cannot be used here. Expected: another id: this one has a meaning in JavaScript.']],
  ];
  for (const [what, migrations, expected] of rows) it(`are refused with ${what}`, () => expect(messages(migrations)).to.deep.equal(expected));

  it('take versions that are no numbers as they come', () => {
    expect(messages([{ to: 'spring', removed: ['x'] }, { to: 'autumn', removed: ['y'] }])).to.deep.equal([]);
  });

  it('own the words of items that are no more', () => {
    expect(messages([{ to: '1.1.0', removed: ['x'] }], { y: 'Nobody knows.' })).to.deep.equal([
      'text.json › retired › y: nothing in the instrument is called "y". Remove this text or mend its name.',
    ]);
  });
});
