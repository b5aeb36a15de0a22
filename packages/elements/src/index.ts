import { defineAll } from './define.ts';

export * from './events.ts';
export { offerInstruments, type InstrumentDefinition, type InstrumentOffer } from './session/instrument-source.ts';

defineAll();
