import { elementsOf, type ElementFacts } from '../tools/manifest.mjs';

// Made by `npm run build`: without it the stories work, only the tables in the docs stay empty.
const manifests = import.meta.glob<Record<string, unknown>>('../packages/elements/custom-elements.json', { eager: true, import: 'default' });

/** What the sources say of each element. */
export const elements: readonly ElementFacts[] = Object.values(manifests).flatMap(elementsOf);
