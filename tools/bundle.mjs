/** The bundles made of the sources: the one file that organisations embed, and what a user of npm would get. */
import { build } from 'vite';
import { join } from 'node:path';
import { minifyTemplates } from './minify-templates.mjs';
import { root } from './run.mjs';

const EMBED = join(root, 'embed/drempel.ts');
const INSTRUMENT_TEXTS = /packages[/\\]instruments[/\\]src[/\\].*[/\\](text|glossary)[/\\][^/\\]+\.json$/;

const shared = {
  root,
  configFile: join(root, 'vite.config.ts'),
  mode: 'production',
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' }, // in library builds Vite leaves this to others
};

/**
 * The whole library as one module that imports nothing, for an intranet that allows one script.
 *
 * @param {{ entry?: string, outDir?: string, write?: boolean, withoutTexts?: boolean, banner?: string }} options
 *   entry: another than embed/drempel.ts; withoutTexts: with empty instrument texts, to weigh the code alone
 */
export async function bundleEmbed({ entry = EMBED, outDir, write = true, withoutTexts = false, banner } = {}) {
  const output = await bundle({
    ...shared,
    plugins: [minifyTemplates(), ...(withoutTexts ? [emptyTexts] : [])],
    build: {
      target: 'es2022',
      outDir,
      write,
      emptyOutDir: false, // dist/ may hold more
      copyPublicDir: false,
      license: { fileName: 'drempel.LICENSES.txt' },
      lib: { entry, formats: ['es'], fileName: () => 'drempel.js' },
      rolldownOptions: {
        external: [],
        output: {
          codeSplitting: false, // what is imported on demand comes along as well
          minify: true, // by itself, Vite keeps the spaces in a library
          comments: { legal: false, annotation: false, jsdoc: false }, // drempel.LICENSES.txt has them
          postBanner: banner,
        },
      },
    },
  });
  const chunks = output.filter((file) => file.type === 'chunk');
  if (chunks.length !== 1) throw new Error(`drempel.js should be one file, but is ${chunks.map((chunk) => chunk.fileName)}`);
  const [chunk] = chunks;
  // Of itself it does speak: what was imported on demand now lies in it.
  const missing = [...chunk.imports, ...chunk.dynamicImports].filter((fileName) => fileName !== chunk.fileName);
  if (missing.length > 0) throw new Error(`drempel.js should import nothing, but imports ${missing}`);
  return chunk;
}

/**
 * What a site gets that imports Drempel from npm: modules split where they are imported on demand. Nothing is written.
 *
 * @param {string} entry
 * @param {(moduleId: string) => string | undefined} [partOf] puts modules together that are to be weighed together
 */
export async function bundleForNpm(entry, partOf) {
  // To weigh parts, modules may not be drawn along with those that import them, nor the entry keep to its own file.
  const parted = partOf && {
    preserveEntrySignatures: 'allow-extension',
    output: {
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [{ name: (id) => partOf(id) ?? null, debugName: 'parts' }],
      },
    },
  };
  const output = await bundle({
    ...shared,
    plugins: [minifyTemplates()],
    build: {
      target: 'es2022',
      write: false,
      modulePreload: false,
      lib: { entry, formats: ['es'], fileName: 'entry' },
      rolldownOptions: {
        preserveEntrySignatures: parted?.preserveEntrySignatures,
        output: { minify: true, comments: false, ...parted?.output },
      },
    },
  });
  return output.filter((file) => file.type === 'chunk');
}

async function bundle(config) {
  const result = await build(config);
  return [result].flat()[0].output;
}

const emptyTexts = {
  name: 'empty-instrument-texts',
  enforce: 'pre',
  load: (id) => (INSTRUMENT_TEXTS.test(id) ? '{}' : undefined),
};
