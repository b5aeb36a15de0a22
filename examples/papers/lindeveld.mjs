/**
 * A municipality that does not exist, filled in as a real one would: Lindeveld, 45,000 inhabitants, a full scan by its
 * coordinator with notes and evidence, and a plan of eight actions that went to the council in November 2026. It has what
 * real ones have: strong and weak sides, a question that does not apply, some that nobody could answer, a figure about too
 * few people, an action without a baseline.
 */

export const made = '2026-11-27T14:30:00.000Z';
export const organisation = 'Gemeente Lindeveld';
export const profile = { sector: 'gem', role: 'staff' };

const rung = (level) => ({ kind: 'level', rung: level });
const part = (numerator, denominator) => ({ kind: 'indicator', numerator, denominator });
const value = (number) => ({ kind: 'indicator', value: number });
const unknown = { kind: 'unknown' };

export const answers = {
  G01: rung(2), G02: rung(3), G03: rung(1), G04: rung(2), G05: rung(0), G06: rung(1), G07: rung(1), G08: rung(2), G09: rung(1),
  K01: part(5, 18), K02: part(9, 14),
  T01: rung(2), T02: rung(3), T03: rung(4), T04a: rung(3), T04b: rung(2), T05: rung(1), T06: rung(1), T07: rung(3), T08: rung(3), T09: rung(1),
  T10: rung(2), T11: rung(0), T12a: rung(2), T12b: rung(4), T13: rung(2),
  K04: value(6), K05: part(71, 186), K06: part(9, 40),
  L01: rung(3), L02: rung(1), L03: rung(2), L04: rung(3), L05: rung(1), L06: rung(4),
  K08: value(7), K09: part(58, 74), K10: part(96, 412),
  A01: rung(2), A02: rung(0), A03: rung(0), A04: rung(2), A05: unknown, A06: rung(1),
  K07: part(31, 438), K11: part(3, 4), K12: part(44, 152),
  S01: rung(3), S02: rung(2), S03: rung(3), S04: rung(1), K13: part(22, 31),
  V01: rung(1), V02: rung(2), V03: rung(1), V04: rung(3), V05: { kind: 'not-applicable', reason: 'Het interlevensbeschouwelijk overleg loopt via de regio Demerland; wij nemen eraan deel, maar organiseren het niet.' },
  K14: part(11.5, 17.2), K17: part(3, 14),
  B01: rung(3), B02: rung(2), K15: part(7, 9),
  O01: rung(3), O02: rung(2),
  W01: rung(2), W02: unknown,
};

export const remarks = {
  G01: { note: 'Het plan van 2023 geldt voor vier van de negen diensten. Vrije tijd en Omgeving stappen in 2027 in.', evidence: [{ label: 'Meerjarenplan 2026–2031, doelstelling 4', url: 'https://www.lindeveld.example/meerjarenplan#doel-4' }] },
  G02: { evidence: [{ label: 'Collegebesluit van 12 januari 2026', url: 'https://www.lindeveld.example/besluiten/2026-01-12' }] },
  G05: { note: 'Burgerzaken telt nationaliteit, het Huis van het Kind telt thuistaal. De cijfers zijn dus niet te vergelijken.' },
  T03: { note: 'UiTPAS met kansentarief sinds 2019, ook voor kampen en de academie.', evidence: [{ label: 'Retributiereglement vrije tijd', url: 'https://www.lindeveld.example/reglementen/vrije-tijd' }] },
  T04b: { note: 'Donderdagavond open tot 19 uur. In juli en augustus niet: dat wringt voor wie in de fruitpluk werkt.' },
  T06: { note: 'Negen van de veertig meest gebruikte brieven zijn herschreven en getest met het Lezerscollectief.', evidence: [{ label: 'Brief “Uw afvalfactuur”, voor en na', url: 'https://intranet.lindeveld.example/klare-taal/afvalfactuur' }, { label: 'Testverslag', url: 'map Communicatie > Klare taal > tests' }] },
  T11: { note: 'De cliëntenraad van het OCMW bestaat sinds 2021 niet meer. Er is vraag naar, ook bij het Netwerk tegen Armoede.' },
  T12b: { evidence: [{ label: 'Digipunten in bibliotheek en wijkcentra', url: 'https://www.lindeveld.example/digipunt' }] },
  L02: { note: 'Onthaal en Sociaal Huis werken met tolken. Bij Burgerzaken springen kinderen nog te vaak in als tolk.' },
  L05: { note: 'Ontwerpnota ligt klaar. Het agentschap kijkt ze na op de taalwet.' },
  L06: { evidence: [{ label: 'Samenwerkingsovereenkomst 2025–2027', url: 'https://www.lindeveld.example/overeenkomsten/inburgering' }] },
  A02: { note: 'Er is een meldpunt van Unia in de regio, maar geen eigen procedure. Medewerkers weten niet wat ze moeten doen.' },
  K11: { note: 'Vier meldingen in 2025, via Unia.' },
  V03: { note: 'Op de wijkavonden zien we vooral wie er altijd al was. In Lindeveld-Noord kwamen 4 van de 61 aanwezigen uit de sociale huurwijk.' },
  O02: { note: 'Twee van de zeven scholen werken met een kennismakingsgesprek met tolk.' },
};

const owner = { onthaal: 'Diensthoofd Burgerzaken', communicatie: 'Diensthoofd Communicatie', welzijn: 'Coördinator diversiteit', personeel: 'HR-manager', vrijeTijd: 'Diensthoofd Vrije Tijd' };

