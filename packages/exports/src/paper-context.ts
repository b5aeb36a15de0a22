import type { Group, Instrument, View } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import type { GroupResult, Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import type { Paper, Span } from './paper.ts';
import { ISOLATES } from './paper-text.ts';
import type { PaperWords, ReportSentences } from './paper-words.ts';

/** What every part of a paper is made from. */
export interface PaperContext {
  readonly instrument: Instrument;
  readonly responses: Responses;
  readonly report: Report;
  readonly words: PaperWords;
  readonly sentences: ReportSentences;
  /** ISO 8601: when the paper is made. */
  readonly made: string;
}

/** Words of the instrument, which may be in another language than the paper. */
export function own({ instrument, words }: PaperContext, text: string): Span {
  return instrument.language === words.language ? { text } : { text, lang: instrument.language };
}

export function statementOf(context: PaperContext, id: string): Span {
  return own(context, itemOf(context.instrument, id)?.statement ?? id);
}

/** "58 out of 100". */
export function scoreWords({ words }: PaperContext, share: number): string {
  return words.t('report.score', { score: words.points(share) });
}

/** The name of a band; an instrument with stages alone has none. */
export function bandLabel({ instrument }: PaperContext, { band }: GroupResult): string | undefined {
  return instrument.bands.find(({ id }) => id === band)?.label;
}

/** The groups of a view in which something applies, in reading order. */
export function shownGroups({ report }: PaperContext, view: View): readonly { readonly group: Group; readonly result: GroupResult }[] {
  return view.groups.flatMap((group) => {
    const result = report.views[view.id]?.[group.id];
    return result && result.status !== 'empty' ? [{ group, result }] : [];
  });
}

/** What stands between a name and what belongs to it, where these are pieces of their own. */
export function jointOf({ t }: PaperWords): string {
  return t('report.labelled', { label: '', text: '' }).replace(ISOLATES, '');
}

/** What every paper has, whatever it is about. */
export function paperFrame({ responses, words }: Pick<PaperContext, 'responses' | 'words'>, made: string): Omit<Paper, 'title' | 'blocks'> {
  return {
    language: words.language,
    ...(responses.organisation ? { organisation: responses.organisation } : {}),
    made,
    words: { contents: words.t('papers.contents'), page: words.t('papers.page'), cut: words.t('papers.cut'), joint: jointOf(words) },
  };
}
