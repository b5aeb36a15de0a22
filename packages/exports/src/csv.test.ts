import { parseInstrument } from '@drempel/core/parse-instrument.js';
import { parseResponses } from '@drempel/core/parse-responses.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import type { Parsed } from '@drempel/core/problems.js';
import type { ItemResponse } from '@drempel/core/responses.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import { expect } from '@open-wc/testing';
import { original } from './cells.ts';
import { formulasIn, readCsv } from './csv-reader.fixtures.ts';
import type { AnswerLabels } from './answer-rows.ts';
import type { CsvFlavour } from './csv.ts';
import { csvLines, responsesToCsv } from './csv.ts';

const labels: AnswerLabels = {
  columns: {
    item: 'Code', group: 'Section', statement: 'Question', kind: 'Kind', status: 'Status', answer: 'Answer', rung: 'Rung', share: 'Share',
    numerator: 'Numerator', denominator: 'Denominator', value: 'Value', unit: 'Unit', target: 'Target', reason: 'Reason', note: 'Note',
    evidence: 'Evidence', revision: 'Revision', notice: 'Notice',
  },
  kinds: { level: 'ladder', checklist: 'list', indicator: 'figure', open: 'text' },
  statuses: {
    scored: 'counts', shown: 'shown', 'not-applicable': 'not applicable', excluded: 'not for you', unknown: 'don’t know', unanswered: 'open',
    hidden: 'hidden', optional: 'left open',
  },
  none: 'none of these',
  notices: { cut: 'cut', replaced: 'replaced' },
  labelled: (label, text) => `${label}: ${text}`,
};

const instrument = valueOf(
  parseInstrument(
    {
      format: 1, id: 'test', version: '1',
      scales: { ladder: { rungs: 5 } },
      views: [{ id: 'v', groups: [{ id: 'top' }, { id: 'leaf', parent: 'top' }] }],
      scans: [
        { id: 'full', minutes: 5, items: 'all', pages: { view: 'v', groups: ['top'] } },
        { id: 'short', minutes: 1, items: ['level'], pages: { view: 'v', groups: ['leaf'] } },
      ],
      items: [
        { id: 'level', kind: 'level', scale: 'ladder', revision: 3, in: { v: { leaf: 1 } } },
        { id: 'list', kind: 'checklist', options: [{ id: 'a' }, { id: 'b' }, { id: 'c' }], in: { v: { leaf: 1 } } },
        { id: 'part', kind: 'indicator', measure: 'fraction', per: 100, direction: 'higher', target: 80, hiddenUnder: { count: 10, part: 'either' }, in: { v: { leaf: 1 } } },
        { id: 'days', kind: 'indicator', measure: 'value', direction: 'lower', target: 2.5, in: { v: { leaf: 1 } } },
        { id: 'band', kind: 'indicator', measure: 'fraction', direction: 'band', band: [0.9, 1.1], in: { v: { leaf: 1 } } },
        { id: 'text', kind: 'open', in: { v: { leaf: 1 } } },
      ],
    },
    {
      language: 'en', title: 'Test', intro: 'Test', source: 'Test',
      scales: { ladder: Array.from({ length: 5 }, (_, rung) => ({ label: `Rung ${rung}`, text: `what rung ${rung} is; really` })) },
      views: { v: { title: 'V', groups: { top: { title: 'Top' }, leaf: { title: 'Leaf, "one"' } } } },
      scans: { full: { title: 'Full', intro: 'All' }, short: { title: 'Short', intro: 'One' } },
      items: {
        level: { statement: 'We do this.' },
        list: { statement: 'Tick.', options: { a: 'First', b: 'Second', c: 'Third' } },
        part: { statement: 'Part', numerator: 'n', denominator: 'd', unit: '%' },
        days: { statement: 'Days', numerator: 'n', unit: 'days' },
        band: { statement: 'Band', numerator: 'n', denominator: 'd' },
        text: { statement: 'Say.' },
      },
    },
  ),
);

function valueOf<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.map(describeProblem).join('\n'));
  return parsed.value;
}

