import type { GroupResult } from '@drempel/core/report.js';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import { countsIn } from './group-facts.ts';
import type { ReportContext } from './report-context.ts';

/**
 * Where the other numbers of a group come from, in sentences: its band, its possible range, what counts where questions
 * differ in weight, and why there is no score.
 */
export function traceInWords({ state, localize, depth }: ReportContext, result: GroupResult): readonly string[] {
  const { score, band, range, coverage, status, trace } = result;
  const { answered, count } = countsIn(result);
  const { bands, coverageFloor } = state.instrument;
  const points = (share: number) => pointsWords(localize, share);
  const weight = (value: number) => numberWords(localize, value, 2);
  const sentences: string[] = [];
  const at = bands.findIndex(({ id }) => id === band);
  const found = bands[at];
  if (score !== undefined && found) sentences.push(depth.t('depth.traceBand', { score: points(score), band: found.label, from: points(found.from), to: points(bands[at + 1]?.from ?? 1) }));
  if (status === 'withheld' && coverage !== undefined) sentences.push(depth.t('depth.traceFloor', { floor: points(coverageFloor), percent: points(coverage) }));
  if (range && range.high - range.low > 1e-9) sentences.push(depth.t('depth.traceRange', { low: points(range.low), high: points(range.high) }));
  // Where all weigh the same, the count of the questions says it already.
  if (coverage !== undefined && coverage < 1 && points(coverage) !== points(answered / count)) {
    sentences.push(depth.t('depth.traceWeight', { answered: weight(trace.answeredWeight), applicable: weight(trace.applicableWeight), percent: points(coverage) }));
  }
  return sentences;
}
