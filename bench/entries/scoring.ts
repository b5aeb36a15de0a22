/** What is measured in Node: scoring alone. */
export { assembleInstrument } from '@drempel/core/assemble-instrument.js';
export { noResponses, withAnswer } from '@drempel/core/responses.js';
export { scoreResponses } from '@drempel/core/scoring.js';