type Given = Readonly<Record<string, Omit<ItemResponse, 'revision'>>>;

function csvOf(given: Given, flavour: CsvFlavour = 'standard', scan = 'full'): string {
  const items = Object.fromEntries(Object.entries(given).map(([id, response]) => [id, { revision: id === 'level' ? 3 : 1, ...response }]));
  const responses = valueOf(parseResponses({ instrument: { id: 'test', version: '1' }, scan, profile: {}, items }, instrument));
  return responsesToCsv(instrument, responses, scoreResponses(instrument, responses), labels, flavour);
}

/** The row of one item, by heading. */
function rowOf(id: string, given: Given, flavour: CsvFlavour = 'standard'): Record<string, string | undefined> {
  const [heading = [], ...rows] = readCsv(csvOf(given, flavour), flavour === 'standard' ? ',' : ';');
  const row = rows.find(([code]) => code === id);
  return Object.fromEntries(heading.map((name, index) => [name, row?.[index]]));
}

describe('the answers as CSV', () => {
  it('begins with a byte order mark and a heading, ends each line with CRLF, and has one row an item', () => {
    const csv = csvOf({});
    expect(csv.startsWith('\uFEFFCode,Section,')).to.equal(true);
    expect(csv.endsWith('\r\n')).to.equal(true);
    expect(readCsv(csv, ',').map(([code]) => code)).to.deep.equal(['Code', 'level', 'list', 'part', 'days', 'band', 'text']);
    expect(readCsv(csv, ',').every((row) => row.length === 18)).to.equal(true);
  });

  it('has the items of the scan alone', () => {
    expect(readCsv(csvOf({}, 'standard', 'short'), ',').map(([code]) => code)).to.deep.equal(['Code', 'level']);
  });

  it('tells a level by its rung, in words and as a number', () => {
    expect(rowOf('level', { level: { answer: { kind: 'level', rung: 3 } } })).to.include({
      Section: 'Top › Leaf, "one"', Question: 'We do this.', Kind: 'ladder', Status: 'counts', Answer: 'Rung 3: what rung 3 is; really',
      Rung: '3', Share: '0.75', Numerator: '', Revision: '3',
    });
  });

  it('keeps a real 0 apart from no answer', () => {
    expect(rowOf('level', { level: { answer: { kind: 'level', rung: 0 } } })).to.include({ Status: 'counts', Rung: '0', Share: '0' });
    expect(rowOf('level', {})).to.include({ Status: 'open', Answer: '', Rung: '', Share: '' });
    expect(rowOf('list', { list: { answer: { kind: 'checklist', ticked: [] } } })).to.include({ Status: 'counts', Answer: 'none of these', Share: '0' });
    expect(rowOf('days', { days: { answer: { kind: 'indicator', value: 0 } } })).to.include({ Status: 'counts', Value: '0', Share: '1' });
  });

  it('names what was ticked', () => {
    expect(rowOf('list', { list: { answer: { kind: 'checklist', ticked: ['c', 'a'] } } })).to.include({ Answer: 'First\nThird' });
  });

  it('tells don’t know and not applicable apart, the latter with its reason', () => {
    expect(rowOf('level', { level: { answer: { kind: 'unknown' } } })).to.include({ Status: 'don’t know', Answer: 'don’t know', Reason: '' });
    const answer = { kind: 'not-applicable', reason: 'We have no desk.' } as const;
    expect(rowOf('level', { level: { answer } })).to.include({ Status: 'not applicable', Answer: 'not applicable', Reason: 'We have no desk.' });
  });

  it('tells an indicator by its numbers, value, unit and target', () => {
    const given: Given = { part: { answer: { kind: 'indicator', numerator: 20, denominator: 30, target: 90 } } };
    expect(rowOf('part', given)).to.include({
      Answer: '66.67 %', Numerator: '20', Denominator: '30', Value: String((20 / 30) * 100), Unit: '%', Target: '90',
    });
    expect(rowOf('part', given, 'belgian')).to.include({ Answer: '66,67 %', Value: String((20 / 30) * 100).replace('.', ',') });
    expect(rowOf('days', {}, 'belgian')).to.include({ Target: '2,5', Value: '' });
    expect(rowOf('band', {}, 'belgian')).to.include({ Target: '0,9 – 1,1' });
  });

  it('A7: leaves out figures about too few people', () => {
    expect(rowOf('part', { part: { answer: { kind: 'indicator', numerator: 4, denominator: 30 } } })).to.include({
      Status: 'hidden', Answer: '', Numerator: '', Denominator: '', Value: '', Share: '',
    });
  });

  it('keeps notes and evidence, with their lines and quotes', () => {
    const note = 'One;\ntwo, "three"\r\nfour';
    const evidence = [{ label: 'Plan; 2026', url: 'https://example.org/a,b' }, { label: '', url: 'https://example.org/' }];
    for (const flavour of ['standard', 'belgian'] as const) {
      expect(rowOf('text', { text: { answer: { kind: 'open', text: 'Said' }, note, evidence } }, flavour)).to.include({
        Answer: 'Said', Note: note, Evidence: 'Plan; 2026 <https://example.org/a,b>\n<https://example.org/>',
      });
    }
  });

  it('writes a negative number as a number, and the same text as text', () => {
    const answer = { kind: 'indicator', value: 3, target: -2.5 } as const;
    expect(rowOf('days', { days: { answer, note: '-2.5' } })).to.include({ Target: '-2.5', Note: "'-2.5" });
    expect(rowOf('days', { days: { answer } }, 'belgian')).to.include({ Target: '-2,5' });
  });

  const attacks = ['=HYPERLINK("http://e.example")', '+1', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1', '";=cmd|calc', 'a,=cmd', '"\n=cmd', ' =1'];
  for (const attack of attacks) {
    it(`A5: ${JSON.stringify(attack)} is no formula in any column, also for a reader with another separator; it can be had back`, () => {
      const given: Given = {
        text: { answer: { kind: 'open', text: attack }, note: attack, evidence: [{ label: attack, url: 'https://e.example/' }] },
        level: { answer: { kind: 'not-applicable', reason: attack } },
      };
      for (const flavour of ['standard', 'belgian'] as const) {
        for (const separator of [',', ';', '\t']) expect(formulasIn(readCsv(csvOf(given, flavour), separator))).to.deep.equal([]);
        const { Answer = '', Note = '' } = rowOf('text', given, flavour);
        expect([Answer, Note].map(original)).to.deep.equal([attack, attack]);
        expect(original(rowOf('level', given, flavour).Reason ?? '')).to.equal(attack);
      }
    });
  }

  it('A12: stays a readable table with controls, half pairs, joined emoji and right-to-left text', () => {
    const text = 'a\0b \uD83D 👩‍👩‍👧 שלום \u202Eabc';
    const row = rowOf('text', { text: { answer: { kind: 'open', text } } });
    expect(row.Answer).to.equal('a�b � 👩‍👩‍👧 שלום \u202Eabc');
    expect(row).to.include({ Revision: '1', Notice: 'replaced' });
  });

  it('A12: says so in the row when a text was cut off, and only there', () => {
    const evidence = Array.from({ length: 9 }, () => ({ label: 'x'.repeat(4000), url: 'https://example.org/' }));
    const long: Given = { list: { evidence }, text: { note: '\n-'.repeat(9999) } };
    expect(rowOf('text', long)).to.include({ Notice: '' });
    const row = rowOf('list', long);
    expect(row.Notice).to.equal('cut');
    expect(row.Evidence?.endsWith(' […]')).to.equal(true);
  });

  it('A12: is the same when it is made line by line', () => {
    const responses = valueOf(parseResponses({ instrument: { id: 'test', version: '1' }, profile: {}, items: {} }, instrument));
    const report = scoreResponses(instrument, responses);
    expect([...csvLines(instrument, responses, report, labels, 'belgian')].join('')).to.equal(responsesToCsv(instrument, responses, report, labels, 'belgian'));
    expect([...csvLines(instrument, responses, report, labels, 'belgian')]).to.have.length(1 + 6);
  });
});
