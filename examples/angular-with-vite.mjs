/**
 * Builds the Angular example without Angular's command line, which would weigh 150 MB more in every `npm ci`: the same
 * compiler checks the templates and compiles them, the same linker finishes Angular's own packages, Vite bundles.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformAsync } from '@babel/core';
import linker from '@angular/compiler-cli/linker/babel';
import { buildWithVite, tool } from './from-packs.mjs';

/** What `ng build` does to the parts of Angular that come half compiled. */
const linked = {
  name: 'angular-linker',
  async transform(code, id) {
    if (!id.includes('/@angular/') || !code.includes('ɵɵngDeclare')) return undefined;
    const { code: done, map } = await transformAsync(code, { filename: id, babelrc: false, configFile: false, compact: false, sourceMaps: true, plugins: [linker] });
    return { code: done, map };
  },
};

/** Answers the modules of Drempel that went in, as `buildWithVite` does. */
export async function buildAngular(folder) {
  await tool('@angular/compiler-cli/bundles/src/bin/ngc.js', ['-p', 'tsconfig.json'], folder);
  const page = await readFile(join(folder, 'src/index.html'), 'utf8');
  const head = '<link rel="stylesheet" href="/src/page.css"><script type="module" src="/ngc/main.js"></script></head>';
  await writeFile(join(folder, 'index.html'), page.replace('</head>', head));
  return buildWithVite(folder, { plugins: [linked], define: { ngDevMode: 'false', ngJitMode: 'false' } });
}
