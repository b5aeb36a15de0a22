/** Looks at the words of the interface, in every language there is. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { orphans, pluralProblems, readLocales, textsInSources, valueProblems } from './locale-words.mjs';

const locales = await readLocales();
const texts = textsInSources();

test('there are words in Dutch and English at least', () => {
  assert.ok(Object.keys(locales).includes('nl') && Object.keys(locales).includes('en'));
  assert.ok(Object.keys(locales.nl).length >= 6);
});

test('every Dutch key is used somewhere', () => {
  for (const [name, words] of Object.entries(locales.nl)) {
    assert.deepEqual(orphans(words, texts), [], name);
  }
});

for (const [language, namespaces] of Object.entries(locales)) {
  test(`${language}: has the namespaces that Dutch has`, () => {
    assert.deepEqual(Object.keys(namespaces).sort(), Object.keys(locales.nl).sort());
  });

  test(`${language}: every plural form is there`, () => {
    for (const [name, words] of Object.entries(namespaces)) assert.deepEqual(pluralProblems(language, words), [], name);
  });

  test(`${language}: gives the values that Dutch gives`, () => {
    for (const [name, words] of Object.entries(namespaces)) assert.deepEqual(valueProblems(words, locales.nl[name]), [], name);
  });
}

/** Free text; where people read that names of people do not belong. */
const NO_NAMES = { 'remarks.noteHint': 'remarks', 'intro.whoText': 'scan', 'profile.organisationHint': 'scan', 'notes.noteHint': 'plan' };
const NAMES = { nl: /geen namen|nergens namen/i, en: /\bnames?\b/i, fr: /\bnoms?\b/i, de: /Namen/ };
for (const [language, namespaces] of Object.entries(locales)) {
  test(`${language}: asks for no names of people where people write their own words`, () => {
    for (const [key, name] of Object.entries(NO_NAMES)) assert.match(namespaces[name][key] ?? '', NAMES[language] ?? /^$/, key);
  });
}

test('fr: signs of two parts keep their word close, and apostrophes are curled', () => {
  for (const words of Object.values(locales.fr)) {
    for (const [key, text] of Object.entries(words)) assert.doesNotMatch(text, /[^\u00A0](?:[;?!»%]|:(?!\/))|«[^\u00A0]|'/, key);
  }
});

test('an unused key is found, also one with plural forms and one made from parts', () => {
  const words = { 'a.b': '', 'a.count_one': '', 'a.count_other': '', 'a.left': '', 'a.old_one': '' };
  assert.deepEqual(orphans(words, new Set(['a.b', 'a.count'])), ['a.left', 'a.old_one']);
  for (const key of ['report.degree_2', 'export.csvText']) assert.ok(texts.has(key), key);
  assert.ok(!texts.has('export.nonsense'));
});

test('a missing plural form is found, as the language has them', () => {
  const dutch = { 'a.count_one': '', 'a.count_other': '' };
  assert.deepEqual(pluralProblems('nl', dutch), []);
  assert.deepEqual(pluralProblems('fr', dutch), ['a.count: no form for "many", which "fr" has']);
  assert.deepEqual(pluralProblems('pl', dutch), ['few', 'many'].map((form) => `a.count: no form for "${form}", which "pl" has`));
  assert.deepEqual(pluralProblems('nl', { 'a.count_one': '' }), ['a.count: no form for "other", which "nl" has']);
  assert.deepEqual(pluralProblems('nl', { ...dutch, 'a.count_zero': '' }), []);
  assert.deepEqual(pluralProblems('nl', { ...dutch, 'a.count_few': '' }), ['a.count: a form for "few", which "nl" never asks for']);
});

test('a value that a translation leaves out or makes up is found', () => {
  const dutch = { 'a.b_one': 'Eén van {{all}}', 'a.b_other': '{{count}} van {{all}}', 'a.c': 'Geen' };
  assert.deepEqual(valueProblems(dutch, dutch), []);
  assert.deepEqual(valueProblems({ 'a.b_one': 'One', 'a.b_other': '{{count}}', 'a.c': '{{none}}' }, dutch), ['a.b: {{all}} is missing', 'a.c: nobody gives {{none}}']);
});
