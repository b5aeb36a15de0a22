import { assembleInstrument } from '@drempel/core/assemble-instrument.js';
import type { Glossary } from '@drempel/core/glossary.js';
import type { InstrumentText } from '@drempel/core/instrument-schema.js';
import { nextFrame } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { DrempelSession } from '../drempel-session/drempel-session.ts';
import { offerInstruments } from '../session/instrument-source.ts';
import { definition, mount, ready, settled, structure } from '../testing.fixtures.ts';

export const glossary: Glossary = {
  language: 'nl',
  entries: [
    { id: 'tolk', term: 'tolk', forms: ['tolken'], text: 'Iemand die vertaalt wat mensen zeggen.', source: { title: 'Een bron', url: 'https://example.be/tolk', published: '2008-07-10', consulted: '2026-11' } },
    { id: 'loket', term: 'loket', text: 'Waar je hulp vraagt.', source: { title: 'Eigen omschrijving', published: '2026-11' } },
    { id: 'anders', term: 'anderstalig', text: 'Wie een andere eerste taal heeft.', pageOnly: true, source: { title: 'Some page', language: 'en', consulted: '2026' } },
  ],
};

/** The trial instrument, with terms in its texts. */
export const text: InstrumentText = {
  ...definition.text.nl!,
  items: {
    ...definition.text.nl!.items,
    a: { ...definition.text.nl!.items.a!, help: 'Vraag een tolk. Een tolk helpt.', note: 'Een tolk aan het loket.' },
    b: { statement: 'Onze tolken leggen uit.', help: 'Kort en helder.' },
  },
};

/** A session whose glossary comes when the test says so. */
export interface WordsSession {
  readonly session: DrempelSession;
  /** Lets the glossary come, and waits until the page has taken it in. */
  readonly arrive: () => Promise<void>;
}

let count = 0;

/** Mounts a session of an instrument with a glossary that is on its way. */
export async function mountWords(content: TemplateResult, coming: () => Promise<Glossary | undefined> = () => Promise.resolve(glossary)): Promise<WordsSession> {
  const id = `woorden-${(count += 1)}`;
  const instrument = assembleInstrument(structure, text);
  let letCome: () => void = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  offerInstruments([{ id, languages: ['nl'], load: () => Promise.resolve(instrument), loadGlossary: () => held.then(coming) }]);
  const session = await ready(mount(html`<drempel-session instrument=${id} scan="lang" storage="none">${content}</drempel-session>`));
  const arrive = async () => {
    letCome();
    await nextFrame();
    await settled(session);
  };
  return { session, arrive };
}

/** The same, with the glossary there. */
export async function mountWithWords(content: TemplateResult): Promise<DrempelSession> {
  const { session, arrive } = await mountWords(content);
  await arrive();
  return session;
}
