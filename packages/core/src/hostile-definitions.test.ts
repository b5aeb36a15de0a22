import { expect } from '@open-wc/testing';
import { parseAcknowledgement } from './acknowledgement.ts';
import { parseInstrument } from './parse-instrument.ts';
import { parseResponses } from './parse-responses.ts';
import { parseResultFile } from './result-file.ts';
import { scoreResponses } from './scoring.ts';
import type { Short } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom, structureFrom, wordsFor } from './testing.fixtures.ts';

const plain = structureFrom({ items: [level('a'), level('b')] });
/** What is wrong with a structure that came as JSON. */
function wrong(json: string): string[] {
  const parsed = parseInstrument(JSON.parse(json), wordsFor(plain));
  return parsed.ok ? [] : parsed.problems.map(({ code, path }) => `${code} at ${path.join('.')}`);
}
const json = JSON.stringify(plain);
const polluted = () => ({}) as Record<string, unknown>;

describe('a definition that contradicts itself', () => {
  const waiting = (conditions: Record<string, unknown>) => structureFrom({ items: Object.entries(conditions).map(([id, appliesWhen]) => level(id, { g: 1 }, { appliesWhen } as never)) });
  for (const [what, conditions] of Object.entries({
    'an item that waits for itself': { a: { item: 'a', is: 'answered' } },
    'two that wait for each other': { a: { item: 'b', is: 'answered' }, b: { item: 'a', is: 'answered' } },
    'a circle through all, any and not': { a: { all: [{ item: 'b', atLeast: 1 }] }, b: { any: [{ not: { item: 'c', is: 'unknown' } }] }, c: { item: 'a', atMost: 2 } },
  })) {
    it(`F19: ${what} is refused at load`, () => {
      const structure = waiting(conditions);
      const parsed = parseInstrument(structure, wordsFor(structure));
      expect(parsed.ok ? [] : parsed.problems.map(({ code }) => code)).to.include('cycle');
    });
  }

  it('F19: a condition that can never hold leaves its item out of everything, and the score is that of the rest', () => {
    const never = { all: [{ item: 'a', atLeast: 3 }, { item: 'a', atMost: 1 }] };
    const instrument = instrumentFrom({ items: [level('a'), level('b', { g: 5 }, { appliesWhen: never })] });
    const { views } = scoreResponses(instrument, responsesFrom(instrument, { a: 4, b: 0 }));
    expect(views.v?.g).to.deep.include({ status: 'published', score: 1, coverage: 1 });
  });

  for (const weight of ['0', '-0', '-1', '-1e-9', '1e400', '-1e400', 'null', '"1"', '[]']) {
    it(`F19: a weight of ${weight} is refused at load`, () => {
      const found = wrong(json.replace('"in":{"v":{"g":1}}', `"in":{"v":{"g":${weight}}}`));
      expect(found).to.have.length(1);
      expect(found[0]).to.contain('items.0.in.v.g');
    });
  }
  it('F19: a weight of NaN is refused too, in a definition that is data and not JSON', () => {
    const parsed = parseInstrument(structureFrom({ items: [level('a', { g: NaN })] }), wordsFor(structureFrom({ items: [level('a')] })));
    expect(parsed.ok).to.equal(false);
  });

  const nothing: Record<string, Record<string, Short>> = { 'all not applicable': { a: 'na', b: 'na' }, 'all unknown': { a: '?', b: '?' }, 'nothing at all': {}, 'not applicable without a reason': { a: 'na!', b: 'na!' } };
  for (const [what, answers] of Object.entries(nothing)) {
    it(`F19: with ${what} there is no score: not 0, not NaN, not infinite`, () => {
      const instrument = instrumentFrom({ items: plain.items, overall: { view: 'v', combine: 'mean' } });
      const report = scoreResponses(instrument, responsesFrom(instrument, answers));
      for (const each of [report.views.v?.g, report.overall]) {
        expect(each?.score).to.equal(undefined);
        expect(each?.status).to.be.oneOf(['empty', 'withheld']);
      }
      expect(JSON.stringify(report)).not.to.match(/NaN|Infinity|null/);
    });
  }

  it('F19: weights as far apart as they may be still give a number between 0 and 1', () => {
    const instrument = instrumentFrom({ items: [level('a', { g: 1e6 }), level('b', { g: Number.MIN_VALUE })] });
    const score = scoreResponses(instrument, responsesFrom(instrument, { a: 4, b: 0 })).views.v?.g?.score;
    expect(score).to.be.within(0, 1);
  });
});

