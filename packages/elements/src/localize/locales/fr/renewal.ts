import type { Translation } from '../../translations.ts';

/** French words for when the questionnaire was renewed since the answers were given. */
const words: Translation<'renewal'> = {
  'renewal.title': 'Le questionnaire a changé depuis que vous avez commencé',
  'renewal.file': 'Le questionnaire a changé depuis la création de ce fichier',
  'renewal.versions': 'De la version {{from}} à la version {{to}}.',
  'renewal.carried_one': '{{count}} réponse est reprise.',
  'renewal.carried_many': '{{count}} de réponses sont reprises.',
  'renewal.carried_other': '{{count}} réponses sont reprises.',
  'renewal.revised': 'Ces questions veulent maintenant dire autre chose. Vérifiez votre réponse :',
  'renewal.ok': 'OK',
  'kept.title': 'Réponses qui ne comptent plus',
  'kept.text': 'Ces questions ne sont plus dans le questionnaire. Vos réponses restent enregistrées et se trouvent aussi dans vos fichiers.',
  'kept.summary_one': '{{count}} réponse ne compte plus',
  'kept.summary_many': '{{count}} de réponses ne comptent plus',
  'kept.summary_other': '{{count}} réponses ne comptent plus',
  'kept.code': 'Question {{id}}',
  'kept.rung': 'Échelon {{rung}}',
  'kept.figures': 'Chiffres : vous les trouvez dans le fichier de résultats',
  'kept.note': 'Remarque : {{note}}',
  'kept.evidence': 'Preuve : {{evidence}}',
  'kept.now': 'Question actuelle :',
  'kept.more': 'et encore {{count}}',
};

export default words;
