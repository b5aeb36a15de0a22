import type { Translation } from '../../translations.ts';

const words: Translation<'depth'> = {
  'depth.views': 'Ihre Antworten ansehen nach',
  'depth.viewShown': 'Antworten nach: {{view}}.',
  'depth.drawings': 'Die Punktzahlen zeigen als',
  'depth.drawing_bars': 'Balken',
  'depth.drawing_radar': 'Netz',
  'depth.empty': 'Keine Punktzahl möglich für {{names}}: Keine Frage davon gehört zu diesem Check oder betrifft Sie.',
  'depth.sentenceSingle': 'Von {{count}} Bereichen hat nur einer eine Punktzahl: {{best}} ({{bestScore}}).',
  'depth.traceBand': '{{score}} gehört zu „{{band}}“: von {{from}} bis {{to}}.',
  'depth.traceRange': 'Wäre alles, was offen oder nicht bekannt ist, 0, dann wäre die Punktzahl {{low}}. Wäre es 100, dann {{high}}.',
  'depth.traceWeight': 'Fragen können hier mehr oder weniger zählen. Was einen Wert hat, wiegt {{answered}} von {{applicable}}: Das sind {{percent}} %.',
  'depth.traceFloor': 'Eine Punktzahl erscheint, sobald {{floor}} % mitzählen; jetzt sind es {{percent}} %.',
  'radar.legend': 'Die Linie ist die Punktzahl: je weiter von der Mitte, desto höher. Die helle Fläche zeigt, was möglich ist, solange nicht alles bekannt ist. Wo es keine Punktzahl gibt, hört die Linie auf.',
  'radar.tooFew': 'Ein Netz braucht mindestens {{count}} Bereiche. Darum sehen Sie Balken.',
  'radar.tooMany': 'Ein Netz zeigt höchstens {{count}} Bereiche; hier sind es {{found}}. Darum sehen Sie Balken.',
  'matrix.title': 'Vorgeschlagene Schritte: Wirkung und Aufwand',
  'matrix.sentence_one': 'Es gibt {{count}} vorgeschlagenen Schritt.',
  'matrix.sentence_other': 'Es gibt {{count}} vorgeschlagene Schritte, mit derselben Nummer wie in der Liste.',
  'matrix.best_one': 'Schritt {{numbers}} bringt am meisten für den geringsten Aufwand (Wirkung {{impact}}, Aufwand {{effort}}).',
  'matrix.best_other': 'Die Schritte {{numbers}} bringen am meisten für den geringsten Aufwand (Wirkung {{impact}}, Aufwand {{effort}}).',
  'matrix.none': 'Es gibt jetzt keine Schritte vorzuschlagen.',
  'matrix.first': 'zuerst ansehen',
  'matrix.table': 'Die Schritte in einer Tabelle',
  'matrix.columnStep': 'Schritt',
  'matrix.columnImpact': 'Wirkung',
  'matrix.columnEffort': 'Aufwand',
  'matrix.columnNow': 'Jetzt, von 100',
};

export default words;
