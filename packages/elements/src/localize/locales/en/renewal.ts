import type { Translation } from '../../translations.ts';

/** English words for when the questionnaire was renewed since the answers were given. */
const words: Translation<'renewal'> = {
  'renewal.title': 'The questionnaire was renewed since you began',
  'renewal.file': 'The questionnaire was renewed since this file was made',
  'renewal.versions': 'From version {{from}} to version {{to}}.',
  'renewal.carried_one': '{{count}} answer was carried over.',
  'renewal.carried_other': '{{count}} answers were carried over.',
  'renewal.revised': 'These questions mean something else now. Please look at your answer again:',
  'renewal.ok': 'OK',
  'kept.title': 'Answers that no longer count',
  'kept.text': 'These questions are no longer in the questionnaire. Your answers stay saved and go along in your files.',
  'kept.summary_one': '{{count}} answer no longer counts',
  'kept.summary_other': '{{count}} answers no longer count',
  'kept.code': 'Question {{id}}',
  'kept.rung': 'Rung {{rung}}',
  'kept.figures': 'Figures: you will find them in the result file',
  'kept.note': 'Note: {{note}}',
  'kept.evidence': 'Evidence: {{evidence}}',
  'kept.now': 'Now asked as:',
  'kept.more': 'and {{count}} more',
};

export default words;
