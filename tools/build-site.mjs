/** Builds the demo pages (every HTML file in demo/) into out/site, with the one-file embed beside them. */
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

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
  const embed = join(root, 'dist/drempel.js');
  if (existsSync(embed)) copyFileSync(embed, join(root, 'out/site/drempel.js'));
}
