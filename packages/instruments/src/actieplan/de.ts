import { builtIn } from '../built-in.ts';
import structure from './instrument.json' with { type: 'json' };
import text from './text/de.json' with { type: 'json' };

export default builtIn(structure, text);
export const glossary = async () => (await import('./glossary/de.ts')).default;
