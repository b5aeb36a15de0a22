import type { Translation } from '../../translations.ts';

const words: Translation<'remarks'> = {
  'item.reason': 'Warum betrifft Sie das nicht?',
  'item.reasonHint': 'Ein Satz genügt. So weiß, wer den Bericht liest, warum das nicht mitzählt. Schreiben Sie keine Namen von Personen.',
  'item.reasonExample': 'Zum Beispiel: {{example}}',
  'item.reasonMissing': 'Schreiben Sie kurz, warum. Ohne Grund gilt diese Frage noch als offen.',
  'remarks.note': 'Notiz',
  'remarks.noteHint': 'Was sollten andere im Team wissen? Schreiben Sie keine Namen von Personen.',
  'remarks.cut': 'Ein Text hat hier höchstens {{most}} Zeichen. Was danach kam, ist nicht gespeichert. Legen Sie es in einer eigenen Datei ab.',
  'remarks.evidence': 'Beleg',
  'remarks.evidenceHint': 'Zum Beispiel:',
  'remarks.label': 'Was ist es?',
  'remarks.labelHint': 'Ein Titel, ohne Namen von Personen.',
  'remarks.url': 'Link (wenn es einen gibt)',
  'remarks.urlHint': 'Beginnt mit https://. Dateien können Sie hier nicht hochladen.',
  'remarks.urlWrong': 'Das ist kein Link, den wir öffnen können. Beginnen Sie mit https:// oder lassen Sie das Feld leer.',
  'remarks.urlCompleted': 'Wir haben https:// vor Ihren Link gesetzt. Prüfen Sie, ob er stimmt.',
  'remarks.add': 'Beleg hinzufügen',
  'remarks.remove': 'Diesen Beleg entfernen',
  'item.none': 'Nichts davon',
  'item.checklistHint': 'Kreuzen Sie alles an, was stimmt.',
  'text.label': 'Ihre Antwort',
  'text.hint': 'Schreiben Sie keine Namen von Personen.',
};

export default words;
