import type { Translation } from '../../translations.ts';

const words: Translation<'depth'> = {
  'depth.views': 'See your answers by',
  'depth.viewShown': 'Answers by: {{view}}.',
  'depth.drawings': 'Show the scores as',
  'depth.drawing_bars': 'bars',
  'depth.drawing_radar': 'a radar',
  'depth.empty': 'No score is possible for {{names}}: none of its questions is in this scan or applies.',
  'depth.sentenceSingle': 'Of {{count}} parts only {{best}} has a score: {{bestScore}}.',
  'depth.traceBand': '{{score}} belongs to “{{band}}”: from {{from}} to {{to}}.',
  'depth.traceRange': 'If all that is open or not known were 0, the score would be {{low}}. If it were 100, it would be {{high}}.',
  'depth.traceWeight': 'Questions may weigh more or less here. What has a value weighs {{answered}} of {{applicable}}: that is {{percent}} %.',
  'depth.traceFloor': 'A score appears once {{floor}} % counts; now that is {{percent}} %.',
  'radar.legend': 'The line is the score: the further from the centre, the higher. The light area is what is possible, as long as not everything is known. Where there is no score, the line stops.',
  'radar.tooFew': 'A radar needs at least {{count}} parts. That is why you see bars.',
  'radar.tooMany': 'A radar shows at most {{count}} parts; here there are {{found}}. That is why you see bars.',
  'matrix.title': 'Suggested steps: effect and effort',
  'matrix.sentence_one': 'There is {{count}} suggested step.',
  'matrix.sentence_other': 'There are {{count}} suggested steps, with the same number as in the list.',
  'matrix.best_one': 'Step {{numbers}} gives most for the least effort (effect {{impact}}, effort {{effort}}).',
  'matrix.best_other': 'Steps {{numbers}} give most for the least effort (effect {{impact}}, effort {{effort}}).',
  'matrix.none': 'There are no steps to suggest now.',
  'matrix.first': 'look here first',
  'matrix.table': 'The steps in a table',
  'matrix.columnStep': 'Step',
  'matrix.columnImpact': 'Effect',
  'matrix.columnEffort': 'Effort',
  'matrix.columnNow': 'Now, out of 100',
};

export default words;
