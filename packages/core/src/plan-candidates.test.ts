import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { planCases } from './generators.fixtures.ts';
import { itemOf } from './instrument.ts';
import { actionFrom, candidatesFor, linkedIndicator } from './plan-candidates.ts';
import { checkedPlan, withAction } from './plan-edits.ts';
import { NO_PLAN } from './plan.ts';
import { planned as instrument } from './plan-logic.fixtures.ts';
import { withPlan } from './responses.ts';
import { scoreResponses } from './scoring.ts';
import type { Short } from './testing.fixtures.ts';
import { responsesFrom } from './testing.fixtures.ts';

const TODAY = '2026-11-24';
const from = (answers: Record<string, Short>) => responsesFrom(instrument, answers);
const found = (answers: Record<string, Short>, below?: number) => {
  const responses = from(answers);
  return candidatesFor(instrument, responses, scoreResponses(instrument, responses), below);
};
const ids = (answers: Record<string, Short>, below?: number) => found(answers, below).map(({ suggestion }) => suggestion.id);
const first = (answers: Record<string, Short>) => {
  const responses = from(answers);
  return actionFrom(candidatesFor(instrument, responses, scoreResponses(instrument, responses), 1)[0]!, instrument, responses, 'p1', TODAY);
};

describe('steps to choose from', () => {
  it('begin with most to win for least work, and tell why', () => {
    expect(found({ a: 0, b: ['z'] }).map(({ suggestion: { id }, why }) => [id, why.impact, why.effort, why.gain.toFixed(2)])).to.deep.equal([['b-x', 3, 1, '2.00'], ['a-0', 2, 2, '1.00'], ['b-y', 1, 3, '0.22']]);
  });
  it('count the distance to the gate of an item where it has one', () => expect(found({ a: 0, c: 0 }).map(({ item, why }) => [item.id, why.distance])).to.deep.equal([['a', 1], ['c', 0.5]]));
  it('leave out what is halfway, open or not applicable', () => expect(ids({ a: 2, b: '?', c: 'na' })).to.deep.equal([]));
  it('can be asked for higher items too', () => expect(ids({ b: ['x', 'z'] }, 1)).to.deep.equal(['b-y']));
  it('leave out what is in the plan already, until it is taken out', () => {
    const responses = from({ a: 0, b: [] });
    const report = scoreResponses(instrument, responses);
    const [candidate] = candidatesFor(instrument, responses, report);
    const plan = withAction(NO_PLAN, actionFrom(candidate!, instrument, responses, 'p1', TODAY));
    expect(candidatesFor(instrument, withPlan(responses, plan), report)).to.deep.equal(candidatesFor(instrument, responses, report).slice(1));
  });
});

describe('a step that is chosen', () => {
  it('goes for the next rung, and is measured by the figure that belongs to the item', () => {
    expect(first({ a: 1, k: { numerator: 10, denominator: 40 } })).to.deep.equal({
      id: 'p1', title: 'a-0', item: 'a', suggestion: 'a-0', goal: { kind: 'level', rung: 2 },
      indicator: { text: 'k', item: 'k', baseline: 25, target: 80 }, status: 'planned', progress: [{ date: TODAY, status: 'planned' }],
    });
  });
  it('goes for the option that is missing, beside what is true already', () => expect(first({ b: ['z'] }).goal).to.deep.equal({ kind: 'checklist', ticked: ['z', 'x'] }));
  it('goes down a ladder that is reversed', () => expect(first({ r: 3 }).goal).to.deep.equal({ kind: 'level', rung: 2 }));
  it('is a plan that can be read back', () => {
    assert(property(planCases, ({ instrument: any, responses }) => {
      const report = scoreResponses(any, responses);
      for (const [index, candidate] of candidatesFor(any, responses, report, 1).entries()) {
        const plan = withAction(NO_PLAN, actionFrom(candidate, any, responses, `p${index}`, TODAY));
        expect(checkedPlan(plan)).to.deep.equal(plan);
      }
    }), { numRuns: 40 });
  });
});

describe('a figure of the instrument as indicator', () => {
  const baseline = (short?: Short) => linkedIndicator('k', instrument, from(short === undefined ? {} : { k: short })).baseline;
  it('begins at its value today', () => expect(baseline({ numerator: 20, denominator: 50 })).to.equal(40));
  it('writes its value as people see it', () => expect(baseline({ numerator: 12, denominator: 36 })).to.equal(33.33));
  it('has no baseline where nothing was measured', () => expect([baseline(), baseline('?'), baseline({ numerator: 20 })]).to.deep.equal([undefined, undefined, undefined]));
  it('never tells a figure about too few people', () => expect(baseline({ numerator: 3, denominator: 50 })).to.equal(undefined));
  it('has the own target of the organisation, else that of the instrument', () => {
    expect(linkedIndicator('k', instrument, from({ k: { numerator: 20, denominator: 50, target: 60 } })).target).to.equal(60);
    expect(linkedIndicator('m', instrument, from({})).target).to.equal(5);
  });
  it('is nothing but an indicator', () => {
    expect(itemOf(instrument, 'a')?.kind).to.equal('level');
    expect(() => linkedIndicator('a', instrument, from({}))).to.throw(TypeError, '"a" is no indicator of "test"');
  });
});
