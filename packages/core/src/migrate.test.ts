import { expect } from '@open-wc/testing';
import { assert, constantFrom, gen, property } from 'fast-check';
import { answersTo, instruments } from './generators.fixtures.ts';
import type { Instrument } from './instrument.ts';
import type { InstrumentStructure } from './instrument-schema.ts';
import { mergeResponses } from './merge.ts';
import { migrateResponses } from './migrate.ts';
import { newRound } from './new-round.ts';
import { parseInstrument } from './parse-instrument.ts';
import { parseResponses } from './parse-responses.ts';
import { describeProblem } from './problem-words.ts';
import type { Responses } from './responses.ts';
import { checkedPlan } from './plan-edits.ts';
import { noResponses, withPlan, withRemarks } from './responses.ts';
import { parseResultFile, writeResultFile } from './result-file.ts';
import { scoreResponses } from './scoring.ts';
import { instrumentFrom, level, responsesFrom, structureFrom, valueOf, wordsFor } from './testing.fixtures.ts';

const NOW = '2026-11-24T10:00:00.000Z';

const before = instrumentFrom({ version: '1.0.0', items: [level('kept'), level('old'), level('wide'), level('gone'), level('reworded')] });
const after = instrumentFrom({
  version: '1.1.0',
  items: [level('kept', { g: 5 }), level('new'), level('half-1'), level('half-2'), level('reworded', { g: 1 }, { revision: 2 })],
  migrations: [{ to: '1.1.0', renamed: { old: 'new' }, split: { wide: ['half-1', 'half-2'] }, removed: ['gone'] }],
});
const [, old, wide] = before.items as [never, never, never];
const evidence = [{ label: 'Plan', url: 'https://example.org/plan' }];
const plain = responsesFrom(before, { kept: 1, old: 2, wide: 3, gone: 4, reworded: 0 }, { completed: NOW, organisation: 'Stad' });
const said = withRemarks(withRemarks(plain, old, { note: 'since May' }), wide, { note: 'about both', evidence });

