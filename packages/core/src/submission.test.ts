import { expect } from '@open-wc/testing';
import { assert, property } from 'fast-check';
import { cases } from './generators.fixtures.ts';
import { parseResponses } from './parse-responses.ts';
import { parseSubmission } from './parse-submission.ts';
import { describeProblem } from './problem-words.ts';
import type { Responses } from './responses.ts';
import { writeResultFile } from './result-file.ts';
import { resultFileOf, SUBMISSION_LIMIT, writeSubmission } from './submission.ts';
import { responsesSchema } from './submission-schema.ts';
import { instrumentFrom, level, responsesFrom, valueOf } from './testing.fixtures.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const ID = '0f9a4c1e-7d2b-4c53-9a3e-5b8f0c6d1e2a';
const instrument = instrumentFrom({ items: [level('b'), level('a'), level('10'), level('2')], overall: { view: 'v', combine: 'mean' } });
const plain = responsesFrom(instrument, { b: 4, a: 1, 10: 'na', 2: '?' }, { completed: NOW, organisation: 'Bibliotheek “De Zon” 📚' });
const responses: Responses = {
  ...plain,
  items: { ...plain.items, a: { ...plain.items.a!, note: 'half an emoji \ud83d, a NUL \0 and =1+1', evidence: [{ label: 'proof', url: 'javascript:alert(1)' }] } },
};
const resultFile = writeResultFile(instrument, responses, NOW, '2026');
const written = writeSubmission(resultFile, ID, NOW);

interface Changeable {
  result?: { responses: { items: object } };
}

/** The submission after a hand has changed it. */
function changed(change: (submission: Changeable) => unknown): string {
  const submission = JSON.parse(written) as Changeable;
  change(submission);
  return JSON.stringify(submission);
}

const messages = (text: string) => {
  const result = parseSubmission(text);
  return result.ok ? [] : result.problems.map(describeProblem);
};

