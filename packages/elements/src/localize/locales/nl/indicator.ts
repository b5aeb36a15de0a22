/** Dutch words of indicators. The source of the keys. */
const words = {
  'indicator.caution': 'Let op:',
  'indicator.numberWrong': 'Dit is geen getal. Schrijf bijvoorbeeld 12 of 3,5.',
  'indicator.negative': 'Dit getal kan niet kleiner zijn dan 0.',
  'indicator.overWhole': 'Dit is meer dan het geheel ({{whole}}). Kijk de twee getallen na.',
  'indicator.overMost': 'Meer dan {{most}} kan hier niet. Kijk het getal na.',
  'indicator.overHundred': 'Dit is meer dan 100 %. Kijk het getal na.',
  'indicator.wholeZero': 'Met 0 kunnen we niets uitrekenen. Klopt het? Laat het dan zo staan.',
  'indicator.ratioHigh': 'De verhouding is erg hoog. Kijk na of de twee getallen over hetzelfde gaan.',
  'indicator.result': 'Uitkomst: {{value}}',
  'indicator.ofTarget': 'Dat is {{points}} op 100 tegenover het streefcijfer ({{target}}).',
  'indicator.inBand': 'Het streefdoel ligt tussen {{low}} en {{high}}. Dat geeft {{points}} op 100.',
  'indicator.noTarget': 'Er is geen streefcijfer. We tonen dit cijfer, maar het telt niet mee in de score.',
  'indicator.nothingCounted': 'Er is niets geteld. Daarom is er geen cijfer, ook geen 0.',
  'indicator.tooFew': 'Dit gaat over minder dan {{least}}. Om mensen te beschermen tonen we geen cijfer.',
  'indicator.hiddenUnder': 'Vul alleen totalen in. Onder de {{least}} tonen we geen cijfer, om mensen te beschermen.',
  'indicator.waiting': 'De uitkomst verschijnt hier als alle getallen er staan.',
  'indicator.mistake': 'De uitkomst verschijnt hier als de getallen kloppen.',
  'indicator.setAside': 'Deze getallen tellen nu niet mee.',
  'indicator.target': 'Eigen streefcijfer',
  'indicator.targetHint': 'Ons voorstel is {{target}}. Laat leeg om dat te gebruiken.',
  'indicator.targetHintNone': 'Er is geen voorstel. Je mag zelf een streefcijfer kiezen.',
  'indicator.where': 'Waar vind je dit?',
} as const;

export default words;
