/** Whether a test that a document names is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

/** What is wrong with naming this test, in a sentence; nothing when the file has a test with these words in its title. */
export function missingTest(file, words) {
  if (!existsSync(join(root, file))) return `there is no ${file}`;
  return titleLines(file).some((line) => line.includes(words)) ? undefined : `${file} has no test "${words}"`;
}

/** The lines in which a test has its title: where it is called, or in a table of them. */
const titleLines = (file) => readFileSync(join(root, file), 'utf8').split('\n').filter((line) => /\b(it|test|describe)\(|^ {2}\['/.test(line));
