import type { Translation } from '../../translations.ts';

/** German words of sending. */
const words: Translation<'submit'> = {
  'submit.title': 'Ihr Ergebnis senden',
  'submit.text': 'Ihre Antworten und Ihr Bericht gehen an {{to}}. Notizen gehen mit.',
  'submit.someone': 'Ihre Organisation',
  'submit.button': 'Senden an {{to}}',
  'submit.again': 'Noch einmal senden',
  'submit.retry': 'Jetzt noch einmal versuchen',
  'submit.sending': 'Wird gesendet…',
  'submit.sent': 'Gesendet und angekommen am {{date}}. Empfänger: {{to}}.',
  'submit.changed': 'Sie haben danach noch etwas geändert. Das ist noch nicht gesendet.',
  'submit.handed': 'An diese Website weitergegeben. Ob es angekommen ist, sagt die Website selbst.',
  'submit.handedSent': 'Gesendet. Die Website meldet, dass Ihr Ergebnis angekommen ist.',
  'submit.handedFailed': 'Die Website meldet, dass es nicht geklappt hat. Versuchen Sie es noch einmal oder speichern Sie Ihr Ergebnis in einer Datei.',
  'submit.waiting': 'Wir versuchen es um {{time}} von selbst noch einmal.',
  'submit.notYet': 'Noch nicht gesendet.',
  'submit.waitingSoon': 'Wir versuchen es gleich von selbst noch einmal.',
  'submit.kept': 'Ihr Ergebnis liegt bereit und ist gespeichert. Sie dürfen die Seite schließen: Beim nächsten Mal geht es weiter.',
  'submit.notKept': 'Lassen Sie diese Seite offen, bis alles gesendet ist, oder speichern Sie Ihr Ergebnis in einer Datei.',
  'submit.why_offline': 'Es gibt keine Verbindung zum Server.',
  'submit.why_timeout': 'Der Server hat nicht rechtzeitig geantwortet.',
  'submit.why_busy': 'Der Server hat gerade zu viel zu tun.',
  'submit.why_failing': 'Der Server kann das gerade nicht verarbeiten.',
  'submit.why_sign-in': 'Sie sind nicht mehr angemeldet. Melden Sie sich in einem anderen Tab an und versuchen Sie es dann noch einmal.',
  'submit.why_not-allowed': 'Sie dürfen hier nichts senden. Bitten Sie die Person, die diese Seite betreut, um Hilfe.',
  'submit.why_refused': 'Der Server nimmt dieses Ergebnis nicht an. Speichern Sie es in einer Datei und melden Sie das der Person, die diese Seite betreut.',
  'submit.why_too-large': 'Ihr Ergebnis ist zu groß für den Server. Kürzen Sie Ihre Notizen oder speichern Sie es in einer Datei.',
  'submit.why_conflict': 'Der Server hat unter dieser Nummer schon etwas anderes. Senden Sie es noch einmal: Dann bekommt es eine neue Nummer.',
  'submit.why_no-receiver': 'An dieser Adresse gibt es keinen Empfänger, den wir verstehen. Bitte melden Sie das der Person, die diese Seite betreut.',
  'submit.failed': 'Nicht gesendet.',
  'submit.safe': 'Ihre Antworten sind nicht weg.',
};

export default words;
