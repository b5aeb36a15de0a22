import { parseResponses } from '@drempel/core/parse-responses.js';
import { describeProblem } from '@drempel/core/problem-words.js';
import type { GroupResult, ItemResult, Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import { parseResultFile, writeResultFile } from '@drempel/core/result-file.js';
import { scoreResponses } from '@drempel/core/scoring.js';
import { expect } from '@open-wc/testing';
import goldenJson from './golden.json' with { type: 'json' };
import instrument from './nl.ts';

/** Reports that were worked out from the rules in words, with exact fractions and by another program (`golden.mjs`, see SOURCE.md). */
const golden = goldenJson as unknown as {
  readonly cases: readonly {
    readonly id: string;
    readonly about: string;
    readonly responses: unknown;
    readonly reports: Readonly<Record<string, GoldenReport>>;
  }[];
};
interface GoldenReport {
  readonly items: Readonly<Record<string, GoldenItem>>;
  readonly views: ByGroup<GoldenGroup>;
  readonly traces: ByGroup<GoldenTrace>;
}
type GoldenItem = Omit<ItemResult, 'id'>;
type ByGroup<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;
interface GoldenGroup {
  readonly status: string;
  readonly score?: number;
  readonly band?: string;
  readonly coverage?: number;
  readonly range?: readonly [low: number, high: number];
  readonly lowest?: readonly [item: string, share: number];
  readonly zeros: number;
  readonly counts: Readonly<Record<string, number>>;
}
interface GoldenTrace {
  readonly value?: number;
  readonly weights: readonly [answered: number, applicable: number];
  readonly parts: readonly (readonly [id: string, weight: number, share: number])[];
  readonly leftOut: readonly (readonly [id: string, weight: number, why: string])[];
}

describe('actieplan: reports of nine organisations', () => {
  it('are of every sector, each in every scan', () => {
    const sectors = instrument.profile.find(({ id }) => id === 'sector')?.choices.map(({ id }) => id);
    const seen = golden.cases.map(({ responses }) => (responses as { profile: { sector: string } }).profile.sector);
    expect(seen).to.include.members(sectors ?? []);
    for (const { id, reports } of golden.cases) expect(Object.keys(reports), id).to.deep.equal(instrument.scans.map((scan) => scan.id));
  });

  for (const { id, about, responses, reports } of golden.cases) {
    for (const [scan, expected] of Object.entries(reports)) {
      describe(`${id}, ${scan} scan (${about})`, () => {
        const found = reportOf(responses, scan);

        it('has the share and the value of each item', () => {
          expect(Object.keys(found.items)).to.deep.equal(Object.keys(expected.items));
          for (const [item, result] of Object.entries(expected.items)) {
            const { status, share, value } = found.items[item] as ItemResult;
            sameNumbers({ status, share, value }, result, item);
          }
        });

        it('has no view, stage or overall number besides', () => {
          expect(found.views).to.have.all.keys(Object.keys(expected.views));
          expect(found.overall).to.equal(undefined);
          for (const group of Object.values(found.views).flatMap((groups) => Object.values(groups))) expect(group.stage).to.equal(undefined);
        });

        for (const [view, groups] of Object.entries(expected.views)) {
          it(`has each number of the view "${view}"`, () => {
            expect(found.views[view]).to.have.all.keys(Object.keys(groups));
            for (const [group, result] of Object.entries(groups)) {
              sameNumbers(published(found.views[view]?.[group] as GroupResult), result, `${view} › ${group}`);
            }
          });

          it(`says of each number of the view "${view}" what it comes from`, () => {
            for (const group of Object.keys(groups)) {
              sameNumbers(traceOf(found.views[view]?.[group] as GroupResult), expected.traces[view]?.[group], `${view} › ${group}`);
            }
          });
        }

        it('is the same after writing and reading the result file', () => {
          const file = parseResultFile(writeResultFile(instrument, read(responses, scan), '2026-03-01T10:00:00.000Z'), instrument);
          expect(file.ok && file.value.report).to.deep.equal(found);
        });
      });
    }
  }
});

function read(input: unknown, scan: string): Responses {
  const responses = parseResponses({ ...(input as object), scan }, instrument);
  if (!responses.ok) throw new Error(responses.problems.map(describeProblem).join('\n'));
  return responses.value;
}

function reportOf(responses: unknown, scan: string): Report {
  return scoreResponses(instrument, read(responses, scan));
}

/** A result as golden.json writes it. */
function published({ status, score, band, coverage, range, lowest, zeros, counts }: GroupResult): GoldenGroup {
  return {
    status,
    score,
    band,
    coverage,
    range: range && [range.low, range.high],
    lowest: lowest && [lowest.item, lowest.share],
    zeros,
    counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
  };
}

/** The trace of a result as golden.json writes it. */
function traceOf({ trace }: GroupResult): GoldenTrace {
  return {
    value: trace.value,
    weights: [trace.answeredWeight, trace.applicableWeight],
    parts: trace.parts.map(({ id, weight, share }) => [id, weight, share]),
    leftOut: trace.leftOut.map(({ id, weight, why }) => [id, weight, why]),
  };
}

/** Equal, with numbers allowed the rounding error of a sum of floating-point shares. */
function sameNumbers(found: unknown, expected: unknown, where: string): void {
  if (typeof expected === 'number' && typeof found === 'number') {
    expect(found, where).to.be.closeTo(expected, 1e-9);
  } else if (typeof expected === 'object' && expected !== null && typeof found === 'object' && found !== null) {
    for (const key of new Set([...Object.keys(found), ...Object.keys(expected)])) {
      sameNumbers((found as Record<string, unknown>)[key], (expected as Record<string, unknown>)[key], `${where} › ${key}`);
    }
  } else {
    expect(found, where).to.equal(expected);
  }
}
