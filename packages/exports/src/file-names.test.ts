import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { fileName } from './file-names.ts';

const named = (organisation: string) => fileName({ organisation, scan: 'quick', date: '2026-03-01T10:00:00Z', extension: 'csv' });

const names: readonly [organisation: string, name: string][] = [
  ['Gemeente Gent', 'drempel-Gemeente-Gent-quick-2026-03-01.csv'],
  ['OCMW / Sociaal Huis', 'drempel-OCMW-Sociaal-Huis-quick-2026-03-01.csv'],
  ['Liège-Château', 'drempel-Liège-Château-quick-2026-03-01.csv'],
  ['Re\u0301gie', 'drempel-Régie-quick-2026-03-01.csv'],
  ['', 'drempel-quick-2026-03-01.csv'],
  ['../../etc/passwd', 'drempel-etc-passwd-quick-2026-03-01.csv'],
  ['..\\..\\Windows', 'drempel-Windows-quick-2026-03-01.csv'],
  ['C:\\temp', 'drempel-C-temp-quick-2026-03-01.csv'],
  ['invoice\u202Efdp.exe', 'drempel-invoicefdp-exe-quick-2026-03-01.csv'],
  ['a\0b\r\nc', 'drempel-a-b-c-quick-2026-03-01.csv'],
  ['<>:"|?*', 'drempel-quick-2026-03-01.csv'],
  ['CON', 'drempel-CON-quick-2026-03-01.csv'],
  ['❤️', 'drempel-quick-2026-03-01.csv'],
  ['...', 'drempel-quick-2026-03-01.csv'],
  ['مدرسة', 'drempel-مدرسة-quick-2026-03-01.csv'],
];

describe('the name of a download', () => {
  for (const [organisation, name] of names) {
    it(`A11: ${JSON.stringify(organisation)} gives ${name}`, () => expect(named(organisation)).to.equal(name));
  }

  it('is never empty', () => {
    expect(fileName({ extension: 'json' })).to.equal('drempel.json');
    expect(fileName({ extension: '../' })).to.equal('drempel.txt');
    expect(fileName({ date: 'today', extension: 'JSON' })).to.equal('drempel.json');
  });

  it('A11: keeps scan, date and extension behind a name of any length', () => {
    for (const organisation of ['x'.repeat(100_000), '😀é漢'.repeat(1000)]) {
      const name = named(organisation);
      expect(name).to.match(/-quick-2026-03-01\.csv$/);
      expect(new TextEncoder().encode(name).length).to.be.at.most(255);
    }
  });

  it('A11: is one plain file name, whatever the organisation is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 60 }), (organisation, scan) => {
        const name = fileName({ organisation, scan, date: '2026-03-01', extension: 'csv' });
        expect(name).to.match(/^drempel(-[\p{L}\p{M}\p{N}]+)*-2026-03-01\.csv$/u);
        expect(name).not.to.match(/\p{Default_Ignorable_Code_Point}/u);
        expect(new TextEncoder().encode(name).length).to.be.at.most(255);
      }),
    );
  });
});
