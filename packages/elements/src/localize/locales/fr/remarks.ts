import type { Translation } from '../../translations.ts';

const words: Translation<'remarks'> = {
  'item.reason': 'Pourquoi cela ne vous concerne-t-il pas ?',
  'item.reasonHint': 'Une phrase suffit. Qui lit le rapport sait ainsi pourquoi cela ne compte pas. N’écrivez pas de noms de personnes.',
  'item.reasonExample': 'Par exemple : {{example}}',
  'item.reasonMissing': 'Écrivez brièvement pourquoi. Sans raison, cette question est encore sans réponse.',
  'remarks.note': 'Remarque',
  'remarks.noteHint': 'Que doivent savoir vos collègues ? N’écrivez pas de noms de personnes.',
  'remarks.cut': 'Un texte a ici {{most}} caractères au plus. Ce qui venait après n’est pas enregistré. Mettez-le dans un fichier à vous.',
  'remarks.evidence': 'Preuve',
  'remarks.evidenceHint': 'Par exemple :',
  'remarks.label': 'De quoi s’agit-il ?',
  'remarks.labelHint': 'Un titre, sans noms de personnes.',
  'remarks.url': 'Lien (s’il y en a un)',
  'remarks.urlHint': 'Commence par https://. Vous ne pouvez pas envoyer de fichiers ici.',
  'remarks.urlWrong': 'Nous ne pouvons pas ouvrir ce lien. Commencez par https:// ou laissez le champ vide.',
  'remarks.urlCompleted': 'Nous avons mis https:// devant votre lien. Vérifiez s’il est correct.',
  'remarks.add': 'Ajouter une preuve',
  'remarks.remove': 'Supprimer cette preuve',
  'item.none': 'Rien de tout cela',
  'item.checklistHint': 'Cochez tout ce qui est vrai.',
  'text.label': 'Votre réponse',
  'text.hint': 'N’écrivez pas de noms de personnes.',
};

export default words;
