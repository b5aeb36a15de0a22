/** Writes packages/elements/custom-elements.json, which editors, Storybook and the reference read. */
import { cli } from '@custom-elements-manifest/analyzer/cli.js';
import { root } from './run.mjs';

export async function buildManifest() {
  await cli({ argv: ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--quiet'], cwd: root });
}
