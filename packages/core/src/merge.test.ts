import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { answersTo, cases } from './generators.fixtures.ts';
import { mergeResponses, saysTheSame } from './merge.ts';
import type { Responses } from './responses.ts';
import { withRemarks } from './responses.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const instrument = instrumentFrom({ items: [level('a'), level('b'), level('c')], profile: [{ id: 'sector', choices: ['school', 'library'] }] });
const say = (answers: Parameters<typeof responsesFrom>[1], more: Partial<Responses> = {}) => responsesFrom(instrument, answers, more);
const [a, b] = instrument.items as [never, never];

describe('putting together what two windows said since they were the same', () => {
  const base = say({ a: 1, b: 1 });

  it('keeps what each changed, and clashes where both did', () => {
    const { responses, taken, clashes } = mergeResponses(base, say({ a: 2, b: 3 }), say({ a: 1, b: 4, c: 0 }));
    expect(responses.items).to.deep.equal(say({ a: 2, b: 3, c: 0 }).items);
    expect(taken).to.deep.equal(['c']);
    expect(clashes).to.deep.equal([{ item: 'b', part: 'answer' }]);
  });

  it('gives the other side its way where asked to', () => {
    expect(mergeResponses(base, say({ a: 2, b: 3 }), say({ a: 1, b: 4 }), 'theirs').responses.items).to.deep.equal(say({ a: 2, b: 4 }).items);
  });

  it('does not bring back what was cleared', () => {
    expect(mergeResponses(base, say({ b: 1 }), base).responses.items).to.deep.equal(say({ b: 1 }).items);
    expect(mergeResponses(base, base, say({ b: 1 })).responses.items).to.deep.equal(say({ b: 1 }).items);
    expect(mergeResponses(base, say({ b: 1 }), say({ a: 4, b: 1 })).clashes).to.deep.equal([{ item: 'a', part: 'answer' }]);
  });

  it('takes a note here and an answer there at the same item', () => {
    const { responses, clashes } = mergeResponses(base, withRemarks(base, a, { note: 'since May' }), say({ a: 4, b: 1 }));
    expect(responses.items.a).to.deep.equal({ revision: 1, answer: { kind: 'level', rung: 4 }, note: 'since May' });
    expect(clashes).to.deep.equal([]);
  });

  it('treats organisation and profile alike', () => {
    const mine = say({}, { organisation: 'X', profile: { sector: 'school' } });
    const theirs = say({}, { organisation: 'Y', profile: {} });
    const merged = mergeResponses(say({}), mine, theirs);
    expect(merged.clashes).to.deep.equal([{ part: 'organisation' }]);
    expect([merged.responses.organisation, merged.responses.profile]).to.deep.equal(['X', { sector: 'school' }]);
  });

  it('is done only where nothing came in since', () => {
    const done = '2026-11-24T10:00:00Z';
    expect(mergeResponses(base, base, { ...base, completed: done }).responses.completed).to.equal(done);
    expect(mergeResponses(base, say({ a: 2, b: 1 }), { ...base, completed: done }).responses.completed).to.equal(undefined);
    expect(mergeResponses(base, { ...base, completed: done }, say({ a: 2, b: 1 })).responses.completed).to.equal(undefined);
  });
});

describe('putting a file together with what is here', () => {
  it('takes what is only in one of them, and clashes where both say something else', () => {
    const mine = withRemarks(say({ a: 2, b: 3 }), b, { note: 'mine' });
    const { responses, taken, clashes } = mergeResponses(undefined, mine, withRemarks(say({ b: 3, c: 0 }), b, { note: 'theirs' }));
    expect(responses.items).to.deep.equal(withRemarks(say({ a: 2, b: 3, c: 0 }), b, { note: 'mine' }).items);
    expect([taken, clashes]).to.deep.equal([['c'], [{ item: 'b', part: 'note' }]]);
  });
});

describe('for any responses', () => {
  const three = cases().chain(({ instrument: any }) => answersTo(any).chain((x) => answersTo(any).chain((y) => answersTo(any).map((z) => [x, y, z].map((each) => responsesFrom(any, each))))));

  it('nothing changed on one side gives the other side, without a clash', () => {
    assert(property(three, ([base, side]) => {
      for (const merged of [mergeResponses(base, side as Responses, base as Responses), mergeResponses(base, base as Responses, side as Responses)]) {
        expect(saysTheSame(merged.responses, side as Responses)).to.equal(true);
        expect(merged.clashes).to.deep.equal([]);
      }
    }), { numRuns: 60 });
  });

  it('the two sides find the same clashes, and the same result whichever of them is preferred', () => {
    assert(property(three, ([base, one, other]) => {
      const [here, there] = [mergeResponses(base, one as Responses, other as Responses), mergeResponses(base, other as Responses, one as Responses, 'theirs')];
      expect(saysTheSame(here.responses, there.responses)).to.equal(true);
      expect(here.clashes).to.have.deep.members(there.clashes as never[]);
    }), { numRuns: 60 });
  });

  it('every answer that one side gave is in the result, or is named as a clash', () => {
    assert(property(three, ([, mine, theirs]) => {
      const { responses, clashes } = mergeResponses(undefined, mine as Responses, theirs as Responses);
      for (const side of [mine, theirs] as Responses[]) {
        for (const [id, { answer }] of Object.entries(side.items)) {
          if (answer && !clashes.some(({ item }) => item === id)) expect(responses.items[id]?.answer).to.deep.equal(answer);
        }
      }
    }), { numRuns: 60 });
  });
});
