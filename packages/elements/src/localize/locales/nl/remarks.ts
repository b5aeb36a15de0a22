/** Dutch words of what goes with an answer: the reason why none fits, notes and evidence. The source of the keys. */
const words = {
  'item.reason': 'Waarom is dit niet van toepassing?',
  'item.reasonHint': 'Eén zin is genoeg. Dan weet wie het rapport leest waarom dit niet meetelt. Schrijf geen namen van mensen.',
  'item.reasonExample': 'Bijvoorbeeld: {{example}}',
  'item.reasonMissing': 'Schrijf kort waarom. Zonder reden telt deze vraag nog als open.',
  'remarks.note': 'Notitie',
  'remarks.noteHint': 'Wat moet een collega weten? Schrijf geen namen van mensen.',
  'remarks.cut': 'Een tekst heeft hier hoogstens {{most}} tekens. Wat daarna kwam, is niet bewaard. Zet het in een bestand van jezelf.',
  'remarks.evidence': 'Bewijs',
  'remarks.evidenceHint': 'Bijvoorbeeld:',
  'remarks.label': 'Wat is het?',
  'remarks.labelHint': 'Een titel, zonder namen van mensen.',
  'remarks.url': 'Link (als die er is)',
  'remarks.urlHint': 'Begint met https://. Bestanden kun je hier niet opladen.',
  'remarks.urlWrong': 'Dit is geen link die we kunnen openen. Begin met https:// of laat het vak leeg.',
  'remarks.urlCompleted': 'We zetten https:// voor je link. Kijk na of hij klopt.',
  'remarks.add': 'Voeg bewijs toe',
  'remarks.remove': 'Verwijder dit bewijs',
  'item.none': 'Geen van deze',
  'item.checklistHint': 'Duid alles aan wat klopt.',
  'text.label': 'Je antwoord',
  'text.hint': 'Schrijf geen namen van mensen.',
} as const;

export default words;
