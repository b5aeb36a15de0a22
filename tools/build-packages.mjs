/** Compiles the packages to the modules that npm gets: `packages/<name>/dist`. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesUnder, packages } from './files.mjs';
import { node, root } from './run.mjs';

export async function buildPackages() {
  if ((await node(['node_modules/typescript/bin/tsc', '-b'])) !== 0) throw new Error('TypeScript found mistakes.');
  packages.forEach(mendImports);
  packages.forEach(copyJson);
  packages.forEach(finishImports);
  packages.forEach(checkJsonImports);
  const check = 'packages/instruments/check.mjs';
  if (existsSync(join(root, check)) && (await node([check])) !== 0) throw new Error('An instrument has mistakes.');
}

/** TypeScript 6.0 forgets to rewrite the endings of imports on demand in classes with decorated private fields. */
function mendImports(name) {
  for (const file of filesUnder(`packages/${name}/dist`, /\.js$/)) {
    const code = readFileSync(join(root, file), 'utf8');
    const mended = code.replace(/\b(import\(['"]\.[^'"]+\.)ts(['"])/g, '$1js$2');
    if (mended !== code) writeFileSync(join(root, file), mended);
  }
}

/** TypeScript copies only the JSON that a module imports; an instrument can also be fetched. */
function copyJson(name) {
  for (const source of filesUnder(`packages/${name}/src`, /\.json$/)) {
    const target = join(root, source.replace('/src/', '/dist/'));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, source), target);
  }
}

/**
 * TypeScript 6.0 leaves `.ts` in some of the imports that a class asks for when it needs them
 * (`rewriteRelativeImportExtensions`): nobody who takes the package from npm could load those. The letters stay as many,
 * so the source maps stay right.
 */
function finishImports(name) {
  for (const file of filesUnder(`packages/${name}/dist`, /\.js$/)) {
    const code = readFileSync(join(root, file), 'utf8');
    const finished = code.replace(/\bimport\((['"])(\.[^'"]+)\.ts\1\)/g, 'import($1$2.js$1)');
    if (finished !== code) writeFileSync(join(root, file), finished);
  }
}

/** Node loads JSON only with the import attribute, and only if it is there. */
function checkJsonImports(name) {
  for (const file of filesUnder(`packages/${name}/dist`, /\.js$/)) {
    const code = readFileSync(join(root, file), 'utf8');
    for (const [, path, attribute] of code.matchAll(/(?:from|import\()\s*['"](\.[^'"]+\.json)['"](\s*(?:with|,\s*\{\s*with))?/g)) {
      if (!attribute) throw new Error(`${file} › import of ${path} lacks \`with { type: 'json' }\``);
      if (!existsSync(join(root, dirname(file), path))) throw new Error(`${file} › imports ${path}, which is not there`);
    }
  }
}
