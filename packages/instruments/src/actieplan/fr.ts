import { builtIn } from '../built-in.ts';
import structure from './instrument.json' with { type: 'json' };
import text from './text/fr.json' with { type: 'json' };

export default builtIn(structure, text);
export const glossary = async () => (await import('./glossary/fr.ts')).default;
