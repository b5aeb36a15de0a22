/** `npm run soak -- [--steps 3000] [--seed N] [--file dist/drempel.js]`: a random user, unattended. Code 1 when an answer was lost. */
import { parseArgs } from 'node:util';
import { described, soak } from './soak/run.mjs';

const { values } = parseArgs({ options: { steps: { type: 'string', default: '3000' }, seed: { type: 'string' }, file: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
console.log(`seed ${seed}`);
const result = await soak({
  steps: Number(values.steps),
  seed,
  script: values.file,
  progress: (step, { figures, lost }) => console.log(`step ${step}: ${figures.checked} answers checked, ${lost.length} lost`),
});
console.log(`\n${described(result)}`);
process.exitCode = result.lost.length > 0 ? 1 : 0;
