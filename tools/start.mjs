/** `npm start`: builds all, then serves the demo, and the documentation with the configurator beside it. `npm start -- --port 8080` for another port. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'vite';
import { node, root } from './run.mjs';

const { values } = parseArgs({ options: { port: { type: 'string', default: '4173' } } });
const port = Number(values.port);

if ((await node(['tools/build.mjs'])) !== 0) process.exit(1);

try {
  await preview({
    configFile: false,
    root,
    appType: 'mpa', // what is not there is not there
    build: { outDir: join(root, 'out/site') },
    preview: { host: '127.0.0.1', port, strictPort: true },
  });
  console.log(`\nThe demo is at http://127.0.0.1:${port}/ (Ctrl+C to stop)\nThe documentation: http://127.0.0.1:${port}/docs/  The configurator: http://127.0.0.1:${port}/docs/configurator.html`);
} catch (error) {
  console.error(`\nThe demo could not start: ${error.message}\nFor another port: npm start -- --port ${port + 1}`);
  process.exitCode = 1;
}
