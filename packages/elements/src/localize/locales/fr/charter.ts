import type { Translation } from '../../translations.ts';

/** French words of the public engagement statement. */
const words: Translation<'charter'> = {
  'charter.title': 'Déclaration d’engagement',
  'charter.text': 'Une page pour le public : ce qui va bien, ce que vous promettez et qui signe. C’est une proposition, faite à partir de vos scores et de vos actions. Elle change avec eux, jusqu’à ce que vous écriviez vous-même une partie.',
  'charter.noActions': 'Choisissez d’abord des actions dans votre plan. Ce que vous promettez se trouvera alors aussi ici.',
  'charter.edit': 'Adapter le texte',
  'charter.done': 'Fini d’adapter',
  'charter.docx': 'Enregistrer en Word',
  'charter.html': 'Enregistrer pour imprimer (HTML)',
  'charter.fileName': 'engagement',
  'charter.fields': 'Le texte de la déclaration',
  'charter.emptyHint': 'Si vous videz un champ, le texte proposé revient.',
  'charter.linesHint': 'Chaque ligne devient un point. Mettez seulement un tiret (-) pour laisser cette partie de côté.',
  'charter.field_title': 'Titre',
  'charter.field_statement': 'Ce que vous défendez',
  'charter.field_strengths': 'Ce qui va déjà bien',
  'charter.field_commitments': 'Ce que vous allez faire',
  'charter.field_closing': 'Comment vous dites ce que cela a donné',
  'charter.field_role': 'Fonction de la personne qui signe',
  'charter.field_place': 'Lieu',
  'charter.field_date': 'Date',
  'charter.roleHint': 'Une fonction reste correcte quand les personnes changent : échevinat, direction ou présidence.',
  'charter.own': 'Votre propre texte.',
  'charter.reset': 'Reprendre la proposition',
  'charter.resetSure': 'Votre propre texte va disparaître. Cliquez encore une fois si vous le voulez.',
  'charter.resetDone': 'La proposition est de nouveau là.',
  'charter.cut': 'Il y a place ici pour {{most}} caractères. Le reste n’est pas repris.',
  'charter.saved': '{{name}} est prêt. Vous le trouvez dans vos téléchargements.',
  'charter.failed': 'Le fichier n’a pas pu être créé. Essayez encore une fois.',
};

export default words;
