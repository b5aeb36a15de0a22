/** The bundles made of the sources: the one file that organisations embed, and what a user of npm would get. */
import { build } from 'vite';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { minifyTemplates } from './minify-templates.mjs';
import { ownGlobals } from './own-globals.mjs';
import { root } from './run.mjs';
import { siblingImports, SIBLINGS } from './siblings.mjs';

const EMBED = join(root, 'embed/drempel.ts');
/** Structure, words and glossary of the built-in instruments. */
const INSTRUMENT_DATA = /packages[/\\]instruments[/\\]src[/\\].*\.json$/;

/** One line a language, in each `languages.ts`. */
const LANGUAGE_LINE = /^ {2}(\w\w): .*\n/gm;
const languagesIn = (code) => [...code.matchAll(LANGUAGE_LINE)].map(([, language]) => language);

/** Every language of the interface. */
export const LANGUAGES = languagesIn(readFileSync(join(root, 'packages/elements/src/localize/languages.ts'), 'utf8'));

/** The languages in dist/drempel.js; dist/drempel.all.js has every one, dist/drempel.nl.js and its like have one. */
export const EMBED_LANGUAGES = ['nl', 'en'];

const shared = {
  root,
  configFile: join(root, 'vite.config.ts'),
  mode: 'production',
  logLevel: 'warn',
  define: { 'process.env.NODE_ENV': '"production"' }, // in library builds Vite leaves this to others
};

/**
 * The whole library as one module that imports nothing, but for its siblings on demand (see `siblings.mjs`).
 *
 * @param {{ entry?: string, outDir?: string, write?: boolean, withoutInstruments?: boolean, banner?: string }} options
 *   entry: another than embed/drempel.ts; name: of the file; languages: the only ones to have in it; siblings: the formats
 *   that stay outside, and their hashes; licences: file for the licences of what is inside; without: modules to leave empty,
 *   to weigh the rest; withoutInstruments: with empty instruments, to weigh the code alone
 */
export async function bundleEmbed({
  entry = EMBED, outDir, name = 'drempel.js', languages, siblings = SIBLINGS, hashes, licences = 'drempel.LICENSES.txt', write = true, withoutInstruments = false, without = [], banner,
} = {}) {
  const output = await bundle({
    ...shared,
    plugins: [siblingImports(siblings, hashes), ownGlobals(), minifyTemplates(), onlyLanguages(languages), ...(withoutInstruments ? [emptyInstruments] : []), emptyModules(without)],
    build: {
      target: 'es2022',
      outDir,
      write,
      emptyOutDir: false, // dist/ may hold more
      copyPublicDir: false,
      license: write ? { fileName: licences } : false,
      lib: { entry, formats: ['es'], fileName: () => name },
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
  if (chunks.length !== 1) throw new Error(`${name} should be one file, but is ${chunks.map((chunk) => chunk.fileName)}`);
  const [chunk] = chunks;
  // Of itself it does speak: what was imported on demand now lies in it.
  const allowed = [chunk.fileName, ...siblings.map(({ file }) => `./${file}?${hashes?.[file] ?? ''}`)];
  const missing = [...chunk.imports, ...chunk.dynamicImports].filter((fileName) => !allowed.includes(fileName));
  if (missing.length > 0) throw new Error(`${name} should import nothing, but imports ${missing}`);
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
        output: { minify: true, comments: false, chunkFileNames: nameOfChunk, ...parted?.output },
      },
    },
  });
  return output.filter((file) => file.type === 'chunk');
}

/**
 * As long and as hard to compress as with a hash of what is in it, but the same from build to build: otherwise every
 * change anywhere made the modules that import it some tens of bytes lighter or heavier.
 */
function nameOfChunk({ name, facadeModuleId, moduleIds }) {
  const about = relative(root, facadeModuleId ?? moduleIds.join()).replaceAll('\\', '/');
  return `${name}-${createHash('sha256').update(about).digest('base64url').slice(0, 8)}.js`;
}

async function bundle(config) {
  const result = await build(config);
  return [result].flat()[0].output;
}

const emptyInstruments = {
  name: 'empty-instruments',
  enforce: 'pre',
  load: (id) => (INSTRUMENT_DATA.test(id) ? '{}' : undefined),
};

/**
 * Leaves out the other languages; what is written in none of these keeps its first. With a single one, the language of
 * the page is not followed either: `one-language.ts` takes the place of `language.ts`.
 */
function onlyLanguages(languages) {
  return {
    name: 'only-languages',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (languages?.length !== 1 || !/[/\\]language\.ts$/.test(source) || importer?.endsWith('one-language.ts')) return undefined;
      return this.resolve(source.replace('language.ts', 'one-language.ts'), importer, options);
    },
    transform(code, id) {
      if (!languages || !/[/\\]languages\.ts$/.test(id)) return undefined;
      const written = languagesIn(code);
      const kept = written.some((language) => languages.includes(language)) ? languages : [written[0]];
      return code.replace(LANGUAGE_LINE, (line, language) => (kept.includes(language) ? line : ''));
    },
  };
}

/** To weigh what is left: modules that fit one of the patterns are empty, whatever is imported from them. */
function emptyModules(patterns) {
  return {
    name: 'empty-modules',
    enforce: 'pre',
    load(id) {
      if (!patterns.some((pattern) => pattern.test(id.replaceAll('\\', '/')))) return undefined;
      const names = [...readFileSync(id, 'utf8').matchAll(/^export (?:async )?(?:class|const|function\*?) (\w+)/gm)].map(([, name]) => name);
      return { code: `${names.map((name) => `export const ${name} = undefined;`).join('\n')}\nexport default {};`, moduleType: 'js' };
    },
  };
}
