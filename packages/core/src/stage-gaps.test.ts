import { expect } from '@open-wc/testing';
import type { View } from './instrument.ts';
import { scoreResponses } from './scoring.ts';
import { stageGaps } from './stage-gaps.ts';
import type { Short } from './testing.fixtures.ts';
import { instrumentFrom, level, responsesFrom } from './testing.fixtures.ts';

const gate = (id: string, stage: string, weights: Record<string, number> = { g: 1 }) => level(id, weights, { gate: { stage, atLeast: 0.5 } });

const instrument = instrumentFrom({
  stages: ['one', 'two', 'three'],
  views: [{ id: 'v', groups: [{ id: 'top' }, { id: 'g', parent: 'top' }, { id: 'h' }] }],
  items: [gate('a', 'one'), gate('b', 'two'), gate('c', 'two', { h: 1 }), gate('d', 'three', { h: 1 }), level('e', { h: 1 })],
});

function gaps(answers: Record<string, Short>, group?: string): string[] {
  const report = scoreResponses(instrument, responsesFrom(instrument, answers));
  const found = stageGaps(instrument, report, instrument.views[0] as View, group);
  // What is called reached here is what scoring calls reached.
  if (group !== undefined) expect(found.filter(({ status }) => status === 'reached').at(-1)?.stage.id).to.equal(report.views['v']?.[group]?.stage);
  return found.map(({ stage, status, missing }) => [stage.id, status, ...missing.map(({ item }) => item.id)].join(' '));
}

describe('what each stage still asks', () => {
  const cases: [string, Record<string, Short>, string | undefined, string[]][] = [
    ['nothing, where every item meets its threshold', { a: 2, b: 4, c: 2, d: 3 }, undefined, ['one reached', 'two reached', 'three reached']],
    ['the items under their threshold', { a: 4, b: 1, c: 4, d: 1 }, undefined, ['one reached', 'two missing b', 'three missing d']],
    ['items that are open or not known', { a: 4, c: '?', d: 4 }, undefined, ['one reached', 'two missing b c', 'three waiting']],
    ['nothing of what does not apply', { a: 4, b: 4, c: 'na', d: 'na' }, undefined, ['one reached', 'two reached']],
    ['only what is in the group', { a: 4, b: 4, c: 1, d: 1 }, 'g', ['one reached', 'two reached']],
    ['what is in the groups below too', { a: 1, b: 4 }, 'top', ['one missing a', 'two waiting']],
    ['nothing of a stage that is not in the group', { c: 4, d: 1 }, 'h', ['two reached', 'three missing d']],
  ];
  for (const [sentence, answers, group, expected] of cases) it(`is ${sentence}`, () => expect(gaps(answers, group)).to.deep.equal(expected));
});
