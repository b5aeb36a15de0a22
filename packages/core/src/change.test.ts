import { expect } from '@open-wc/testing';
import type { Change, Round } from './change.ts';
import { compareRounds } from './change.ts';
import type { Instrument } from './instrument.ts';
import { parseResponses } from './parse-responses.ts';
import type { Responses } from './responses.ts';
import type { Short } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom, valueOf } from './testing.fixtures.ts';

const views = [{ id: 'v', groups: [{ id: 'top' }, { id: 'g', parent: 'top' }, { id: 'h', parent: 'top' }] }];
const instrument = instrumentFrom({ views, items: [level('a'), level('b'), level('c', { h: 1 }), level('d', { h: 1 })] });
const round = (answers: Record<string, Short>, by: Instrument = instrument, more: Partial<Responses> = {}): Round => ({ instrument: by, responses: responsesFrom(by, answers, more) });
const near = (found: number | undefined, expected: number) => expect(found).to.be.closeTo(expected, 1e-12);
const reasons = ({ notComparable }: Change) => Object.fromEntries(notComparable.map(({ id, why }) => [id, why]));

describe('rule 8: change between rounds', () => {
  it('is after minus before, by item, group and parent', () => {
    const { items, views: { v } } = compareRounds(round({ a: 0, b: 2, c: 1, d: 1 }), round({ a: 4, b: 2, c: 0, d: 1 }));
    expect(items.map(({ id, change }) => [id, change])).to.deep.equal([['a', 1], ['b', 0], ['c', -0.25], ['d', 0]]);
    near(v?.g?.change, 0.5);
    near(v?.h?.change, -0.125);
    near(v?.top?.change, 0.1875);
  });

  it('scores both sides over the same items, whatever else was answered', () => {
    // Over all that each round answered, the group would seem to fall from 1 to ½.
    const { views: { v }, notComparable } = compareRounds(round({ a: 4, c: 0, d: 0 }), round({ a: 4, b: 0, c: 0, d: 0 }));
    expect([v?.g?.before?.score, v?.g?.after?.score, v?.g?.change]).to.deep.equal([1, 1, 0]);
    expect([v?.g?.compared, v?.g?.scored]).to.deep.equal([1, 2]);
    expect(notComparable).to.deep.equal([{ id: 'b', why: 'not-scored-before' }]);
    expect(v?.g?.after?.trace.parts).to.deep.equal([{ id: 'a', weight: 1, share: 1 }]);
  });

  const sides: [string, Short | undefined, Short | undefined, string | undefined][] = [
    ['scored before alone', 2, undefined, 'not-scored-after'],
    ['scored after alone', undefined, 2, 'not-scored-before'],
    ["don't know before", '?', 2, 'not-scored-before'],
    ['not applicable now', 2, 'na', 'not-scored-after'],
    ['in neither', '?', 'na', undefined],
    ['in both', 0, 0, undefined],
  ];
  for (const [sentence, before, after, why] of sides) {
    it(`lists an item that is ${sentence} ${why ? `as ${why}` : 'not at all'}`, () => {
      const answers = (short: Short | undefined) => ({ b: 1, c: 1, d: 1, ...(short === undefined ? {} : { a: short }) });
      expect(reasons(compareRounds(round(answers(before)), round(answers(after))))).to.deep.equal(why ? { a: why } : {});
    });
  }

  const newer = instrumentFrom({ version: '2', views, items: [level('a'), level('b', { g: 1 }, { revision: 2 }), level('c', { h: 1 }), level('e', { h: 1 })] });
  const before = { a: 1, b: 1, c: 1, d: 1 };
  const after = { a: 2, b: 4, c: 2, e: 4 };

  it('compares neither new nor revised nor removed items, and lists them', () => {
    const found = compareRounds(round(before), round(after, newer));
    expect(found.items.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(reasons(found)).to.deep.equal({ b: 'revised', e: 'new', d: 'removed' });
    near(found.views.v?.top?.change, 0.25);
  });

  it('finds removed and revised items also when the old instrument is no longer at hand', () => {
    const responses = valueOf(parseResponses(JSON.parse(JSON.stringify(responsesFrom(instrument, before))), newer));
    expect(reasons(compareRounds({ instrument: newer, responses }, round(after, newer)))).to.deep.equal({ b: 'revised', e: 'not-scored-before', d: 'removed' });
  });

  it('scores both sides by the later instrument: another weight or target is no progress', () => {
    const indicator = (target: number, weight: number) => instrumentFrom({ items: [{ id: 'i', kind: 'indicator', measure: 'value', direction: 'higher', target, in: { v: { g: 1 } } }, level('a', { g: weight })] });
    const { views: { v } } = compareRounds(round({ i: { value: 5 }, a: 0 }, indicator(10, 1)), round({ i: { value: 5 }, a: 0 }, indicator(5, 3)));
    expect([v?.g?.before?.score, v?.g?.change]).to.deep.equal([0.25, 0]);
  });

  it('has nothing to say about a group without comparable items', () => {
    const { views: { v } } = compareRounds(round({ a: 1, b: 1 }), round({ a: 1, b: 1, c: 4, d: 4 }));
    expect(v?.h).to.deep.equal({ id: 'h', compared: 0, scored: 2 });
    expect(v?.top).to.deep.include({ compared: 2, scored: 4, change: 0 });
  });

  it('compares a quick scan with a full one over what the quick one asked', () => {
    const scans = [
      { id: 'quick', minutes: 1, items: ['a', 'c'], pages: { view: 'v', groups: ['top'] } },
      { id: 'full', minutes: 2, items: 'all' as const, pages: { view: 'v', groups: ['top'] } },
    ];
    const both = instrumentFrom({ views, scans, items: [level('a'), level('b'), level('c', { h: 1 }), level('d', { h: 1 })] });
    const found = compareRounds(round({ a: 1, c: 1 }, both, { scan: 'quick' }), round({ a: 2, b: 2, c: 2, d: 2 }, both, { scan: 'full' }));
    expect(found.items.map(({ id }) => id)).to.deep.equal(['a', 'c']);
    expect(reasons(found)).to.deep.equal({ b: 'not-scored-before', d: 'not-scored-before' });
  });

  it('has an overall change only where the instrument asks for an overall number', () => {
    expect(compareRounds(round(before), round(before)).overall).to.equal(undefined);
    const asked = instrumentFrom({ views, overall: { view: 'v', combine: 'mean' }, items: instrument.items.map(({ id }) => level(id, { g: 1 })) });
    near(compareRounds(round({ a: 0 }, asked), round({ a: 2 }, asked)).overall?.change, 0.5);
  });

  it('leaves texts out: they are never scored', () => {
    const open = instrumentFrom({ items: [{ id: 'o', kind: 'open', in: { v: { g: 1 } } }] });
    const { items, notComparable } = compareRounds(round({ o: { text: 'x' } }, open), round({ o: { text: 'y' } }, open));
    expect([items, notComparable]).to.deep.equal([[], []]);
  });

  it('is frozen', () => {
    const found = compareRounds(round(before), round(before));
    expect([found, found.items, found.views, found.views.v?.g].every(Object.isFrozen)).to.equal(true);
  });

  it('is refused between two instruments', () => {
    const other = instrumentFrom({ id: 'other', items: [level('a')] });
    expect(() => compareRounds(round({}), round({}, other))).to.throw(TypeError, 'not the same instrument');
  });
});
