/** What a session needs once its first page is there, in one file: one request. */
export { dress } from '../look/dress.ts';
export { configurationMistakes } from './configuration.ts';
export { tell } from './mistakes.ts';
