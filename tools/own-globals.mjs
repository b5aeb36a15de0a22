/**
 * Keeps what Lit and Zod note on `window` (their versions, registers, settings) inside our file. On a page that uses either
 * itself, the two would share it: our "never compile parsers" would become the setting of the page's own Zod.
 */
const NAMES = 'litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata|__zod_globalConfig|__zod_globalRegistry';
/** `globalThis.name`, `x.name`, `(x = globalThis).name`, and Lit's property metadata as a bare name; `Symbol.metadata`, which Lit adds. */
const GLOBAL = new RegExp(`(?:\\(\\w+ = globalThis\\)|\\b\\w+)\\.(${NAMES})\\b|(?<![.\\w])(litPropertyMetadata)\\b|\\bSymbol\\.(metadata)\\b`, 'g');
const OURS = 'virtual:own-globals';

export function ownGlobals() {
  return {
    name: 'own-globals',
    resolveId: (id) => (id === OURS ? `\0${OURS}` : undefined),
    load: (id) => (id === `\0${OURS}` ? 'export const ours = {};' : undefined),
    transform(code, id) {
      if (!/node_modules[/\\](@?lit|lit-html|lit-element|zod)[/\\]/.test(id)) return undefined;
      const kept = code.replace(GLOBAL, (_, one, other, symbol) => `ours.${one ?? other ?? symbol}`);
      return kept === code ? undefined : { code: `import { ours } from '${OURS}';\n${kept}`, map: null };
    },
  };
}
