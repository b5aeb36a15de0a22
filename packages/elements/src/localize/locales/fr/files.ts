import type { Translation } from '../../translations.ts';

/** French words of the files for the meeting and of their making. */
const words: Translation<'files'> = {
  'files.docx': 'Rapport pour la réunion (Word)',
  'files.docxText': 'Résumé, scores, plan d’action et toutes les réponses, pour continuer à y travailler.',
  'files.html': 'Rapport pour la réunion (HTML)',
  'files.htmlText': 'Le même rapport dans un seul fichier que tout navigateur ouvre, maintenant et dans dix ans. Vous pouvez aussi en faire un PDF.',
  'files.xlsx': 'Fichier Excel (XLSX)',
  'files.xlsxText': 'Résumé, scores, réponses et plan d’action, chacun sur sa feuille. Prêt à imprimer ou à présenter.',
  'files.flavour': 'Pour',
  'files.flavour_belgian': 'Excel en Belgique (point-virgule, virgule décimale)',
  'files.flavour_standard': 'autres programmes (virgule, point décimal)',
  'files.codebook': 'Explication des colonnes (CSV)',
  'files.ics': 'Calendrier (ICS)',
  'files.icsText': 'Les dates de fin et les évaluations du plan d’action. Si vous ouvrez plus tard un fichier plus récent, elles changent aussi.',
  'files.busy': 'En préparation : {{what}}…',
  'files.cancel': 'Arrêter',
  'files.cancelled': 'Arrêté. Aucun fichier n’a été créé.',
  'files.notLoaded': 'Une partie de Drempel nécessaire pour cela n’a pas pu être chargée : {{part}}. Vos réponses sont encore là. Essayez encore une fois, ou prenez un autre fichier de la liste. Cela ne marche toujours pas ? Transmettez ce message à la personne qui gère cette page.',
};

export default words;
