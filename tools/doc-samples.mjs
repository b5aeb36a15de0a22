/** Finds the code samples in the documentation, and type-checks those in JavaScript and TypeScript. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { marked } from 'marked';
import ts from 'typescript';
import { docPages } from './build-docs.mjs';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

/** @returns {{ where: string, lang: string, code: string }[]} every fenced block: page with its line, label and text */
export function samples() {
  return [...docPages(), ...filesUnder('packages', /^packages\/\w+\/README\.md$/)].flatMap((page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const found = [];
    marked.walkTokens(marked.lexer(text), (token) => {
      if (token.type === 'code' && token.codeBlockStyle !== 'indented') found.push({ where: `${page}:${lineOf(text, token)}`, lang: token.lang ?? '', code: token.text });
    });
    return found;
  });
}

const lineOf = (text, { raw }) => text.slice(0, Math.max(0, text.indexOf(raw.trimStart()))).split('\n').length;

/**
 * What a sample leaves to the reader is not its fault: names that it does not declare, and what it takes from a page that is
 * not there. Wrong imports, and members that our types do not have, are.
 */
const LEFT_OPEN = new Set([
  2304, // cannot find name
  2552, // the same, with a guess
  18004, // the same, in { name }
  7006, 7031, 7044, // a parameter without a type, in JavaScript
]);

/** As a page knows our events and elements, wherever it listens. */
const PAGE = `import type {} from '@drempel/elements/classes.js';
import type {} from '@drempel/elements/events.js';
declare global {
  interface Element { addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => unknown): void }
  interface Document { addEventListener<K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => unknown): void }
  interface ParentNode { querySelector(selectors: string): HTMLElement & Record<string, any> }
}
`;

/** @param {{ where: string, code: string, lang: string }[]} all in JavaScript or TypeScript @returns {string[]} complaints, with where */
export function typeProblems(all) {
  // Each stands in the folder of its page: what it imports from there is there.
  const files = new Map(all.map(({ where, code, lang }, index) => [join(root, dirname(where), `sample-${index}.${lang.endsWith('x') ? 'tsx' : 'ts'}`), `${code}\nexport {};\n`]));
  const wheres = new Map([...files.keys()].map((file, index) => [file, all[index].where]));
  files.set(join(root, 'docs/page.d.ts'), PAGE);
  const options = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler, lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.dom.asynciterable.d.ts'],
    noEmit: true, strict: false, strictNullChecks: true, skipLibCheck: true, types: ['node'], jsx: ts.JsxEmit.Preserve, experimentalDecorators: true,
  };
  // The built file, beside the page that embeds it.
  const built = (path) => (/\/drempel(\.\w+)?\.d\.ts$/.test(path) ? 'export {};' : undefined);
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  const ours = (path) => files.get(path) ?? built(path);
  host.fileExists = (path) => ours(path) !== undefined || fileExists.call(host, path);
  host.readFile = (path) => ours(path) ?? readFile.call(host, path);
  host.getSourceFile = (path, version, ...rest) => (ours(path) === undefined ? getSourceFile.call(host, path, version, ...rest) : ts.createSourceFile(path, ours(path), version));
  const program = ts.createProgram([...files.keys()], options, host);
  return [...wheres].flatMap(([path, where]) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
      .filter(({ code }) => !LEFT_OPEN.has(code))
      .map(({ code, messageText }) => `${where}: ${ts.flattenDiagnosticMessageText(messageText, ' ')} (TS${code})`);
  });
}
