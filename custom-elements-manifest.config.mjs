/** What is written about each element in its own source becomes packages/elements/custom-elements.json. */
import { readFileSync } from 'node:fs';

/** The custom properties that every element takes are declared, and described, in one place. */
const TOKENS = readFileSync(new URL('packages/elements/src/styles/tokens.styles.ts', import.meta.url), 'utf8');
const cssProperties = [...TOKENS.matchAll(/^ \* @cssprop \[(--[\w-]+)=(.+?)\] - (.+)$/gm)].map(([, name, initial, description]) => ({ name, default: initial, description }));

const published = (path) => path.replace(/^\/?packages\/elements\/src\//, 'dist/').replace(/\.ts$/, '.js');

/** The manifest speaks of the files that ship, and of what users may touch. */
const asPublished = {
  name: 'as-published',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(isPublic);
        declaration.events = declaration.events?.filter(isOurs);
        if (declaration.tagName) declaration.cssProperties = [...cssProperties, ...(declaration.cssProperties ?? [])];
        pointAtPublished(declaration);
      }
      for (const exported of module.exports ?? []) pointAtPublished(exported);
    }
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

const isPublic = ({ name, privacy }) => privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');

/** Of `dispatchEvent(new DrempelReadyEvent(session))` the analyzer makes an event named "session". */
const isOurs = ({ name }) => name?.startsWith('drempel-') ?? false;

/** References to other modules lie at several depths: superclass, inheritedFrom, exported declarations. */
function pointAtPublished(part) {
  for (const [key, value] of Object.entries(part)) {
    if (key === 'module' && typeof value === 'string') part[key] = published(value);
    else if (value && typeof value === 'object') pointAtPublished(value);
  }
}

export default {
  globs: ['packages/elements/src/**/*.ts'],
  exclude: [
    'packages/elements/src/**/*.test.ts',
    'packages/elements/src/**/*.fixtures.ts',
    'packages/elements/src/**/*.styles.ts',
    'packages/elements/src/localize/locales/**',
  ],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  plugins: [asPublished],
};
