import type { Translation } from '../../translations.ts';

const words: Translation<'indicator'> = {
  'indicator.caution': 'Bitte beachten:',
  'indicator.numberWrong': 'Das ist keine Zahl. Schreiben Sie zum Beispiel 12 oder 3,5.',
  'indicator.negative': 'Diese Zahl kann nicht kleiner als 0 sein.',
  'indicator.overWhole': 'Das ist mehr als das Ganze ({{whole}}). Prüfen Sie die zwei Zahlen.',
  'indicator.overMost': 'Mehr als {{most}} geht hier nicht. Prüfen Sie die Zahl.',
  'indicator.overHundred': 'Das ist mehr als 100 %. Prüfen Sie die Zahl.',
  'indicator.wholeZero': 'Mit 0 können wir nichts ausrechnen. Stimmt die Zahl? Dann lassen Sie sie so stehen.',
  'indicator.ratioHigh': 'Das Verhältnis ist sehr hoch. Prüfen Sie, ob es bei beiden Zahlen um dasselbe geht.',
  'indicator.result': 'Ergebnis: {{value}}',
  'indicator.ofTarget': 'Das sind {{points}} von 100 im Vergleich zum Zielwert ({{target}}).',
  'indicator.inBand': 'Das Ziel liegt zwischen {{low}} und {{high}}. Das ergibt {{points}} von 100.',
  'indicator.noTarget': 'Es gibt keinen Zielwert. Wir zeigen diese Zahl, aber sie zählt bei der Punktzahl nicht mit.',
  'indicator.nothingCounted': 'Es wurde nichts gezählt. Darum gibt es keine Zahl, auch keine 0.',
  'indicator.tooFew': 'Hier geht es um weniger als {{least}}. Zum Schutz der Menschen zeigen wir keine Zahl.',
  'indicator.hiddenUnder': 'Tragen Sie nur Gesamtzahlen ein. Unter {{least}} zeigen wir keine Zahl, zum Schutz der Menschen.',
  'indicator.waiting': 'Das Ergebnis erscheint hier, wenn alle Zahlen da sind.',
  'indicator.mistake': 'Das Ergebnis erscheint hier, wenn die Zahlen stimmen.',
  'indicator.setAside': 'Diese Zahlen zählen jetzt nicht mit.',
  'indicator.target': 'Eigener Zielwert',
  'indicator.targetHint': 'Unser Vorschlag ist {{target}}. Lassen Sie das Feld leer, um ihn zu nutzen.',
  'indicator.targetHintNone': 'Es gibt keinen Vorschlag. Sie dürfen selbst einen Zielwert wählen.',
  'indicator.where': 'Wo finden Sie das?',
};

export default words;
