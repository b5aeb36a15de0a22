/** Dutch words of notes and evidence. The source of the keys. */
const words = {
  'remarks.note': 'Notitie',
  'remarks.noteHint': 'Wat moet een collega weten? Schrijf geen namen van mensen.',
  'remarks.evidence': 'Bewijs',
  'remarks.evidenceHint': 'Bijvoorbeeld:',
  'remarks.label': 'Wat is het?',
  'remarks.url': 'Link (als die er is)',
  'remarks.urlHint': 'Begint met https://. Bestanden kun je hier niet opladen.',
  'remarks.urlWrong': 'Dit is geen link die we kunnen openen. Begin met https:// of laat het vak leeg.',
  'remarks.add': 'Voeg bewijs toe',
  'remarks.remove': 'Verwijder dit bewijs',
} as const;

export default words;
