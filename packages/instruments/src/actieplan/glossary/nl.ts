import { builtInGlossary } from '../../built-in.ts';
import glossary from './nl.json' with { type: 'json' };

export default builtInGlossary(glossary);
