/**
 * The heavy file formats of the embed: files of their own, beside `drempel.js`.
 *
 * How it works. An element asks for a format with `await import('@drempel/exports/xlsx.js')`, when somebody presses its
 * button and never earlier. Where the library is bundled from npm, that is a module that is fetched on demand. Where
 * `dist/drempel.js` is built, the import becomes `import('./drempel.xlsx.js?…')`: a browser looks for that beside
 * `drempel.js` itself, wherever this stands, and under the same policy (`script-src 'self'`, or the nonce or
 * `'strict-dynamic'` that let `drempel.js` in). In `dist/drempel.all.js` it is inside.
 *
 * A sibling imports nothing: what it needs of core lies in it once more. (If it imported `./drempel.js`, a page that asks
 * for `drempel.js?v=2` would run the whole library twice.) So it must be a module of functions: data in, a file out.
 * Behind the `?` stand the first digits of its hash, so that after an update no cache answers with the old file.
 *
 * To add a format: its module in `packages/exports/src`, a line here, its budget in `tools/sizes.mjs`. The element says
 * what to do when the import fails (`drempel-export/formats.ts`).
 */
export const SIBLINGS = [
  { import: '@drempel/exports/xlsx.js', source: 'packages/exports/src/xlsx.ts', file: 'drempel.xlsx.js' },
  { import: '@drempel/exports/docx.js', source: 'packages/exports/src/docx.ts', file: 'drempel.docx.js' },
];

/** Which imports of a bundle become siblings; the others go inside. `hashes`: by file, when the siblings are built. */
export function siblingImports(siblings, hashes = {}) {
  return {
    name: 'siblings',
    enforce: 'pre',
    resolveId(source) {
      const file = siblings.find((each) => each.import === source)?.file;
      return file ? { id: `./${file}?${hashes[file] ?? ''}`, external: true } : undefined;
    },
  };
}
