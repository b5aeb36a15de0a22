/** Dutch words of the files for the meeting and of their making. The source of the keys. */
const words = {
  'files.docx': 'Rapport voor de vergadering (Word)',
  'files.docxText': 'Samenvatting, scores, actieplan en alle antwoorden, om in verder te werken.',
  'files.html': 'Rapport voor de vergadering (HTML)',
  'files.htmlText': 'Hetzelfde rapport als één bestand dat elke browser opent, nu en over tien jaar. Van hieruit maak je ook een PDF.',
  'files.xlsx': 'Excel-bestand (XLSX)',
  'files.xlsxText': 'Samenvatting, scores, antwoorden en actieplan, elk op een eigen blad. Klaar om af te drukken of voor te leggen.',
  'files.flavour': 'Voor',
  'files.flavour_belgian': 'Excel in België (puntkomma, decimale komma)',
  'files.flavour_standard': 'andere programma’s (komma, decimale punt)',
  'files.codebook': 'Uitleg bij de kolommen (CSV)',
  'files.ics': 'Kalender (ICS)',
  'files.icsText': 'De deadlines en evaluaties van het actieplan. Open je later een nieuwer bestand, dan schuiven ze mee.',
  'files.busy': '{{what}} wordt gemaakt …',
  'files.cancel': 'Stop',
  'files.cancelled': 'Gestopt. Er is geen bestand gemaakt.',
  'files.notLoaded': 'Een deel van Drempel dat hiervoor nodig is, kon niet geladen worden: {{part}}. Je antwoorden zijn er nog. Probeer het nog eens, of neem een ander bestand uit de lijst. Lukt het weer niet? Geef dit bericht door aan wie deze pagina beheert.',
} as const;

export default words;
