/** What can be wrong with the words of the interface beyond what the compiler sees: unused keys, plural forms, values. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ts from 'typescript';
import { filesUnder } from './files.mjs';
import { root } from './run.mjs';

const LOCALES = 'packages/elements/src/localize/locales';
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** All words there are: `{ nl: { report: { 'report.title': 'Je rapport' } } }`. */
export async function readLocales() {
  const locales = {};
  for (const file of filesUnder(LOCALES, /\.ts$/)) {
    const [language, name] = file.split('/').slice(-2);
    if (name === 'later.ts') continue; // no words of its own: it gathers the others
    const { outputText } = ts.transpileModule(readFileSync(join(root, file), 'utf8'), { compilerOptions: { module: 'esnext', target: 'es2022' } });
    const { default: words } = await import(`data:text/javascript;base64,${Buffer.from(outputText).toString('base64')}`);
    (locales[language] ??= {})[basename(name, '.ts')] = words;
  }
  return locales;
}

/**
 * Every text that the sources of the elements, and of the files they make, can name, as the compiler knows it: of
 * `` `export.${format}` `` it knows each format, since it checks that every key exists.
 */
export function textsInSources() {
  const texts = new Set();
  for (const room of ['elements', 'exports']) addTextsIn(room, texts);
  return texts;
}

function addTextsIn(room, texts) {
  const folder = join(root, 'packages', room);
  const { options, fileNames } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(folder, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, folder);
  const program = ts.createProgram(fileNames, { ...options, noEmit: true, composite: false, incremental: false });
  const checker = program.getTypeChecker();
  const visit = (node) => {
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    if (ts.isTemplateExpression(node)) for (const text of literalsOf(checker.getTypeAtLocation(node))) texts.add(text);
    ts.forEachChild(node, visit);
  };
  for (const source of program.getSourceFiles()) {
    const file = source.fileName;
    if (file.includes(`/packages/${room}/src/`) && !file.includes('/locales/') && !/\.(test|fixtures)\.ts$/.test(file)) visit(source);
  }
}

function literalsOf(type) {
  if (type.isUnion()) return type.types.flatMap(literalsOf);
  return type.isStringLiteral() ? [type.value] : [];
}

export function orphans(words, texts) {
  return Object.keys(words).filter((key) => !texts.has(key) && !texts.has(key.replace(PLURAL, '')));
}

/** Which forms are missing for a language, and which it never asks for. i18next takes `_zero` in every language. */
export function pluralProblems(language, words) {
  const asked = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const counted = new Map();
  for (const key of Object.keys(words)) {
    const [, form] = key.match(PLURAL) ?? [];
    if (form) counted.set(key.replace(PLURAL, ''), [...(counted.get(key.replace(PLURAL, '')) ?? []), form]);
  }
  return [...counted].flatMap(([key, forms]) => [
    ...asked.filter((form) => !forms.includes(form)).map((form) => `${key}: no form for "${form}", which "${language}" has`),
    ...forms.filter((form) => form !== 'zero' && !asked.includes(form)).map((form) => `${key}: a form for "${form}", which "${language}" never asks for`),
  ]);
}

/** A translation gives every value that the Dutch gives, and no other; one form may leave out what another says. */
export function valueProblems(words, dutch) {
  const [given, wanted] = [valuesOf(words), valuesOf(dutch)];
  return Object.keys(wanted).flatMap((key) => [
    ...[...wanted[key]].filter((value) => !given[key]?.has(value)).map((value) => `${key}: {{${value}}} is missing`),
    ...[...(given[key] ?? [])].filter((value) => !wanted[key].has(value)).map((value) => `${key}: nobody gives {{${value}}}`),
  ]);
}

function valuesOf(words) {
  const values = {};
  for (const [key, message] of Object.entries(words)) {
    const found = (values[key.replace(PLURAL, '')] ??= new Set());
    for (const [, name] of message.matchAll(/\{\{(\w+)\}\}/g)) found.add(name);
  }
  return values;
}
