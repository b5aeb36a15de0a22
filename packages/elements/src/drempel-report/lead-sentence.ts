import type { Group, Instrument } from '@drempel/core/instrument.js';
import type { GroupResult } from '@drempel/core/report.js';
import { listWords } from '../localize/joints.ts';
import { pointsWords } from '../localize/number-words.ts';
import type { Speaker } from '../localize/speaker.ts';

type Results = Readonly<Record<string, GroupResult>>;

/** The most important thing in a sentence or two, made from the scores: the strongest and the weakest of the top groups, and which have no score. */
export function leadSentence(instrument: Instrument, groups: readonly Group[], results: Results, localize: Speaker<'report'>): string {
  const top = groups.filter((group) => group.parent === undefined);
  const ranked = top
    .flatMap(({ id, title }) => {
      const { score, band } = results[id] ?? {};
      return score === undefined ? [] : [{ title, score, standing: standing(instrument, score, band, localize) }];
    })
    .sort((a, b) => b.score - a.score);
  const best = ranked[0];
  const worst = ranked.at(-1);
  if (!best || !worst) return localize.t('report.leadNone');
  const without = top.filter(({ id }) => results[id]?.score === undefined).map(({ title }) => title);
  return `${spread(best, worst, ranked.length, localize)}${without.length ? ` ${missing(without, localize)}` : ''}`;
}

interface Ranked {
  readonly title: string;
  readonly score: number;
  readonly standing: string;
}

function spread(best: Ranked, worst: Ranked, scored: number, localize: Speaker<'report'>): string {
  if (scored === 1) return localize.t('report.leadSingle', { name: best.title, standing: best.standing });
  if (pointsWords(localize, worst.score) === pointsWords(localize, best.score)) return localize.t('report.leadSame', { standing: best.standing });
  return localize.t('report.leadRange', { best: best.title, bestStanding: best.standing, worst: worst.title, worstStanding: worst.standing });
}

/** The score with its band; an instrument with stages alone has no bands. */
function standing(instrument: Instrument, share: number, band: string | undefined, localize: Speaker<'report'>): string {
  const label = instrument.bands.find((each) => each.id === band)?.label;
  const score = pointsWords(localize, share);
  return label ? localize.t('report.standing', { score, band: inSentence(label, instrument.language) }) : localize.t('report.score', { score });
}

/** A label in the middle of a sentence. German nouns keep their capital. */
function inSentence(label: string, language: string): string {
  return /^de\b/i.test(language) ? label : label.toLocaleLowerCase(language);
}

function missing(names: readonly string[], localize: Speaker<'report'>): string {
  return localize.t('report.leadMissing', { count: names.length, names: listWords(localize, names) });
}