describe('F18: responses to an older version of the instrument', () => {
  const migrated = migrateResponses(said, after);
  const { items } = migrated.responses;

  it('F18: find a renamed question again, with note and evidence', () => {
    expect(items.new).to.deep.equal({ revision: 1, answer: { kind: 'level', rung: 2 }, note: 'since May' });
    expect(items.old).to.equal(undefined);
    expect(migrated.renamed).to.deep.equal([{ from: 'old', to: 'new' }]);
  });

  it('F18: hand note and evidence of a split question to its first part; the answer answers neither', () => {
    expect(items['half-1']).to.deep.equal({ revision: 1, note: 'about both', evidence });
    expect(items['half-2']).to.equal(undefined);
    expect(items.wide).to.deep.equal(said.items.wide);
    expect(migrated.split).to.deep.equal([{ from: 'wide', to: ['half-1', 'half-2'] }]);
  });

  it('F18: keep and name what no question asks any more, and never score it', () => {
    expect(items.gone).to.deep.equal(said.items.gone);
    expect(migrated.orphans).to.deep.equal(['wide', 'gone']);
    expect(Object.keys(scoreResponses(after, migrated.responses).items)).to.deep.equal(after.items.map(({ id }) => id));
  });

  it('F18: need no step where weight or words changed, and name what deserves another look', () => {
    expect(items.kept).to.equal(said.items.kept);
    expect(migrated.revised).to.deep.equal(['reworded']);
  });

  it('F18: say which version they were made with', () => {
    expect(migrated.from).to.equal('1.0.0');
    expect(migrated.responses.instrument).to.deep.equal({ id: 'test', version: '1.1.0', madeWith: '1.0.0' });
    expect(scoreResponses(after, migrated.responses).instrument.version).to.equal('1.1.0');
  });

  it('F18: are read back as they are, and not migrated again', () => {
    const read = valueOf(parseResponses(JSON.parse(JSON.stringify(migrated.responses)), after));
    expect(read).to.deep.equal(migrated.responses);
    const again = migrateResponses(read, after);
    expect(again.responses).to.equal(read);
    expect([again.from, again.renamed, again.split, again.orphans]).to.deep.equal([undefined, [], [], ['wide', 'gone']]);
  });

  it('F18: do not bring a note back that was taken away since', () => {
    const cleared = withRemarks(migrated.responses, after.items[2] as never, { note: '', evidence: [] });
    const later = { ...after, version: '1.2.0' };
    expect(migrateResponses({ ...cleared, items: { ...cleared.items, 'half-1': { revision: 1, answer: { kind: 'unknown' } } } }, later).responses.items['half-1']).to.deep.equal({ revision: 1, answer: { kind: 'unknown' } });
  });

  it('F18: do not move an answer over another one, or to where it does not fit', () => {
    const there: Responses = { ...said, items: { ...said.items, new: { revision: 1, answer: { kind: 'unknown' } } } };
    expect(migrateResponses(there, after).responses.items).to.deep.include({ new: there.items.new, old: said.items.old });
    const shorter = instrumentFrom({ ...shapeOf(after), scales: { ladder: { rungs: 2 } } });
    const moved = migrateResponses({ ...said, items: { old: said.items.old! } }, shorter);
    expect(moved.responses.items).to.deep.equal({ old: said.items.old, new: { revision: 1, note: 'since May' } });
    expect([moved.renamed, moved.orphans]).to.deep.equal([[], ['old']]);
  });

  it('F18: go through several versions at once, and only through those since theirs', () => {
    const later = instrumentFrom({
      version: '3',
      items: [level('c'), level('d')],
      migrations: [{ to: '2', renamed: { a: 'b' } }, { to: '3', renamed: { b: 'c' } }],
    });
    const at = (version: string, id: string): Responses => ({ instrument: { id: 'test', version }, profile: {}, items: { [id]: { revision: 1, answer: { kind: 'level', rung: 1 } } } });
    for (const [version, id] of [['1', 'a'], ['2', 'b']] as const) {
      const { responses, renamed, orphans } = migrateResponses(at(version, id), later);
      expect([Object.keys(responses.items), renamed, orphans]).to.deep.equal([['c'], [{ from: id, to: 'c' }], []]);
    }
    expect(migrateResponses(at('2', 'a'), later).orphans).to.deep.equal(['a']);
  });

  it('F18: stay readable when they are put together with answers that have no history', () => {
    const merged = mergeResponses(undefined, noResponses(after, 'full'), migrated.responses);
    expect(merged.responses.instrument.madeWith).to.equal('1.0.0');
    expect(valueOf(parseResponses(merged.responses, after)).items).to.deep.equal(items);
  });

  it('F18: lose a choice about oneself that is no more, and are asked it again', () => {
    const profile = [{ id: 'sector', choices: ['school', 'shop'] }, { id: 'size', choices: ['small'] }];
    const asked = instrumentFrom({ version: '1', items: [level('a')], profile });
    const now = instrumentFrom({ version: '2', items: [level('a')], profile: [{ id: 'sector', choices: ['school'] }] });
    const answers = responsesFrom(asked, { a: 1 }, { profile: { sector: 'shop', size: 'small' } });
    expect(valueOf(parseResponses(answers, now)).profile).to.deep.equal({});
    expect(parseResponses({ ...answers, instrument: { id: 'test', version: '2' } }, now).ok).to.equal(false);
  });
});

