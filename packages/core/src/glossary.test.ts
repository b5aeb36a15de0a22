/* eslint-disable @typescript-eslint/no-explicit-any, @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-member-access -- tests spoil data as a text editor would: anything, anywhere */
import { expect } from '@open-wc/testing';
import { parseGlossary } from './glossary.ts';
import { describeProblem } from './problem-words.ts';
import type { ProblemCode } from './problems.ts';
import { valueOf } from './testing.fixtures.ts';

function whole(): any {
  return JSON.parse(
    JSON.stringify({
      language: 'nl',
      entries: [
        { id: 'tolk', term: 'tolk', forms: ['tolken'], text: 'Iemand die vertaalt wat mensen zeggen.', source: { title: 'Eigen omschrijving', published: '2026-11' } },
        { id: 'loket', term: 'loket', text: 'Waar je hulp vraagt.', pageOnly: true, source: { title: 'Een pagina', url: 'https://example.be/loket', language: 'nl', consulted: '2026' } },
      ],
    }),
  );
}

function problemsAfter(spoil: (glossary: any) => unknown) {
  const glossary = whole();
  spoil(glossary);
  const result = parseGlossary(glossary, 'nl.json');
  if (result.ok) throw new Error('nothing was found wrong');
  return result.problems;
}

describe('parseGlossary', () => {
  it('gives a glossary that is frozen all the way down', () => {
    const glossary = valueOf(parseGlossary(whole()));
    expect(glossary).to.deep.equal(whole());
    expect([glossary, glossary.entries, glossary.entries[0], glossary.entries[0]?.forms, glossary.entries[0]?.source].every(Object.isFrozen)).to.equal(true);
  });

  it('does not touch the prototype of anything when a file brings its own', () => {
    const result = parseGlossary(JSON.parse('{ "language": "nl", "__proto__": { "entries": [] }, "entries": [] }'), 'nl.json');
    expect(result.ok ? [] : result.problems.map(describeProblem)).to.deep.equal(['nl.json › __proto__: "__proto__" may not be used as a name.']);
  });

  const rows: readonly [what: string, spoil: (glossary: any) => unknown, code: ProblemCode, message: string][] = [
    ['something else than an object', (all) => (all.entries[0] = 'tolk'), 'not-an-object', 'nl.json › entries[0]: this must be an object with named fields.'],
    ['a field it does not know', (all) => (all.entries[0].form = 'tolken'), 'unknown-field', 'nl.json › entries[0] › form: unknown field "form". Remove it or mend its name. Fields here: id, term, forms, text, pageOnly, source. Did you mean "forms"?'],
    ['a term without an explanation', (all) => delete all.entries[0].text, 'missing', 'nl.json › entries[0] › text: this is missing; add text.'],
    ['a term without a source', (all) => delete all.entries[0].source, 'missing', 'nl.json › entries[0] › source: this is missing; add an object.'],
    ['a source without a date', (all) => delete all.entries[0].source.published, 'missing', 'nl.json › entries[0] › source › published: this is missing; add a date (or "consulted", when it was read).'],
    ['a date that is none', (all) => (all.entries[0].source.published = '2026-13'), 'wrong-value', 'nl.json › entries[0] › source › published: "2026-13" cannot be used here. Expected: a date such as "2026", "2026-11" or "2026-11-24".'],
    ['an address that would run code', (all) => (all.entries[1].source.url = 'javascript:alert(1)'), 'wrong-value', 'nl.json › entries[1] › source › url: "javascript:alert(1)" cannot be used here. Expected: an address that begins with https://.'],
    ['an id that occurs twice', (all) => (all.entries[1].id = 'tolk'), 'duplicate-id', 'nl.json › entries[1] › id: "tolk" occurs twice. Give each its own id.'],
    ['an id that every object has', (all) => (all.entries[1].id = 'valueOf'), 'wrong-value', 'nl.json › entries[1] › id: "valueOf" cannot be used here. Expected: another id: this one has a meaning in JavaScript.'],
    ['a form that could open two terms', (all) => (all.entries[1].forms = ['Tolken']), 'duplicate-form', 'nl.json › entries[1]: the form "Tolken" stands here a second time. Keep it at one term.'],
    ['an empty form', (all) => (all.entries[1].forms = ['']), 'too-small', 'nl.json › entries[1] › forms[0]: this may not be empty.'],
    ['no terms at all', (all) => (all.entries = []), 'too-small', 'nl.json › entries: this may not be empty.'],
    ['no language', (all) => (all.language = 'Dutch!'), 'wrong-value', 'nl.json › language: "Dutch!" cannot be used here. Expected: a language tag such as "nl" or "nl-BE".'],
  ];
  for (const [what, spoil, code, message] of rows) {
    it(`refuses ${what}`, () => {
      const problems = problemsAfter(spoil);
      expect(problems.map(describeProblem)).to.deep.equal([message]);
      expect(problems[0]?.code).to.equal(code);
    });
  }
});
