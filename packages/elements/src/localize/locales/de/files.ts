import type { Translation } from '../../translations.ts';

const words: Translation<'files'> = {
  'files.docx': 'Bericht für die Sitzung (Word)',
  'files.docxText': 'Zusammenfassung, Punktzahlen, Aktionsplan und alle Antworten, zum Weiterbearbeiten.',
  'files.html': 'Bericht für die Sitzung (HTML)',
  'files.htmlText': 'Derselbe Bericht als eine Datei, die jeder Browser öffnet, heute und in zehn Jahren. Von dort aus lässt sich auch ein PDF machen.',
  'files.xlsx': 'Excel-Datei (XLSX)',
  'files.xlsxText': 'Zusammenfassung, Punktzahlen, Antworten und Aktionsplan, jeweils auf einem eigenen Blatt. Fertig zum Drucken oder Vorlegen.',
  'files.flavour': 'Für',
  'files.flavour_belgian': 'Excel in Belgien (Semikolon, Dezimalkomma)',
  'files.flavour_standard': 'andere Programme (Komma, Dezimalpunkt)',
  'files.codebook': 'Was die Spalten bedeuten (CSV)',
  'files.ics': 'Kalender (ICS)',
  'files.icsText': 'Die Fristen und Auswertungen des Aktionsplans. Öffnen Sie später eine neuere Datei, verschieben sie sich mit.',
  'files.busy': '{{what}} wird erstellt …',
  'files.cancel': 'Abbrechen',
  'files.cancelled': 'Abgebrochen. Es wurde keine Datei erstellt.',
  'files.notLoaded': 'Ein Teil von Drempel, der dafür nötig ist, konnte nicht geladen werden: {{part}}. Ihre Antworten sind noch da. Versuchen Sie es noch einmal, oder nehmen Sie eine andere Datei aus der Liste. Klappt es wieder nicht? Geben Sie diese Meldung an die Person weiter, die diese Seite betreut.',
};

export default words;
