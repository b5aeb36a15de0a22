import { defineAll } from './define.ts';

/** The types of the elements too: with them TypeScript knows the tags. */
export type * from './classes.ts';
export * from './events.ts';
export { offerInstruments, type InstrumentDefinition, type InstrumentOffer } from './session/instrument-source.ts';

defineAll();
