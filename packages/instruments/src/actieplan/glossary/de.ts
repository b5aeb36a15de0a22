import { builtInGlossary } from '../../built-in.ts';
import glossary from './de.json' with { type: 'json' };

export default builtInGlossary(glossary);
