import type { InstrumentStructure, InstrumentText } from '@drempel/core/instrument-schema.js';

/** Small instruments of one's own: with an overall number, with stages and no bands, with an open question, with many parts. */

export interface Definition {
  readonly structure: InstrumentStructure;
  readonly text: { readonly nl: InstrumentText };
}

const structure: Omit<InstrumentStructure, 'id'> = {
  format: 1,
  version: '1',
  scales: { trap: { rungs: 3 } },
  views: [{ id: 'delen', groups: [{ id: 'onthaal' }, { id: 'taal' }] }],
  scans: [{ id: 'alles', minutes: 5, items: 'all', pages: { view: 'delen', groups: ['onthaal', 'taal'] } }],
  items: [
    { id: 'B1', kind: 'level', scale: 'trap', in: { delen: { onthaal: 1 } }, gate: { stage: 'basis', atLeast: 0.5 } },
    { id: 'B2', kind: 'level', scale: 'trap', in: { delen: { onthaal: 1 } }, gate: { stage: 'vlot', atLeast: 1 } },
    { id: 'B3', kind: 'level', scale: 'trap', in: { delen: { taal: 1 } }, gate: { stage: 'basis', atLeast: 0.5 } },
    { id: 'B4', kind: 'level', scale: 'trap', in: { delen: { taal: 1 } }, gate: { stage: 'vlot', atLeast: 0.5 } },
    { id: 'B5', kind: 'level', scale: 'trap', in: { delen: { taal: 1 } }, gate: { stage: 'samen', atLeast: 0.5 } },
  ],
};

const text: InstrumentText = {
  language: 'nl',
  title: 'Aan de balie',
  intro: 'Een korte lijst over de balie.',
  source: 'Zelf gemaakt voor dit voorbeeld.',
  scales: { trap: [{ label: 'Nee', text: 'Dat doen we niet.' }, { label: 'Soms', text: 'Dat hangt af van wie er werkt.' }, { label: 'Altijd', text: 'Dat is afgesproken.' }] },
  views: { delen: { title: 'Onderdelen', groups: { onthaal: { title: 'Onthaal' }, taal: { title: 'Taal' } } } },
  scans: { alles: { title: 'Aan de balie', intro: 'Vijf vragen.' } },
  items: {
    B1: { statement: 'Iemand zonder afspraak wordt geholpen.' },
    B2: { statement: 'Wie wacht, weet hoelang nog.' },
    B3: { statement: 'We spreken duidelijk Nederlands.' },
    B4: { statement: 'We halen er een tolk bij als dat nodig is.' },
    B5: { statement: 'Gebruikers lezen onze brieven na.' },
  },
};

const without = structure.items.map(({ gate: _gate, ...item }) => item) as InstrumentStructure['items'];

export const overallInstrument: Definition = {
  structure: { ...structure, id: 'balie-een-cijfer', items: without, bands: [{ id: 'begin', from: 0 }, { id: 'goed', from: 0.5 }], overall: { view: 'delen', combine: 'mean' } },
  text: { nl: { ...text, bands: { begin: { label: 'Begin', text: 'Een begin.' }, goed: { label: 'Goed', text: 'Goed op weg.' } } } },
};

export const stagesInstrument: Definition = {
  structure: { ...structure, id: 'balie-fasen', stages: ['basis', 'vlot', 'samen'] },
  text: { nl: { ...text, stages: { basis: 'Basis', vlot: 'Vlot', samen: 'Samen met gebruikers' } } },
};

export const openInstrument: Definition = {
  structure: { ...structure, id: 'balie-open', items: [...without, { id: 'B6', kind: 'open', in: { delen: { onthaal: 1 } } }], bands: overallInstrument.structure.bands },
  text: { nl: { ...overallInstrument.text.nl, items: { ...text.items, B6: { statement: 'Wat merk je zelf nog aan de balie?', help: 'Enkele zinnen zijn genoeg.' } } } },
};

export const checklistInstrument: Definition = {
  structure: {
    ...openInstrument.structure,
    id: 'balie-vinklijst',
    items: [...without, { id: 'B7', kind: 'checklist', options: [{ id: 'helling' }, { id: 'ringleiding' }, { id: 'loket', weight: 2 }], in: { delen: { onthaal: 1 } } }],
  },
  text: {
    nl: {
      ...overallInstrument.text.nl,
      items: { ...text.items, B7: { statement: 'Onze balie is er klaar voor.', options: { helling: 'Er is een helling.', ringleiding: 'Er is een ringleiding.', loket: 'Er is een laag loket.' } } },
    },
  },
};

/** Thirteen parts of one question each: more than a radar has room for. */
const parts = Array.from({ length: 13 }, (_, index) => ({ id: `D${index + 1}`, title: `Deel ${index + 1}` }));

export const manyPartsInstrument: Definition = {
  structure: {
    ...overallInstrument.structure,
    id: 'balie-veel-delen',
    overall: undefined,
    views: [{ id: 'delen', groups: parts.map(({ id }) => ({ id })) }],
    scans: [{ id: 'alles', minutes: 13, items: 'all', pages: { view: 'delen', groups: parts.map(({ id }) => id) } }],
    items: parts.map(({ id }) => ({ id: `${id}.1`, kind: 'level', scale: 'trap', in: { delen: { [id]: 1 } } })),
  },
  text: {
    nl: {
      ...overallInstrument.text.nl,
      title: 'Veel delen',
      views: { delen: { title: 'Delen', groups: Object.fromEntries(parts.map(({ id, title }) => [id, { title }])) } },
      items: Object.fromEntries(parts.map(({ id, title }) => [`${id}.1`, { statement: `${title} is in orde.` }])),
    },
  },
};
