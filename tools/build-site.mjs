/** Builds the demo pages (every HTML file in demo/) into out/site, with the embed and its siblings beside them. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';
import { SIBLINGS } from './siblings.mjs';

export async function buildSite() {
  await build({
    root: join(root, 'demo'),
    configFile: join(root, 'vite.config.ts'),
    logLevel: 'warn',
    build: {
      target: 'es2022',
      outDir: join(root, 'out/site'),
      emptyOutDir: true,
      rolldownOptions: { input: filesUnder('demo', /\.html$/).map((page) => join(root, page)) },
    },
  });
  for (const file of ['drempel.js', ...SIBLINGS.map((sibling) => sibling.file)]) {
    const built = join(root, 'dist', file);
    if (existsSync(built)) copyFileSync(built, join(root, 'out/site', file));
  }
}
