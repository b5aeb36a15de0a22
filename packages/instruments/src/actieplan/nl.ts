import { builtIn, builtInGlossary } from '../built-in.ts';
import structure from './instrument.json' with { type: 'json' };
import text from './text/nl.json' with { type: 'json' };

export default builtIn(structure, text);
export const glossary = async () => builtInGlossary(await import('./glossary/nl.json', { with: { type: 'json' } }));
