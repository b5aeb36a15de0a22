import type { Translation } from '../../translations.ts';

const words: Translation<'questionnaire'> = {
  'page.position': 'Question {{first}} sur {{total}}',
  'page.positions': 'Questions {{first}} à {{last}} sur {{total}}',
  'page.optional_one': '(dont {{count}} chiffre, que vous pouvez laisser vide)',
  'page.optional_many': '(dont {{count}} de chiffres, que vous pouvez laisser vides)',
  'page.optional_other': '(dont {{count}} chiffres, que vous pouvez laisser vides)',
  'page.previous': 'Précédent',
  'page.next': 'Suivant',
  'page.review': 'Vers le récapitulatif',
  'item.number': 'Question {{number}}',
  'item.special': 'Aucune de ces réponses ne convient ?',
  'item.specialFigure': 'Vous ne pouvez pas donner ce chiffre ?',
  'item.notApplicable': 'Ne nous concerne pas',
  'item.unknown': 'Je ne sais pas',
  'item.clear': 'Effacer ma réponse',
  'item.cleared': 'Votre réponse est effacée.',
  'item.setAside': 'Ce que vous avez rempli ne compte pas pour l’instant. Modifiez-le ou effacez votre réponse, et cela compte de nouveau.',
  'item.restored': 'Votre réponse précédente compte de nouveau.',
  'item.remarks': 'Ajouter une remarque ou une preuve',
  'item.remarksFilled': 'Remarque et preuve ({{count}})',
  'item.caution': 'Attention :',
  'indicator.optional': 'Chiffre (facultatif)',
  'save.off': 'Cette page n’enregistre pas vos réponses.',
  'save.idle': 'Vos réponses sont enregistrées au fur et à mesure.',
  'save.saving': 'Enregistrement…',
  'save.device': 'Enregistré sur cet appareil',
  'save.tab': 'Enregistré jusqu’à ce que vous fermiez cet onglet',
  'save.elsewhere': 'Enregistré',
  'save.failed': 'Pas enregistré',
};

export default words;
