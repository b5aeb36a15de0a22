import type { Group, Instrument } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import type { LocalizeController } from '../localize/localize-controller.ts';
import { pointsWords } from '../localize/number-words.ts';

/** The most important thing in one sentence, made from the scores: the strongest and the weakest of the top groups. */
export function leadSentence(
  instrument: Instrument,
  groups: readonly Group[],
  results: Readonly<Record<string, GroupResult>>,
  localize: LocalizeController<'report'>,
): string {
  const ranked = groups
    .filter((group) => group.parent === undefined)
    .flatMap(({ id, title }) => {
      const { score, band } = results[id] ?? {};
      const label = instrument.bands.find((each) => each.id === band)?.label.toLocaleLowerCase(instrument.language) ?? '';
      return score === undefined ? [] : [{ title, score, band: label }];
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  const worst = ranked.at(-1);
  if (!best || !worst) return localize.t('report.leadNone');
  const score = pointsWords(localize, best.score);
  if (ranked.length === 1) return localize.t('report.leadOne', { name: best.title, score, band: best.band });
  if (pointsWords(localize, worst.score) === score) return localize.t('report.leadEqual', { score, band: best.band });
  return localize.t('report.leadSpread', {
    best: best.title,
    bestScore: score,
    bestBand: best.band,
    worst: worst.title,
    worstScore: pointsWords(localize, worst.score),
    worstBand: worst.band,
  });
}
