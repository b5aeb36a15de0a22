#!/usr/bin/env node
/**
 * Gives every tag of Drempel a prefix, so that two versions can live on one page: `<drempel-scan>` becomes
 * `<acme-drempel-scan>`, in templates, style sheets, selectors, types and where tags are registered. Events, custom
 * properties and attributes keep their names (docs/decisions/0022-a-prefix-is-put-into-the-built-code.md).
 *
 *   npx drempel-prefix acme- src/acme-drempel             a copy of these modules, for a bundler
 *   npx drempel-prefix acme- acme-drempel.js drempel.js   a copy of the one file
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The tags that some code registers: the keys of its table. */
export function tagsIn(code) {
  return [...new Set([...code.matchAll(/["'](drempel-[a-z-]+)["']\s*:/g)].map(([, tag]) => tag))];
}

/** What is wrong with a prefix; nothing when it can stand before a tag. */
export function prefixProblem(prefix) {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*-$/.test(prefix) ? undefined : `"${prefix}" is no prefix: take small letters and digits, with a dash at the end, such as acme-`;
}

/** The same code with other tags. Text in, text out; it does not matter whether it was minified. */
export function renameTags(code, tags, prefix) {
  const names = [...tags].sort((a, b) => b.length - a.length).join('|');
  // Two events are called as a tag is. An event stands in quotes where it is made, listened to or named in a sentence.
  const event = /(?<!(?:super|Event|addEventListener)\(["'`]|event ["'`])/.source;
  const customProperty = /(?<![\w-])/.source;
  const path = /(?<!(?<!<)\/)/.source;
  const fileOrType = /(?![\w-]|\.(?:js|ts|d\.ts)\b|["']: Drempel\w+Event\b)/.source;
  return code.replaceAll(new RegExp(`${customProperty}${event}${path}(?:${names})${fileOrType}`, 'g'), (tag) => prefix + tag);
}

/** Renames a file, or every module in a folder; gives how many tags there were. */
export function writeRenamed({ prefix, from, to }) {
  const single = statSync(from).isFile();
  const files = single ? [from] : readdirSync(from, { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map((each) => join(each.parentPath ?? each.path, each.name)).filter((file) => /\.(js|d\.ts|json)$/.test(file));
  const tags = tagsIn(files.filter((file) => file.endsWith('.js')).map((file) => readFileSync(file, 'utf8')).join('\n'));
  if (!tags.length) throw new Error(`${from} registers no tag of Drempel that has no prefix yet`);
  for (const file of files) {
    const target = single ? to : join(to, relative(from, file));
    mkdirSync(dirname(target), { recursive: true });
    const code = readFileSync(file, 'utf8');
    writeFileSync(target, file.endsWith('.json') ? code : renameTags(code, tags, prefix).replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n'));
  }
  return tags.length;
}

/** What Subresource Integrity asks of a file with these bytes. */
export const integrityOf = (bytes) => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

function run([prefix = '', to, from = fileURLToPath(new URL('dist', import.meta.url))]) {
  const problem = prefixProblem(prefix) ?? (to ? undefined : 'say where to write it: npx drempel-prefix acme- src/acme-drempel');
  if (problem) throw new Error(problem);
  const count = writeRenamed({ prefix, from, to });
  console.log(`${to}: ${count} tags, <${prefix}drempel-scan> and so on`);
  if (statSync(to).isFile()) console.log(integrityOf(readFileSync(to)));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    run(process.argv.slice(2));
  } catch (error) {
    console.error(`drempel-prefix: ${error.message}`);
    process.exitCode = 1;
  }
}
