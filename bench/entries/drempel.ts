/** Our elements with the questionnaire as a built-in instrument. With `?report`, every answer is followed by a full report. */
import { assembleInstrument } from '@drempel/core/assemble-instrument.js';
import type { InstrumentStructure, InstrumentText } from '@drempel/core/instrument-schema.js';
import { type DrempelReadyEvent, offerInstruments } from '@drempel/elements';
import type { SessionSource } from '@drempel/elements/session/session-source.js';
import { stored, watch } from './harness.ts';
import data from './questionnaire-here.ts';

const { structure, text } = data as { structure: InstrumentStructure; text: InstrumentText };
const inside = (element: Element | null, selector: string) => [...(element?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
const questionnaire = document.querySelector('drempel-questionnaire');
watch({
  questions: () => inside(questionnaire, 'drempel-item').map((item) => inside(item, '.rung input')),
  turn: (way) => inside(questionnaire, `.navigation > button${way === 'next' ? '.primary' : ':not(.primary)'}`)[0] ?? null,
});

document.addEventListener('drempel-ready', (event) => {
  const { session } = event as DrempelReadyEvent;
  const source = event.target as EventTarget & SessionSource;
  let said = session.state.responses;
  source.observe(() => {
    const { responses } = session.state;
    if (source.saving !== 'saved' || responses === said) return;
    said = responses;
    stored();
  });
  // On demand, as in the product: a visit without it does not load what makes reports.
  if (location.search === '?report') void import('@drempel/core/session-report.js').then(({ reportOf }) => session.subscribe((state) => void reportOf(state)));
});

offerInstruments([{ id: 'bench', languages: ['nl'], load: () => Promise.resolve(assembleInstrument(structure, text)) }]);
