import { expect } from '@open-wc/testing';
import { parseResponses } from './parse-responses.ts';
import { describeProblem } from './problem-words.ts';
import { TEXT_LIMIT } from './responses.ts';
import { scoreResponses } from './scoring.ts';
import type { StructureItem } from './testing.fixtures.ts';
import { instrumentFrom, level, valueOf } from './testing.fixtures.ts';

const g = { v: { g: 1 } };
const items: StructureItem[] = [
  level('a'),
  { id: 'b', kind: 'checklist', options: [{ id: 'x' }, { id: 'y' }], in: g },
  { id: 'c', kind: 'indicator', measure: 'fraction', direction: 'higher', target: 1, in: g },
  { id: 'd', kind: 'open', in: g },
];
const instrument = instrumentFrom({ items, profile: [{ id: 'sector', choices: ['school', 'library'] }] });

/** Responses with one of everything, as JSON, for a test to change. */
function whole() {
  return {
    instrument: { id: 'test', version: '1' } as Record<string, unknown>,
    scan: 'full',
    organisation: 'Library X',
    profile: { sector: 'school' } as unknown,
    completed: '2026-03-01T10:00:00Z',
    items: {
      a: { revision: 1, answer: { kind: 'level', rung: 3 }, note: 'since May', evidence: [{ label: 'plan', url: 'https://x.be/plan' }] },
      b: { revision: 1, answer: { kind: 'checklist', ticked: ['x'] } },
      c: { revision: 1, answer: { kind: 'indicator', numerator: 1 } },
      d: { revision: 1, answer: { kind: 'open', text: 'a story' } },
    } as Record<string, unknown>,
  };
}

function messages(input: unknown): string[] {
  const result = parseResponses(input, instrument);
  if (result.ok) throw new Error('nothing was found wrong');
  return result.problems.map(describeProblem);
}

const answer = (id: string, value: unknown) => ({ ...whole(), items: { [id]: { revision: 1, answer: value } } });

