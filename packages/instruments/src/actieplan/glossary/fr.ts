import { builtInGlossary } from '../../built-in.ts';
import glossary from './fr.json' with { type: 'json' };

export default builtInGlossary(glossary);
