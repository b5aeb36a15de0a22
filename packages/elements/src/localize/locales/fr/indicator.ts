import type { Translation } from '../../translations.ts';

const words: Translation<'indicator'> = {
  'indicator.caution': 'Attention :',
  'indicator.numberWrong': 'Ceci n’est pas un nombre. Écrivez par exemple 12 ou 3,5.',
  'indicator.negative': 'Ce nombre ne peut pas être plus petit que 0.',
  'indicator.overWhole': 'C’est plus que l’ensemble ({{whole}}). Vérifiez les deux nombres.',
  'indicator.overMost': 'Ce nombre ne peut pas dépasser {{most}}. Vérifiez-le.',
  'indicator.overHundred': 'C’est plus que 100 %. Vérifiez le nombre.',
  'indicator.wholeZero': 'Avec 0, nous ne pouvons rien calculer. C’est correct ? Alors, ne changez rien.',
  'indicator.ratioHigh': 'Le rapport entre les deux nombres est très élevé. Vérifiez s’ils parlent de la même chose.',
  'indicator.result': 'Résultat : {{value}}',
  'indicator.ofTarget': 'Cela donne {{points}} sur 100 par rapport au chiffre à atteindre ({{target}}).',
  'indicator.inBand': 'Le but se trouve entre {{low}} et {{high}}. Cela donne {{points}} sur 100.',
  'indicator.noTarget': 'Il n’y a pas de chiffre à atteindre. Nous montrons ce chiffre, mais il ne compte pas dans le score.',
  'indicator.nothingCounted': 'Rien n’a été compté. Il n’y a donc pas de chiffre, même pas 0.',
  'indicator.tooFew': 'Cela porte sur moins de {{least}}. Pour protéger les personnes, nous ne montrons pas de chiffre.',
  'indicator.hiddenUnder': 'Remplissez seulement des totaux. Sous {{least}}, nous ne montrons pas de chiffre, pour protéger les personnes.',
  'indicator.waiting': 'Le résultat s’affiche ici quand tous les nombres sont remplis.',
  'indicator.mistake': 'Le résultat s’affiche ici quand les nombres sont corrects.',
  'indicator.setAside': 'Ces nombres ne comptent pas pour l’instant.',
  'indicator.target': 'Votre propre chiffre à atteindre',
  'indicator.targetHint': 'Nous proposons {{target}}. Laissez vide pour l’utiliser.',
  'indicator.targetHintNone': 'Nous ne proposons rien. Vous pouvez choisir vous-même un chiffre à atteindre.',
  'indicator.where': 'Où trouver cela ?',
};

export default words;