describe('parseResponses', () => {
  it('gives back what was there, frozen all the way down', () => {
    const responses = valueOf(parseResponses(whole(), instrument));
    const frozen = (value: unknown): boolean => typeof value !== 'object' || value === null || (Object.isFrozen(value) && Object.values(value).every(frozen));
    expect(responses).to.deep.equal(whole());
    expect(frozen(responses)).to.equal(true);
  });

  it('shares nothing with its input', () => {
    const input = whole();
    const responses = valueOf(parseResponses(input, instrument));
    (input.items.b as { answer: { ticked: string[] } }).answer.ticked.push('y');
    expect(responses.items.b?.answer).to.deep.equal({ kind: 'checklist', ticked: ['x'] });
  });

  it("takes every state of an answer: not applicable, don't know, and a note before any answer", () => {
    const states = { a: { revision: 1, answer: { kind: 'not-applicable', reason: '' } }, b: { revision: 1, answer: { kind: 'unknown' } }, c: { revision: 1, note: 'ask Ann' } };
    expect(valueOf(parseResponses({ ...whole(), items: states }, instrument)).items).to.deep.equal(states);
  });

  const rows: [string, unknown, string[]][] = [
    ['nothing', undefined, ['this must be an object with named fields.']],
    ['a list', [], ['this must be an object with named fields.']],
    ['null', null, ['this must be an object with named fields.']],
    ['an object without anything', {}, [
      'instrument: this must be an object with named fields.', 'profile: this must be an object with named fields.', 'items: this must be an object with named fields.',
    ]],
    ['answers to another instrument', { ...whole(), instrument: { id: 'other', version: '1' } }, ['instrument › id: these are answers to "other", not to "test".']],
    ['an instrument without a version', { ...whole(), instrument: { id: 'test' } }, ['instrument › version: this is missing; add text.']],
    ['a field it does not know', { ...whole(), scna: 'full' }, [
      'scna: unknown field "scna". Remove it or mend its name. Fields here: instrument, scan, organisation, profile, items, completed, plan. Did you mean "scan"?',
    ]],
    ['a scan that is not there', { ...whole(), scan: 'fulll' }, ['scan: there is no "fulll". Known here: full. Did you mean "full"?']],
    ['a date that is none', { ...whole(), completed: 'yesterday' }, ['completed: "yesterday" cannot be used here. Expected: ISO 8601 date and time.']],
    ['a profile field that is not there', { ...whole(), profile: { rol: 'x' } }, ['profile › rol: unknown field "rol". Remove it or mend its name. Fields here: sector.']],
    ['a choice that is not there', { ...whole(), profile: { sector: 'scholl' } }, ['profile › sector: there is no "scholl". Known here: school, library. Did you mean "school"?']],
    ['a choice that is no text', { ...whole(), profile: { sector: ['school'] } }, ['profile › sector: there is no "a list". Known here: school, library.']],
    ['an item that is not there', { ...whole(), items: { aaaa: {} } }, ['items › aaaa: there is no "aaaa".']],
    ['items in a list', { ...whole(), items: [] }, ['items: this must be an object with named fields.']],
    ['a response that is only a number', { ...whole(), items: { a: 3 } }, ['items › a: this must be an object with named fields.']],
    ['a response without a revision', { ...whole(), items: { a: {} } }, ['items › a › revision: this is missing; add a whole number from 1.']],
    ['revision 0', { ...whole(), items: { a: { revision: 0 } } }, ['items › a › revision: this must be a whole number from 1.']],
    ['an answer that is only a number', answer('a', 3), ['items › a › answer: this must be an object with named fields.']],
    ['an answer that is null', answer('a', null), ['items › a › answer: this must be an object with named fields.']],
    ['an answer of another kind than its item', answer('a', { kind: 'checklist', ticked: [] }), [
      'items › a › answer › kind: "checklist" cannot be used here. Known here: level, not-applicable, unknown.',
    ]],
    ['an answer with a field too many', answer('a', { kind: 'level', rung: 1, sure: true }), [
      'items › a › answer › sure: unknown field "sure". Remove it or mend its name. Fields here: kind, rung.',
    ]],
    ['a rung above the top', answer('a', { kind: 'level', rung: 5 }), ['items › a › answer › rung: this must be at most 4.']],
    ['a rung under 0', answer('a', { kind: 'level', rung: -1 }), ['items › a › answer › rung: this must be a whole number from 0.']],
    ['half a rung', answer('a', { kind: 'level', rung: 1.5 }), ['items › a › answer › rung: this must be a whole number from 0.']],
    ['a rung in text', answer('a', { kind: 'level', rung: '1' }), ['items › a › answer › rung: this must be a whole number from 0.']],
    ['a checklist without ticks', answer('b', { kind: 'checklist' }), ['items › b › answer › ticked: this must be a list.']],
    ['ticks that are no list', answer('b', { kind: 'checklist', ticked: 5 }), ['items › b › answer › ticked: this must be a list.']],
    ['an option that is not there', answer('b', { kind: 'checklist', ticked: ['x', 'zzz'] }), ['items › b › answer › ticked[1]: there is no "zzz". Known here: x, y.']],
    ['an option ticked twice', answer('b', { kind: 'checklist', ticked: ['x', 'x'] }), ['items › b › answer › ticked[1]: "x" occurs twice. Give each its own id.']],
    ['an option that is an object', answer('b', { kind: 'checklist', ticked: [{}] }), ['items › b › answer › ticked[0]: this must be text.']],
    ['a figure in text', answer('c', { kind: 'indicator', numerator: '1' }), ['items › c › answer › numerator: this must be a number.']],
    ['a figure without end', answer('c', { kind: 'indicator', numerator: Infinity }), ['items › c › answer › numerator: this must be a number.']],
    ['a text that is none', answer('d', { kind: 'open', text: 5 }), ['items › d › answer › text: this must be text.']],
    ['a text that is too long', answer('d', { kind: 'open', text: 'x'.repeat(TEXT_LIMIT + 1) }), [`items › d › answer › text: this may have at most ${TEXT_LIMIT} characters.`]],
    ['not applicable without its reason', answer('a', { kind: 'not-applicable' }), ['items › a › answer › reason: this is missing; add text.']],
    ['evidence that is no list', { ...whole(), items: { a: { revision: 1, evidence: {} } } }, ['items › a › evidence: this must be a list.']],
    ['evidence with a file in it', { ...whole(), items: { a: { revision: 1, evidence: [{ label: 'x', url: 'y', data: 'z' }] } } }, [
      'items › a › evidence[0] › data: unknown field "data". Remove it or mend its name. Fields here: label, url.',
    ]],
    ['an own __proto__ among the items', { ...whole(), items: JSON.parse('{"__proto__":{"revision":1}}') as object }, ['items › __proto__: "__proto__" may not be used as a name.']],
    ['an own __proto__ at the top', { ...whole(), ...JSON.parse('{"constructor":{}}') }, ['constructor: "constructor" may not be used as a name.']],
    ['an own __proto__ in an answer', answer('a', JSON.parse('{"kind":"level","rung":1,"__proto__":{}}')), ['items › a › answer › __proto__: "__proto__" may not be used as a name.']],
    ['a kind that bites when shown', answer('a', { kind: { toString: 1 } }), [
      'items › a › answer › kind: "an object" cannot be used here. Known here: level, not-applicable, unknown.',
    ]],
    ['a choice that bites when shown', { ...whole(), profile: { sector: { toString: 1 } } }, ['profile › sector: there is no "an object". Known here: school, library.']],
  ];
  for (const [what, input, expected] of rows) it(`refuses ${what}`, () => expect(messages(input)).to.deep.equal(expected));

  it('tells everything that is wrong at once', () => {
    const both = { a: { revision: 1, answer: { kind: 'level', rung: 9 } }, b: { revision: 'one' } };
    expect(messages({ ...whole(), items: both })).to.have.length(2);
  });

  it('is not held up by an id of a million letters', () => {
    const [message = ''] = messages({ ...whole(), items: { ['x'.repeat(1_000_000)]: {} } });
    expect(message.length).to.be.below(300);
  });

  it('is not held up by an answer that is 10,000 levels deep', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(messages(answer('b', { kind: 'checklist', ticked: deep }))).to.deep.equal(['items › b › answer › ticked[0]: this must be text.']);
  });
});

