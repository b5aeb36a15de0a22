import { itemOf } from '@drempel/core/instrument.js';
import type { SessionState } from '@drempel/core/session.js';
import { reportOf } from '@drempel/core/session-report.js';
import type { PaperWord, PaperWords, ReportSentences } from '@drempel/exports/paper-words.js';
import { answerWords } from '../drempel-report/answer-words.ts';
import { basisSentence } from '../drempel-report/basis-sentence.ts';
import { leadSentence } from '../drempel-report/lead-sentence.ts';
import { traceSentences } from '../drempel-report/why-this-score.ts';
import { dateWords, momentWords } from '../localize/date-words.ts';
import { numberWords, pointsWords } from '../localize/number-words.ts';
import type { Speaker } from '../localize/speaker.ts';
import type { MessageKey, MessageValues } from '../localize/translations.ts';

/** The words of a paper in the language of the view. Some are those of the report on the page. */
export function paperWords(papers: Speaker<'papers'>, report: Speaker<'report'>): PaperWords {
  const t = (word: PaperWord, values?: MessageValues) => (isOwn(word) ? papers.t(word, values) : report.t(word, values));
  return {
    language: papers.language,
    t,
    number: (value, decimals) => numberWords(papers, value, decimals),
    points: (share) => pointsWords(papers, share),
    day: (date) => (date.includes('T') ? momentWords({ wanted: papers.language }, date, 'day') : dateWords(papers, date)),
  };
}

/** What the report on the page says of these answers, for a paper to say the same. */
export function reportSentences(state: SessionState, localize: Speaker<'report'>): ReportSentences {
  const { instrument, responses } = state;
  const report = reportOf(state);
  return {
    lead: (view) => {
      const results = report.views[view.id] ?? {};
      const shown = view.groups.filter(({ id }) => results[id] && results[id].status !== 'empty');
      return leadSentence(instrument, shown, results, localize);
    },
    basis: () => basisSentence(report, localize),
    answer: (id) => answerWords(itemOf(instrument, id), responses.items[id]?.answer, report.items[id], localize),
    why: (trace, { groups }) => {
      const nameOf = (id: string) => (trace.of === 'items' ? itemOf(instrument, id)?.statement : groups.find((group) => group.id === id)?.title);
      return traceSentences(trace, localize, nameOf);
    },
  };
}

function isOwn(word: PaperWord): word is PaperWord & MessageKey<'papers'> {
  return word.startsWith('papers.');
}
