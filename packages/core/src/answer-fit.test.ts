import { expect } from '@open-wc/testing';
import { anything, assert, constantFrom, object, oneof, property, record } from 'fast-check';
import { fitsItem } from './answer-fit.ts';
import { answerProblems } from './answer-problems.ts';
import { cases, values } from './generators.fixtures.ts';
import type { Instrument } from './instrument.ts';
import { TEXT_LIMIT } from './responses.ts';
import { answerFrom, instrumentFrom, level } from './testing.fixtures.ts';

const agree = (instrument: Instrument, answer: unknown) =>
  instrument.items.forEach((item) => void expect(fitsItem(item, answer), item.kind).to.equal(answerProblems(item, answer).length === 0));

describe('whether an answer fits its item', () => {
  it('is what the reader of files says, for answers to any item', () => {
    assert(
      property(cases().chain(({ instrument }) => record({ instrument: constantFrom(instrument), answer: values(instrument.items[0] as never).map(answerFrom) })), ({ instrument, answer }) =>
        agree(instrument, answer),
      ),
    );
  });

  it('is what the reader of files says, for things that look like answers', () => {
    const kind = constantFrom('level', 'checklist', 'indicator', 'open', 'not-applicable', 'unknown', 'other');
    const field = oneof(constantFrom(0, 4, 9, -1, 0.5, NaN, '', 'a', undefined, null), anything());
    const lookalike = record(
      { kind, rung: field, ticked: oneof(field, constantFrom(['a'], ['a', 'a'], ['z'], [1])), numerator: field, value: field, text: field, reason: field, more: field },
      { requiredKeys: ['kind'] },
    );
    assert(property(cases(), oneof(lookalike, object(), anything()), ({ instrument }, answer) => agree(instrument, answer)));
  });

  it('is no, for a text that is longer than may be kept', () => {
    const instrument = instrumentFrom({ items: [level('a')] });
    const reasons = ['x'.repeat(TEXT_LIMIT), 'x'.repeat(TEXT_LIMIT + 1)].map((reason) => ({ kind: 'not-applicable', reason }));
    expect(reasons.map((answer) => fitsItem(instrument.items[0] as never, answer))).to.deep.equal([true, false]);
    reasons.forEach((answer) => agree(instrument, answer));
  });
});
