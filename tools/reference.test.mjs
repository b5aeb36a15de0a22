/** Holds the reference to the sources: the pages that are committed are those that the manifest makes, and say all of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { filesUnder } from './files.mjs';
import { elementsOf, eventsOf } from './manifest.mjs';
import { readManifest, readNotes } from './read-manifest.mjs';
import { FOLDER, referencePages } from './reference.mjs';
import { root } from './run.mjs';
import { SESSION_PAGE, sessionPage } from './session-page.mjs';

const manifest = readManifest();
const notes = readNotes();
const elements = elementsOf(manifest);
const pages = referencePages(manifest, notes);

test('the pages in docs/reference/elements are those of the sources (else: npm run reference)', () => {
  assert.deepEqual(filesUnder(FOLDER, /\.md$/), pages.map(([path]) => path).sort());
  for (const [path, text] of pages) assert.equal(readFileSync(join(root, path), 'utf8'), text, `${path} is not what the sources say: npm run build && npm run reference`);
});

test('the page about the session is that of the sources, with every command and none that is private', () => {
  const page = sessionPage();
  assert.equal(readFileSync(join(root, SESSION_PAGE), 'utf8'), page, 'npm run build && npm run reference');
  const source = readFileSync(join(root, 'packages/core/src/session.ts'), 'utf8');
  const commands = [...source.slice(source.indexOf('export class'), source.indexOf('class Snapshot')).matchAll(/^ {2}(?:get )?(\w+)\(/gm)].map(([, name]) => name).filter((name) => name !== 'constructor');
  assert.ok(commands.length >= 12);
  for (const name of commands) assert.match(page, new RegExp(`^ +(?:get )?${name}\\(`, 'm'), name);
  assert.doesNotMatch(page, /^ +(#|constructor)/m);
});

test('stories/elements.json has an example, the keyboard and what is heard of every element, and of no other', () => {
  assert.deepEqual(Object.keys(notes).sort(), elements.map(({ tag }) => tag));
  for (const [tag, { example, keyboard, aria, heard }] of Object.entries(notes)) {
    assert.ok(example && Array.isArray(keyboard) && aria?.length && heard?.length, tag);
    const { attributes } = elements.find((each) => each.tag === tag);
    for (const name of Object.keys(example.attributes ?? {})) assert.ok(attributes.some((each) => each.name === name), `<${tag}> has no attribute ${name}`);
  }
});

test('every page names every attribute, property, method, event, slot and part of its element', () => {
  for (const { tag, attributes, properties, methods, events, parts, slots } of elements) {
    const [, text] = pages.find(([path]) => path.endsWith(`/${tag}.md`));
    for (const { name } of [...attributes, ...properties, ...methods, ...events, ...parts]) assert.match(text, new RegExp(`^\\| \\[?\`${name}\``, 'm'), `${tag} › ${name}`);
    assert.equal(slots.length > 0, text.includes('\n## Slots\n'), tag);
  }
});

test('every event and each of its fields has its sentence and its type', () => {
  const events = eventsOf(manifest);
  assert.ok(events.length >= 7);
  for (const { name, description, fields } of events) {
    assert.ok(description && fields.length, name);
    for (const field of fields) assert.ok(field.description && field.type, `${name} › ${field.name}`);
  }
});
