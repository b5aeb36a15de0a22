/**
 * The fill-in path, to be weighed by `tools/sizes.mjs`: libraries, session, questionnaire and item, with a built-in
 * instrument (which passes through `assembleInstrument`) but without its words.
 */
import { DrempelItem } from '@drempel/elements/drempel-item.js';
import { DrempelQuestionnaire } from '@drempel/elements/drempel-questionnaire.js';
import { DrempelSaveStatus } from '@drempel/elements/drempel-save-status.js';
import { DrempelSession } from '@drempel/elements/drempel-session.js';
import { offerInstruments } from '@drempel/elements/session/instrument-source.js';
import { catalog } from '@drempel/instruments';

offerInstruments(catalog);
customElements.define('drempel-session', DrempelSession);
customElements.define('drempel-item', DrempelItem);
customElements.define('drempel-questionnaire', DrempelQuestionnaire);
customElements.define('drempel-save-status', DrempelSaveStatus);

export { assembleInstrument } from '@drempel/core/assemble-instrument.js';
