import { expect } from '@open-wc/testing';
import { describeProblem } from './problem-words.ts';
import { parseResultFile, writeResultFile } from './result-file.ts';
import { scoreResponses } from './scoring.ts';
import { instrumentFrom, level, responsesFrom, valueOf } from './testing.fixtures.ts';

const NOW = '2026-03-01T10:00:00.000Z';
const instrument = instrumentFrom({ items: [level('a'), level('b')], overall: { view: 'v', combine: 'mean' } });
const responses = responsesFrom(instrument, { a: 4, b: 1 }, { completed: NOW, organisation: 'Bibliotheek “De Zon” 📚' });
const written = writeResultFile(instrument, responses, NOW, '2026');

/** The file after a hand has changed it. */
function changed(change: (file: Record<string, never>) => unknown): string {
  const file = JSON.parse(written) as Record<string, never>;
  change(file);
  return JSON.stringify(file);
}

const messages = (text: string, by = instrument) => {
  const result = parseResultFile(text, by);
  return result.ok ? [] : result.problems.map(describeProblem);
};

describe('a result file', () => {
  it('gives back the same responses and the same report', () => {
    const file = valueOf(parseResultFile(written, instrument));
    expect(file.responses).to.deep.equal(responses);
    expect(file.report).to.deep.equal(scoreResponses(instrument, responses));
    expect([file.written, file.round, file.madeWith]).to.deep.equal([NOW, '2026', undefined]);
  });

  it('written again is the same text', () => {
    expect(writeResultFile(instrument, valueOf(parseResultFile(written, instrument)).responses, NOW, '2026')).to.equal(written);
  });

  it('can be read without Drempel: indented, with its scores, ending in a newline', () => {
    expect(written).to.match(/^\{\n {2}"format": "drempel-result",\n/).and.to.match(/\}\n$/);
    expect((JSON.parse(written) as { overall: unknown }).overall).to.deep.equal({ status: 'published', score: 0.625, coverage: 1 });
  });

  it('may begin with the mark that some editors put there', () => expect(messages(`\uFEFF${written}`)).to.deep.equal([]));

  it('says with which version it was made, when that is another', () => {
    const newer = instrumentFrom({ version: '2', items: [level('a'), level('b'), level('c')] });
    const file = valueOf(parseResultFile(written, newer));
    expect(file.madeWith).to.equal('1');
    expect(file.report).to.deep.equal(scoreResponses(newer, responses));
  });

  const rows: [string, string, string[]][] = [
    ['no text', '', ['this is not readable as JSON.']],
    ['text that was cut off', written.slice(0, -20), ['this is not readable as JSON.']],
    ['another kind of file', '{"name":"x"}', ['this is not a result file of Drempel.']],
    ['a list', '[]', ['this is not a result file of Drempel.']],
    ['null', 'null', ['this is not a result file of Drempel.']],
    ['a file of a later format', changed((file) => Object.assign(file, { formatVersion: 2, more: {} })), ['formatVersion: this was made by a newer version (2) than this page can read (1).']],
    ['a format under 1', changed((file) => Object.assign(file, { formatVersion: 0 })), ['formatVersion: this must be at least 1.']],
    ['a field it does not know', changed((file) => Object.assign(file, { wrriten: NOW })), [
      'wrriten: unknown field "wrriten". Remove it or mend its name. Fields here: format, formatVersion, written, round, responses, scores, overall. Did you mean "written"?',
    ]],
    ['a date that is none', changed((file) => Object.assign(file, { written: 'now' })), ['written: "now" cannot be used here. Expected: ISO 8601 date and time.']],
    ['no responses', changed((file) => delete file.responses), ['responses: this is missing; add a value.']],
    ['a score that its answers do not give', written.replace('"score": 0.625', '"score": 0.95'), ['scores › v › g: the result in the file (0.95) is not what its answers give (0.625).']],
    ['a score where there is none', changed((file) => Object.assign(file, { scores: { v: { z: { status: 'published', score: 1 } } } })), ['scores › v › z: the result in the file (1) is not what its answers give (nothing).']],
    ['an overall number that its answers do not give', changed((file) => Object.assign(file, { overall: { status: 'published', score: 1 } })), ['overall: the result in the file (1) is not what its answers give (0.625).']],
    ['an answer that does not fit', written.replace('"rung": 4', '"rung": 14'), ['responses › items › a › answer › rung: this must be at most 4.']],
    ['an own __proto__', written.replace('"a": {', '"__proto__": {'), ['responses › items › __proto__: "__proto__" may not be used as a name.']],
    ['a text that is 10,000 levels deep', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, ['a › a › a: this goes more than 40 levels deep.']],
  ];
  for (const [what, text, expected] of rows) it(`is refused when it is ${what}`, () => expect(messages(text)).to.deep.equal(expected));

  it('of another instrument is refused', () => {
    expect(messages(written, instrumentFrom({ id: 'other', items: [level('a'), level('b')] }))).to.deep.equal(['responses › instrument › id: these are answers to "test", not to "other".']);
  });

  it('is refused wherever it was cut off', () => {
    for (let length = 0; length < written.trimEnd().length; length += 7) expect(parseResultFile(written.slice(0, length), instrument).ok).to.equal(false);
  });
});
