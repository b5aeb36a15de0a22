import type { IndicatorItem } from '@drempel/core/instrument.js';
import type { IndicatorAnswer } from '@drempel/core/responses.js';
import { expect } from '@open-wc/testing';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { translator } from '../localize/translations.ts';
import '../testing.fixtures.ts';
import type { NumberField } from './number-checks.ts';
import { checkNumber } from './number-checks.ts';

const part = { measure: 'fraction', per: 100, partOfWhole: true, unit: '%' };
const shares = { measure: 'fraction', per: 1, partOfWhole: false, upTo: 100, unit: '' };
const plain = { measure: 'value', per: 1, partOfWhole: false, unit: 'werkdagen' };

describe('what is said about a number', () => {
  const cases: [item: object, field: NumberField, answer: Omit<IndicatorAnswer, 'kind'>, words: RegExp | undefined, wrong?: boolean][] = [
    [part, 'numerator', { numerator: 40, denominator: 40 }, undefined],
    [part, 'numerator', { numerator: 41, denominator: 40 }, /meer dan het geheel \(40\)/, true],
    [part, 'denominator', { numerator: 41, denominator: 40 }, undefined],
    [part, 'numerator', { numerator: 41 }, undefined],
    [part, 'target', { target: 100 }, undefined],
    [part, 'target', { target: 101 }, /Meer dan 100 kan hier niet/, true],
    [shares, 'numerator', { numerator: 130, denominator: 12 }, /Meer dan 100 kan hier niet/, true],
    [shares, 'denominator', { numerator: 12, denominator: 100.5 }, /Meer dan 100 kan hier niet/, true],
    [shares, 'numerator', { numerator: 24, denominator: 12 }, undefined],
    [shares, 'target', { target: 1.2 }, undefined],
    [plain, 'value', { value: -3 }, /niet kleiner zijn dan 0/, true],
    [plain, 'value', { value: 0 }, undefined],
    [plain, 'value', { value: 400 }, undefined],
    [{ ...plain, unit: '%' }, 'value', { value: 120 }, /meer dan 100 %/, false],
  ];
  for (const [item, field, answer, words, wrong] of cases) {
    it(`${JSON.stringify(answer)} in ${field} of ${JSON.stringify(item)}: ${words?.source ?? 'nothing'}`, () => {
      const t = translator('nl', 'indicator');
      const check = checkNumber(field, String(answer[field]), item as IndicatorItem, { kind: 'indicator', ...answer }, { t, wanted: 'nl' } as unknown as LocalizeController<'indicator'>);
      if (!words) expect(check).to.equal(undefined);
      else expect(check?.words).to.match(words);
      expect(check?.wrong).to.equal(wrong);
    });
  }
});
