import type { Translation } from '../../translations.ts';

const words: Translation<'charter'> = {
  'charter.title': 'Engagement-Erklärung',
  'charter.text': 'Eine Seite für die Öffentlichkeit: was gut läuft, was Sie versprechen und wer dafür unterschreibt. Das ist ein Vorschlag aus Ihren Punktzahlen und Ihren Aktionen. Er ändert sich mit, bis Sie einen Teil selbst schreiben.',
  'charter.noActions': 'Wählen Sie zuerst Aktionen in Ihrem Plan. Dann steht hier auch, was Sie versprechen.',
  'charter.edit': 'Text anpassen',
  'charter.done': 'Anpassen beenden',
  'charter.docx': 'Als Word speichern',
  'charter.html': 'Zum Drucken speichern (HTML)',
  'charter.fileName': 'engagement',
  'charter.fields': 'Der Text der Erklärung',
  'charter.emptyHint': 'Leeren Sie ein Feld, kommt der vorgeschlagene Text zurück.',
  'charter.linesHint': 'Jede Zeile wird ein Punkt. Schreiben Sie nur einen Strich (-), um diesen Teil wegzulassen.',
  'charter.field_title': 'Titel',
  'charter.field_statement': 'Wofür Sie stehen',
  'charter.field_strengths': 'Was schon gut läuft',
  'charter.field_commitments': 'Was Sie tun werden',
  'charter.field_closing': 'Wie Sie erzählen, was daraus wurde',
  'charter.field_role': 'Funktion der unterzeichnenden Person',
  'charter.field_place': 'Ort',
  'charter.field_date': 'Datum',
  'charter.roleHint': 'Eine Funktion stimmt auch, wenn Personen wechseln: Schöffenamt, Direktion oder Vorsitz.',
  'charter.own': 'Ihr eigener Text.',
  'charter.reset': 'Vorschlag zurückholen',
  'charter.resetSure': 'Ihr eigener Text verschwindet. Klicken Sie noch einmal, wenn Sie das möchten.',
  'charter.resetDone': 'Der Vorschlag steht wieder da.',
  'charter.cut': 'Hier passen {{most}} Zeichen hinein. Der Rest wurde weggelassen.',
  'charter.saved': '{{name}} ist fertig. Sie finden die Datei bei Ihren Downloads.',
  'charter.failed': 'Die Datei konnte nicht erstellt werden. Versuchen Sie es noch einmal.',
};

export default words;
