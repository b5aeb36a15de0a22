import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CELL_LIMIT, cellText, CUT, harmless, original, wellFormed } from './cells.ts';
import { formulasIn, readCsv } from './csv-reader.fixtures.ts';

const attacks: readonly [text: string, safe: string][] = [
  ['=HYPERLINK("http://evil.example","click")', `'=HYPERLINK("http://evil.example","click")`],
  ['+1+cmd|calc', "'+1+cmd|calc"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1+1', "'\t'=1+1"],
  ['\r=1+1', "'\r'=1+1"],
  ['\n=1+1', "'\n'=1+1"],
  ['\0=1+1', "'\0'=1+1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠SUM(A1)', "'＠SUM(A1)"],
  ['  =1+1', "  '=1+1"],
  ['\u00A0\u200B=1+1', "\u00A0\u200B'=1+1"],
  ['"=1+1"', `"'=1+1"`],
  ["'=1+1", "''=1+1"],
  ["'\t1", "''\t1"],
  ['";=cmd', `";'=cmd`],
  ['a,=cmd', "a,'=cmd"],
  ['first\n- second', "first\n'- second"],
];

const plain = ['', 'We schrijven duidelijk.', 'a=b', 'one;\ntwo\r\n\r\nthree,\tfour', 'e-mail', '1+1', "'s middags", 'naam@voorbeeld.be', '5 - 3'];

const alphabet = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '\0', ' ', '"', "'", ';', ',', 'a', '1', '＝', '\u200B', '\uD800', '😀');
const nasty = fc.array(alphabet, { maxLength: 12 }).map((characters) => characters.join(''));

describe('text in a cell', () => {
  for (const [text, safe] of attacks) {
    it(`A5: makes ${JSON.stringify(text)} harmless, and gives it back`, () => {
      expect(harmless(text)).to.equal(safe);
      expect(original(safe)).to.equal(text);
    });
  }

  for (const text of plain) {
    it(`leaves ${JSON.stringify(text)} as it is`, () => expect(harmless(text)).to.equal(text));
  }

  it('A5: gives back whatever it was given', () => {
    fc.assert(fc.property(nasty, (text) => original(harmless(text)) === text));
  });

  it('A5: leaves no formula, whichever separator the reader cuts at', () => {
    fc.assert(
      fc.property(nasty, fc.constantFrom(',', ';', '\t'), (text, separator) => {
        const line = `"${cellText(text).text.replaceAll('"', '""')}"`;
        return formulasIn(readCsv(`x${separator}${line}\r\n`, separator)).length === 0;
      }),
    );
  });

  it('A12: replaces controls and halves of a pair, and keeps all else', () => {
    expect(wellFormed('a\0b\u0007c\uD800d\uDC00e\uFFFFf')).to.equal('a�b�c�d�e�f');
    const kept = 'tab\tline\nreturn\r 👩‍👩‍👧 עברית \u202Eomgekeerd é 𝒳';
    expect(wellFormed(kept)).to.equal(kept);
  });

  it('A12: cuts a million characters to what a cell holds, and says so', () => {
    const { text, cut } = cellText('x'.repeat(1_000_000));
    expect(cut).to.equal(true);
    expect(text.length).to.equal(CELL_LIMIT);
    expect(text.endsWith(CUT)).to.equal(true);
    expect(cellText('x'.repeat(CELL_LIMIT))).to.deep.equal({ text: 'x'.repeat(CELL_LIMIT), cut: false });
  });

  it('A12: does not cut through a pair', () => {
    for (const before of ['', 'x']) {
      const { text } = cellText(before + '😀'.repeat(20_000));
      expect(wellFormed(text)).to.equal(text);
      expect(text.length).to.be.at.most(CELL_LIMIT);
    }
  });
});
