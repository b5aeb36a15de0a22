/** Dutch words for when the questionnaire was renewed since the answers were given. The source of the keys. */
const words = {
  'renewal.title': 'De vragenlijst is vernieuwd sinds je begon',
  'renewal.file': 'De vragenlijst is vernieuwd sinds dit bestand gemaakt is',
  'renewal.versions': 'Van versie {{from}} naar versie {{to}}.',
  'renewal.carried_one': '{{count}} antwoord is overgenomen.',
  'renewal.carried_other': '{{count}} antwoorden zijn overgenomen.',
  'renewal.revised': 'Deze vragen betekenen nu iets anders. Kijk je antwoord na:',
  'renewal.ok': 'Oké',
  'kept.title': 'Antwoorden die niet meer meetellen',
  'kept.text': 'Deze vragen staan niet meer in de vragenlijst. Je antwoorden blijven bewaard en gaan mee in je bestanden.',
  'kept.summary_one': '{{count}} antwoord telt niet meer mee',
  'kept.summary_other': '{{count}} antwoorden tellen niet meer mee',
  'kept.code': 'Vraag {{id}}',
  'kept.rung': 'Trede {{rung}}',
  'kept.figures': 'Cijfers: je vindt ze in het resultaatbestand',
  'kept.note': 'Notitie: {{note}}',
  'kept.evidence': 'Bewijs: {{evidence}}',
  'kept.now': 'Nu gevraagd als:',
  'kept.more': 'en nog {{count}}',
} as const;

export default words;
