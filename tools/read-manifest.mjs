/** Reads what is known of the elements: from their sources, and what a person wrote beside it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The manifest that `npm run build` has made. */
export const readManifest = () => read('packages/elements/custom-elements.json');

/** Of each element its example, the keyboard, roles, and what is heard. */
export const readNotes = () => read('stories/elements.json');
