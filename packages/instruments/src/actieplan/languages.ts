import type { Door } from '../catalog.ts';

/**
 * Paths are written out, so that a bundler makes each language a file of its own. The first is the usual one. One line a
 * language: a build for some languages leaves out the lines of the others (`tools/bundle.mjs`).
 */
export const actieplan = {
  nl: () => import('./nl.ts'),
  en: () => import('./en.ts'),
  de: () => import('./de.ts'),
  fr: () => import('./fr.ts'),
} satisfies Record<string, () => Promise<Door>>;
