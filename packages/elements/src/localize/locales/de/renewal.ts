import type { Translation } from '../../translations.ts';

/** German words for when the questionnaire was renewed since the answers were given. */
const words: Translation<'renewal'> = {
  'renewal.title': 'Der Fragebogen wurde erneuert, seit Sie begonnen haben',
  'renewal.file': 'Der Fragebogen wurde erneuert, seit es diese Datei gibt',
  'renewal.versions': 'Von Version {{from}} zu Version {{to}}.',
  'renewal.carried_one': '{{count}} Antwort wurde übernommen.',
  'renewal.carried_other': '{{count}} Antworten wurden übernommen.',
  'renewal.revised': 'Diese Fragen bedeuten jetzt etwas anderes. Prüfen Sie Ihre Antwort:',
  'renewal.ok': 'OK',
  'kept.title': 'Antworten, die nicht mehr mitzählen',
  'kept.text': 'Diese Fragen stehen nicht mehr im Fragebogen. Ihre Antworten bleiben gespeichert und kommen mit in Ihre Dateien.',
  'kept.summary_one': '{{count}} Antwort zählt nicht mehr mit',
  'kept.summary_other': '{{count}} Antworten zählen nicht mehr mit',
  'kept.code': 'Frage {{id}}',
  'kept.rung': 'Stufe {{rung}}',
  'kept.figures': 'Zahlen: Sie finden sie in der Ergebnisdatei',
  'kept.note': 'Notiz: {{note}}',
  'kept.evidence': 'Beleg: {{evidence}}',
  'kept.now': 'Jetzt gefragt als:',
  'kept.more': 'und noch {{count}}',
};

export default words;