describe('a submission', () => {
  it('gives the result file back, to the letter', () => {
    const submission = valueOf(parseSubmission(written));
    expect([submission.id, submission.sent]).to.deep.equal([ID, NOW]);
    expect(resultFileOf(submission)).to.equal(resultFile);
    const back: Responses = submission.result.responses; // compiles only while the schema lets nothing else through
    expect(valueOf(parseResponses(back, instrument))).to.deep.equal(responses);
  });

  it('is the same text when it is written again', () => expect(writeSubmission(resultFile, ID, NOW)).to.equal(written));

  it('has its id in lower case, however it was written', () => {
    expect(valueOf(parseSubmission(written.replace(ID, ID.toUpperCase()))).id).to.equal(ID);
  });

  it('may begin with a byte order mark', () => expect(messages(`\uFEFF${written}`)).to.deep.equal([]));

  it('is not written with a key that is no UUID, or of something that is no result file', () => {
    expect(() => writeSubmission(resultFile, 'key-1', NOW)).to.throw(TypeError, 'not a UUID');
    expect(() => writeSubmission('null', ID, NOW)).to.throw(TypeError, 'not the text of a result file');
    expect(() => writeSubmission('<!doctype html>', ID, NOW)).to.throw(SyntaxError);
  });

  it('takes all responses that any instrument takes', () => {
    assert(
      property(cases({ conditions: true }), (each) => {
        const input: unknown = JSON.parse(JSON.stringify(each.responses));
        expect(responsesSchema.safeParse(input).success).to.equal(true);
        expect(messages(writeSubmission(writeResultFile(each.instrument, each.responses, NOW), ID, NOW))).to.deep.equal([]);
      }),
    );
  });

  const answered = (answer: unknown) => changed(({ result }) => Object.assign(result!.responses.items, { a: { revision: 1, answer } }));
  const rows: [string, string, string[]][] = [
    ['no text', '', ['this is not readable as JSON.']],
    ['text that was cut off', written.slice(0, -2), ['this is not readable as JSON.']],
    ['a login page', '<!doctype html><title>Log in</title>', ['this is not readable as JSON.']],
    ['null', 'null', ['this must be an object with named fields.']],
    ['a list', '[]', ['this must be an object with named fields.']],
    ['any object', '{}', ['format: this is missing. Known here: drempel-submission.']],
    ['a bare result file', resultFile, ['format: "drempel-result" cannot be used here. Known here: drempel-submission.']],
    ['of a later format', changed((each) => Object.assign(each, { formatVersion: 2, more: 1 })), ['formatVersion: this was made by a newer version (2) than this page can read (1).']],
    ['around a result file of a later format', changed(({ result }) => Object.assign(result!, { formatVersion: 2 })), ['result › formatVersion: this was made by a newer version (2) than this page can read (1).']],
    ['with a key that is no UUID', changed((each) => Object.assign(each, { id: 'key-1' })), ['id: "key-1" cannot be used here. Expected: a UUID.']],
    ['of no moment', changed((each) => Object.assign(each, { sent: 'now' })), ['sent: "now" cannot be used here. Expected: ISO 8601 date and time.']],
    ['without a result', changed((each) => delete each.result), ['result: this is missing; add an object.']],
    ['with a field it does not know', changed((each) => Object.assign(each, { page: '/intranet' })), ['page: unknown field "page". Remove it or mend its name. Fields here: format, formatVersion, id, sent, result.']],
    ['with an answer of no kind', answered({ kind: 'guess' }), ['result › responses › items › a › answer › kind: "guess" cannot be used here. Known here: level, checklist, indicator, open, not-applicable, unknown.']],
    ['with a rung under 0', answered({ kind: 'level', rung: -1 }), ['result › responses › items › a › answer › rung: this must be at least 0.']],
    ['with an option ticked twice', answered({ kind: 'checklist', ticked: ['x', 'x'] }), ['result › responses › items › a › answer › ticked: "a list" cannot be used here. Expected: each id once.']],
    ['with a figure beyond all numbers', answered({ kind: 'indicator', value: 0 }).replace('"value":0', '"value":1e999'), ['result › responses › items › a › answer › value: this must be a number.']],
    ['with a text beyond measure', answered({ kind: 'open', text: 'x'.repeat(20_001) }), ['result › responses › items › a › answer › text: this may have at most 20000 characters.']],
    ['with a field in an answer that is not known', answered({ kind: 'unknown', name: 'Jan' }), ['result › responses › items › a › answer › name: unknown field "name". Remove it or mend its name. Fields here: kind.']],
    ['A3: with an own __proto__', written.replace('"a":{', '"__proto__":{'), ['result › responses › items › __proto__: "__proto__" may not be used as a name.']],
    ['A3: 10,000 levels deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ['a › a › a: this goes more than 40 levels deep.']],
  ];
  for (const [what, text, expected] of rows) it(`is refused when it is ${what}`, () => expect(messages(text)).to.deep.equal(expected));

  it('A6: is refused when it would exhaust the machine, without a complaint for each value', () => {
    const filled = (items: string) => `{"format":"drempel-submission","formatVersion":1,"result":{"responses":{"items":${items}}}}`;
    const tooMany = ['this may have at most 100000 values.'];
    expect(messages(`[${'0,'.repeat(2_000_000)}0]`)).to.deep.equal(tooMany);
    // So many complaints that a list of them is longer than a call may have arguments.
    expect(messages(filled(`{${Array.from({ length: 200_000 }, (_, index) => `"i${index}":1`).join()}}`))).to.deep.equal(tooMany);
    expect(messages(filled(`{"a":{"revision":1,"answer":{"kind":"checklist","ticked":[${'1,'.repeat(200_000)}1]}}}`))).to.deep.equal(tooMany);
    expect(messages(`[${'{"__proto__":0},'.repeat(10_000)}0]`)).to.have.length(100);
    const most = parseSubmission(filled(`{${Array.from({ length: 99_900 }, (_, index) => `"i${index}":1`).join()}}`));
    expect(most.ok).to.equal(false);
  });

  it('A6: is refused above the limit, counted in bytes, and not a byte below', () => {
    const room = SUBMISSION_LIMIT - new TextEncoder().encode(written).length;
    expect(messages(written + ' '.repeat(room))).to.deep.equal([]);
    expect(messages(written + ' '.repeat(room + 1))).to.deep.equal([`this may have at most ${SUBMISSION_LIMIT} bytes.`]);
    expect(messages('€'.repeat(SUBMISSION_LIMIT / 2))).to.deep.equal([`this may have at most ${SUBMISSION_LIMIT} bytes.`]);
  });
});
