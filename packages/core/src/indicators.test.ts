import { expect } from '@open-wc/testing';
import { indicatorShare, measure, targetOf } from './indicators.ts';
import type { IndicatorItem } from './instrument.ts';
import type { IndicatorAnswer } from './responses.ts';
import { instrumentFrom } from './testing.fixtures.ts';

function indicator(more: object): IndicatorItem {
  const item = { id: 'i', kind: 'indicator', measure: 'fraction', direction: 'higher', in: { v: { g: 1 } }, ...more } as const;
  return instrumentFrom({ items: [item] }).items[0] as IndicatorItem;
}

const answer = (numbers: Omit<IndicatorAnswer, 'kind'>): IndicatorAnswer => ({ kind: 'indicator', ...numbers });

describe('the value of an indicator', () => {
  const percent = { per: 100, partOfWhole: true };
  const floored = (part: string) => ({ hiddenUnder: { count: 10, part } });
  const cases: [string, object, Omit<IndicatorAnswer, 'kind'>, object][] = [
    ['is the numerator over the denominator', {}, { numerator: 3, denominator: 4 }, { value: 0.75 }],
    ['is counted per hundred where asked', percent, { numerator: 3, denominator: 4 }, { value: 75 }],
    ['is a real 0 when none were counted', {}, { numerator: 0, denominator: 4 }, { value: 0 }],
    ['is nothing when the denominator is 0', {}, { numerator: 0, denominator: 0 }, { missing: 'nothing-counted' }],
    ['is nothing while a number is missing', {}, { numerator: 3 }, { missing: 'incomplete' }],
    ['is nothing with a number below 0', {}, { numerator: -3, denominator: 4 }, { missing: 'incomplete' }],
    ['is nothing when a part is more than the whole', percent, { numerator: 5, denominator: 4 }, { missing: 'incomplete' }],
    ['may be over 1 when the numerator is no part', {}, { numerator: 5, denominator: 4 }, { value: 1.25 }],
    ['is nothing with a share above what a share can be', { upTo: 100 }, { numerator: 101, denominator: 12 }, { missing: 'incomplete' }],
    ['is nothing against a share above what a share can be', { upTo: 100 }, { numerator: 12, denominator: 101 }, { missing: 'incomplete' }],
    ['compares shares that can be', { upTo: 100 }, { numerator: 100, denominator: 100 }, { value: 1 }],
    ['is hidden about fewer people than the floor', floored('denominator'), { numerator: 1, denominator: 9 }, { missing: 'too-few' }],
    ['is shown from the floor on', floored('denominator'), { numerator: 1, denominator: 10 }, { value: 0.1 }],
    ['is hidden when either part is under the floor', floored('either'), { numerator: 9, denominator: 100 }, { missing: 'too-few' }],
    ['is the number itself for a plain value', { measure: 'value' }, { value: 12 }, { value: 12 }],
    ['is nothing for a plain value above what it can be', { measure: 'value', upTo: 100 }, { value: 100.5 }, { missing: 'incomplete' }],
    ['is nothing for a plain value that is missing', { measure: 'value' }, {}, { missing: 'incomplete' }],
    ['is never infinite', {}, { numerator: 1e308, denominator: 1e-308 }, { missing: 'incomplete' }],
    ['is never NaN', {}, { numerator: NaN, denominator: 1 }, { missing: 'incomplete' }],
    ['is never NaN for a plain value', { measure: 'value' }, { value: NaN }, { missing: 'incomplete' }],
  ];
  for (const [sentence, item, numbers, expected] of cases) {
    it(sentence, () => expect(measure(indicator(item), answer(numbers))).to.deep.equal(expected));
  }
});

describe('the share an indicator earns', () => {
  const cases: [string, object, number, number | undefined][] = [
    ['higher is better: halfway to the target is half', { target: 0.8 }, 0.4, 0.5],
    ['higher is better: the target is all', { target: 0.8 }, 0.8, 1],
    ['higher is better: more than the target is no more than all', { target: 0.8 }, 5, 1],
    ['higher is better: counts from the floor', { target: 0.8, floor: 0.4 }, 0.6, 0.5],
    ['higher is better: under the floor is nothing', { target: 0.8, floor: 0.4 }, 0.1, 0],
    ['lower is better: up to the target is all', { direction: 'lower', target: 10 }, 10, 1],
    ['lower is better: 0 is all', { direction: 'lower', target: 10 }, 0, 1],
    ['lower is better: twice the target is half', { direction: 'lower', target: 10 }, 20, 0.5],
    ['band: inside is all, bounds included', { direction: 'band', band: [10, 20] }, 20, 1],
    ['band: below counts v / low', { direction: 'band', band: [10, 20] }, 5, 0.5],
    ['band: above counts high / v', { direction: 'band', band: [10, 20] }, 40, 0.5],
    ['band: 0 is nothing', { direction: 'band', band: [10, 20] }, 0, 0],
    ['without a target nothing is scored', {}, 0.5, undefined],
  ];
  for (const [sentence, item, value, share] of cases) {
    it(sentence, () => {
      const found = indicatorShare(indicator(item), value);
      if (share === undefined) expect(found).to.equal(undefined);
      else expect(found).to.be.closeTo(share, 1e-12);
    });
  }

  it('lies between 0 and 1 whatever the organisation sets as its own target', () => {
    for (const direction of ['higher', 'lower']) {
      const item = indicator({ direction, floor: 0.2, target: 0.5 });
      for (const target of [-1e308, -1, 0, 0.2, 5e-324, 1e308]) {
        for (const value of [0, 5e-324, 0.2, 1, 1e308]) {
          expect(indicatorShare(item, value, target), `${direction} ${value} of ${target}`).to.be.within(0, 1);
        }
      }
    }
  });

  it("counts from the organisation's own target before the instrument's", () => {
    const item = indicator({ target: 0.8 });
    expect(targetOf(item, answer({ target: 0.4 }))).to.equal(0.4);
    expect(targetOf(item, answer({}))).to.equal(0.8);
  });
});
