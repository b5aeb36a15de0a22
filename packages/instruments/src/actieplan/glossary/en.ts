import { builtInGlossary } from '../../built-in.ts';
import glossary from './en.json' with { type: 'json' };

export default builtInGlossary(glossary);
