/** `node examples/papers/make.mjs [folder] [language]`: writes the papers of Lindeveld, by default in `lindeveld/`, in Dutch. Needs a build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as lindeveld from './lindeveld.mjs';
import { filledIn, papersOf } from './papers.mjs';

const [folder = fileURLToPath(new URL('./lindeveld', import.meta.url)), language = 'nl'] = process.argv.slice(2);
const state = await filledIn(lindeveld, { language });
mkdirSync(folder, { recursive: true });
for (const [name, bytes] of Object.entries(await papersOf(state, lindeveld.made, language))) {
  writeFileSync(join(folder, `lindeveld-${name}`), bytes);
  console.log(`lindeveld-${name}  ${(bytes.length / 1000).toFixed(1)} kB`);
}