describe('F18: a plan made with an older version', () => {
  const step = (id: string) => ({ id, impact: 1, effort: 1 }) as const;
  const with_ = (item: Parameters<typeof level>[0], suggestion: string) => level(item, { g: 1 }, { suggestions: [step(suggestion)] });
  const once = instrumentFrom({ version: '1', items: [with_('old', 'same'), with_('wide', 'w'), level('gone')] });
  const today = instrumentFrom({ version: '2', items: [with_('new', 'same'), level('half-1'), level('half-2')], migrations: [{ to: '2', renamed: { old: 'new' }, split: { wide: ['half-1', 'half-2'] }, removed: ['gone'] }] });
  const action = (id: string, more: object) => ({ id, title: `do ${id}`, status: 'planned' as const, progress: [], ...more });
  const plan = checkedPlan({
    actions: [
      action('renamed', { item: 'old', suggestion: 'same', goal: { kind: 'level', rung: 2 } }),
      action('split', { item: 'wide', suggestion: 'w', goal: { kind: 'level', rung: 3 } }),
      action('gone', { item: 'gone', goal: { kind: 'level', rung: 1 } }),
      action('own', {}),
    ],
  });
  const written = writeResultFile(once, withPlan(responsesFrom(once, { old: 1 }), plan), NOW);
  const migrated = valueOf(parseResultFile(written, today)).responses;

  it('F18: has its actions at the questions of today; none is lost, and each keeps its title', () => {
    expect(migrated.plan?.actions.map(({ item, suggestion, goal, title }) => [title, item, suggestion, goal?.kind])).to.deep.equal([
      ['do renamed', 'new', 'same', 'level'],
      ['do split', 'half-1', undefined, 'level'],
      ['do gone', 'gone', undefined, 'level'],
      ['do own', undefined, undefined, undefined],
    ]);
  });

  it('F18: is read back as it is, also after a new round began with it', () => {
    for (const each of [migrated, newRound(migrated)]) {
      const again = valueOf(parseResultFile(writeResultFile(today, each, NOW), today)).responses;
      expect(again).to.deep.equal(each);
    }
  });
});

describe('F18: a result file of an older version', () => {
  const text = writeResultFile(before, said, NOW);

  it('F18: is opened with its answers where they belong now', () => {
    const file = valueOf(parseResultFile(text, after));
    expect(file.madeWith).to.equal('1.0.0');
    expect(file.migration.orphans).to.deep.equal(['wide', 'gone']);
    expect(file.responses.items.new?.note).to.equal('since May');
    expect(file.report).to.deep.equal(scoreResponses(after, file.responses));
  });

  it('F18: written again keeps what is not counted any more, and opens to the same report', () => {
    const first = valueOf(parseResultFile(text, after));
    const second = valueOf(parseResultFile(writeResultFile(after, first.responses, NOW), after));
    expect(second.responses).to.deep.equal(first.responses);
    expect(second.report).to.deep.equal(first.report);
    expect(JSON.parse(writeResultFile(after, first.responses, NOW))).to.have.nested.property('responses.instrument.madeWith', '1.0.0');
  });

  it('A6: of the present version has no right to questions that are not there', () => {
    const forged = text.replace('"version": "1.0.0"', '"version": "1.1.0"');
    const result = parseResultFile(forged, after);
    expect(result.ok ? [] : result.problems.map(describeProblem)).to.include('responses › items › gone: there is no "gone".');
  });

  const forged: [string, string][] = [['__proto__', 'forbidden-key'], ['toString', 'forbidden-key'], ['constructor', 'forbidden-key'], [' =1+1', 'unknown-reference'], ['x'.repeat(65), 'unknown-reference'], ['', 'unknown-reference']];
  for (const [id, code] of forged) {
    it(`A3, A6: of an older version cannot bring the id ${JSON.stringify(id.slice(0, 20))} along`, () => {
      const result = parseResultFile(text.replace('"gone"', JSON.stringify(id)), after);
      expect(result.ok ? [] : result.problems.map((each) => each.code)).to.deep.equal([code]);
      expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
    });
  }

  it('A6: with ten thousand ids that are like those there are does not make a page stand still', () => {
    const items = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`${'x'.repeat(40)}${index}`, { revision: 1 }]));
    const wide = { ...after, items: Array.from({ length: 100 }, (_, index) => ({ ...after.items[0]!, id: `${'y'.repeat(40)}${index}` })) };
    const start = performance.now();
    const result = parseResponses({ instrument: { id: after.id, version: after.version }, profile: {}, items }, wide);
    expect(result.ok ? 0 : result.problems.length).to.equal(10_000);
    expect(performance.now() - start).to.be.below(5_000);
  }).timeout(100_000);

  it('A6: with more items than any instrument has is refused at once', () => {
    const items = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`i${index}`, {}]));
    const result = parseResponses({ ...said, items }, after);
    expect(result.ok ? [] : result.problems.map(describeProblem)).to.deep.equal(['items: this may have at most 10000 entries.']);
  });
});

