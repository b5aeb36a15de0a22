import { strengths } from '@drempel/core/findings.js';
import type { Instrument } from '@drempel/core/instrument.js';
import { itemOf } from '@drempel/core/instrument.js';
import { localDay } from '@drempel/core/local-day.js';
import type { Action, Charter } from '@drempel/core/plan.js';
import { titleOf } from '@drempel/core/plan.js';
import type { Report } from '@drempel/core/report.js';
import type { Responses } from '@drempel/core/responses.js';
import type { PaperWords } from './paper-words.ts';

/** The words of a charter. In `strengths` and `commitments` each line is a point of its own. */
export type CharterTexts = Required<Pick<Charter, 'title' | 'statement' | 'strengths' | 'commitments' | 'closing'>>;

/** What a charter is made from. */
export interface CharterSource {
  readonly instrument: Instrument;
  readonly responses: Responses;
  readonly report: Report;
  readonly words: PaperWords;
  /** ISO 8601: when it is made. A day that has passed by then is promised no more. */
  readonly made: string;
}

/** More than this does not fit on one page, and nobody remembers it. */
const MOST_STRENGTHS = 4;
const MOST_COMMITMENTS = 8;

/**
 * A first public engagement statement, from what goes well and what was chosen to be done. It is a draft: it is for the
 * organisation to say it in its own words.
 */
export function charterDraft(source: CharterSource): CharterTexts {
  const { instrument, responses, words: { t, day } } = source;
  const { organisation } = responses;
  const evaluation = openActions(responses).flatMap((action) => action.evaluation ?? []).sort().at(-1);
  const questionnaire = instrument.title;
  return {
    title: organisation ? t('papers.charterTitle', { organisation }) : t('papers.charterTitleAlone'),
    statement: organisation ? t('papers.charterStatement', { organisation, questionnaire }) : t('papers.charterStatementAlone', { questionnaire }),
    strengths: strongPoints(source).join('\n'),
    commitments: commitments(source).slice(0, MOST_COMMITMENTS).join('\n'),
    closing: evaluation ? t('papers.charterClosingDate', { date: day(evaluation) }) : t('papers.charterClosing'),
  };
}

/** The charter as it stands: what people wrote, and the draft for the rest. */
export function charterTexts(source: CharterSource): CharterTexts {
  const { title, statement, strengths: strong, commitments, closing } = source.responses.plan?.charter ?? {};
  const draft = charterDraft(source);
  return {
    title: title ?? draft.title,
    statement: statement ?? draft.statement,
    strengths: strong ?? draft.strengths,
    commitments: commitments ?? draft.commitments,
    closing: closing ?? draft.closing,
  };
}

/** The points in a text that has one in each line. */
export function pointsIn(text: string): readonly string[] {
  return text.split(/[\r\n\u2028\u2029]+/).map((line) => line.replace(/^\s*[-•*–](?:\s+|$)/, '').trim()).filter(Boolean);
}

/** Questions with a ladder say something of the organisation ("we …"); figures only name what was measured. */
function strongPoints({ instrument, report }: CharterSource): readonly string[] {
  return strengths(instrument, report).filter(({ item }) => item.kind === 'level').slice(0, MOST_STRENGTHS).map(({ item }) => item.statement);
}

/** What was promised and is still to be done. */
function openActions({ plan }: Responses): readonly Action[] {
  return plan?.actions.filter(({ status }) => status === 'planned' || status === 'busy') ?? [];
}

/**
 * What will be true when it is done, each once with its last day. A suggestion is an order to colleagues ("Make a list of
 * …"); what the public is promised is the statement of its item. Words that people wrote themselves stay as they are.
 */
function commitments(source: CharterSource): readonly string[] {
  const last = new Map<string, string>();
  for (const action of openActions(source.responses)) {
    const promise = promiseOf(source, action);
    last.set(promise, [last.get(promise) ?? '', action.deadline ?? ''].sort().at(-1) ?? '');
  }
  return [...last].map(([promise, day]) => withDay(source, promise, day));
}

function promiseOf({ instrument }: CharterSource, action: Action): string {
  const { edited, suggestion, item } = action;
  const raised = !edited && suggestion && item ? itemOf(instrument, item) : undefined;
  return raised?.kind === 'level' || raised?.kind === 'checklist' ? raised.statement : titleOf(action, instrument);
}

/** A day that has passed is a broken promise: it is for the organisation to write a new one. */
function withDay({ words: { t, day }, made }: CharterSource, promise: string, last: string): string {
  return last >= localDay(new Date(made)) ? t('papers.charterBy', { title: withoutStop(promise), date: day(last) }) : promise;
}

/** Without the stop at its end. Letter by letter: a pattern would try again from each of many thousand spaces. */
function withoutStop(title: string): string {
  let end = title.length;
  while (end > 0 && /[.\s]/.test(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end);
}
