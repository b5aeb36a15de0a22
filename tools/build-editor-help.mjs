/** Writes packages/elements/editor from the manifest: what editors and the types for frameworks read. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { elementTypes } from './editor/element-types.mjs';
import { elementsIn } from './editor/elements.mjs';
import { cssData, htmlData } from './editor/vs-code.mjs';
import { webTypes } from './editor/web-types.mjs';
import { root } from './run.mjs';

const FOLDER = join(root, 'packages/elements');

export async function buildEditorHelp() {
  const read = (file) => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));
  const elements = await elementsIn(read('custom-elements.json'));
  const files = {
    'vscode.html-custom-data.json': htmlData(elements),
    'vscode.css-custom-data.json': cssData(elements),
    'web-types.json': webTypes(elements, read('package.json')),
    'elements.d.ts': elementTypes(elements),
  };
  mkdirSync(join(FOLDER, 'editor'), { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(FOLDER, 'editor', name), typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`);
  }
}
