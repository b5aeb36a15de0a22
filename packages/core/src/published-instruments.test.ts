import { expect } from '@open-wc/testing';
import type { Instrument } from './instrument.ts';
import { dspt, eds, mipex, samm, sus } from './published-instruments.fixtures.ts';
import { scoreResponses } from './scoring.ts';
import type { Short } from './testing.fixtures.ts';
import { responsesFrom } from './testing.fixtures.ts';

const report = (instrument: Instrument, answers: Record<string, Short>) => scoreResponses(instrument, responsesFrom(instrument, answers));
const each = (instrument: Instrument, answer: (id: string, index: number) => Short) => Object.fromEntries(instrument.items.map(({ id }, index) => [id, answer(id, index)]));
const near = (found: number | undefined, expected: number) => expect(found).to.be.closeTo(expected, 1e-9);

describe('OWASP SAMM v2', () => {
  const instrument = samm();
  const practice = (answers: Record<string, Short>, id: string) => 3 * (report(instrument, answers).views.v?.[id]?.score ?? NaN);

  it('has 90 questions', () => expect(instrument.items).to.have.length(90));

  it('gives 3 where everything is done, and 0 where nothing is', () => {
    near(3 * (report(instrument, each(instrument, () => 3)).overall?.score ?? NaN), 3);
    near(3 * (report(instrument, each(instrument, () => 0)).overall?.score ?? NaN), 0);
  });

  const practices: [string, [number, number][], number][] = [
    ['one stream at its first level', [[3, 0], [0, 0], [0, 0]], 0.5],
    ['both streams at their first level', [[3, 3], [0, 0], [0, 0]], 1],
    ['"some" and "at least half" at the first level', [[1, 2], [0, 0], [0, 0]], 0.375],
    ['a third level counts without the second', [[3, 3], [0, 0], [3, 3]], 2],
    ['mixed', [[3, 2], [2, 1], [1, 0]], 0.75 + 0.375 + 0.125],
  ];
  for (const [sentence, levels, score] of practices) {
    it(`adds up the levels of a practice: ${sentence}`, () => {
      const own = Object.fromEntries(levels.flatMap(([a, b], index) => [[`Design-2.${index + 1}A`, a], [`Design-2.${index + 1}B`, b]]));
      near(practice({ ...each(instrument, () => 0), ...own }, 'Design-2'), score);
    });
  }

  it('takes the mean of practices for a function, and of functions for the whole', () => {
    const answers = each(instrument, (id) => (id.startsWith('Design-1') ? 3 : 0));
    near(practice(answers, 'Design'), 1);
    near(3 * (report(instrument, answers).overall?.score ?? NaN), 0.2);
  });
});

describe('System Usability Scale', () => {
  // Brooke's own example, in Tullis & Albert, Measuring the User Experience, fig. 6.8: total 22, score 55.
  const contributions = [4, 1, 1, 4, 1, 2, 1, 1, 4, 3];

  it("gives 55 for Brooke's example", () => {
    const instrument = sus();
    const { items, views } = report(instrument, each(instrument, (_, index) => (index % 2 ? 4 - (contributions[index] ?? 0) : (contributions[index] ?? 0))));
    expect(Object.values(items).map(({ share }) => 4 * (share ?? NaN))).to.deep.equal(contributions);
    near(100 * (views.v?.g?.score ?? NaN), 55);
  });

  it('gives 50 to whoever answers the same everywhere', () => {
    const instrument = sus();
    for (const rung of [0, 2, 4]) near(report(instrument, each(instrument, () => rung)).views.v?.g?.score, 0.5);
  });
});

describe('NHS Data Security and Protection Toolkit', () => {
  const instrument = dspt();
  const cases: [string, (id: string) => Short, string | undefined][] = [
    ['nothing without all mandatory evidence', (id) => (id === 'm7' ? 0 : 1), undefined],
    ['approaching standards with all that is mandatory', (id) => (id.startsWith('m') ? 1 : 0), 'approaching'],
    ['approaching standards with one piece missing', (id) => (id === 'o3' ? '?' : 1), 'approaching'],
    ['standards met with everything', () => 1, 'met'],
    ['standards met where one piece does not apply', (id) => (id === 'o3' ? 'na' : 1), 'met'],
  ];
  for (const [sentence, answer, stage] of cases) it(`reaches ${sentence}`, () => expect(report(instrument, each(instrument, answer)).views.v?.g?.stage).to.equal(stage));
});

describe('NHS Equality Delivery System 2022', () => {
  const instrument = eds();
  const services = { 'service1-1': 3, 'service1-2': 1, 'service1-3': 1, 'service1-4': 1, 'service2-1': 2, 'service2-2': 1, 'service2-3': 1, 'service2-4': 1, 'service3-1': 1, 'service3-2': 1, 'service3-3': 1, 'service3-4': 1 };
  const total = (domain2: number[], domain3: number[]) => {
    const rest = [...domain2.map((rung, index) => [`domain2-${index + 1}`, rung]), ...domain3.map((rung, index) => [`domain3-${index + 1}`, rung])];
    return report(instrument, { ...services, ...(Object.fromEntries(rest) as Record<string, number>) });
  };

  it('takes the middle of three services (6, 5 and 4) for domain 1: 5', () => near(12 * (total([0, 0, 0, 0], [0, 0, 0]).views.v?.domain1?.score ?? NaN), 5));

  const cases: [number[], number[], number, string][] = [
    [[1, 0, 0, 0], [1, 0, 0], 7, 'Undeveloped'],
    [[1, 1, 0, 0], [1, 0, 0], 8, 'Developing'],
    [[3, 2, 2, 2], [3, 2, 2], 21, 'Developing'],
    [[3, 3, 2, 2], [3, 2, 2], 22, 'Achieving'],
  ];
  for (const [domain2, domain3, points, rating] of cases) {
    it(`calls a total of ${points} ${rating}`, () => {
      const { overall } = total(domain2, domain3);
      near(33 * (overall?.score ?? NaN), points);
      expect(overall?.band).to.equal(rating);
    });
  }

  it('calls 33 Excelling', () => expect(report(instrument, each(instrument, () => 3)).overall?.band).to.equal('Excelling'));
});

describe('MIPEX, Belgium 2014', () => {
  // 2015.mipex.eu/belgium: 67 with areas that are rounded themselves; of these their mean is 67.5.
  const areas = { labour: 64, family: 72, education: 61, health: 53, participation: 57, residence: 86, nationality: 69, discrimination: 78 };

  it('is the mean of its eight areas, with the lowest beside it', () => {
    const instrument = mipex(Object.keys(areas));
    const { overall } = report(instrument, Object.fromEntries(Object.entries(areas).map(([id, value]) => [id, { value }])));
    near(100 * (overall?.score ?? NaN), 67.5);
    expect(overall?.lowest).to.deep.equal({ item: 'health', share: 0.53 });
  });
});