/** `from`: the suggestion that was chosen; with `title` in people's own words. The rest is what they filled in. */
export const plan = {
  responsible: 'Schepen van Gelijke Kansen',
  lead: 'Coördinator diversiteit',
  actions: [
    {
      id: '7c1d4a52-meldpunt', from: ['A02', 'A02-0'], title: 'Een meldpunt voor discriminatie openen, met een antwoord binnen 15 werkdagen', owner: owner.welzijn, deadline: '2027-03-31', evaluation: '2027-10-15',
      indicator: { text: 'Medewerkers die het meldpunt kennen', item: 'K12', baseline: 29, target: 90, unit: '%' },
      means: '6.000 euro voor opleiding en affiches; 0,1 VTE vanaf april', partners: 'Unia, personeelsdienst, vakbonden', government: 'local', status: 'busy',
      progress: [{ date: '2026-09-14', status: 'planned' }, { date: '2026-11-09', status: 'busy', note: 'Procedure besproken in het managementteam. Unia leest na.' }],
    },
    {
      id: '2b90f0e1-brieven', from: ['T06', 'T06-1'], title: 'De dertig meest gebruikte brieven herschrijven en testen met lezers', owner: owner.communicatie, deadline: '2027-12-17', evaluation: '2028-02-01',
      indicator: { text: 'Veelgebruikte brieven en formulieren in duidelijke taal', item: 'K06', baseline: 22.5, target: 75, unit: '%' },
      means: '12.000 euro voor testlezers en vorming', partners: 'Lezerscollectief, Wablieft', government: 'local', status: 'busy',
      progress: [{ date: '2026-09-14', status: 'planned' }, { date: '2026-10-05', status: 'busy', value: 22.5 }],
    },
    {
      id: 'e4a7c6d0-tolken', from: ['L02', 'L02-1'], title: 'Aan elk loket dezelfde tolkafspraken, en geen kinderen meer als tolk', owner: owner.onthaal, deadline: '2027-06-30', evaluation: '2027-12-01',
      indicator: { text: 'Aandeel tolkvragen waarbij een tolk hielp', item: 'K09', baseline: 78.4, target: 95, unit: '%' },
      means: '9.500 euro voor tolken op afstand', partners: 'Agentschap Integratie en Inburgering', government: 'local', status: 'planned', progress: [{ date: '2026-09-14', status: 'planned' }],
    },
    {
      id: '90d3b7f8-gebruikersraad', from: ['T11', 'T11-0'], title: 'Een gebruikersraad van twaalf bewoners, die twee keer per jaar met het college spreekt', owner: owner.welzijn, deadline: '2027-05-28', evaluation: '2028-05-26',
      indicator: { text: 'Voorstellen van de raad met een antwoord van het college', baseline: 0, target: 8, unit: 'per jaar' },
      means: '4.000 euro voor vergoedingen, kinderopvang en tolken', partners: 'Netwerk tegen Armoede, wijkcentra', government: 'local', status: 'planned', progress: [{ date: '2026-09-14', status: 'planned' }],
    },
    {
      id: '5f0a19bc-definitie', from: ['G05', 'G05-0'], owner: owner.welzijn, deadline: '2027-02-26', evaluation: '2027-09-30',
      indicator: { text: 'Diensten die dezelfde definitie gebruiken', baseline: 0, target: 9, unit: 'van 9 diensten' },
      means: 'Geen extra middelen', government: 'local', status: 'done',
      progress: [{ date: '2026-09-14', status: 'planned' }, { date: '2026-11-20', status: 'done', value: 9, note: 'Nota goedgekeurd: we volgen de Vlaamse definitie en zeggen er telkens de bron bij.' }],
    },
    {
      id: 'b66e2f13-inspraak', from: ['V03', 'V03-1'], title: 'Elke wijkavond met een mondelinge ronde, beeld en hulp bij taal', owner: 'Wijkcoördinator', deadline: '2027-09-30', evaluation: '2028-03-31',
      indicator: { text: 'Inspraakmomenten in een toegankelijke vorm', item: 'K17', baseline: 21.4, target: 100, unit: '%' },
      means: '3.200 euro per jaar', partners: 'Saamo, bewonersgroepen', government: 'local', status: 'planned', progress: [{ date: '2026-09-14', status: 'planned' }],
    },
    {
      id: '1ad85c7e-werving', from: ['A06', 'A06-1'], owner: owner.personeel, deadline: '2027-11-30', evaluation: '2028-06-30',
      indicator: { text: 'Vragen naar een redelijke aanpassing met een antwoord binnen tien werkdagen', target: 100, unit: '%' },
      partners: 'Externe preventiedienst', government: 'local', status: 'planned', progress: [{ date: '2026-09-14', status: 'planned' }],
    },
    {
      id: 'c03f77a4-nederlands', from: ['L03', 'L03-2'], title: 'Praattafels en lessen op elkaar laten volgen, met één kalender voor de hele regio', owner: 'Taalregisseur', deadline: '2028-01-31', evaluation: '2028-09-01',
      indicator: { text: 'Deelnemers aan oefenkansen per 100 cursisten Nederlands', item: 'K10', baseline: 23.3, target: 35, unit: 'per 100' },
      means: 'Vlaamse subsidie voor oefenkansen, 18.000 euro', partners: 'CVO, Ligo, bibliotheek', government: 'intermunicipal', status: 'planned', progress: [{ date: '2026-09-14', status: 'planned' }],
    },
  ],
  charter: { place: 'Lindeveld', date: '2026-12-10', role: 'Schepen van Gelijke Kansen' },
};
