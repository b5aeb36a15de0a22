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
const NAMES = { nl: /geen namen|nergens namen/i, en: /\bnames?\b/i, fr: /\bnoms?\b/i, de: /Namen/, ar: /أسماء/ };
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

/** Values that are numbers, or words that are isolated before they come here (`joints.ts`) or are Arabic themselves. */
const ARABIC_OR_NUMBER = new Set([
  'answered', 'applicable', 'bestScore', 'count', 'first', 'floor', 'gap', 'high', 'last', 'least', 'low', 'minutes', 'most', 'number', 'page', 'pages', 'percent', 'points', 'rung',
  'score', 'scored', 'total', 'whole', 'worstScore', 'radar.tooMany found', 'depth.traceBand from', 'depth.traceBand to', 'effect.lead from', 'effect.lead to',
  'about', 'bestStanding', 'counts', 'date', 'distance', 'effort', 'impact', 'list', 'names', 'numbers', 'part', 'parts', 'saved', 'standing', 'time', 'worstStanding',
  'notes.status status', 'report.labelled label',
]);

test('ar: what may be in another script is isolated, and signs are those of Arabic', () => {
  for (const words of Object.values(locales.ar)) {
    for (const [key, text] of Object.entries(words)) {
      for (const [value, before, name, after] of text.matchAll(/(.?)\{\{(\w+)\}\}(.?)/g)) {
        const isolated = before === '\u2068' && after === '\u2069';
        assert.ok(isolated || ARABIC_OR_NUMBER.has(name) || ARABIC_OR_NUMBER.has(`${key} ${name}`), `${key}: write \\u2068 before and \\u2069 after ${value}`);
      }
      // What is isolated begins and ends; a comma, a question mark and quotation marks look the other way in Arabic.
      assert.equal(text.match(/[\u2066-\u2068]/g)?.length, text.match(/\u2069/g)?.length, key);
      assert.doesNotMatch(text.replace(/\d,\d/g, ''), /[,;?“”"']|[٠-٩]|(?<!\u200E)%|%(?!\u200E)/, key);
      assert.doesNotMatch(text, / [:؟،.؛]/, key);
      // Commands say whether a man or a woman is meant; requests with a noun do not.
      assert.doesNotMatch(` ${text} `, /[\s«(](اختر|اكتب|أدخل|اضغط|انقر|احفظ|افتح|أضف|حاول|تأكد|تجد|تعرف|تريد|تستطيع|تود)[\s.،؟]/u, key);
    }
  }
});

test('ar: six forms of every plural, and those of two and of eleven say so', () => {
  assert.deepEqual(new Intl.PluralRules('ar').resolvedOptions().pluralCategories.toSorted(), ['few', 'many', 'one', 'other', 'two', 'zero']);
  for (const words of Object.values(locales.ar)) {
    for (const key of Object.keys(words).filter((each) => each.endsWith('_two'))) {
      // In Arabic, two of a thing is a word, and no number stands beside it.
      if (/\p{Script=Arabic}/u.test(words[key]) && !key.startsWith('notes.summary')) assert.doesNotMatch(words[key], /\{\{count\}\}/, key);
    }
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