describe('responses to another version of the instrument', () => {
  const newer = instrumentFrom({ version: '2', items: [level('a', { g: 1 }, { revision: 2, scale: 'short' }), ...items.slice(1, 3)], scales: { ladder: { rungs: 5 }, short: { rungs: 3 } }, profile: [{ id: 'sector', choices: ['school'] }] });
  const old = () => ({ ...whole(), items: { ...whole().items, a: { revision: 1, answer: { kind: 'level', rung: 4 } } } });

  it('keep the answers to items that are no longer there, and to older revisions', () => {
    const responses = valueOf(parseResponses(old(), newer));
    expect(responses.items).to.deep.equal(old().items);
    expect(responses.instrument.version).to.equal('1');
  });

  it('count an answer that no longer fits as unanswered, never as 0', () => {
    expect(scoreResponses(newer, valueOf(parseResponses(old(), newer))).items.a?.status).to.equal('unanswered');
  });

  it('must still be well made', () => {
    const bad = parseResponses({ ...old(), items: { gone: { revision: 1, answer: { kind: 'level', rung: 'x' } } } }, newer);
    expect(bad.ok ? [] : bad.problems.map(describeProblem)).to.deep.equal(['items › gone › answer › rung: this must be a whole number from 0.']);
  });

  it('must fit the items whose revision is the same', () => {
    const bad = parseResponses({ ...old(), items: { b: { revision: 1, answer: { kind: 'checklist', ticked: ['zzz'] } } } }, newer);
    expect(bad.ok).to.equal(false);
  });
});
