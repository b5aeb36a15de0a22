// Checks the glossaries of an instrument; check.mjs asks this for each.
import { readdir, readFile } from 'node:fs/promises';
import { describeProblem, itemTerms, parseGlossary } from '@drempel/core';

/**
 * What is wrong with the glossaries in a folder: every language explains the same terms; each term stands in a
 * question, or is marked as of the page alone; and the file of the language leads there.
 */
export async function glossaryProblems(folder, instruments) {
  const files = (await readdir(new URL('glossary/', folder)).catch(() => [])).filter((name) => name.endsWith('.json')).sort();
  if (!files.length) return [];
  const problems = [];
  const glossaries = [];
  for (const file of files) {
    const result = parseGlossary(await readJson(new URL(`glossary/${file}`, folder)), `glossary/${file}`);
    if (!result.ok) problems.push(...result.problems.map(describeProblem));
    else if (`${result.value.language}.json` !== file) problems.push(`glossary/${file} › language: this says "${result.value.language}". Give the file that name, or mend the language.`);
    else glossaries.push(result.value);
  }
  problems.push(...glossaries.flatMap((glossary) => missingTerms(glossary, glossaries)));
  for (const instrument of instruments) {
    const { language } = instrument;
    const glossary = glossaries.find((each) => each.language === language);
    if (!files.includes(`${language}.json`)) problems.push(`glossary/${language}.json: this is missing; other languages have a glossary.`);
    if (glossary) problems.push(...unusedTerms(glossary, instrument), ...(await doorProblems(folder, language)));
  }
  console.log(`  glossary: ${glossaries[0]?.entries.length ?? 0} terms; ${glossaries.map(({ language }) => language).join(', ')}`);
  return problems;
}

function missingTerms({ language, entries }, glossaries) {
  const here = new Set(entries.map((entry) => entry.id));
  const everywhere = new Set(glossaries.flatMap((each) => each.entries.map((entry) => entry.id)));
  return [...everywhere].filter((id) => !here.has(id)).map((id) => `glossary/${language}.json: "${id}" is missing; other languages have it.`);
}

/** With the page's own search, so that what passes here is found there. */
function unusedTerms(glossary, { items }) {
  const found = new Set(items.flatMap((item) => {
    const { help, note, caution, elsewhere } = itemTerms(glossary, item);
    return [...[...help, ...note, ...caution].map((part) => part.entry), ...elsewhere];
  }));
  const unused = glossary.entries.filter((entry) => !entry.pageOnly && !found.has(entry));
  return unused.map(({ id }) => `glossary/${glossary.language}.json › ${id}: no question has one of its forms. Add the form that stands in text/${glossary.language}.json, or "pageOnly": true.`);
}

async function doorProblems(folder, language) {
  const doors = [[`${language}.ts`, `'./glossary/${language}.ts'`], [`glossary/${language}.ts`, `'./${language}.json'`]];
  const closed = await Promise.all(doors.map(async ([file, target]) => !(await readFile(new URL(file, folder), 'utf8').catch(() => '')).includes(target)));
  return doors.filter((_, index) => closed[index]).map(([file, target]) => `${file}: this must lead to ${target}, as it does for nl.`);
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    return `not readable as JSON (${error.message})`;
  }
}
