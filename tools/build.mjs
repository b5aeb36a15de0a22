/** `npm run build`: all that ships. `-- --prefix acme-` makes `dist/acme-drempel.js` too, in which every tag begins so. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDocs } from './build-docs.mjs';
import { buildEditorHelp } from './build-editor-help.mjs';
import { buildEmbed } from './build-embed.mjs';
import { buildManifest } from './build-manifest.mjs';
import { buildPackages } from './build-packages.mjs';
import { buildSite } from './build-site.mjs';
import { prefixProblem } from '../packages/elements/prefix.mjs';
import { root, step } from './run.mjs';
import { writeBillOfMaterials } from './sbom.mjs';

const { values: { prefix } } = parseArgs({ options: { prefix: { type: 'string' } } });

const steps = [
  { name: 'packages', work: buildPackages },
  { name: 'manifest', work: buildManifest },
  { name: 'editor help', work: buildEditorHelp },
  { name: 'embed', work: () => buildEmbed({ prefix }), needs: 'embed/drempel.ts' },
  { name: 'bill of materials', work: writeBillOfMaterials },
  { name: 'demo site', work: buildSite, needs: 'demo/index.html' },
  { name: 'documentation site', work: buildDocs, needs: 'site/site.css' },
];

try {
  const problem = prefix === undefined ? undefined : prefixProblem(prefix);
  if (problem) throw new Error(problem);
  for (const { name, work, needs } of steps) {
    if (needs && !existsSync(join(root, needs))) throw new Error(`${name}: there is no ${needs}`);
    await step(name, () => work());
  }
} catch (error) {
  console.error(`\nThe build stopped: ${error.message}`);
  process.exitCode = 1;
}
