import type { Translation } from '../../translations.ts';

const words: Translation<'indicator'> = {
  'indicator.caution': 'Please note:',
  'indicator.numberWrong': 'This is not a number. Write for example 12 or 3.5.',
  'indicator.negative': 'This number cannot be below 0.',
  'indicator.overWhole': 'This is more than the whole ({{whole}}). Check the two numbers.',
  'indicator.overMost': 'This cannot be more than {{most}}. Check the number.',
  'indicator.overHundred': 'This is more than 100%. Check the number.',
  'indicator.wholeZero': 'With 0 there is nothing to work out. Is it right? Then leave it as it is.',
  'indicator.ratioHigh': 'The ratio is very high. Check whether the two numbers are about the same thing.',
  'indicator.result': 'Outcome: {{value}}',
  'indicator.ofTarget': 'That is {{points}} out of 100 against the target ({{target}}).',
  'indicator.inBand': 'The aim lies between {{low}} and {{high}}. That gives {{points}} out of 100.',
  'indicator.noTarget': 'There is no target. We show this figure, but it does not count in the score.',
  'indicator.nothingCounted': 'Nothing was counted. So there is no figure, not even a 0.',
  'indicator.tooFew': 'This is about fewer than {{least}}. To protect people we show no figure.',
  'indicator.hiddenUnder': 'Fill in totals only. Under {{least}} we show no figure, to protect people.',
  'indicator.waiting': 'The outcome appears here once all numbers are filled in.',
  'indicator.mistake': 'The outcome appears here once the numbers are right.',
  'indicator.setAside': 'These numbers do not count now.',
  'indicator.target': 'Your own target',
  'indicator.targetHint': 'Our proposal is {{target}}. Leave empty to use it.',
  'indicator.targetHintNone': 'There is no proposal. You may choose a target yourself.',
  'indicator.where': 'Where do you find this?',
};

export default words;
