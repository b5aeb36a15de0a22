/** Looks whether the manifest tells enough for editors and for the reference: every public thing has its sentence. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './run.mjs';

const FOLDER = join(root, 'packages/elements');

/** @returns {string[]} complaints, each with where it is */
export function manifestProblems(manifest) {
  const problems = [];
  const elements = manifest.modules.flatMap((module) =>
    (module.declarations ?? []).filter((each) => each.tagName).map((element) => ({ module, element })),
  );
  if (elements.length === 0) problems.push('no element found: does the class have `@element drempel-…`?');
  for (const { module, element } of elements) {
    const where = `<${element.tagName}>`;
    if (!existsSync(join(FOLDER, module.path))) problems.push(`${where} › ${module.path} is not there: build first`);
    if (!element.description) problems.push(`${where} › no description above the class`);
    const fields = (element.members ?? []).filter((member) => member.kind === 'field' && !member.static && !member.inheritedFrom);
    const kinds = {
      property: fields,
      event: element.events ?? [],
      slot: element.slots ?? [],
      part: element.cssParts ?? [],
      'custom property': element.cssProperties ?? [],
    };
    for (const [kind, things] of Object.entries(kinds)) {
      for (const thing of things.filter((each) => !each.description)) {
        problems.push(`${where} › ${kind} "${thing.name}" has no description`);
      }
    }
  }
  return problems;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = manifestProblems(JSON.parse(readFileSync(join(FOLDER, 'custom-elements.json'), 'utf8')));
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) process.exitCode = 1;
  else console.log('Every element is described.');
}
