/** What editors read: every element, with values to choose from, and each thing once. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { nameOnce } from '../../tools/editor/words.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const data = (file) => JSON.parse(read(`editor/${file}`));
const tags = [...read('src/define.ts').matchAll(/^ {2}'(drempel-[\w-]+)':/gm)].map(([, tag]) => tag).sort();
const names = (things) => things.map(({ name }) => name);
/** The public custom properties, as the styles use them. */
const customProperties = [...new Set(read('src/styles/tokens.styles.ts').match(/(?<=var\()--drempel-[\w-]+/g))].sort();

test('VS Code knows every tag, and the values that an attribute takes', () => {
  const { version, tags: known } = data('vscode.html-custom-data.json');
  assert.equal(version, 1.1);
  assert.deepEqual(names(known), tags);
  for (const tag of known) {
    assert.ok(tag.description.value.length > 20, tag.name);
    assert.equal(new Set(names(tag.attributes)).size, tag.attributes.length, tag.name);
    for (const { name, description } of tag.attributes) assert.ok(description.value, `${tag.name} ${name}`);
  }
  const scan = Object.fromEntries(known.find(({ name }) => name === 'drempel-scan').attributes.map((each) => [each.name, each]));
  assert.deepEqual(names(scan.storage.values), ['local', 'session', 'none']);
  assert.deepEqual(names(scan.instrument.values), ['actieplan']);
  assert.deepEqual(names(scan.scan.values), ['quick', 'full']);
  assert.ok(names(scan.sector.values).includes('gem') && names(scan['respondent-role'].values).includes('frontline'));
  assert.equal(scan.shared.valueSet, 'v');
  assert.equal(scan['heading-level'].values, undefined);
});

test('VS Code knows every custom property and every part, each once', () => {
  const { properties, pseudoElements } = data('vscode.css-custom-data.json');
  assert.deepEqual(names(properties), customProperties);
  assert.equal(new Set(names(pseudoElements)).size, pseudoElements.length);
  for (const part of ['heading', 'rung', 'table']) assert.ok(names(pseudoElements).includes(`::part(${part})`), part);
});

test('editors of JetBrains know the same, and properties and events by their types', () => {
  const { name, version, contributions } = data('web-types.json');
  assert.deepEqual({ name, version }, (({ name: ours, version: now }) => ({ name: ours, version: now }))(JSON.parse(read('package.json'))));
  assert.deepEqual(names(contributions.html.elements), tags);
  assert.deepEqual(names(contributions.css.properties), customProperties);
  const { attributes, js } = contributions.html.elements.find((element) => element.name === 'drempel-scan');
  assert.equal(attributes.find((each) => each.name === 'storage').value.type, "'local' | 'session' | 'none'");
  assert.equal(attributes.find((each) => each.name === 'keep-days').value.type, 'number');
  assert.equal(js.events.find((each) => each.name === 'drempel-ready').type, 'DrempelReadyEvent');
  assert.ok(names(js.properties).includes('definition') && !names(js.properties).includes('resumed'));
});

test('what is said of one name in the same words is said once; else with the elements that it is said of', () => {
  const parts = (tag, description) => ({ tag, parts: [{ name: 'heading', description }] });
  assert.equal(nameOnce([parts('a', 'A title.'), parts('b', 'A title.')], 'parts')[0].description, 'A title.');
  assert.equal(nameOnce([parts('a', 'A title.'), parts('b', 'A head.')], 'parts')[0].description, '`a`: A title.\n\n`b`: A head.');
});
