/**
 * `npm run reference`: writes docs/reference/elements, a page for each element, from the manifest and from
 * stories/elements.json (example, keyboard, what is heard), and docs/reference/session.md from the types. Whoever reads the repository finds them there, so they are
 * committed, and `reference.test.mjs` fails when they are not what the sources say. Needs a manifest: build first.
 */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { code, elementSections, rows, said, table } from './element-sections.mjs';
import { elementsOf, eventsOf } from './manifest.mjs';
import { readManifest, readNotes } from './read-manifest.mjs';
import { root } from './run.mjs';
import { SESSION_PAGE, sessionPage } from './session-page.mjs';

export const FOLDER = 'docs/reference/elements';

/** The pages: path from the root, and text. */
export function referencePages(manifest, notes) {
  const elements = elementsOf(manifest);
  return [
    [`${FOLDER}/README.md`, overview(elements)],
    [`${FOLDER}/events.md`, eventsPage(eventsOf(manifest), elements)],
    ...elements.map((element) => [`${FOLDER}/${element.tag}.md`, page(element, elements, notes[element.tag] ?? {})]),
  ];
}

const MADE = '<!-- Made by `npm run reference` from the sources: do not edit. -->\n';

const overview = (elements) => `${MADE}
# Elements

Every tag with its attributes, properties, methods, events, slots, parts and custom properties, as the sources say. Events bubble, also out of shadow roots: one listener on \`document\` will do ([events](events.md)).

${table(['Tag', 'What it is'], elements.map(({ tag, description }) => [`[\`${tag}\`](${tag}.md)`, description]))}`;

const eventsPage = (events, elements) => `${MADE}
# Events

All bubble, also out of shadow roots. In TypeScript they are the classes of \`@drempel/elements/events.js\`; \`addEventListener\` knows them by name.
${events.map((event) => eventSection(event, elements)).join('')}`;

function eventSection({ name, type, description, fields }, elements) {
  const from = elements.filter(({ events }) => events.some((each) => each.name === name)).map(({ tag }) => `[\`${tag}\`](${tag}.md)`);
  return `\n## \`${name}\`\n\n${description} Class \`${type}\`, from ${from.join(', ')}.\n\n${rows(['Field', 'Type', 'What it is'], fields, (each) => [code(each.name), code(each.type), said(each)])}`;
}

function page(element, elements, notes) {
  const parent = elements.find(({ name }) => name === element.extends);
  return `${MADE}
# \`${element.tag}\`

${element.description}

Class \`${element.name}\` in \`@drempel/elements/classes.js\`.${parent ? ` It extends [\`${parent.tag}\`](${parent.tag}.md), and has all that this has.` : ''}
${elementSections(element, notes).map(([title, content]) => `\n## ${title}\n\n${content}`).join('')}`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const pages = referencePages(readManifest(), readNotes());
  mkdirSync(join(root, FOLDER), { recursive: true });
  for (const file of readdirSync(join(root, FOLDER))) rmSync(join(root, FOLDER, file));
  for (const [path, text] of pages) writeFileSync(join(root, path), text);
  writeFileSync(join(root, SESSION_PAGE), sessionPage());
  console.log(`${pages.length} pages in ${FOLDER}, and ${SESSION_PAGE}`);
}