describe('F18: for any instrument, any answers and any steps', () => {
  /** The next version: each item stays, gets another id, becomes two, or is no more. */
  const cases = instruments().chain(({ structure, instrument }) =>
    answersTo(instrument).chain((answers) =>
      gen().map((g) => {
        const renamed: Record<string, string> = {};
        const split: Record<string, string[]> = {};
        const removed: string[] = [];
        const items = structure.items.flatMap((item) => {
          switch (g(() => constantFrom('stays', 'renamed', 'split', 'removed', 'unnamed'))) {
            case 'renamed':
              renamed[item.id] = `${item.id}.n`;
              return [{ ...item, id: `${item.id}.n` }];
            case 'split':
              split[item.id] = [`${item.id}.1`, `${item.id}.2`];
              return [{ ...item, id: `${item.id}.1` }, { ...item, id: `${item.id}.2` }];
            case 'removed':
              removed.push(item.id);
              return [];
            case 'unnamed':
              return [];
            default:
              return [item];
          }
        });
        if (!items.length) items.push({ ...structure.items[0]!, id: 'last' });
        const next: InstrumentStructure = structureFrom({ ...structure, version: '2', items, migrations: [{ to: '2', renamed, split, removed }] });
        const responses = responsesFrom(instrument, answers, { organisation: 'Stad' });
        const noted = instrument.items.reduce((all, item, index) => (index % 2 ? all : withRemarks(all, item, { note: `note ${item.id}` })), responses);
        return { responses: noted, renamed, next: valueOf(parseInstrument(next, wordsFor(next))) };
      }),
    ),
  );

  it('F18: every answer, note and piece of evidence is there, under its id or the new one', () => {
    assert(property(cases, ({ responses, renamed, next }) => {
      const { items } = migrateResponses(responses, next).responses;
      for (const [id, response] of Object.entries(responses.items)) {
        const there = items[id] ?? items[renamed[id] ?? ''];
        if (response.answer) expect(there?.answer).to.deep.equal(response.answer);
        if (response.note) expect(Object.values(items).map(({ note }) => note)).to.include(response.note);
      }
    }), { numRuns: 200 });
  });

  it('F18: nothing is answered that was not, and what is kept aside counts for nothing', () => {
    assert(property(cases, ({ responses, next }) => {
      const { responses: migrated, orphans } = migrateResponses(responses, next);
      const count = ({ items }: Responses) => Object.values(items).filter(({ answer }) => answer).length;
      expect(count(migrated)).to.equal(count(responses));
      const without = { ...migrated, items: Object.fromEntries(Object.entries(migrated.items).filter(([id]) => !orphans.includes(id))) };
      expect(scoreResponses(next, migrated)).to.deep.equal(scoreResponses(next, without));
    }), { numRuns: 100 });
  });

  it('F18: written and read again they are the same, and so is the report', () => {
    assert(property(cases, ({ responses, next }) => {
      const { responses: migrated } = migrateResponses(responses, next);
      const file = valueOf(parseResultFile(writeResultFile(next, migrated, NOW), next));
      expect(file.responses).to.deep.equal(migrated);
      expect(file.report).to.deep.equal(scoreResponses(next, migrated));
    }), { numRuns: 100 });
  });
});

/** The parts of a structure from which `after` was made. */
function shapeOf({ version, migrations }: Instrument): Pick<InstrumentStructure, 'version' | 'items' | 'migrations'> {
  return JSON.parse(JSON.stringify({ version, migrations, items: [level('kept'), level('new'), level('half-1'), level('half-2')] })) as Pick<InstrumentStructure, 'version' | 'items' | 'migrations'>;
}