describe('a definition or a file that is an attack', () => {
  const instrument = instrumentFrom({ items: plain.items });
  const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
  const list = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;

  for (const [what, input] of Object.entries({
    'an own __proto__': json.replace('"items":', '"__proto__":{"polluted":1},"items":'),
    'constructor.prototype': json.replace('"items":', '"constructor":{"prototype":{"polluted":1}},"items":'),
    'an id "__proto__"': json.replace('"id":"a"', '"id":"__proto__"'),
    'an id "constructor"': json.replace('"id":"a"', '"id":"constructor"'),
    'an id "toString"': json.replace('"id":"a"', '"id":"toString"'),
    'the same id twice': json.replace('"id":"b"', '"id":"a"'),
    '10,000 levels deep': json.replace('"items":', `"extra":${deep},"items":`),
    '10,000 lists deep': json.replace('"items":', `"extra":${list},"items":`),
    'a condition of 10,000 "not"s': json.replace('"id":"a"', `"id":"a","appliesWhen":${'{"not":'.repeat(10_000)}{"item":"b","is":"answered"}${'}'.repeat(10_000)}`),
  })) {
    it(`A3: ${what} is refused, and touches no prototype`, () => {
      expect(wrong(input)).not.to.have.length(0);
      expect(polluted().polluted).to.equal(undefined);
    });
  }

  for (const [what, input] of Object.entries({
    'an own __proto__': '{"instrument":{"id":"test","version":"1"},"profile":{},"items":{"__proto__":{"revision":1}}}',
    'an item called toString': '{"instrument":{"id":"test","version":"1"},"profile":{},"items":{"toString":{"revision":1,"answer":{"kind":"level","rung":1}}}}',
    'an answer 10,000 levels deep': `{"instrument":{"id":"test","version":"1"},"profile":{},"items":{"a":${deep}}}`,
  })) {
    it(`A3: responses with ${what} are refused, and touch no prototype`, () => {
      expect(parseResponses(JSON.parse(input), instrument).ok).to.equal(false);
      expect(parseResultFile(`{"format":"drempel-result","formatVersion":1,"written":"2026-11-24T09:30:00.000Z","responses":${input},"scores":{}}`, instrument).ok).to.equal(false);
      expect(polluted().polluted).to.equal(undefined);
    });
  }

  it('A4: an author can give no regular expression: the schemas have no place for one', () => {
    for (const field of ['pattern', 'regex', 'match', 'validate']) {
      expect(wrong(json.replace('"id":"a"', `"id":"a","${field}":"(a+)+$"`)), field).to.deep.equal([`unknown-field at items.0.${field}`]);
    }
  });

  it('A4: our own expressions take hostile text in a time that does not grow out of hand', () => {
    const hostile = ['a'.repeat(50_000), '1'.repeat(50_000), `${'a.'.repeat(25_000)}!`, `${'-a'.repeat(25_000)}`, `nl${'-aaaaaaaa'.repeat(5000)}!`, '2026-'.repeat(10_000)];
    const start = performance.now();
    for (const text of hostile) {
      wrong(json.replace('"id":"a"', `"id":"${text}"`));
      parseInstrument(plain, { ...wordsFor(plain), language: text });
      parseAcknowledgement(`{"format":"drempel-acknowledgement","formatVersion":1,"id":"${text}","received":"${text}"}`, 'x');
      parseResultFile(`{"format":"drempel-result","formatVersion":1,"written":"${text}","responses":{},"scores":{}}`, instrument);
    }
    expect(performance.now() - start).to.be.below(2000);
  });
});
