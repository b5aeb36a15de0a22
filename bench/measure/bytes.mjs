/** What travels to a visitor until the first answer is stored. */
import { brotliCompressSync } from 'node:zlib';
import { asInstrument, asSurvey, questionnaire } from '../questionnaire.mjs';

const FORMS = { floor: (all) => all, drempel: asInstrument, embed: asInstrument, surveyjs: asSurvey };

/** @param {Map<string, { type: string, body: Buffer }>} files what the server has; @param {string[]} asked paths */
export function bytes(files, asked, name, size) {
  const found = asked.flatMap((path) => files.get(path) ?? []);
  const code = found.filter(({ type }) => type !== 'text/html').reduce((sum, { body }) => sum + body.length, 0);
  const data = brotliCompressSync(JSON.stringify(FORMS[name](questionnaire(size)))).length;
  return { requests: asked.length, bytes: code, questionnaire: data };
}
