import { catalog } from '@drempel/instruments';
import { offerInstruments } from '@drempel/elements';

/**
 * The entry of `dist/drempel.js`: every element registered, the built-in instruments on offer by name. The one place
 * where the elements and the instruments meet.
 */
offerInstruments(catalog);

export { offerInstruments };
export * from '@drempel/elements/classes.js';
