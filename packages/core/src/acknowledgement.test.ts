import { expect } from '@open-wc/testing';
import { parseAcknowledgement, writeAcknowledgement } from './acknowledgement.ts';
import { describeProblem } from './problem-words.ts';
import { valueOf } from './testing.fixtures.ts';

const ID = '0f9a4c1e-7d2b-4c53-9a3e-5b8f0c6d1e2a';
const OTHER = '1f9a4c1e-7d2b-4c53-9a3e-5b8f0c6d1e2a';
const acknowledgement = { id: ID, received: '2026-03-01T10:00:00.000Z', duplicate: false };
const written = writeAcknowledgement(acknowledgement);

/** The acknowledgement with other fields; without those that are undefined. */
const changed = (fields: object) => JSON.stringify({ ...(JSON.parse(written) as object), ...fields });

const messages = (text: string) => {
  const result = parseAcknowledgement(text, ID);
  return result.ok ? [] : result.problems.map(describeProblem);
};

describe('an acknowledgement', () => {
  it('gives back what was acknowledged', () => expect(valueOf(parseAcknowledgement(written, ID))).to.deep.equal(acknowledgement));

  it('may come from a server that writes UUIDs in capitals', () => expect(messages(written.replace(ID, ID.toUpperCase()))).to.deep.equal([]));

  it('may come from a clock in another zone', () => expect(messages(changed({ received: '2026-03-01T11:00:00+01:00' }))).to.deep.equal([]));

  it('may have fields of the receiver’s own, which are left behind', () => {
    expect(valueOf(parseAcknowledgement(changed({ reference: '2026/114' }), ID))).to.deep.equal(acknowledgement);
  });

  const rows: [string, string, string[]][] = [
    ['nothing', '', ['this is not readable as JSON.']],
    ['a login page', '<!doctype html><html lang="nl"><title>Aanmelden</title></html>', ['this is not readable as JSON.']],
    ['a login page beyond measure', `<!doctype html>${' '.repeat(1_000_000)}`, ['this may have at most 20000 characters.']],
    ['"ok"', '"ok"', ['this must be an object with named fields.']],
    ['null', 'null', ['this must be an object with named fields.']],
    ['a word of the receiver’s own', '{"status":"ok"}', [
      'format: this is missing. Known here: drempel-acknowledgement.', 'formatVersion: this is missing. Known here: 1.', 'id: this is missing; add text.', 'received: this is missing; add text.', 'duplicate: this is missing; add true or false.',
    ]],
    ['about another submission', changed({ id: OTHER }), [`id: "${OTHER}" cannot be used here. Expected: ${ID}.`]],
    ['about no submission', changed({ id: undefined }), ['id: this is missing; add text.']],
    ['what was sent', changed({ format: 'drempel-submission' }), ['format: "drempel-submission" cannot be used here. Known here: drempel-acknowledgement.']],
    ['of a later format', changed({ formatVersion: 2 }), ['formatVersion: "2" cannot be used here. Known here: 1.']],
    ['of no moment', changed({ received: '' }), ['received: "" cannot be used here. Expected: ISO 8601 date and time.']],
    ['undecided', changed({ duplicate: 'no' }), ['duplicate: this must be true or false.']],
    ['with an own __proto__', written.replace('"duplicate"', '"__proto__":{},"duplicate"'), ['__proto__: "__proto__" may not be used as a name.']],
  ];
  for (const [what, text, expected] of rows) it(`F15: is not one when it is ${what}`, () => expect(messages(text)).to.deep.equal(expected));

  it('is not one wherever it was cut off', () => {
    for (let length = 0; length < written.length; length += 1) expect(parseAcknowledgement(written.slice(0, length), ID).ok).to.equal(false);
  });
});
