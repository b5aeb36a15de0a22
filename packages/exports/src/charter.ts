import { strengths } from '@drempel/core/findings.js';
import type { Instrument } from '@drempel/core/instrument.js';
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
}

/** More than this does not fit on one page, and nobody remembers it. */
const MOST_STRENGTHS = 4;
const MOST_COMMITMENTS = 8;

/**
 * A first public engagement statement, from what goes well and what was chosen to be done. It is a draft: suggestions are
 * written for colleagues, and it is for the organisation to say them to the public.
 */
export function charterDraft(source: CharterSource): CharterTexts {
  const { instrument, responses, words: { t, day } } = source;
  const { organisation, plan } = responses;
  const evaluation = openActions(responses).flatMap((action) => action.evaluation ?? []).sort().at(-1);
  const questionnaire = instrument.title;
  return {
    title: organisation ? t('papers.charterTitle', { organisation }) : t('papers.charterTitleAlone'),
    statement: organisation ? t('papers.charterStatement', { organisation, questionnaire }) : t('papers.charterStatementAlone', { questionnaire }),
    strengths: strongPoints(source).join('\n'),
    commitments: plan ? openActions(responses).slice(0, MOST_COMMITMENTS).map((action) => commitment(source, action)).join('\n') : '',
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

function commitment({ instrument, words: { t, day } }: CharterSource, action: Action): string {
  const title = titleOf(action, instrument);
  if (!action.deadline) return title;
  return t('papers.charterBy', { title: withoutStop(title), date: day(action.deadline) });
}

/** Without the stop at its end. Letter by letter: a pattern would try again from each of many thousand spaces. */
function withoutStop(title: string): string {
  let end = title.length;
  while (end > 0 && /[.\s]/.test(title.charAt(end - 1))) end -= 1;
  return title.slice(0, end);
}
