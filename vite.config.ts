import { defineConfig } from 'vite';

/**
 * Serves the demo and the stories from source (`source` condition: no build needed first).
 * The files that ship are made by `tools/build.mjs`, which starts from this configuration.
 */
export default defineConfig({
  base: './',
  // The oxc transform reads decorator settings only from a tsconfig that includes the file,
  // which leaves out stories and tests: so they are said here too.
  oxc: {
    decorator: { legacy: true },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true, onlyRemoveTypeImports: true },
  },
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  preview: { host: '127.0.0.1' },
});
