import type { IndicatorItem } from '@drempel/core/instrument.js';
import type { IndicatorAnswer } from '@drempel/core/responses.js';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { numberWords } from '../localize/number-words.ts';
import { readNumber } from './number-text.ts';

export type NumberField = 'numerator' | 'denominator' | 'value' | 'target';

/** What is said at a field. `wrong`: no outcome with this number; else it may be right, and is worth a second look. */
export interface NumberCheck {
  readonly wrong: boolean;
  readonly words: string;
}

/**
 * Whether a number can be true, in words. Nothing is refused or changed: a number that cannot be true stands as typed,
 * and gives no outcome until it is mended.
 */
export function checkNumber(
  field: NumberField,
  text: string,
  item: IndicatorItem,
  answer: IndicatorAnswer,
  localize: LocalizeController<'indicator'>,
): NumberCheck | undefined {
  const t = localize.t.bind(localize);
  const written = (number: number) => numberWords(localize, number, 2);
  const value = answer[field];
  if (Number.isNaN(readNumber(text, localize.wanted))) return { wrong: true, words: t('indicator.numberWrong') };
  if (value === undefined) return undefined;
  if (value < 0) return { wrong: true, words: t('indicator.negative') };
  const most = mostOf(field, item);
  if (most !== undefined && value > most) return { wrong: true, words: t('indicator.overMost', { most: written(most) }) };
  const whole = answer.denominator ?? NaN;
  if (field === 'numerator' && item.partOfWhole && whole >= 0 && value > whole) return { wrong: true, words: t('indicator.overWhole', { whole: written(whole) }) };
  if (field === 'denominator' && value === 0) return { wrong: false, words: t('indicator.wholeZero') };
  if (field === 'value' && item.unit === '%' && value > 100) return { wrong: false, words: t('indicator.overHundred') };
  return undefined;
}

/** A part of a whole is never more than all of it, so a target above that is never reached. */
function mostOf(field: NumberField, item: IndicatorItem): number | undefined {
  if (field === 'target') return item.partOfWhole ? item.per : undefined;
  return item.upTo;
}
