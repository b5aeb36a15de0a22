import type { Glossary } from '@drempel/core/glossary.js';
import type { InstrumentOffer } from '../session/instrument-source.ts';
import type { SessionSource } from '../session/session-source.ts';

/** The glossary, or why there is none (yet). */
export type GlossaryState = Glossary | 'loading' | 'none' | 'failed';

const known = new WeakMap<InstrumentOffer, Map<string, GlossaryState>>();
const waiting = new WeakMap<InstrumentOffer, Set<() => void>>();

/**
 * The glossary of a session's instrument, in the language of its questions. When it is still to be fetched, that begins
 * now, once for all views of the page, and `arrived` is called when it is there or will not come.
 */
export function glossaryOf(source: SessionSource | undefined, arrived: () => void): GlossaryState {
  const offer = source?.offer;
  const language = source?.session?.state.instrument.language;
  if (!offer?.loadGlossary || language === undefined) return 'none';
  const states = known.get(offer) ?? new Map<string, GlossaryState>();
  known.set(offer, states);
  const state = states.get(language);
  if (state === undefined) fetchGlossary(offer, language, states);
  if (state === undefined || state === 'loading') waitFor(offer, arrived);
  return state ?? 'loading';
}

function fetchGlossary(offer: InstrumentOffer, language: string, states: Map<string, GlossaryState>): void {
  const done = (state: GlossaryState) => {
    states.set(language, state);
    const callbacks = [...(waiting.get(offer) ?? [])];
    waiting.delete(offer);
    for (const callback of callbacks) callback();
  };
  states.set(language, 'loading');
  void offer.loadGlossary?.(language).then(
    (glossary) => done(glossary ?? 'none'),
    (error: unknown) => {
      console.warn(`The glossary of "${offer.id}" in "${language}" could not be loaded.`, error);
      done('failed');
    },
  );
}

function waitFor(offer: InstrumentOffer, arrived: () => void): void {
  const callbacks = waiting.get(offer) ?? new Set();
  waiting.set(offer, callbacks.add(arrived));
}
