/**
 * `npm run contract`: writes the published contract for sending to docs/reference, from the schemas in core. Others
 * build on these files, so they are committed, and `contract.test.mjs` fails when they are not what the schemas say.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acknowledgementSchema } from '@drempel/core/acknowledgement.js';
import { problemDetailsSchema } from '@drempel/core/problem-details.js';
import { submissionSchema, submittedResultSchema } from '@drempel/core/submission-schema.js';
import { z } from '@drempel/core/zod.js';
import { openApi } from './contract-openapi.mjs';
import { root } from './run.mjs';

const FOLDER = 'docs/reference';

/** Each with the name it has in OpenAPI, and what it is in a sentence. */
const SCHEMAS = [
  { file: 'result-file', name: 'ResultFile', schema: submittedResultSchema, description: 'The answers of one respondent, with the scores as they were shown.' },
  { file: 'submission', name: 'Submission', schema: submissionSchema, description: 'A result file on its way to a receiver: the body of the request.' },
  { file: 'acknowledgement', name: 'Acknowledgement', schema: acknowledgementSchema, description: 'The receiver’s word that a submission was stored: the only answer after which the page says "sent".' },
  { file: 'problem', name: 'Problem', schema: problemDetailsSchema, description: 'Why something was not stored (RFC 9457, Problem Details for HTTP APIs).' },
];

/** The files of the contract: path from the root, and text. */
export function contractFiles() {
  const files = SCHEMAS.map(({ file, schema, name, description }) => {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' });
    return [`${FOLDER}/${file}.schema.json`, { $schema, title: name, description, ...rest }];
  });
  return [...files, [`${FOLDER}/openapi.json`, openApi(components())]].map(([path, content]) => [path, `${JSON.stringify(content, null, 2)}\n`]);
}

/** The same schemas, each once, pointing at each other. */
function components() {
  const registry = z.registry();
  for (const { name, schema } of SCHEMAS) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { target: 'draft-2020-12', io: 'input', uri: (name) => `#/components/schemas/${name}` });
  return Object.fromEntries(
    SCHEMAS.map(({ name, description }) => {
      const schema = { description, ...schemas[name] };
      delete schema.$schema; // that of OpenAPI 3.1
      delete schema.$id;
      return [name, schema];
    }),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [path, text] of contractFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(path);
  }
}
